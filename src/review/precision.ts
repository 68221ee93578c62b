/** Precision from verdicts, with its interval. */

import type { Tally } from "../model/tally.ts";
import type { Decision, RecordField } from "./decision.ts";
import type { Interval } from "./state.ts";

/** Of the standard normal distribution, for 95 %. */
const z = 1.959963984540054;

/**
 * The share of right ones with its 95 % interval (Wilson 1927, the score interval), which stays between 0 and 1 and is
 * of use from the first look on. The point is the interval's middle, so nothing looked at gives 0.5 in 0…1.
 */
export function intervalOf({ right, total }: Tally): Interval {
  if (total === 0) return { point: 0.5, low: 0, high: 1 };
  const share = right / total;
  const scale = 1 + z ** 2 / total;
  const point = (share + z ** 2 / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return {
    point: round(point),
    low: round(Math.max(0, point - half)),
    high: round(Math.min(1, point + half)),
  };
}

/** What makes a claim another claim: when one of these was corrected, the rule was wrong. */
const decisive: readonly RecordField[] = ["kind", "value", "low", "high", "unit"];

/**
 * Whether a verdict says that the rule was right: kind, value and unit, as precision is measured everywhere. Null when it
 * says neither.
 */
export function saysRight({ decision }: Decision): boolean | null {
  if (decision.action === "accept") return true;
  if (decision.action === "reject") return false;
  if (decision.action !== "correct") return null;
  return !decisive.some((field) => field in decision.corrections);
}

/** To four places: more would be noise. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
