/** Times of a page, and what choosing among them gives. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { Choice } from "../choosing/choose.ts";
import type { Length } from "./field.ts";

/** An expression of time with what holds of it wherever it is used. */
export interface Time {
  readonly mention: PeriodMention;
  /** What tells it apart: its days. */
  readonly key: string;
  readonly length: Length;
  /** Conditions of `periodField`. */
  readonly traits: readonly number[];
  /** Whether it says when something was so, and does not only compare, name or announce. */
  readonly timely: boolean;
  /** What a figure is only compared with. */
  readonly isBase: boolean;
  /** 创立于1924年: when something began that the sentence is about. */
  readonly isFounding: boolean;
  /** 上年同期: a year before the time that would hold. */
  readonly isSameTime: boolean;
  /** A day on which news was given or something was said. */
  readonly datesNews: boolean;
}

/** The period of a claim, with where it was taken from. */
export interface LinkedPeriod {
  readonly mention: PeriodMention;
  /** Taken from an earlier sentence, or resolved by the page's date. */
  readonly inferred: boolean;
}

/** What a way to date gives: a time, and the time of the text that it is, or was made of. */
export interface Dating {
  readonly period: LinkedPeriod | null;
  readonly time: Time | null;
}

export type PeriodChoice = Choice<Dating>;
