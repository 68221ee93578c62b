/** Reads tables that a format's own markup parts into cells. */

import type { LineMark, RowRole } from "../../model/page.ts";
import type { PlacedCell } from "./geometry/table-columns.ts";
import { isFigureText, type PlacedRow, type PlacedTable, YEAR } from "./geometry/tables.ts";
import type { Line } from "./line.ts";
import type { LayoutWords, TableLabels } from "./words.ts";

/** A line with what its format says that it is. */
export interface MarkedLine {
  readonly line: Line;
  readonly mark: LineMark;
}

interface MarkedCell {
  readonly column: number;
  readonly span: number;
  readonly head: boolean;
  readonly lines: Line[];
}

type Row = readonly MarkedCell[];

/** No markup places a cell on paper. */
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** A row of one cell that is longer, in characters, is a note below or between the rows. */
const LONGEST_CELL = 24;

/**
 * A table of cells, its labels and the lines above that name it: which of its rows are heads, and which is a title or
 * a unit. A sentence that stands by itself in a row is a note. Null where no row is left.
 */
export function readMarkedTable(
  marked: readonly MarkedLine[],
  above: readonly Line[],
  { table: labels }: LayoutWords,
): { readonly table: PlacedTable | null; readonly notes: readonly Line[] } {
  const all = cellsOf(marked);
  const columns = Math.max(0, ...all.flat().map(({ column, span }) => column + span));
  const isWhole = (row: Row) => columns > 1 && row.length === 1;
  const notes: Line[] = [];
  const rows = all.filter((row) => {
    const text = textOf(row);
    const isSentence = /[。；！？]$/u.test(text) || (text.length > LONGEST_CELL && /[：:，]/u.test(text));
    const isNote = isWhole(row) && isSentence;
    if (isNote) notes.push(...row.flatMap(({ lines }) => lines));
    return !isNote;
  });
  if (rows.length === 0) return { table: null, notes };
  const heads = headsOf(rows, labels);
  const own = marked.flatMap(({ line, mark }) => (mark.role === "label" ? [line] : []));
  const titled = [...above, ...own].map((line): PlacedRow => rowOverAll(line, columns, labels));
  const written = rows.map((row, k): PlacedRow => {
    const isTop = k < heads && isWhole(row) && rows.length > 1;
    const role: RowRole = isTop ? labelRole(textOf(row), labels) : k < heads ? "head" : "data";
    return { role, cells: row.map(placeCell) };
  });
  return { table: { rows: [...titled, ...written], columns, box: NOWHERE }, notes };
}

/** The cells of a table, row by row. */
function cellsOf(marked: readonly MarkedLine[]): Row[] {
  const rows = new Map<number, MarkedCell[]>();
  for (const { line, mark } of marked) {
    if (mark.role !== "cell") continue;
    const row = rows.get(mark.row) ?? [];
    rows.set(mark.row, row);
    const known = row.find(({ column }) => column === mark.column);
    if (known === undefined)
      row.push({ column: mark.column, span: mark.span, head: mark.head, lines: [line] });
    else known.lines.push(line);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** How many rows from the top head the columns: all that the format calls heads, or those above the first figures. */
function headsOf(rows: readonly Row[], labels: TableLabels): number {
  const stated = rows.findIndex((row) => !row.every(({ head }) => head));
  if (stated > 0) return stated;
  const isYear = (cell: MarkedCell) => YEAR.test(textOf([cell]));
  const first = rows.findIndex((row) => {
    const figures = row.filter((cell) => isFigureText(textOf([cell]), labels));
    return figures.some((cell) => !isYear(cell) || cell.column === 0 || figures.length === 1);
  });
  // Without figures only the first row is one.
  return first < 0 ? Math.min(1, rows.length - 1) : first;
}

function rowOverAll(line: Line, columns: number, labels: TableLabels): PlacedRow {
  const cell = placeCell({ column: 0, span: Math.max(1, columns), head: false, lines: [line] });
  return { role: labelRole(line.text, labels), cells: [cell] };
}

const labelRole = (text: string, labels: TableLabels): RowRole => (labels.unit.test(text) ? "unit" : "title");

function placeCell({ column, span, lines }: MarkedCell): PlacedCell {
  return {
    column,
    span,
    lines: lines.map((line) => ({ line, box: NOWHERE, size: 0, bold: false })),
  };
}

const textOf = (cells: Row) => cells.flatMap(({ lines }) => lines.map(({ text }) => text)).join("");
