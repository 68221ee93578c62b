/** Lines on either side that are looked at. */
const WINDOW = 48;
/** Narrow lines beside a picture count no more than this against a column, however narrow they are. */
const MOST_DEVIATION = 2;

/**
 * How much better the lines before and after `cut` are explained by two columns than by one: the sum of deviations
 * from the commonest width that the cut saves, in full-width units. Narrow lines beside a picture save little, because
 * the column's width comes back behind them. `widths` holds the column of every line.
 */
export function columnChange(widths: readonly number[], cut: number, first: number, end: number): number {
  const from = Math.max(first, cut - WINDOW);
  const to = Math.min(end, cut + WINDOW);
  if (cut - from < 2 || to - cut < 2 || isUniform(widths, from, to)) return 0;
  return deviation(widths, from, to) - deviation(widths, from, cut) - deviation(widths, cut, to);
}

/** Most cuts lie within one column: those need no counting. */
function isUniform(widths: readonly number[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (widths[i] !== widths[from]) return false;
  return true;
}

/** The summed deviation of widths from the commonest one. */
function deviation(widths: readonly number[], from: number, to: number): number {
  const counts = new Uint16Array(256);
  let lowest = 254;
  let highest = 1;
  for (let i = from; i < to; i++) {
    const b = bucket(widths[i]!);
    counts[b]!++;
    if (b < lowest) lowest = b;
    if (b > highest) highest = b;
  }
  let mode = 0;
  let most = -1;
  for (let b = lowest; b <= highest; b++) {
    const near = counts[b - 1]! + 2 * counts[b]! + counts[b + 1]!;
    if (near > most) {
      most = near;
      mode = b;
    }
  }
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.min(MOST_DEVIATION, Math.abs(widths[i]! - mode / 2));
  return sum;
}

function bucket(width: number): number {
  return Math.max(1, Math.min(254, Math.round(width * 2)));
}
