import type { Span } from "../../../model/span.ts";
import type { Scene } from "../scene.ts";
import { isNominal, type Part } from "../skeleton.ts";

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

/** A run of nouns, and the same with the attribute that 的 puts before it. */
export interface NounRun {
  readonly nouns: Span;
  readonly withAttribute: Span | null;
}

/** The nearest nouns before `to`, at or after `from`: verbs, adverbs and prepositions between are passed over. */
export function nounsBefore(from: number, to: number, scene: Scene): NounRun | null {
  const { skeleton } = scene;
  if (to <= from) return null;
  let word = skeleton.wordAt(to - 1);
  while (word >= 0 && skeleton.start[word]! >= from && BETWEEN.has(skeleton.partOf(word))) word--;
  return runEndingAt(word, from, scene);
}

/** The nouns that a clause opens with, after times, adverbs and conjunctions. */
export function openingNouns({ start, end }: Span, scene: Scene): Span | null {
  const { skeleton, extraction } = scene;
  const period = extraction.periods;
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) word++;
  const isTime = (at: number) => period.some((it) => it.start <= at && at < it.end);
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
    const text = extraction.folded.slice(skeleton.start[word]!, skeleton.end[word]!);
    const goesOn = isNominal(part) || INNER.has(part) || scene.words.listJoint.test(text);
    if (!goesOn) break;
    if (isNominal(part)) last = skeleton.end[word]!;
  }
  return last > first ? { start: first, end: last } : null;
}

/** The nouns right after a number, with the adjectives and attributes before them: up to a verb or a sign. */
export function nounsAfter(from: number, to: number, scene: Scene): Span | null {
  const { skeleton, extraction, words } = scene;
  const { folded } = extraction;
  const start = folded[from] === words.possessive ? from + 1 : from;
  let last = start;
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) return null;
  for (; word < skeleton.count && skeleton.end[word]! <= to; word++) {
    const part = skeleton.partOf(word);
    const isDe = folded.slice(skeleton.start[word]!, skeleton.end[word]!) === words.possessive;
    if (isNominal(part)) last = skeleton.end[word]!;
    else if (!INNER.has(part) && !isDe) break;
  }
  return last > start ? { start, end: last } : null;
}

function runEndingAt(head: number, from: number, scene: Scene): NounRun | null {
  const { skeleton, extraction, words } = scene;
  const { folded } = extraction;
  if (head < 0 || skeleton.start[head]! < from || !isNominal(skeleton.partOf(head))) return null;
  const end = skeleton.end[head]!;
  let word = head;
  while (word > 0 && skeleton.start[word - 1]! >= from) {
    const part = skeleton.partOf(word - 1);
    const text = folded.slice(skeleton.start[word - 1]!, skeleton.end[word - 1]!);
    const joins = words.listJoint.test(text) && isNominal(skeleton.partOf(Math.max(0, word - 2)));
    if (!isNominal(part) && !INNER.has(part) && !joins) break;
    word--;
  }
  const nouns = { start: skeleton.start[word]!, end };
  if (nouns.start <= from || folded[nouns.start - 1] !== words.possessive)
    return { nouns, withAttribute: null };
  let attribute = word - 1;
  while (
    attribute > 0 &&
    skeleton.start[attribute - 1]! >= from &&
    !OUTER.has(skeleton.partOf(attribute - 1)) &&
    end - skeleton.start[attribute - 1]! <= LONGEST_ATTRIBUTE
  )
    attribute--;
  return { nouns, withAttribute: { start: skeleton.start[attribute]!, end } };
}
