/** Wholes behind a share. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import { CLAUSE_END } from "../clauses.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { type Part, wordsIn } from "../skeleton.ts";
import { phraseAfter } from "./noun-phrases.ts";

/** 近四成的｜茶商｜计划扩建仓库: what a share that stands before it is a share of, without what is said of it. */
export function wholeAfter(place: MatchPosition, scene: PageContext): Span | null {
  const noun = phraseAfter(place.match.span.end, place.to, scene);
  if (noun === null || !opensStatement(place, scene)) return noun;
  const end = predicateIn(noun, scene);
  return end === null ? noun : { start: noun.start, end };
}

/** What is said of such a whole, up to the end of its clause; null where that is no short predicate. */
export function saidOfWhole(place: MatchPosition, noun: Span, scene: PageContext): Span | null {
  const { folded } = scene.extraction;
  if (!opensStatement(place, scene)) return null;
  let end = noun.end;
  while (end < place.to && !CLAUSE_END.test(folded[end]!)) end++;
  const length = end - noun.end;
  return length >= 2 && length <= LONGEST_SAID ? { start: noun.end, end } : null;
}

const LONGEST_SAID = 20;

/** Whether nothing but a time or 有 stands before the share: in 减免了四成的费用 a verb does. */
function opensStatement({ match, clause }: MatchPosition, { extraction, words }: PageContext): boolean {
  const before = { start: clause.start, end: match.span.start };
  const start = inside(extraction.periods, before).at(-1)?.end ?? before.start;
  return words.opensShare.test(extraction.folded.slice(start, before.end));
}

/** Words after which a verb goes on with what they began. */
const OPENS_NO_PREDICATE: ReadonlySet<Part> = new Set([
  "verb",
  "adverb",
  "adjective",
  "preposition",
  "particle",
  "conjunction",
]);

/** Where the predicate begins that a noun phrase runs into, by the parts of speech; null where it holds none. */
function predicateIn(noun: Span, { extraction, skeleton, words }: PageContext): number | null {
  const { folded } = extraction;
  if (!CLAUSE_END.test(folded[noun.end] ?? "，")) return null;
  let afterNoun = false;
  for (const word of wordsIn(skeleton, noun)) {
    const [start, end] = [skeleton.start[word]!, skeleton.end[word]!];
    const part = skeleton.partOf(word);
    const wishes = words.wishes.test(folded.slice(start, end));
    // 企业生产的产品: a verb of an attribute.
    const isVerb = part === "verb" || words.aspectMark.test(folded[end] ?? "");
    const acts = isVerb && !folded.slice(end, noun.end).includes(words.possessive);
    if (afterNoun && end < noun.end && start - noun.start >= 2 && (wishes || acts)) return start;
    afterNoun = !OPENS_NO_PREDICATE.has(part);
  }
  return null;
}
