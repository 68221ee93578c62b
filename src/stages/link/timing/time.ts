import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { Extraction } from "../../extract/index.ts";
import { isDay, isYear } from "../calendar.ts";
import type { LinkWords } from "../words.ts";
import { periodField } from "./field.ts";

/** An expression of time with what holds of it wherever it is used. */
export interface Time {
  readonly mention: PeriodMention;
  /** Conditions of `periodField`. */
  readonly traits: readonly number[];
  /** Whether it says when something was so, and does not only compare, name or announce. */
  readonly timely: boolean;
}

const { condition } = periodField;

/** Every expression of time of a page with its traits, in the order of the text. */
export function readTimes(
  extraction: Extraction,
  words: LinkWords,
  date: string | null,
  asides: readonly Span[],
): Time[] {
  const bases = extraction.matches.kept
    .flatMap(({ groups, rule }) => [
      groups.since,
      groups.startPeriod,
      rule.kind === "ratio" ? groups.whole : undefined,
    ])
    .filter((it): it is Span => it !== undefined)
    .sort((a, b) => a.start - b.start);
  return extraction.periods.map((mention) => {
    const traits = [...shapeOf(mention), ...tenseOf(mention, date)];
    const before = traits.length;
    traits.push(...usesOf(mention, extraction.folded, words, bases));
    const timely = traits.length === before;
    if (asides.some((it) => it.start <= mention.start && mention.end <= it.end))
      traits.push(condition["is-aside"]);
    if (words.documents.test(extraction.folded.slice(mention.end, mention.end + 6)))
      traits.push(condition["is-document"]);
    return { mention, traits, timely };
  });
}

/** How long a period is: a year, a quarter, a day; open at which end. */
function shapeOf(mention: PeriodMention): number[] {
  const { from, to } = mention;
  if (from === null && to === null) return [condition.unresolved];
  if (from === null) return [condition["until-open"]];
  if (to === null) return [condition["since-open"]];
  if (isDay(mention)) return [condition.day];
  if (isYear(mention)) return [condition.year];
  const months =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7)) +
    1;
  if (!from.endsWith("-01") || Number(to.slice(8)) < 28) return [condition.days];
  if (months === 1) return [condition.month];
  if (months === 3) return [condition.quarter];
  if (months === 6) return [condition.half];
  return [months > 12 ? condition.years : condition.months];
}

function tenseOf({ from, to }: PeriodMention, date: string | null): number[] {
  if (date === null) return [];
  if ((from ?? to ?? "") > date) return [condition.future];
  if (to === null || to >= date) return [condition.running];
  return [Number(date.slice(0, 4)) - Number(to.slice(0, 4)) > 1 ? condition.old : condition.past];
}

/** Uses that keep an expression from saying when its sentence's figures hold. */
function usesOf(mention: PeriodMention, folded: string, words: LinkWords, bases: readonly Span[]): number[] {
  const { start, end } = mention;
  const out: number[] = [];
  const isBase =
    bases.some((base) => base.start <= start && end <= base.end) ||
    words.comparing.test(folded[start - 1] ?? "") ||
    words.levelOfTime.test(folded.slice(end, end + 8)) ||
    words.comparedAfter.test(folded.slice(end, end + 8)) ||
    words.evenWith.test(folded.slice(start - 1, end + EVEN));
  if (isBase) out.push(condition["is-base"]);
  if (words.sameTime.test(folded.slice(start, end))) out.push(condition["is-same-time"]);
  if (words.attributive.test(folded.slice(end, end + 10))) out.push(condition["is-attributive"]);
  if (words.delivery.test(folded.slice(end, end + LOOKAHEAD))) out.push(condition["is-delivery"]);
  if (words.record.test(folded.slice(start, end + LONGEST_RECORD))) out.push(condition["is-record"]);
  if (isDay(mention) && words.datelines.test(folded.slice(end, end + LOOKAHEAD)))
    out.push(condition["is-dateline"]);
  return out;
}

/** Longest stretch after a time that is searched for the words that make it a dateline. */
const LOOKAHEAD = 24;
/** 自2018年以来增长最快: how far back a record reaches. */
const LONGEST_RECORD = 10;
/** 与4月份｜基本持平: how far after a time its comparison may be said. */
const EVEN = 6;
