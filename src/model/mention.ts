/** Numbers, quantities and times as they are found in a text. */

import type { Approximation } from "./claim.ts";
import type { LedgerRole } from "./result.ts";
import type { Span } from "./span.ts";

/** What a number measures, as far as number and unit alone tell. */
export type Dimension =
  | "money"
  | "percent"
  | "points"
  | "basispoints"
  | "times"
  | "doublings"
  | "fraction"
  | "tenths"
  | "discount"
  | "count"
  | "measure"
  | "duration"
  | "calendar"
  | "order"
  | "ordinal"
  | "none";

/** A number with its unit and its vagueness: 超过120个, 约为1241.8亿美元, 200—400元. Decimals are exact strings. */
export interface Quantity extends Span {
  readonly dimension: Dimension;
  /** The numerals themselves, one span for each end of a range. */
  readonly numerals: readonly Numeral[];
  readonly unit: string;
  /** The unit as it stands in the text. */
  readonly unitSpan: Span;
  /** In `unit`; null for a range and for numbers without one value (数十). */
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly approximation: Approximation;
  /** Whose money a bare 元 or $ is can only be assumed. */
  readonly isAssumed?: boolean;
}

/** A number as it stands, without unit. */
export interface Numeral extends Span {
  /** Scale included (3727.1亿 → 372710000000); null where it has no single value (数十). */
  readonly value: string | null;
  /** The ends of two adjacent numerals (五六 → 5, 6), else null. */
  readonly between: readonly [string, string] | null;
  readonly style: "digits" | "characters" | "mixed";
  /** The digits as printed when a scale follows them (5 of 5万亿), else null. */
  readonly printed: string | null;
  /** Vagueness inside the number: 3000多万. */
  readonly approximation: Approximation | null;
  /** What is printed is no well-formed number (12..5, 三百三百): it has no value, and nothing may be read from a part of it. */
  readonly broken?: true;
}

/** An expression of time. Dates are `YYYY-MM-DD`, null for an open or unresolved end. */
export interface PeriodMention extends Span {
  readonly from: string | null;
  readonly to: string | null;
  /** Part of it (the year, mostly) was taken from the page's date or from before. */
  readonly inferred: boolean;
  readonly resolved: boolean;
  /** Of words that only the article's own period dates (报告期内, 期末, 上期): how they stand to it. */
  readonly relation?: "during" | "start" | "end" | "before";
  readonly rule: string;
}

/** A stretch whose numbers count nothing: a name, a telephone number, an idiom. */
export interface Protected extends Span {
  readonly role: LedgerRole;
  readonly rule: string;
}
