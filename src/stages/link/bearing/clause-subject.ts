/** The noun phrase that a clause is about. */

import type { Span } from "../../../model/span.ts";
import { meeting } from "../../../model/spans.ts";
import { keyOf } from "../naming/noun-runs.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal, type Part } from "../skeleton.ts";
import { TRAITS } from "../word-traits.ts";

/** The longest phrase that is read as a subject, in UTF-16 units. */
const LONGEST = 30;

/**
 * The noun phrase that a clause says something of: what stands after times, adverbs and prepositional phrases, up to the
 * first verb or adverb, with its 的, its numbers, its brackets and names in quotation marks: 今年以来，｜10家非上市企业｜共实现….
 * Null where the clause opens with its predicate or cites somebody (据…).
 */
export function clauseSubject(clause: Span, scene: PageContext): Span | null {
  const key = keyOf(clause);
  const known = scene.subjects.get(key);
  if (known !== undefined) return known;
  const found = read(clause, scene);
  scene.subjects.set(key, found);
  return found;
}

/** What may stand before a subject. */
const BEFORE: ReadonlySet<Part> = new Set(["adverb", "conjunction", "time"]);
/** What a subject holds beside nouns. */
const WITHIN: ReadonlySet<Part> = new Set(["adjective", "number", "pronoun", "other", "side"]);

const read = (clause: Span, scene: PageContext): Span | null => new SubjectReader(clause, scene).read();

/** Reads a clause word by word, up to where its subject ends. */
class SubjectReader {
  private readonly skeleton: PageContext["skeleton"];
  private readonly words: PageContext["words"];
  private readonly folded: string;
  private readonly end: number;
  private readonly times: readonly Span[];
  /** The word that is read, and the first and the last of the subject; −1 for none. */
  private word: number;
  private first = -1;
  private last = -1;

  constructor({ start, end }: Span, { skeleton, extraction, words }: PageContext) {
    this.skeleton = skeleton;
    this.words = words;
    this.folded = extraction.folded;
    this.end = end;
    this.times = meeting(extraction.periods, { start, end });
    this.word = skeleton.wordAt(start);
    if (skeleton.start[this.word]! < start) this.word++;
  }

  read(): Span | null {
    if (!this.passAdjuncts()) return null;
    if (this.within(this.word) && this.skeleton.is(this.word, TRAITS.opensDeed)) return null;
    this.first = this.word;
    return this.passNouns() && this.last >= this.first ? this.spanOf(this.first, this.last) : null;
  }

  private lengthOf(word: number): number {
    return this.skeleton.end[word]! - this.skeleton.start[word]!;
  }

  private isTime(at: number): boolean {
    const { times } = this;
    for (let k = 0; k < times.length; k++) if (times[k]!.start <= at && at < times[k]!.end) return true;
    return false;
  }

  private within(at: number): boolean {
    return at < this.skeleton.count && this.skeleton.end[at]! <= this.end;
  }

  /** Whether a subject may stand where the times, adverbs and prepositional phrases end. */
  private passAdjuncts(): boolean {
    for (; this.within(this.word); this.word++) {
      const part = this.skeleton.partOf(this.word);
      if (part === "preposition") {
        const after = this.endOfAdjunct(this.word);
        if (after < 0) return false;
        this.word = after;
      } else if (
        this.words.ordinalOpening.test(
          this.folded.slice(this.skeleton.start[this.word]!, this.skeleton.start[this.word]! + 3),
        )
      )
        this.word++;
      else if (
        !BEFORE.has(part) &&
        !this.isTime(this.skeleton.start[this.word]!) &&
        (!this.skeleton.is(this.word, TRAITS.opens) || this.endOfCalled(this.word) >= 0)
      )
        return true;
    }
    return true;
  }

  /** 在…中, 自…以来: up to the word of place or time that closes it. */
  private endOfAdjunct(from: number): number {
    for (let at = from + 1; this.within(at); at++) if (this.skeleton.is(at, TRAITS.closesAdjunct)) return at;
    return -1;
  }

  /** Goes on to where the noun phrase ends; false where the clause opens with no subject. */
  private passNouns(): boolean {
    for (; this.within(this.word); this.word++) {
      const part = this.skeleton.partOf(this.word);
      if (this.skeleton.start[this.word]! - (this.skeleton.start[this.first] ?? 0) > LONGEST) break;
      if (this.isTime(this.skeleton.start[this.word]!)) {
        if (this.last >= 0) break;
        continue;
      }
      const called = this.endOfCalled(this.word);
      if (called >= 0) {
        this.last = called;
        this.word = called;
      } else if (this.last >= 0 && this.skeleton.is(this.word, TRAITS.closesAdjunct)) {
        // 专项行动中｜各地警方: what was read says where, not who.
        this.word++;
        if (!this.passAdjuncts()) return false;
        this.first = this.word;
        this.last = -1;
        this.word--;
      } else if (this.skeleton.is(this.word, TRAITS.numeric)) continue;
      else if (this.isObject(this.word, part)) {
        this.last = this.word - 2;
        break;
      } else if (this.isHead(this.word, part)) this.last = this.word;
      else if (this.isUnknownName(this.word)) this.last = ++this.word;
      else if (
        WITHIN.has(part) ||
        this.skeleton.is(this.word, TRAITS.piece | TRAITS.possessive | TRAITS.joint)
      )
        continue;
      else if (this.isInside(this.word, part)) continue;
      else {
        const after =
          part === "verb" || this.last < 0 ? this.endOfAttribute(this.word, this.last < 0) : this.word;
        if (after === this.word) break;
        this.word = after;
      }
    }
    return true;
  }

  /** 研发的｜“非侵入式监护仪”: what is called so in quotation marks is one name, whatever its words; −1 where none opens. */
  private endOfCalled(at: number): number {
    const start = this.skeleton.start[at]!;
    const length =
      CALLED.exec(this.folded.slice(start, Math.min(this.end, start + LONGEST)))?.[0].length ?? 0;
    return length === 0 ? -1 : this.skeleton.wordAt(start + length - 1);
  }

  /** The words from one to another, without signs and without what bears nothing. */
  private spanOf(first: number, last: number): Span | null {
    const { skeleton, words, folded } = this;
    let from = skeleton.start[first]!;
    const stop = skeleton.end[last]!;
    while (from < stop && SIGN.test(folded[from]!) && !CALLED.test(folded.slice(from, stop))) from++;
    if (skeleton.partOf(first) === "adjective" && skeleton.partOf(first + 1) === "verbal-noun") return null;
    const lead = words.leading.longestAt(folded, from);
    if (lead !== undefined && from + lead.length >= stop) return null;
    // 全市｜每百户居民: how many a figure is for bears nothing.
    const each = folded.slice(from, stop).search(words.eachSoMany);
    if (each >= 0) return each >= 2 ? { start: from, end: from + each } : null;
    const closes = CLOSING.test(folded[stop] ?? "") && OPEN.test(folded.slice(from, stop));
    const to = closes ? stop + 1 : stop;
    return to - from >= 2 ? { start: from, end: to } : null;
  }

  /** A word that a subject can end with: a noun, 我国, A股. */
  private isHead(at: number, part: Part): boolean {
    if (isNominal(part)) return true;
    if (part === "pronoun")
      return this.lengthOf(at) >= 2 && this.skeleton.is(at, TRAITS.collective | TRAITS.plural);
    return part === "number" && at > this.first && this.skeleton.is(at - 1, TRAITS.latin);
  }

  /** 卫健委｜调集｜全市…, 专家组｜支援｜新疆…: a place or 全市 right behind an act is what it acts on. */
  private isObject(at: number, part: Part): boolean {
    if (part !== "place" && !this.skeleton.is(at, TRAITS.collective)) return false;
    return at - 2 >= this.first && this.skeleton.partOf(at - 1) === "verbal-noun" && this.last === at - 1;
  }

  /** 宜来｜高速公路, 法再北分: letters in a row that no dictionary puts together are a name that it does not know. */
  private isUnknownName(at: number): boolean {
    const opens = at === this.first || this.skeleton.is(at - 1, TRAITS.possessive | TRAITS.letter);
    return (
      opens &&
      this.within(at + 1) &&
      this.skeleton.is(at, TRAITS.letter) &&
      this.skeleton.is(at + 1, TRAITS.letter)
    );
  }

  /** 非上市｜再｜保险公司, 一家｜废旧｜塑料厂, 兰花｜繁育｜基地: a word that is no noun but stands inside one. */
  private isInside(at: number, part: Part): boolean {
    const next = at + 1;
    if (!this.within(next) || !isNominal(this.skeleton.partOf(next))) return false;
    if (part === "adverb")
      return this.lengthOf(at) === 1 && this.skeleton.partOf(next) === "noun" && this.last >= 0;
    if (part !== "verb") return false;
    if (at > this.first && this.last < at - 1 && this.skeleton.partOf(at - 1) === "number") return true;
    return this.last >= 0 && this.skeleton.is(next, TRAITS.madeWithVerb);
  }

  /** 交付｜的｜服务, 小于6小时｜的｜参与者: the 的 of an attribute that begins with a verb; the word itself where there is none. */
  private endOfAttribute(at: number, opens: boolean): number {
    const longest = opens ? LONGEST_ATTRIBUTE : SHORTEST_ATTRIBUTE;
    for (let k = at + 1; this.within(k + 1) && k <= at + longest; k++) {
      const part = this.skeleton.partOf(k);
      if (this.skeleton.is(k, TRAITS.possessive)) {
        const next = this.skeleton.partOf(k + 1);
        return isNominal(next) || next === "adjective" || this.isUnknownName(k + 1) ? k : at;
      }
      if (part === "particle" || (!opens && !isNominal(part) && part !== "verb")) return at;
      if (part === "symbol" && !this.skeleton.is(k, TRAITS.point)) return at;
    }
    return at;
  }
}

/** So many words an attribute has after its verb: one that opens a clause, one inside. */
const LONGEST_ATTRIBUTE = 7;
const SHORTEST_ATTRIBUTE = 2;
const CALLED = /^(?:“[^“”，。；]{1,24}”|「[^「」，。；]{1,24}」|《[^《》。；]{1,24}》)/;
const CLOSING = /[)）”」』》]/;
const OPEN = /[(（“「『《][^)）”」』》]{0,30}$/;
const SIGN = /[“”「」『』（）()、，\s]/;
