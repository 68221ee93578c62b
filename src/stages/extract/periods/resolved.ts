import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { NumeralWords } from "../quantities/numerals.ts";

/** What resolving needs beside the expression: the page's date, and the year and month spoken of just before. */
export interface PeriodContext {
  /** `YYYY-MM-DD` or null when the page bears no date. */
  readonly date: string | null;
  readonly year: number | null;
  readonly month: number | null;
  /** The holiday last named in the article, for 假期. */
  readonly holiday: ResolvedPeriod | null;
  /** Whether the words after it speak of a time to come (12月，将…; 12月起). */
  readonly ahead: boolean;
  /** The year last spoken of in the article, for 全年. */
  readonly articleYear: number | null;
  /** Whether a forecast stands right before it (预计全年). */
  readonly toCome: boolean;
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
}

export interface PeriodWords {
  readonly relative: Lexicon;
  readonly parts: Lexicon;
  readonly eras: Lexicon;
  readonly edges: Lexicon;
  readonly holidays: Lexicon;
  readonly sinceLater: RegExp;
  readonly monthToCome: RegExp;
  readonly beginning: RegExp;
  readonly beforeBase: RegExp;
  readonly levelOfTime: RegExp;
  readonly yearToCome: RegExp;
  readonly near: Lexicon;
  readonly reviews: Lexicon;
  readonly numerals: NumeralWords;
}

/** 截至, 以来: the open ends. */
export function open(parts: PeriodParts, period: ResolvedPeriod): ResolvedPeriod {
  if (parts.until !== undefined && period.to !== null) return { ...period, from: null };
  if (parts.since !== undefined) return { ...period, to: null };
  return period;
}

/** A period by its ends; not resolved when it has neither. */
export function span(
  from: string | null,
  to: string | null,
  context: PeriodContext,
  inferred: boolean,
): ResolvedPeriod {
  return {
    from,
    to,
    inferred,
    resolved: to !== null || from !== null,
    year: context.year,
    month: context.month,
  };
}
