/** What is said of counted things. */

import type { Span } from "../../../model/span.ts";
import { CLAUSE_END } from "../clauses.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { classAt, isBeforeWhole } from "./counted-noun.ts";
import { predicateAfter } from "./noun-phrases.ts";
import { saidOfWhole } from "./whole-after.ts";

/** 1497家｜公司｜实现盈利 counts 实现盈利的公司: what is said of the counted things belongs to the indicator. */
export function withPredicate(place: MatchPosition, noun: Span, scene: PageContext): string {
  const { to, match } = place;
  const { text, folded } = scene.extraction;
  const name = text.slice(noun.start, noun.end);
  const rest =
    predicateAfter(noun.end, to, scene) ??
    saidOfClass(noun, to, scene) ??
    (isBeforeWhole(match) ? saidOfWhole(place, noun, scene) : null);
  if (rest === null || rest.end - rest.start > LONGEST_FOR_ITS_NOUN * name.length) return name;
  return folded[rest.start] === scene.words.possessive
    ? name
    : text.slice(rest.start, rest.end).replace(scene.words.aspect, "$1") + scene.words.possessive + name;
}

/** 58家公司｜净利润超过10亿元: what holds of each of a class, though no verb opens it. */
function saidOfClass(noun: Span, to: number, scene: PageContext): Span | null {
  const { folded } = scene.extraction;
  const group = classAt(noun.start, scene);
  if (group?.length !== noun.end - noun.start) return null;
  let end = noun.end;
  while (end < to && !CLAUSE_END.test(folded[end]!)) end++;
  const length = end - noun.end;
  return length >= 2 && length <= LONGEST_SAID ? { start: noun.end, end } : null;
}

const LONGEST_SAID = 24;

/** What is said of things is part of their name while it is not much longer: 实现盈利的公司. */
const LONGEST_FOR_ITS_NOUN = 4;

/** 其中71家｜预喜: of the things counted just before, those of which the verb holds. */
export function ofThese(
  { drafts, match }: MatchPosition,
  after: Span,
  { extraction, words }: PageContext,
): string | null {
  const last = drafts.at(-1);
  const verb = extraction.folded.slice(after.start, after.end);
  const mark = match.marks.amount?.at(-1);
  const alike = mark?.type === "quantity" && mark.quantity.unit === last?.amount.unit;
  if (last?.named.indicator == null || !alike || words.phraseStops.get(verb)?.type !== "verb") return null;
  // 26人死亡、34人受伤: two fates, none part of the other.
  if (words.fate.test(verb)) return null;
  const noun = last.named.indicator.split(words.possessive).at(-1);
  return extraction.text.slice(after.start, after.end) + words.possessive + noun;
}
