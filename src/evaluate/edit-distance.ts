/**
 * The number of characters to insert, delete or replace to turn one sequence into the other (Levenshtein).
 *
 * Works in a band around the diagonal that doubles until the answer fits it (Ukkonen 1985): about length × distance
 * steps, so that long bodies with few errors are quick.
 */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  const [left, right] = withoutCommonEnds(a, b);
  if (left.length === 0 || right.length === 0) return Math.max(left.length, right.length);
  const longest = Math.max(left.length, right.length);
  for (let band = Math.max(32, Math.abs(left.length - right.length)); ; band *= 2) {
    const distance = distanceInBand(left, right, band);
    if (distance <= band || band >= longest) return distance;
  }
}

function withoutCommonEnds(
  a: readonly string[],
  b: readonly string[],
): [readonly string[], readonly string[]] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  return [a.slice(start, aEnd), b.slice(start, bEnd)];
}

/** Column `k` of a row stands for the cell `(i, i + k - band)`; cells outside the band cost more than any answer. */
function distanceInBand(a: readonly string[], b: readonly string[], band: number): number {
  const width = 2 * band + 1;
  const far = a.length + b.length + 1;
  let above = new Int32Array(width + 2).fill(far);
  let row = new Int32Array(width + 2).fill(far);
  for (let k = band; k < width && k - band <= b.length; k++) above[k] = k - band;
  for (let i = 1; i <= a.length; i++) {
    row.fill(far);
    const first = Math.max(0, band - i);
    const last = Math.min(width - 1, b.length - i + band);
    for (let k = first; k <= last; k++) {
      const j = i + k - band;
      let cost = above[k + 1]! + 1;
      if (j > 0) {
        cost = Math.min(cost, above[k]! + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (k > 0) cost = Math.min(cost, row[k - 1]! + 1);
      }
      row[k] = cost;
    }
    [above, row] = [row, above];
  }
  return above[b.length - a.length + band]!;
}
