/** What dating a claim asks and answers. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Amount } from "../amounts.ts";
import type { Candidate, Choice } from "../choosing/choose.ts";
import type { Sheet } from "../choosing/sheet.ts";
import type { PageContext } from "../page-context.ts";
import type { ArticleTimes } from "./article-times.ts";
import type { DatedEvent } from "./dated-events.ts";
import { type ClaimFits, holdFits } from "./fits.ts";
import { keyOf, lengthOf, type Time } from "./time.ts";

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
export type Option = Candidate<Dating>;

/** A claim to be dated. */
export interface Dated {
  readonly match: RuleMatch;
  readonly amount: Amount;
  readonly evidence: Span;
  readonly sentence: Sentence;
  readonly clause: Span;
  readonly chapter: PeriodMention | null;
  readonly event: DatedEvent | null;
  /** Claims before it in the sentence, in its paragraph. */
  readonly inSentence: number;
  readonly inParagraph: number;
  /** The claim before it in the sentence, else in the paragraph. */
  readonly before: ClaimBefore | null;
  /** Conditions of the whole sentence. */
  readonly told: readonly number[];
}

/** What the claim before leaves for the next. */
export interface ClaimBefore {
  readonly period: LinkedPeriod | null;
  readonly amount: Amount;
  readonly isSameSentence: boolean;
}

/** What a way to date is asked about. */
export interface Question {
  readonly claim: Dated;
  /** The times of the sentence up to the number, in order. */
  readonly own: readonly Time[];
  readonly memory: ArticleTimes;
  readonly scene: PageContext;
  readonly sheet: Sheet<Dating>;
  /** What a time may have together with the claim. */
  readonly fits: ClaimFits;
}

/** One way to date a claim: it writes down the times that it offers. */
export type WayToDate = (question: Question) => void;

/** Offers a time that a claim may take, with what was said to hold of it. */
export function offer(
  { sheet, fits }: Question,
  mention: PeriodMention,
  time: Time | null,
  way: number,
  inferred: boolean,
  isSettled = false,
): void {
  const isOfTime = time !== null && time.mention === mention;
  const key = isOfTime ? time.key : keyOf(mention);
  holdFits(sheet, isOfTime ? time.length : lengthOf(mention), key, way, fits);
  sheet.offer({ period: { mention, inferred }, time }, key, way, isSettled);
}

/** Offers a time that a rule settles for certain. */
export const settle = (
  question: Question,
  mention: PeriodMention,
  way: number,
  inferred = mention.inferred,
  time: Time | null = null,
): void => offer(question, mention, time, way, inferred, true);

/** A time that is taken without being weighed. */
export const settled = (
  mention: PeriodMention,
  way: number,
  time: Time | null,
  inferred: boolean,
): Option => ({
  value: { period: { mention, inferred }, time },
  key: keyOf(mention),
  way,
  conditions: [],
  settled: true,
  score: 0,
});
