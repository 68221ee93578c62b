/** Makes characters of what the recogniser saw. */

import type { Tensor } from "../model/models.ts";

/** A character with its columns, in columns of the model's output, and what it was believed, 0 to 1. */
export interface Seen {
  readonly character: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/**
 * The most likely character of each column: neighbours that say the same are one, a blank parts two alike (CTC, greedy).
 * @param columns how many columns to look at: behind them is padding
 */
export function decodeColumns(
  { data, dims }: Tensor,
  characters: readonly string[],
  columns: number,
): Seen[] {
  const classes = dims[2]!;
  const seen: Seen[] = [];
  let last = 0;
  for (let column = 0; column < Math.min(columns, dims[1]!); column++) {
    const start = column * classes;
    let best = 0;
    for (let k = 1; k < classes; k++) if (data[start + k]! > data[start + best]!) best = k;
    const confidence = data[start + best]!;
    if (best !== 0 && best === last) {
      const open = seen.pop()!;
      seen.push({ ...open, to: column + 1, confidence: Math.max(open.confidence, confidence) });
    } else if (best !== 0) {
      seen.push({ character: characters[best]!, from: column, to: column + 1, confidence });
    }
    last = best;
  }
  return seen;
}
