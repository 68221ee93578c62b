/** Counts whose noun is not said. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";

/** 惠及｜1800多万人: of people counted without a noun, what is done for them. */
export function reachingVerb(
  { from, match }: MatchPosition,
  { extraction, words }: PageContext,
): string | null {
  const mark = match.marks.amount?.[0];
  const isPeople = mark?.type === "quantity" && words.attending.test(mark.quantity.unit);
  const verb = isPeople ? words.reachingVerb.exec(extraction.folded.slice(from, match.span.start)) : null;
  return verb === null ? null : extraction.text.slice(from + verb.index, from + verb.index + verb[0].length);
}

export const isCounted = ({ rule, marks }: RuleMatch) => {
  const mark = marks.amount?.at(-1);
  return rule.kind === "level" && mark?.type === "quantity" && mark.quantity.dimension === "count";
};

/** The organisation that a phrase wholly is; null for places and for words that stand for one. */
export function bodyOf(
  subject: Span | null,
  { extraction, organisations, words }: PageContext,
): string | null {
  if (subject === null || words.anaphors.has(extraction.folded.slice(subject.start, subject.end)))
    return null;
  const isNamed = inside(organisations, subject).some(
    (it) => it.start === subject.start && it.end === subject.end,
  );
  return isNamed ? extraction.text.slice(subject.start, subject.end) : null;
}

/** 全村｜1736人: a place's people and households need no other noun, nor does money for other money. */
export function nounOfUnit(match: RuleMatch, subject: string | null, { words }: PageContext): string | null {
  if (match.rule.traits.some((it) => it === "exchange" || it === "exchange-behind"))
    return match.fields.noun ?? null;
  const mark = match.marks.amount?.at(-1);
  if (match.rule.kind !== "level" || subject === null || mark?.type !== "quantity") return null;
  return words.defaultNouns.get(mark.quantity.unit)?.noun ?? null;
}
