/** Claims of datasets that earlier versions wrote, read without the fields they lack. */

import type { ChosenField, Claim, FieldTrace } from "../model/claim.ts";
import { chosenFields } from "./chosen-fields.ts";

/** A claim as datasets of earlier versions have it: without what was added to claims since. */
export type AnyClaim = Omit<Claim, "qualifiers" | "field_confidence" | "trace"> &
  Partial<Pick<Claim, "qualifiers" | "field_confidence" | "trace">>;

export function qualifiersOf({ qualifiers }: AnyClaim): readonly string[] {
  return qualifiers ?? [];
}

/** How a field was chosen; null where the dataset does not say. */
export function traceOf({ trace }: AnyClaim, field: ChosenField): FieldTrace | null {
  return trace?.[field] ?? null;
}

/** How far a chosen field can be trusted, 0 to 1; null where the dataset does not say. */
export function fieldConfidenceOf({ field_confidence }: AnyClaim, field: ChosenField): number | null {
  return field_confidence?.[field] ?? null;
}

/** The confidence of the chosen field that can be trusted least. */
export function leastConfidenceOf({ field_confidence }: AnyClaim): number | null {
  return field_confidence === undefined
    ? null
    : Math.min(...chosenFields.map((field) => field_confidence[field]));
}

const noTrace: FieldTrace = { text: "", origin: "", rule: "", margin: null, others: [] };

/** The claim as a table of today wants it: what is not known stands empty. */
export function completeClaim(claim: AnyClaim): Claim {
  return {
    ...claim,
    qualifiers: claim.qualifiers ?? [],
    // Not a number stands empty in a table.
    field_confidence: claim.field_confidence ?? {
      period: Number.NaN,
      indicator: Number.NaN,
      subject: Number.NaN,
    },
    trace: claim.trace ?? { indicator: noTrace, subject: noTrace, period: noTrace },
  };
}

/** The ways by which the fields of a claim were chosen, as `rules.csv` names them: `dating/clause`. */
export function waysOf(claim: AnyClaim): string[] {
  return chosenFields.flatMap((field) => traceOf(claim, field)?.rule.split(";")[0] ?? []);
}
