/** Checks two values of one indicator. */

import { unitCodes } from "../../model/unit-codes.ts";
import { type Check, makeCheck } from "./check.ts";
import type { Fact } from "./fact.ts";

/** A counted thing (12个项目) is rarely all there is of it; money, measures and rates are. */
const isCounted = (unit: string) => /^\p{Script=Han}/u.test(unit) && !unit.startsWith(unitCodes.mu);

/**
 * The same indicator of the same subject at the same time, with two values: every other value against the first. Only
 * where both sentences name indicator and subject; inside one sentence two values are a list or a comparison.
 */
export function checkValues(facts: readonly Fact[]): (Check | null)[] {
  const known = new Map<string, { first: Fact; values: Set<string> }>();
  return facts.flatMap((fact) => {
    if (!isSingular(fact)) return [];
    const { kind, scope, subject, indicator, unit, period, basis, whole, value } = fact;
    const key = [kind, scope, subject, indicator, unit, period, basis, whole].join("\0");
    const before = known.get(key);
    if (before === undefined) {
      known.set(key, { first: fact, values: new Set([value]) });
      return [];
    }
    const { first, values } = before;
    if (values.has(value) || (first.page === fact.page && first.sentence === fact.sentence)) return [];
    values.add(value);
    return [makeCheck("value", [first, fact])];
  });
}

function isSingular({ kind, indicator, unit, period, isNamed, from }: Fact): boolean {
  if (kind !== "level" && kind !== "growth" && kind !== "share") return false;
  return isNamed && period !== "" && from === null && indicator.length >= 3 && !isCounted(unit);
}
