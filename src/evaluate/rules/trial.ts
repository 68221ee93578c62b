/** Compares results with and without a rule. */

import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";

/** What a rule gains, loses and changes over a set of pages: the claims with it against those without. */
export interface Trial {
  readonly gained: readonly Claim[];
  readonly lost: readonly Claim[];
  readonly changed: readonly { readonly without: Claim; readonly with: Claim }[];
}

/** Compares the results of the same pages without and with a rule; claims meet where their evidence overlaps. */
export function compareTrial(without: readonly Result[], withRule: readonly Result[]): Trial {
  const gained: Claim[] = [];
  const lost: Claim[] = [];
  const changed: { without: Claim; with: Claim }[] = [];
  withRule.forEach((result, k) => {
    const rest = [...(without[k]?.claims ?? [])];
    for (const claim of result.claims) {
      const at = rest.findIndex((it) => meets(it, claim));
      if (at < 0) gained.push(claim);
      else {
        const [before] = rest.splice(at, 1);
        if (before !== undefined && summary(before) !== summary(claim))
          changed.push({ without: before, with: claim });
      }
    }
    lost.push(...rest);
  });
  return { gained, lost, changed };
}

const meets = (a: Claim, b: Claim) => a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;

/** A claim without its place, for comparison and for a terminal. */
export function summary(claim: Claim): string {
  const value = claim.value ?? `${claim.low}–${claim.high}`;
  const period = claim.period === null ? "" : `${claim.period.start ?? ".."}/${claim.period.end ?? ".."}`;
  return [
    claim.kind,
    value,
    claim.unit,
    claim.approximation,
    claim.basis,
    claim.indicator,
    period,
    claim.rule,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}
