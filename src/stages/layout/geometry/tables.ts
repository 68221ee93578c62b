/** Finds tables among the lines of a page by where figures stand: in columns under each other, with names beside them. */

import { acrossOf, bottom, downOf, middleX, middleY, overlap, right, unionOf } from "../../../model/box.ts";
import type { Box } from "../../../model/boxed.ts";
import type { RowRole } from "../../../model/page.ts";
import type { LayoutWords, TableLabels } from "../words.ts";
import { firstWith, Levels } from "./levels.ts";
import type { PlacedLine } from "./place.ts";
import {
  cellsIn,
  columnAt,
  columnsOf,
  type Extent,
  joinThousands,
  mergeCells,
  type PlacedCell,
} from "./table-columns.ts";

export interface PlacedRow {
  readonly role: RowRole;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedTable {
  readonly rows: readonly PlacedRow[];
  readonly columns: number;
  readonly box: Box;
}

/** A figure and nothing else, with what may stand around it: (1,234), -98.77%, 3.2亿元; or the dash of an empty cell. */
const FIGURE = /^[+＋\-−－—▲△]?[(（]?\s*\d[\d,，.．\s]{0,32}[)）]?[%％‰]?[\u4e00-\u9fff]{0,3}[)）]?$/u;
const EMPTY = /^(?:[-—－–/／]{1,3}|…+)$/u;
const DIGITS = /\d/;
export const YEAR = /^(?:19|20)\d\d$/;
/** The number of an item: 1. or （2）. */
const ITEM = /^[(（]?\d{1,3}[.．、)）]?$/u;
const PROSE = /[。；！？]|，.*，|，$/u;
/** Longer lines are prose, in characters. */
const LONGEST_CELL = 24;
/** Lines of prose in a narrow column are longer, in characters; so may names in rows be, but no heads. */
const SHORTEST_PROSE = 8;
const WORDS = /\p{Script=Han}{4}/u;
/** A table's title is no longer, in characters. */
const LONGEST_TITLE = 48;
/** So many figures make a table at least. */
const FEWEST = 4;
/** Rows lie apart, in the size of their letters, at most. */
const ROW_GAP = 4.5;
/** Cells of one row lie apart at most, in the size of their letters. */
const CELL_GAP = 30;

/** So many rows above the figures are looked at. */
const MOST_HEADS = 12;

interface Band {
  readonly lines: PlacedLine[];
  readonly y: number;
  readonly size: number;
}

/** What stands around the figures of a table. */
interface Around {
  readonly labels: TableLabels;
  /** Whether a line belongs to no table yet. */
  readonly free: (line: PlacedLine) => boolean;
  /** All lines of the page. */
  readonly all: Levels;
}

/** Finds the tables among the lines of a page. */
export function findTables(lines: readonly PlacedLine[], words: LayoutWords): PlacedTable[] {
  const short = lines.filter(({ line }) => line.text.length <= LONGEST_CELL && !PROSE.test(line.text));
  const labels = words.table;
  const figures = short.filter((it) => isFigure(it, labels));
  if (figures.length < FEWEST) return [];
  const bands = bandsOf(short);
  const wide = bandsOf(
    lines.filter(({ line }) => line.text.length <= LONGEST_TITLE && !/[。；！？]/u.test(line.text)),
  );
  const tables: PlacedTable[] = [];
  const taken = new Set<PlacedLine>();
  const around = { labels, free: (line: PlacedLine) => !taken.has(line), all: new Levels(lines) };
  for (const group of groupFigures(figures, lines)) {
    const table = readTable(group, bands, wide, around);
    if (table === null) continue;
    for (const { cells } of table.rows)
      for (const cell of cells) for (const line of cell.lines) taken.add(line);
    tables.push(table);
  }
  return tables;
}

const isFigure = ({ line }: PlacedLine, labels: TableLabels) => isFigureText(line.text, labels);

export const isFigureText = (text: string, { time }: TableLabels) =>
  (FIGURE.test(text) && !time.test(text)) || EMPTY.test(text);

/** Lines side by side, from the top. */
function bandsOf(lines: readonly PlacedLine[]): Band[] {
  const bands: Band[] = [];
  const sorted = [...lines].sort((a, b) => middleY(a.box) - middleY(b.box) || a.box.x - b.box.x);
  for (const line of sorted) {
    const last = bands.at(-1);
    if (last !== undefined && middleY(line.box) - last.y < 0.4 * Math.min(last.size, line.size))
      last.lines.push(line);
    else bands.push({ lines: [line], y: middleY(line.box), size: line.size });
  }
  for (const { lines: own } of bands) own.sort((a, b) => a.box.x - b.box.x);
  return bands;
}

/** Figures that stand under each other or side by side, with no prose between them. */
function groupFigures(figures: readonly PlacedLine[], all: readonly PlacedLine[]): PlacedLine[][] {
  const prose = new Levels(
    all.filter(({ line }) => line.text.length > LONGEST_CELL || PROSE.test(line.text)),
  );
  const sorted = [...figures].sort((a, b) => middleY(a.box) - middleY(b.box) || a.box.x - b.box.x);
  const groupOf = new Map<PlacedLine, PlacedLine[]>(sorted.map((it) => [it, [it]]));
  const join = (a: PlacedLine, b: PlacedLine) => {
    const [first, second] = [groupOf.get(a)!, groupOf.get(b)!];
    if (first === second) return;
    // The smaller group is moved, so that no figure moves often.
    const [one, other] = first.length >= second.length ? [first, second] : [second, first];
    for (const it of other) {
      one.push(it);
      groupOf.set(it, one);
    }
  };
  for (const [k, figure] of sorted.entries()) {
    const { size, box } = figure;
    let isBelow = false;
    for (let j = k + 1; j < sorted.length; j++) {
      const other = sorted[j]!;
      const down = middleY(other.box) - middleY(box);
      if (down > ROW_GAP * size) break;
      if (Math.max(size, other.size) > 1.2 * Math.min(size, other.size)) continue;
      const isLevel = down < 0.4 * size;
      const aligned = isAligned(box, other.box);
      if (isLevel ? !isBeside(box, other.box, size) : isBelow || !aligned) continue;
      if (isParted(box, other.box, prose)) continue;
      join(figure, other);
      if (!isLevel) isBelow = true;
    }
  }
  return [...new Set(groupOf.values())].filter(
    (group) => group.filter(({ line }) => DIGITS.test(line.text)).length >= FEWEST,
  );
}

/** Whether two figures stand in one column: they share most of their width, or an edge. */
function isAligned(a: Box, b: Box): boolean {
  const shared = overlap(acrossOf(a), acrossOf(b));
  return shared > 0.5 * Math.min(a.width, b.width);
}

const isBeside = (a: Box, b: Box, size: number) => Math.max(b.x - right(a), a.x - right(b)) < CELL_GAP * size;

/** Whether a line of prose stands between two cells. */
function isParted(a: Box, b: Box, prose: Levels): boolean {
  const between = unionOf([a, b]);
  return prose.between(between.y, bottom(between)).some(({ box }) => {
    const across = overlap(acrossOf(box), acrossOf(between));
    const down = overlap(downOf(box), downOf(between));
    return across > 0.5 * Math.min(box.width, between.width) && down > 0.5 * box.height;
  });
}

/** Reads the table around a group of figures; null where they are none. */
function readTable(
  group: readonly PlacedLine[],
  bands: readonly Band[],
  wide: readonly Band[],
  around: Around,
): PlacedTable | null {
  const own = new Set(group);
  const size = group[0]!.size;
  const box = unionOf(group.map((it) => it.box));
  const from = firstWith(bands, ({ y }) => y > box.y);
  const to = firstWith(bands, ({ y }) => y > bottom(box)) - 1;
  const { free, all, labels } = around;
  const rows = bands
    .slice(from, to + 1)
    .map((band) => cellsOfBand(band.lines.filter(free), own, box, size, all))
    .filter((it) => it.length > 0);
  const withFigures = rows.filter((row) => row.some((it) => own.has(it)));
  const columns = joinThousands(columnsOf(withFigures.flat()), withFigures, size);
  const figureColumns = new Set(group.map((it) => columnAt(columns, it.box)));
  const named = withFigures.filter((row) => row.some((it) => !isFigure(it, labels))).length;
  const isGrid = withFigures.length >= 2 && figureColumns.size >= 2;
  const isList = withFigures.length >= 3 && named >= 0.8 * withFigures.length;
  if (!isGrid && !isList) return null;
  if (!isGrid && isNumbering(group, withFigures)) return null;
  let isAbove = true;
  const data = rows.map((row): PlacedRow => {
    // 2022｜2023: years over the columns are their heads.
    isAbove &&= row.filter((it) => own.has(it)).every(({ line }) => YEAR.test(line.text));
    return { role: isAbove && columns.length > 2 ? "head" : "data", cells: cellsIn(row, columns) };
  });
  const whole = unionOf(rows.flat().map((it) => it.box));
  const below = firstWith(wide, ({ y }) => y >= whole.y);
  const above = readHeads(wide.slice(Math.max(0, below - MOST_HEADS), below), whole, columns, size, around);
  const placed = [...above, ...joinWrapped(data, size, labels)];
  const lines = placed.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  return { rows: placed, columns: columns.length, box: unionOf(lines.map((it) => it.box)) };
}

/** The cells of a band: its figures, and the short lines beside and between them. */
function cellsOfBand(
  lines: readonly PlacedLine[],
  own: ReadonlySet<PlacedLine>,
  box: Box,
  size: number,
  all: Levels,
): PlacedLine[] {
  const inRange = lines.filter(
    (it) => own.has(it) || (right(it.box) > box.x && it.box.x < right(box) && isOfSize(it, size)),
  );
  const row = new Set(inRange);
  const edge = () => Math.min(box.x, ...[...row].map((it) => it.box.x));
  // Names stand to the left of the figures, the nearest first.
  for (const line of [...lines].reverse()) {
    if (row.has(line) || right(line.box) > edge() + 1) continue;
    const isNear = edge() - right(line.box) < CELL_GAP * size && isOfSize(line, size);
    if (!isNear || standsInProse(line, all)) break;
    row.add(line);
  }
  for (const line of lines) {
    const to = Math.max(right(box), ...[...row].map((it) => right(it.box)));
    if (row.has(line) || line.box.x < to - 1) continue;
    if (line.box.x - to > 8 * size || line.size > 1.25 * size || standsInProse(line, all)) break;
    row.add(line);
  }
  return lines.filter((it) => row.has(it));
}

/** A mark of a note (612.3²) is set smaller than the figures, a title larger. */
const isOfSize = (line: PlacedLine, size: number) => line.size < 1.25 * size && line.size > 0.88 * size;

/** Whether a short line is one of a paragraph: all lines right above and below it at its edge are long ones of prose. */
function standsInProse(line: PlacedLine, all: Levels, shortest = LONGEST_CELL / 2): boolean {
  const y = middleY(line.box);
  const beside = all
    .between(y - 2 * line.size, y + 2 * line.size)
    .filter((it) => it !== line && Math.abs(it.box.x - line.box.x) < 2.5 * line.size);
  return (
    beside.length > 0 && beside.every(({ line: { text } }) => text.length > shortest && WORDS.test(text))
  );
}

/** The heads above the first row, and above them the table's unit and its title. From the top. */
function readHeads(
  bands: readonly Band[],
  whole: Box,
  columns: readonly Extent[],
  size: number,
  around: Around,
): PlacedRow[] {
  const { free, labels } = around;
  const rows: PlacedRow[] = [];
  const found = (role: RowRole) => rows.some((it) => it.role === role);
  let top = whole.y;
  for (const band of [...bands].reverse()) {
    const lines = band.lines.filter((it) => free(it) && standsOver(it, whole, size));
    if (lines.length === 0) continue;
    // Text of a column beside or above: a head has no comma.
    if (
      lines.some(
        (it) =>
          it.line.text.includes("，") || (lines.length > 1 && standsInProse(it, around.all, SHORTEST_PROSE)),
      )
    )
      break;
    const room = top - Math.max(...lines.map((it) => bottom(it.box)));
    if (room > (lines.length === 1 ? TITLE_ROOM : HEAD_ROOM) * size) break;
    const role = roleOf(lines, whole, size, around);
    if (role === null || (role === "head" && (found("title") || found("unit")))) break;
    // 附表二 stands by itself over the title.
    if (found("title") && !labels.number.test(lines[0]!.line.text)) break;
    rows.unshift({ role, cells: role === "head" ? cellsIn(lines, columns) : cellsOver(lines, columns) });
    top = Math.min(...lines.map((it) => it.box.y));
  }
  return joinHeads(rows);
}

/** Room above a row, in the size of its letters, that a head and a title in the middle may have. */
const HEAD_ROOM = 2.6;
const TITLE_ROOM = 3.4;

const standsOver = ({ box, size }: PlacedLine, whole: Box, own: number) =>
  right(box) > whole.x - own && box.x < right(whole) + 3 * own && size < 1.28 * own;

const isCentred = ([first, second]: readonly PlacedLine[], whole: Box, by: number) =>
  first !== undefined &&
  second === undefined &&
  Math.abs(middleX(first.box) - middleX(whole)) < by &&
  first.box.width < whole.width;

function roleOf(lines: readonly PlacedLine[], whole: Box, size: number, around: Around): RowRole | null {
  if (lines.some(({ line }) => around.labels.unit.test(line.text))) return "unit";
  if (isTitle(lines, whole, size, around)) return "title";
  return lines.every((it) => it.size < 1.25 * size && it.line.text.length <= LONGEST_CELL) ? "head" : null;
}

/** A line by itself above a table that is no part of a sentence: with the words of a title, or apart from all prose. */
function isTitle(lines: readonly PlacedLine[], whole: Box, size: number, { labels, all }: Around): boolean {
  const [first, second] = lines;
  if (first === undefined || second !== undefined) return false;
  const { text } = first.line;
  if (/[:：]$/u.test(text) || labels.chapter.test(text)) return false;
  if (labels.title.test(text)) return true;
  return text.length >= 6 && (isCentred(lines, whole, 3 * size) || !standsInProse(first, all));
}

/** Cells of a row that stands over all columns. */
function cellsOver(lines: readonly PlacedLine[], columns: readonly Extent[]): PlacedCell[] {
  return lines.length === 1
    ? [{ lines, column: 0, span: columns.length }]
    : lines.map((line) => ({ lines: [line], column: columnAt(columns, line.box), span: 1 }));
}

/** Heads printed on several lines are one row where no line stands over several columns. */
function joinHeads(rows: readonly PlacedRow[]): PlacedRow[] {
  const heads = rows.filter(({ role }) => role === "head");
  if (heads.length < 2 || heads.some(({ cells }) => cells.some(({ span }) => span > 1))) return [...rows];
  return [
    ...rows.filter(({ role }) => role !== "head"),
    { role: "head", cells: mergeCells(heads.flatMap(({ cells }) => cells)) },
  ];
}

/** A name printed on several lines around its row of figures is one cell of it. */
function joinWrapped(rows: readonly PlacedRow[], size: number, labels: TableLabels): PlacedRow[] {
  const out: PlacedRow[] = [];
  const boxOf = (row: PlacedRow) => unionOf(row.cells.flatMap(({ lines }) => lines.map((it) => it.box)));
  const hasFigures = ({ cells }: PlacedRow) =>
    cells.some(({ lines }) => lines.some((it) => isFigure(it, labels)));
  const fits = (part: PlacedRow, row: PlacedRow) =>
    part.cells.every(({ column }) =>
      row.cells.every((it) => it.column !== column || !it.lines.some((it) => isFigure(it, labels))),
    );
  for (const row of rows) {
    const last = out.at(-1);
    if (last === undefined) {
      out.push(row);
      continue;
    }
    const isClose = boxOf(row).y - bottom(boxOf(last)) < 0.25 * size;
    const isPart = hasFigures(row) !== hasFigures(last) || (!hasFigures(row) && !hasFigures(last));
    if (isClose && isPart && fits(hasFigures(row) ? last : row, hasFigures(row) ? row : last)) {
      out[out.length - 1] = mergeRows(last, row);
    } else out.push(row);
  }
  return out;
}

const mergeRows = (a: PlacedRow, b: PlacedRow): PlacedRow => ({
  role: a.role,
  cells: mergeCells([...a.cells, ...b.cells]),
});

/** Whether figures only number the lines beside them: 1. 2. 3. */
function isNumbering(group: readonly PlacedLine[], rows: readonly (readonly PlacedLine[])[]): boolean {
  return (
    group.every(({ line }) => ITEM.test(line.text)) &&
    rows.every((row) => row.length === 1 || group.includes(row[0]!))
  );
}
