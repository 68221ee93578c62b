/** What dating a claim asks and answers. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { Candidate } from "../choosing/choose.ts";
import type { Sheet } from "../choosing/sheet.ts";
import type { PageContext } from "../page-context.ts";
import type { ArticleTimes } from "./article-times.ts";
import type { Dated } from "./dated-claim.ts";
import { type ClaimFits, holdFits } from "./fits.ts";
import type { Dating, Time } from "./model.ts";
import { keyOf, lengthOf } from "./time.ts";

export type Option = Candidate<Dating>;

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
