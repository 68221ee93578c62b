/** A claim before it is written. */

import type { Basis, ClaimKind } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { RuleMatch } from "../extract/match.ts";
import type { Sentence } from "../segment/sentences.ts";
import type { Amount } from "./amounts.ts";
import type { SubjectChoice } from "./bearing/model.ts";
import type { Choice } from "./choosing/choose.ts";
import type { LinkedPeriod, PeriodChoice } from "./timing/model.ts";

/** What is measured, in words, and whose; `inherited` when taken from an earlier statement. */
export interface Named {
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly inherited: boolean;
}

/** A claim before it is written: its parts as the page has them, offsets in UTF-16. */
export interface Draft {
  /** The rule's, unless a verb said before makes a growth of a level. */
  readonly kind: ClaimKind;
  readonly match: RuleMatch;
  readonly amount: Amount;
  readonly evidence: Span;
  readonly sentence: Sentence;
  readonly named: Named;
  readonly period: LinkedPeriod | null;
  /** Whether others of the same name were given with it under the one period: which is of when the words do not say. */
  readonly sharesPeriod: boolean;
  /** How the period was chosen; null where the sentence was read another way. */
  readonly dating: PeriodChoice | null;
  /** How the indicator was chosen; null where it was not, or is one of several parts. */
  readonly naming: Choice<Named> | null;
  /** How it was chosen whose it is. */
  readonly bearing: SubjectChoice | null;
  readonly basis: Basis | null;
  /** Of a share: of what; of a ratio: to what. */
  readonly whole: string | null;
}
