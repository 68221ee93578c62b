/** A claim that was read whole before linking, as a draft: it is written, numbered and accounted for as all others are. */

import type { Basis, ClaimKind } from "../../model/claim.ts";
import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Amount } from "./amounts.ts";
import type { Draft } from "./draft.ts";

/** What English sentences and tables say of a figure by themselves. */
export interface ReadClaim {
  readonly kind: ClaimKind;
  /** The id of the rule that read it. */
  readonly rule: string;
  readonly evidence: Span;
  readonly sentence: Span;
  /** The block that the sentence stands in, by its place among the page's. */
  readonly block: number;
  readonly amount: Amount;
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly period: PeriodMention | null;
  /** Whether the period is taken from the context. */
  readonly inferred: boolean;
  readonly basis: Basis | null;
  readonly whole: string | null;
}

export function draftRead(claim: ReadClaim): Draft {
  const { kind, evidence, sentence, block, amount, indicator, subject, period, basis, whole } = claim;
  const rule = { id: claim.rule, kind, traits: [] };
  return {
    kind,
    match: { rule, view: { start: 0, end: 0 }, span: evidence, marks: {}, fields: {}, groups: {} },
    amount,
    evidence,
    sentence: { ...sentence, block, statements: [] },
    named: { indicator, subject, inherited: false },
    period: period === null ? null : { mention: period, inferred: claim.inferred },
    sharesPeriod: false,
    dating: null,
    naming: null,
    bearing: null,
    basis,
    whole,
  };
}
