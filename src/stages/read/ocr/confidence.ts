/** Confidences of recognisers. */

import { parseNumber } from "./boxes.ts";
import type { Notes } from "./notes.ts";

/**
 * A confidence as the format writes it, brought to 0…1; null where there is none. One outside the format's scale is noted
 * and says nothing.
 * @param best the format's highest value: 1, or 100
 */
export function readConfidence(
  text: string | undefined,
  best: number,
  at: number,
  notes: Notes,
): number | null {
  if (text === undefined) return null;
  const value = parseNumber(text);
  if (value >= 0 && value <= best) return value / best;
  notes.add(`confidences that are not between 0 and ${best} are passed over`, at, text);
  return null;
}

/** The least of those that are known: one doubtful character makes a number doubtful. */
export function leastConfidence(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}
