import type { Sentence } from "../../segment/sentences.ts";
import type { Time } from "./time.ts";

/** A time said in an earlier sentence, as the memory keeps it. */
export interface Said {
  readonly time: Time;
  readonly sentence: number;
  readonly block: number;
  readonly quoted: boolean;
  readonly planned: boolean;
  /** How many claims it has dated. */
  used: number;
}

/**
 * What an article has said of time so far.
 *
 * | kept | opened by | fed by | closed by |
 * |---|---|---|---|
 * | `title` | the article's title | its times | the next article, or news of its own inside the text |
 * | `section` | a heading | its times | the next heading |
 * | `paragraph` | a paragraph | the times of its sentences | the next paragraph, whose `earlier` it joins |
 * | `earlier` | the first paragraph's end | each paragraph that ends | the article's end |
 * | `lead` | the first time that dated a claim | nothing else | the article's end |
 * | `event` | a day on which something took place | each sentence that goes on with it | another time, or its end |
 */
export class ArticleTimes {
  private sentence = 0;
  private block = -1;
  title: Time | null = null;
  section: Time | null = null;
  lead: Said | null = null;
  readonly paragraph: Said[] = [];
  readonly earlier: Said[] = [];
  private readonly counts = new Map<string, number>();

  /** Forgets all: an article begins, or news that has nothing to do with what stood before. */
  openArticle(): void {
    this.title = null;
    this.section = null;
    this.lead = null;
    this.paragraph.length = 0;
    this.earlier.length = 0;
    this.counts.clear();
  }

  openParagraph(block: number): void {
    for (const said of this.paragraph) remember(this.earlier, said);
    this.paragraph.length = 0;
    this.block = block;
  }

  openSection(time: Time | null): void {
    this.section = time;
  }

  /** Takes in the times of a sentence that has been linked. */
  feed(_: Sentence, said: readonly Omit<Said, "sentence" | "block">[]): void {
    for (const one of said) {
      const kept: Said = { ...one, sentence: this.sentence, block: this.block };
      remember(this.paragraph, kept);
      if (one.used === 0) continue;
      const key = keyOf(one.time);
      this.counts.set(key, (this.counts.get(key) ?? 0) + one.used);
      this.lead ??= kept;
    }
    this.sentence++;
  }

  /** Counts a time of an earlier sentence that has dated a claim. */
  reuse(time: Time): void {
    const key = keyOf(time);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    const said =
      this.paragraph.findLast((it) => it.time === time) ?? this.earlier.findLast((it) => it.time === time);
    if (said !== undefined) said.used++;
  }

  /** Sentences between a time and the one that is now linked. */
  distance(said: Said): number {
    return this.sentence - said.sentence;
  }

  paragraphs(said: Said, block: number): number {
    return block - said.block;
  }

  /** Whether no other time has dated more claims. */
  isMostUsed(time: Time): boolean {
    const own = this.counts.get(keyOf(time)) ?? 0;
    if (own === 0) return false;
    for (const count of this.counts.values()) if (count > own) return false;
    return true;
  }
}

export const keyOf = ({ mention }: Time): string => `${mention.from ?? ".."}/${mention.to ?? ".."}`;

/** Keeps a list of distinct times in the order in which they were last said. */
function remember(list: Said[], said: Said): void {
  const key = keyOf(said.time);
  const at = list.findIndex((it) => keyOf(it.time) === key);
  if (at >= 0) {
    said.used += list[at]!.used;
    list.splice(at, 1);
  }
  list.push(said);
  if (list.length > LONGEST) list.shift();
}

/** So many distinct times are kept of a paragraph, and of what stood before it. */
const LONGEST = 6;
