/** Pairs the rows of a table with its columns, one to one, so that the sum of their weights is greatest. */

/** What a pair of a row and a column weighs; both count from 0. */
export type Weight = (row: number, column: number) => number;

/** The column of each row, null where no weight above 0 is left for it: then it is better alone. */
export function assign(rows: number, columns: number, weight: Weight): (number | null)[] {
  const weights = tableOf(rows, columns, (row, column) => Math.max(0, weight(row, column)));
  const at: Weight = (row, column) => weights[row * columns + column]!;
  return assignAll(rows, columns, at).map((column, row) =>
    column !== null && at(row, column) > 0 ? column : null,
  );
}

/**
 * The column of each row, whatever it weighs; where there are more rows than columns, null of those left over.
 *
 * The Hungarian method with potentials (Kuhn 1955, Munkres 1957): the square of the smaller side times the larger.
 */
export function assignAll(rows: number, columns: number, weight: Weight): (number | null)[] {
  if (rows > columns) {
    const out = new Array<number | null>(rows).fill(null);
    const rowOf = assignAll(columns, rows, (column, row) => weight(row, column));
    for (const [column, row] of rowOf.entries()) out[row!] = column;
    return out;
  }
  const weights = tableOf(rows, columns, weight);
  const state: State = {
    cost: (row, column) => -weights[(row - 1) * columns + column - 1]!,
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row++) augment(row, columns, state);
  const out = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column++)
    if (state.rowOf[column] !== 0) out[state.rowOf[column]! - 1] = column - 1;
  return out;
}

function tableOf(rows: number, columns: number, weight: Weight): Float64Array {
  const weights = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) weights[r * columns + c] = weight(r, c);
  return weights;
}

/** The pairs so far. Rows and columns count from 1; column 0 holds the row that looks for one. */
interface State {
  readonly cost: Weight;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
}

/** Grows the pairs by one row along a shortest path of reduced costs. */
function augment(row: number, columns: number, state: State): void {
  const { cost, rowPotential, columnPotential, rowOf } = state;
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    seen[column] = 1;
    const current = rowOf[column]!;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= columns; j++) {
      if (seen[j] === 1) continue;
      const reduced = cost(current, j) - rowPotential[current]! - columnPotential[j]!;
      if (reduced < slack[j]!) {
        slack[j] = reduced;
        cameFrom[j] = column;
      }
      if (slack[j]! < step) {
        step = slack[j]!;
        next = j;
      }
    }
    for (let j = 0; j <= columns; j++) {
      if (seen[j] === 1) {
        rowPotential[rowOf[j]!]! += step;
        columnPotential[j]! -= step;
      } else slack[j]! -= step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  for (; column !== 0; column = cameFrom[column]!) rowOf[column] = rowOf[cameFrom[column]!]!;
}
