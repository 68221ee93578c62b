/** How each field of a claim is compared with its label. */

import { Decimal } from "decimal.js";
import type { Claim } from "../model/claim.ts";
import type { ClaimLabel } from "./label-schema.ts";
import { namesTheSame } from "./similar.ts";

/** What of a claim is compared; a baseline need not make more. */
export type JudgedClaim = Pick<
  Claim,
  | "kind"
  | "value"
  | "low"
  | "high"
  | "unit"
  | "indicator"
  | "subject"
  | "whole"
  | "approximation"
  | "direction"
  | "basis"
  | "period"
  | "from"
  | "modality"
  | "speaker"
  | "source"
> & { readonly evidence: Pick<Claim["evidence"], "text" | "source"> };

export const fieldNames = [
  "approximation",
  "direction",
  "basis",
  "period",
  "from",
  "speaker",
  "modality",
  "indicator",
  "subject",
  "whole",
  "source",
] as const;

export type FieldName = (typeof fieldNames)[number];

interface FieldRule {
  /** Whether the whole record needs it. */
  readonly record: boolean;
  /** Whether the claim is right, or undefined where the label does not give the field. */
  readonly judge: (label: ClaimLabel, claim: JudgedClaim) => boolean | undefined;
}

/** The contract's table "How a field is compared with a label". */
export const fieldRules: Readonly<Record<FieldName, FieldRule>> = {
  approximation: { record: true, judge: equal("approximation") },
  direction: { record: true, judge: equal("direction") },
  basis: { record: true, judge: equal("basis") },
  period: { record: true, judge: (label, claim) => samePeriod(label.period, claim.period) },
  from: { record: true, judge: (label, claim) => sameFrom(label.from, claim.from) },
  speaker: {
    record: true,
    judge: ({ person }, { speaker }) =>
      person === undefined ? undefined : (speaker?.name ?? null) === person,
  },
  modality: { record: false, judge: equal("modality") },
  indicator: { record: true, judge: lenient("indicator") },
  subject: { record: false, judge: lenient("subject") },
  whole: { record: false, judge: lenient("whole") },
  source: { record: false, judge: lenient("source") },
};

function equal(key: "approximation" | "direction" | "basis" | "modality"): FieldRule["judge"] {
  return (label, claim) => (label[key] === undefined ? undefined : label[key] === claim[key]);
}

function lenient(key: "indicator" | "subject" | "whole" | "source"): FieldRule["judge"] {
  return (label, claim) => {
    const expected = label[key];
    if (expected === undefined) return undefined;
    const actual = claim[key];
    return expected === null || actual === null ? expected === actual : namesTheSame(expected, actual);
  };
}

/** Kind, value or range, and unit, as far as the label gives them. A range is not its own middle. */
export function sameQuantity(label: ClaimLabel, claim: JudgedClaim): boolean {
  return differingQuantity(label, claim) === null;
}

/** The first of kind, value, low, high and unit that differs. */
export function differingQuantity(
  label: ClaimLabel,
  claim: JudgedClaim,
): "kind" | "value" | "low" | "high" | "unit" | null {
  if (label.kind !== undefined && label.kind !== claim.kind) return "kind";
  for (const key of ["value", "low", "high"] as const) {
    if (label[key] !== undefined && !sameDecimal(label[key], claim[key])) return key;
  }
  return label.unit !== undefined && label.unit !== claim.unit ? "unit" : null;
}

/** Equal as numbers: 3.0 is 3. */
export function sameDecimal(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Decimal(a).eq(b);
}

/** Start and end are compared, nothing else; a period with neither is none. */
function samePeriod(label: string | null | undefined, period: Claim["period"]): boolean | undefined {
  if (label === undefined) return undefined;
  return (label ?? "../..") === writePeriod(period);
}

/** A period as labels write it: `start/end`, `..` for an open end. */
export function writePeriod(period: { start: string | null; end: string | null } | null): string {
  return `${period?.start ?? ".."}/${period?.end ?? ".."}`;
}

function sameFrom(label: ClaimLabel["from"], from: Claim["from"]): boolean | undefined {
  if (label === undefined) return undefined;
  if (label === null || from === null) return label === from;
  if (label.value !== undefined && !sameDecimal(label.value, from.value)) return false;
  return samePeriod(label.period, from.period) ?? true;
}
