/** Which claims of a chart others speak against. */

import type { Claim } from "../../../model/claim.ts";

/** How far a number that is not exact may lie from another without contradicting it. */
const TOLERANCE = 0.05;

/**
 * The claims that other claims or the cross-checks speak against: flagged inconsistent, or of the same thing and period
 * with another value. Both sides are marked: which is wrong, only a reader can say.
 */
export function findContradicted(claims: readonly Claim[]): Set<string> {
  const found = new Set(claims.filter(({ flags }) => flags.includes("inconsistent")).map(({ id }) => id));
  const same = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.value === null || claim.period === null) continue;
    const key = keyOf(claim);
    const others = same.get(key) ?? [];
    for (const other of others) {
      if (agree(claim, other)) continue;
      found.add(claim.id).add(other.id);
    }
    same.set(key, [...others, claim]);
  }
  return found;
}

function keyOf({ kind, indicator, subject, whole, unit, basis, modality, period }: Claim): string {
  return JSON.stringify([kind, indicator, subject, whole, unit, basis, modality, period?.start, period?.end]);
}

function agree(a: Claim, b: Claim): boolean {
  const [left, right] = [Number(a.value), Number(b.value)];
  if (left === right) return true;
  if (a.approximation === "exact" && b.approximation === "exact") return false;
  return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
}
