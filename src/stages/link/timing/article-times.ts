/** What an article has said of time. */

import type { PeriodMention } from "../../../model/mention.ts";
import { isDay } from "../../../model/period.ts";
import type { Time } from "./model.ts";
import type { Report } from "./reports.ts";

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
 * | `dateline` | a day on which news was given | the next such day | the article's end |
 * | `report` | the name of a report about a time | the next such name | the article's end |
 * | `year` | a year that is printed, in no plan or quotation | the next one | the article's end |
 */
export class ArticleTimes {
  private sentence = 0;
  private block = -1;
  private paragraphsOpened = 0;
  title: Time | null = null;
  section: Time | null = null;
  lead: Said | null = null;
  dateline: Said | null = null;
  report: Report | null = null;
  year: string | null = null;
  readonly paragraph: Said[] = [];
  readonly earlier: Said[] = [];
  private readonly counts = new Map<string, number>();

  /** Forgets all: an article begins, or news that has nothing to do with what stood before. */
  openArticle(): void {
    this.title = null;
    this.section = null;
    this.lead = null;
    this.dateline = null;
    this.report = null;
    this.year = null;
    this.paragraphsOpened = 0;
    this.paragraph.length = 0;
    this.earlier.length = 0;
    this.counts.clear();
  }

  openParagraph(block: number): void {
    for (const said of this.paragraph) remember(this.earlier, said);
    this.paragraph.length = 0;
    this.block = block;
    this.paragraphsOpened++;
  }

  openSection(time: Time | null): void {
    this.section = time;
  }

  /** Takes in the times of a sentence that has been linked, and the last report that it named. */
  feed(said: readonly Omit<Said, "sentence" | "block">[], report: Report | null): void {
    for (const one of said) {
      const { time, used, quoted, planned } = one;
      const kept: Said = { time, sentence: this.sentence, block: this.block, quoted, planned, used };
      remember(this.paragraph, kept);
      if (time.datesNews) this.dateline = kept;
      if (!quoted && !planned) this.year = yearOf(time) ?? this.year;
      if (used === 0) continue;
      const { key } = time;
      this.counts.set(key, (this.counts.get(key) ?? 0) + used);
      this.lead ??= kept;
    }
    this.report = report ?? this.report;
    this.sentence++;
  }

  /** Counts a time of an earlier sentence that has dated a claim. */
  reuse(time: Time): void {
    const { key } = time;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    const said =
      this.paragraph.findLast((it) => it.time === time) ?? this.earlier.findLast((it) => it.time === time);
    if (said !== undefined) said.used++;
  }

  /** Whether no more than a title stood before the paragraph that is now linked. */
  get isFirstParagraph(): boolean {
    return this.paragraphsOpened <= 2 && this.earlier.length === 0;
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
    const own = this.counts.get(time.key) ?? 0;
    if (own === 0) return false;
    for (const count of this.counts.values()) if (count > own) return false;
    return true;
  }

  /** 1—11月…。截至11月底…: the last time said that has a beginning and ends on a day. */
  endingOn(day: string): PeriodMention | null {
    const isSame = ({ time: { timely, mention } }: Said) =>
      timely && mention.to === day && mention.from !== null && mention.from < day;
    const said = this.paragraph.findLast(isSame) ?? this.earlier.findLast(isSame);
    return said?.time.mention ?? null;
  }

  /** The last time that the article reports about: no day, and a figure was of it. */
  reporting(): PeriodMention | null {
    const isReporting = ({ time, used }: Said) =>
      used > 0 && time.timely && time.mention.from !== null && !isDay(time.mention);
    const said = this.paragraph.findLast(isReporting) ?? this.earlier.findLast(isReporting);
    return said?.time.mention ?? this.report?.mention ?? null;
  }
}

/** The year of a time that says its year itself. */
export function yearOf({ mention, timely }: Time): string | null {
  const { from, to, inferred } = mention;
  const year = (from ?? to)?.slice(0, 4) ?? null;
  return timely && !inferred && from !== null && to?.slice(0, 4) === year ? year : null;
}

/** Keeps a list of distinct times in the order in which they were last said. */
function remember(list: Said[], said: Said): void {
  const { key } = said.time;
  const at = list.findIndex((it) => it.time.key === key);
  if (at >= 0) {
    said.used += list[at]!.used;
    list.splice(at, 1);
  }
  list.push(said);
  if (list.length > LONGEST) list.shift();
}

/** So many distinct times are kept of a paragraph, and of what stood before it. */
const LONGEST = 6;
