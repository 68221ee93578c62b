/** Runs of nouns in a clause. */

import type { Span } from "../../../model/span.ts";
import { firstMeeting } from "../../../model/spans.ts";
import { CLAUSE_END } from "../clauses.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal, type Part, wordsIn } from "../skeleton.ts";
import { TRAITS } from "../word-traits.ts";
import type { NounRun } from "./model.ts";

/**
 * A span as one number. Short spans of all but the longest pages have small integers, which maps find several times as fast
 * as other numbers; the others lie above all of those.
 */
export const keyOf = ({ start, end }: Span): number =>
  end - start < SHORT_SPAN && start < LONG_PAGE
    ? start * SHORT_SPAN + end - start
    : LONG_PAGE * SHORT_SPAN + start * LONGEST_PAGE + end;

const SHORT_SPAN = 2 ** 9;
const LONG_PAGE = 2 ** 20;
/** No page's text is so long. */
const LONGEST_PAGE = 2 ** 26;

/** What may stand between a noun phrase and its number: 已经超过, 分别为, 大约达到. */
const BETWEEN: ReadonlySet<Part> = new Set([
  "verb",
  "adverb",
  "preposition",
  "particle",
  "adjective",
  "conjunction",
  "other",
]);
/** What a noun phrase is made of, read backwards from its head. */
const INNER: ReadonlySet<Part> = new Set(["adjective"]);
/** What ends the attribute before 的. */
const OUTER: ReadonlySet<Part> = new Set(["symbol", "time"]);

/** The longest attribute before 的, in UTF-16 units. */
const LONGEST_ATTRIBUTE = 16;

/** A run of so many words is long. */
const LONG_RUN = 4;

/** The nearest nouns before `to`, at or after `from`: verbs, adverbs and prepositions between are passed over. */
export function nounsBefore(from: number, to: number, scene: PageContext): NounRun | null {
  const { skeleton } = scene;
  if (to <= from) return null;
  // 锗价｜每千克1390美元: for how much a price is belongs to its unit.
  const per = scene.words.perUnits.longestBefore(scene.extraction.folded, to)?.length ?? 0;
  if (per > 0 && skeleton.start[skeleton.wordAt(to - per)] === to - per)
    return nounsBefore(from, to - per, scene);
  let word = skeleton.wordAt(to - 1);
  while (
    word >= 0 &&
    skeleton.start[word]! >= from &&
    (BETWEEN.has(skeleton.partOf(word)) || isInTime(word, scene))
  )
    word--;
  return runEndingAt(word, from, scene);
}

/** 2017年度: a noun within words of time. */
const isInTime = (word: number, { skeleton, extraction }: PageContext) =>
  firstMeeting(extraction.periods, { start: skeleton.start[word]!, end: skeleton.end[word]! }) !== undefined;

/** The nouns that a clause opens with, after times, adverbs and conjunctions. */
export function openingNouns(clause: Span, scene: PageContext): Span | null {
  const key = keyOf(clause);
  const known = scene.opened.get(key);
  if (known !== undefined) return known;
  const found = readOpening(clause, scene);
  scene.opened.set(key, found);
  return found;
}

function readOpening({ start, end }: Span, scene: PageContext): Span | null {
  const { skeleton, extraction } = scene;
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) word++;
  const isTime = (at: number) => firstMeeting(extraction.periods, { start: at, end: at + 1 }) !== undefined;
  while (word < skeleton.count && skeleton.end[word]! <= end) {
    const part = skeleton.partOf(word);
    const passes =
      part === "adverb" ||
      part === "conjunction" ||
      part === "time" ||
      part === "preposition" ||
      isTime(skeleton.start[word]!);
    if (!passes) break;
    word++;
  }
  const first = skeleton.start[word] ?? end;
  if (first >= end) return null;
  let last = first;
  for (; word < skeleton.count && skeleton.end[word]! <= end; word++) {
    const part = skeleton.partOf(word);
    const goesOn = isNominal(part) || INNER.has(part) || skeleton.is(word, TRAITS.joint);
    if (!goesOn) break;
    if (isNominal(part)) last = skeleton.end[word]!;
  }
  return last > first ? { start: first, end: last } : null;
}

/**
 * The nouns right after a number, with the adjectives and attributes before them: up to a verb or a sign; before that, the
 * same up to a word that may be a verb (厨师｜发放问卷).
 */
export function nounsAfter(from: number, to: number, scene: PageContext): readonly Span[] {
  const { skeleton, extraction, words } = scene;
  const { folded } = extraction;
  const start = folded[from] === words.possessive ? from + 1 : from;
  let last = start;
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) return [];
  let things = -1;
  for (; word < skeleton.count && skeleton.end[word]! <= to; word++) {
    const part = skeleton.partOf(word);
    const isDe = skeleton.is(word, TRAITS.possessive);
    if (part === "verbal-noun" && things < 0 && last > start) things = last;
    if (isNominal(part)) last = skeleton.end[word]!;
    else if (!INNER.has(part) && !isDe) break;
  }
  if (last === start) return [];
  const all = { start, end: last };
  return things < 0 ? [all] : [{ start, end: things }, all];
}

function runEndingAt(head: number, from: number, scene: PageContext): NounRun | null {
  const { skeleton, extraction } = scene;
  const { folded } = extraction;
  if (head < 0 || skeleton.start[head]! < from || !isNominal(skeleton.partOf(head))) return null;
  const end = skeleton.end[head]!;
  let word = head;
  let bearer = -1;
  let isList = false;
  while (word > 0 && skeleton.start[word - 1]! >= from) {
    const part = skeleton.partOf(word - 1);
    const joins = skeleton.is(word - 1, TRAITS.joint) && isNominal(skeleton.partOf(Math.max(0, word - 2)));
    if ((!isNominal(part) && !INNER.has(part) && !joins) || isInTime(word - 1, scene)) break;
    word--;
    isList ||= joins;
    if (bearer < 0 && (part === "place" || part === "name" || skeleton.is(word, TRAITS.industry)))
      bearer = word;
  }
  // 其中云南｜1例: a place alone is whose it is.
  if (word === head && skeleton.partOf(head) === "place") return null;
  const nouns = { start: skeleton.start[word]!, end };
  // 甲、乙和丙服务｜贸易规模: kinds that are joined belong to the name.
  const isLong = !isList && head - word + 1 >= LONG_RUN;
  // 共建“某路”｜国家进出口: nouns right behind a quotation are the end of a longer name, without a bearer of their own.
  if (CLOSES_QUOTE.test(folded[nouns.start - 1] ?? "")) return { nouns, head: null, bearer: null };
  const first = bearer >= 0 ? bearer + 1 : isLong ? head - 1 : -1;
  if (first < 0) return { nouns, head: null, bearer: null };
  const start = skeleton.start[first]!;
  return { nouns, head: { start, end }, bearer: bearer < 0 ? null : { start: nouns.start, end: start } };
}

const CLOSES_QUOTE = /[”」』]/;

/** The nouns of a run with the attribute that 的 puts before them; null where none does. */
export function headWithAttribute({ nouns }: NounRun, from: number, scene: PageContext): Span | null {
  const { skeleton, extraction, words } = scene;
  if (nouns.start <= from || extraction.folded[nouns.start - 1] !== words.possessive) return null;
  let word = skeleton.wordAt(nouns.start - 1);
  while (
    word > 0 &&
    skeleton.start[word - 1]! >= from &&
    !OUTER.has(skeleton.partOf(word - 1)) &&
    nouns.end - skeleton.start[word - 1]! <= LONGEST_ATTRIBUTE
  )
    word--;
  return { start: skeleton.start[word]!, end: nouns.end };
}

/** The noun of which a clause says something, right before its first adverb or verb: 美国在贸易中的｜份额｜也攀升. */
export function subjectNouns({ start, end }: Span, scene: PageContext): Span | null {
  const { skeleton } = scene;
  let first = -1;
  for (const word of wordsIn(skeleton, { start, end })) {
    const part = skeleton.partOf(word);
    if (isNominal(part) || INNER.has(part)) {
      if (first < 0) first = word;
      continue;
    }
    const said = part === "adverb" || part === "verb";
    if (said && first >= 0) return { start: skeleton.start[first]!, end: skeleton.end[word - 1]! };
    first = -1;
  }
  return null;
}

/** What is said of the things that a number counts, up to the end of their clause: 8人｜确诊, 14次｜与人会面. */
export function verbalPhraseAfter(from: number, to: number, scene: PageContext): Span | null {
  const { skeleton, extraction } = scene;
  const { folded } = extraction;
  const word = skeleton.wordAt(from);
  if (skeleton.start[word] !== from || !OPENS_PREDICATE.has(skeleton.partOf(word))) return null;
  let end = from;
  while (end < to && !CLAUSE_END.test(folded[end]!)) end++;
  return end - from >= 2 && end - from <= LONGEST_ATTRIBUTE ? { start: from, end } : null;
}

/** What a predicate opens with. */
const OPENS_PREDICATE: ReadonlySet<Part> = new Set(["verb", "verbal-noun", "adverb", "preposition"]);
