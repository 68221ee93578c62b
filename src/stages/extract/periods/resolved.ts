/** What resolving a time needs and gives. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { PeriodWords } from "./words.ts";

/** What resolving needs beside the expression: the page's date, and what was said before. */
export interface PeriodContext {
  /** `YYYY-MM-DD` or null when the page bears no date. */
  readonly date: string | null;
  /** The day on which the article's news was sent (新华社北京1月1日电), which 今天 means there; null where it does not say. */
  readonly sent: string | null;
  /** Where the page was printed: cn, hk, mo, tw; null when it does not say. */
  readonly region: string | null;
  /** The year and month spoken of just before, in the same sentence. */
  readonly year: number | null;
  readonly month: number | null;
  /** The year that the article last named or counted, for 次年. */
  readonly spokenYear: number | null;
  /** The month last spoken of in the article, for 当月. */
  readonly spokenMonth: { readonly year: number; readonly month: number } | null;
  /** The year that the article last gave a figure of, for a bare 一季度 or 全年. */
  readonly reportedYear: number | null;
  /** Whether it is the only year that figures were given of so far. */
  readonly isSoleYear: boolean;
  /** The holiday last named in the article, for 假期. */
  readonly holiday: ResolvedPeriod | null;
  /** What the article last reported about, for 同期. */
  readonly last: ResolvedPeriod | null;
  /** Of which year each part of a year was that the article gave a figure of, by `keyOfPart`. */
  readonly partYears: ReadonlyMap<string, number>;
  /** Whether the words after it speak of a time to come (12月，将…; 12月起). */
  readonly ahead: boolean;
  /** Whether a forecast stands right before it (预计全年). */
  readonly toCome: boolean;
  /** Whether it stands in a quotation: who speaks counts from the day of speaking. */
  readonly quoted: boolean;
  /** Whether the reported year was reported in the same paragraph. */
  readonly sameParagraph: boolean;
  /** Whether its sentence aims at it (力争到2020年, 下半年计划). */
  readonly goal: boolean;
}

/** The groups of a period rule that matched, by name. */
export type PeriodParts = Readonly<Record<string, string | undefined>>;

export interface ResolvedPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly inferred: boolean;
  readonly resolved: boolean;
  /** The year and month of the expression, for those that follow and leave theirs out. */
  readonly year: number | null;
  readonly month: number | null;
  readonly relation?: PeriodMention["relation"];
}

/** Resolves the expressions it knows by a group; undefined for all others, null for what is no expression of time after all. */
export type Resolver = (
  parts: PeriodParts,
  context: PeriodContext,
  words: PeriodWords,
) => ResolvedPeriod | null | undefined;

/** 截至, 以来: the open ends. */
export function open(parts: PeriodParts, period: ResolvedPeriod): ResolvedPeriod {
  if ((parts.until ?? parts.by) !== undefined && period.to !== null) return { ...period, from: null };
  // 去年底以来: what is only an end is where that began.
  if (parts.since !== undefined) return { ...period, from: period.from ?? period.to, to: null };
  return period;
}

/** A period by its ends; not resolved when it has neither. */
export function span(
  from: string | null,
  to: string | null,
  { year, month }: PeriodContext,
  inferred: boolean,
): ResolvedPeriod {
  return { from, to, inferred, resolved: to !== null || from !== null, year, month };
}

/** Words of time whose days cannot be told. */
export const unresolved = (context: PeriodContext): ResolvedPeriod => span(null, null, context, true);

/** Days counted from the page's, which the expressions that follow take their year and month from. */
export const counted = (from: string, to: string): ResolvedPeriod => ({
  from,
  to,
  inferred: true,
  resolved: true,
  year: Number(to.slice(0, 4)),
  month: Number(to.slice(5, 7)),
});
