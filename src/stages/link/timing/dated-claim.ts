/** What dating is told of a claim. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Amount } from "../amounts.ts";
import type { DatedEvent } from "./dated-events.ts";
import type { LinkedPeriod } from "./model.ts";

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
