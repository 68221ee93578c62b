/** Lists mistakes in words. */

import type { ClaimComparison } from "./compare-claims.ts";
import { differingQuantity, type FieldName, type JudgedClaim, writePeriod } from "./fields.ts";
import type { ClaimLabel } from "./label-schema.ts";
import { anyOverlap } from "./locate.ts";

/** What went wrong with one claim, in words for whoever mends it. */
export interface Mistake {
  /** Of the decoded input; null for a place in the result text. */
  readonly line: number | null;
  readonly evidence: string;
  readonly cause: string;
}

/** Every label not found, every wrong field and every claim no label asked for, in the order of the page. */
export function listMistakes(comparison: ClaimComparison): Mistake[] {
  const missed = comparison.pairs.flatMap(({ label, claim, wrong }, index): Mistake[] => {
    const at = { line: label.line, evidence: label.evidence };
    if (claim === null)
      return [{ ...at, cause: whyMissed(label, comparison.extra, comparison.places[index]!) }];
    return wrong.map((name) => ({ ...at, cause: `${name}: ${describeField(name, label, claim)}` }));
  });
  const madeUp = comparison.extra.map(({ evidence, ...claim }) => ({
    line: evidence.source[0]?.line ?? 1,
    evidence: evidence.text,
    cause: `no label asks for this ${claim.kind} of ${quantityOf(claim)}`,
  }));
  return [...missed, ...madeUp].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function whyMissed(
  label: ClaimLabel,
  extra: readonly JudgedClaim[],
  place: ClaimComparison["places"][number],
): string {
  const near = extra.find((claim) => anyOverlap(place, claim.evidence.source));
  if (near === undefined) return "nothing found here";
  const key = differingQuantity(label, near);
  if (key === null) return "found, but its claim was used for another label";
  return `found with another ${key}: expected ${label[key]}, got ${near[key]}`;
}

function describeField(name: FieldName, label: ClaimLabel, claim: JudgedClaim): string {
  const show = (value: unknown) => (value === null || value === undefined ? "none" : String(value));
  switch (name) {
    case "period":
      return `expected ${show(label.period)}, got ${claim.period === null ? "none" : writePeriod(claim.period)}`;
    case "from":
      return `expected ${JSON.stringify(label.from)}, got ${JSON.stringify(claim.from)}`;
    case "speaker":
      return `expected ${show(label.person)}, got ${show(claim.speaker?.name)}`;
    default:
      return `expected ${show(label[name])}, got ${show(claim[name])}`;
  }
}

function quantityOf({
  value,
  low,
  high,
  unit,
}: Pick<JudgedClaim, "value" | "low" | "high" | "unit">): string {
  return `${value ?? `${low}–${high}`} ${unit}`.trim();
}
