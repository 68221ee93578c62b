/** The columns of a table, and the cells that lines make in them. */

import { acrossOf, overlap, right } from "../../../model/box.ts";
import type { Box } from "../../../model/boxed.ts";
import type { PlacedLine } from "./place.ts";

/** A cell: its printed lines from the top, and the columns that it stands over. */
export interface PlacedCell {
  readonly lines: readonly PlacedLine[];
  /** From 0. */
  readonly column: number;
  /** How many columns it spans. */
  readonly span: number;
}

/** A column: from where to where it reaches across the page. */
export interface Extent {
  from: number;
  to: number;
}

/** The columns that cells stand in, from the left: what they cover together. */
export function columnsOf(cells: readonly PlacedLine[]): Extent[] {
  const columns: Extent[] = [];
  for (const { box } of [...cells].sort((a, b) => a.box.width - b.box.width)) {
    const found = columns.find((it) => overlap(it, acrossOf(box)) > 0);
    if (found === undefined) columns.push(acrossOf(box));
    else {
      // A wide cell never joins two columns: it stands in the one that holds its middle.
      const isOne = columns.filter((it) => overlap(it, acrossOf(box)) > 0).length === 1;
      if (isOne) {
        found.from = Math.min(found.from, box.x);
        found.to = Math.max(found.to, right(box));
      }
    }
  }
  return columns.sort((a, b) => a.from - b.from);
}

/**
 * 8 610 over 15 854: a column of thousands that stands apart from one of three digits each is one column with it, where a
 * figure of another row runs over both.
 */
export function joinThousands(
  columns: readonly Extent[],
  rows: readonly (readonly PlacedLine[])[],
  size: number,
): Extent[] {
  const out: Extent[] = [];
  columns.forEach((column, k) => {
    const before = out.at(-1);
    const previous = columns[k - 1];
    if (before === undefined || previous === undefined || column.from - before.to > 1.5 * size) {
      out.push({ ...column });
      return;
    }
    const covers = (it: PlacedLine, of: Extent) =>
      overlap(of, acrossOf(it.box)) > 0.3 * Math.min(of.to - of.from, it.box.width);
    const own = rows.flat().filter((it) => covers(it, column) || covers(it, previous));
    const both = own.filter((it) => covers(it, column) && covers(it, previous));
    const left = own.filter((it) => !covers(it, column));
    const isThousands =
      both.some(({ line }) => /^\d{1,3}[\s,]\d{3}/.test(line.text)) &&
      left.every(({ line }) => /^\d{1,3}$/.test(line.text)) &&
      own.every(
        (it) => !covers(it, column) || covers(it, previous) || /^\d{3}(?:\.\d+)?$/.test(it.line.text),
      );
    if (isThousands) before.to = column.to;
    else out.push({ ...column });
  });
  return out;
}

/** The column that a box shares most with, else the nearest. */
export function columnAt(columns: readonly Extent[], box: Box): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [k, column] of columns.entries()) {
    const shared = overlap(column, acrossOf(box));
    if (shared > most) [best, most] = [k, shared];
  }
  return best;
}

/**
 * A band of lines as cells; of a head that stands over several columns, how many. As many lines as columns stand one in
 * each, however they are set.
 */
export function cellsIn(row: readonly PlacedLine[], columns: readonly Extent[]): PlacedCell[] {
  if (row.length === columns.length) return row.map((line, column) => ({ lines: [line], column, span: 1 }));
  const cells: PlacedCell[] = [];
  for (const line of row) {
    const range = acrossOf(line.box);
    const covered = columns.flatMap((it, k) =>
      overlap(it, range) > 0.3 * Math.min(it.to - it.from, line.box.width) ? [k] : [],
    );
    const column = covered[0] ?? columnAt(columns, line.box);
    const last = cells.at(-1);
    // Two lines side by side over one column: over which of them a figure stands, nobody knows.
    if (last !== undefined && last.column >= column) {
      const span = Math.max(2, last.column + last.span - column);
      cells[cells.length - 1] = { lines: [...last.lines, line], column: last.column, span };
    } else cells.push({ lines: [line], column, span: Math.max(1, covered.length) });
  }
  return cells;
}

/** Cells of one column as one cell, its lines in the order that the cells come in. */
export function mergeCells(cells: readonly PlacedCell[]): PlacedCell[] {
  const byColumn = new Map<number, PlacedCell>();
  for (const cell of cells) {
    const known = byColumn.get(cell.column);
    const merged = known === undefined ? cell : { ...known, lines: [...known.lines, ...cell.lines] };
    byColumn.set(cell.column, merged);
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
