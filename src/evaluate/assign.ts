/**
 * Pairs rows with columns, each used at most once, so that the sum of the weights is greatest.
 * A weight of 0 or less means the two cannot be paired. Returns the column of each row, or null.
 *
 * The Hungarian method with potentials (Kuhn 1955, Munkres 1957), cubic in the larger side.
 */
export function assign(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): (number | null)[] {
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number): number =>
    row <= rows && column <= columns ? -Math.max(0, weights[(row - 1) * columns + column - 1]!) : 0;
  const weights = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) weights[r * columns + c] = weight(r, c);

  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) augment(row, size, cost, rowPotential, columnPotential, rowOf);

  const out: (number | null)[] = new Array(rows).fill(null);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!;
    if (row <= rows && weights[(row - 1) * columns + column - 1]! > 0) out[row - 1] = column - 1;
  }
  return out;
}

/** Grows the matching by one row along a shortest path of reduced costs. Column 0 holds the row that looks for one. */
function augment(
  row: number,
  size: number,
  cost: (row: number, column: number) => number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(size + 1);
  const seen = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    seen[column] = 1;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= size; j++) {
      if (seen[j] === 1) continue;
      const reduced = cost(rowOf[column]!, j) - rowPotential[rowOf[column]!]! - columnPotential[j]!;
      if (reduced < slack[j]!) {
        slack[j] = reduced;
        cameFrom[j] = column;
      }
      if (slack[j]! < step) {
        step = slack[j]!;
        next = j;
      }
    }
    for (let j = 0; j <= size; j++) {
      if (seen[j] === 1) {
        rowPotential[rowOf[j]!]! += step;
        columnPotential[j]! -= step;
      } else slack[j]! -= step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  for (; column !== 0; column = cameFrom[column]!) rowOf[column] = rowOf[cameFrom[column]!]!;
}
