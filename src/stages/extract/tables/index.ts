/** Reads the figures of a page's tables: each with the unit, time and names that its row, its column and its table give. */

import { multiply, negate } from "../../../model/decimal.ts";
import type { Numeral, PeriodMention, Protected } from "../../../model/mention.ts";
import type { Message } from "../../../model/message.ts";
import type { Block, Cell } from "../../../model/page.ts";
import { inside } from "../../../model/spans.ts";
import { foldText } from "../../segment/fold.ts";
import { type Grid, type GridRow, gridsOf } from "./grid.ts";
import { type Head, readHead, type TableText, type TableUnit, textOf, yearOf } from "./heads.ts";
import type { CellClaim, Tables } from "./model.ts";

const NONE: Tables = { claims: [], periods: [], protected: [], messages: [] };

/** What a column is for. */
type Use = "name" | "figure" | "order" | "unit" | "time";

interface Column {
  readonly use: Use;
  /** Whether no head, or one that stands over other columns too, says what its figures are. */
  readonly isUnclear: boolean;
  readonly head: Head;
  /** The text of its last head. */
  readonly title: string;
}

interface Reading extends TableText {
  readonly numerals: readonly Numeral[];
}

/** Reads all tables of a page. */
export function readTables(blocks: readonly Block[], page: Reading): Tables {
  const grids = gridsOf(blocks);
  if (grids.length === 0) return NONE;
  const claims: CellClaim[] = [];
  const periods: PeriodMention[] = [];
  const shielded: Protected[] = [];
  const messages: Message[] = [];
  for (const grid of grids) {
    const { made, figures, years, orders } = readGrid(grid, page);
    claims.push(...made);
    periods.push(...years);
    shielded.push(...orders, ...scalesOf(grid, page));
    messages.push(say(grid, made.length, figures));
  }
  return { claims, periods, protected: shielded.sort((a, b) => a.start - b.start), messages };
}

/** 单位：万元: the scale of a unit is no number by itself. */
function scalesOf({ units, heads, rows }: Grid, { numerals, folded, words }: Reading): Protected[] {
  const rule = words.cell.id;
  const places = [...units, ...heads, ...rows].flatMap(({ cells }) => [...new Set(cells.values())]);
  return places
    .flatMap((cell) => inside(numerals, cell))
    .filter(
      ({ start, end, style }) => style === "characters" && words.scaleAlone.test(folded.slice(start, end)),
    )
    .map(({ start, end }) => ({ start, end, role: "idiom", rule }));
}

function say({ number, titles, rows }: Grid, made: number, figures: number): Message {
  const left = figures - made;
  const first = titles[0] ?? rows[0]!;
  const last = rows.at(-1) ?? first;
  return {
    severity: left === 0 ? "info" : "warning",
    stage: "extract",
    rule: null,
    reason:
      left === 0
        ? `table ${number}: all of its ${figures} figures are claims`
        : `table ${number}: of its ${figures} figures ${made} are claims; of ${left} neither the cell, its row, its column nor the table says what unit they are in, or the cell is no plain figure. They are in unclaimed.csv`,
    span: { start: first.span.start, end: last.span.end },
  };
}

function readGrid(
  grid: Grid,
  page: Reading,
): { made: CellClaim[]; figures: number; years: PeriodMention[]; orders: Protected[] } {
  const columns = readColumns(grid, page);
  const unread = confused(columns);
  const nameColumns = namesBefore(columns);
  const grouped = isGrouped(grid, nameColumns);
  const table = readTable(grid, page);
  // Bare years over columns are times from here on.
  const years = columns.flatMap(({ head }) =>
    head.period !== null && head.period.rule === page.words.cell.id ? [head.period] : [],
  );
  const made: CellClaim[] = [];
  const orders: Protected[] = [];
  let figures = 0;
  let above: Head | null = null;
  let group: Cell | null = null;
  for (const row of grid.rows) {
    const cells = nameColumns.flatMap((column) => row.cells.get(column) ?? []);
    // A first name that stands for several rows is printed once.
    if (grouped && cells.length === 2) group = cells[0]!;
    const own = grouped ? cells.at(-1) : cells[0];
    const name = own === undefined ? null : readHead([own], page);
    const year = timeOf(row, columns, page);
    if (year !== null) years.push(...year.made);
    const named = {
      row,
      name:
        name !== null && name.name === "" && name.change !== null && above !== null
          ? { ...name, name: above.name }
          : name,
      group: group === null ? null : readHead([group], page).name,
      unit: unitOfRow(row, columns, page),
      time: year?.period ?? null,
      isUntold: year === null && row.cells.has(firstOf(columns, "time")),
    };
    for (const [column, cell] of row.cells) {
      if (columns[column]!.use === "order")
        orders.push({ start: cell.start, end: cell.end, role: "ordinal", rule: page.words.cell.id });
      if (columns[column]!.use !== "figure") continue;
      if (!DIGIT.test(textOf(cell, page))) continue;
      figures++;
      if (unread.has(column) || cell.span > 1) continue;
      const claim = readCell(cell, column, named, columns, table, page);
      if (claim !== null) made.push(claim);
    }
    if (name !== null && name.name !== "") above = name;
  }
  return { made, figures, years, orders };
}

const DIGIT = /\d/;

/** The columns of names that stand before the first figures, two at most. */
function namesBefore(columns: readonly Column[]): number[] {
  const first = firstOf(columns, "figure");
  return columns.flatMap(({ use }, k) => (use === "name" && k < first ? [k] : [])).slice(0, 2);
}

/** Whether the first of two columns of names is empty where the second is not: its names stand for several rows. */
function isGrouped({ rows }: Grid, [first, second]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return false;
  return rows.some(({ cells }) => !cells.has(first) && cells.has(second));
}

const firstOf = (columns: readonly Column[], use: Use) => columns.findIndex((it) => it.use === use);

function readColumns(grid: Grid, page: Reading): Column[] {
  const isStacked = hasStackedTimes(grid, page);
  return Array.from({ length: grid.columns }, (_, column) => {
    const heads = grid.heads.flatMap(({ cells }) => cells.get(column) ?? []);
    const values = grid.rows.flatMap(({ cells }) => cells.get(column) ?? []).map((it) => textOf(it, page));
    const title = heads.length === 0 ? "" : textOf(heads.at(-1)!, page);
    const last = heads.at(-1);
    const isUnclear = grid.heads.length > 0 && (last === undefined || last.span > 1);
    const read = readHead(heads, page);
    const head = isStacked && read.change === null ? { ...read, period: null, isUntold: true } : read;
    return { use: useOf(title, values, column, page), head, title, isUnclear };
  });
}

/** 1—6月 above 2024年 and 2023年: a part of the year that stands over several years, and nobody knows over which. */
function hasStackedTimes({ heads }: Grid, page: Reading): boolean {
  const texts = heads.map(({ cells }) => [...new Set(cells.values())].map((it) => textOf(it, page)));
  if (texts.flat().some((it) => page.words.partAboveYear.test(it))) return true;
  const last = texts.at(-1) ?? [];
  const years = last.filter((it) => /(?:19|20)\d\d/.test(it)).length;
  return (
    years > 0 &&
    texts
      .slice(0, -1)
      .flat()
      .some((it) => page.words.timeWord.test(it))
  );
}

/**
 * Columns that nothing tells apart: two of one head, and those of tables that stand side by side, each with names of its
 * own.
 */
function confused(columns: readonly Column[]): ReadonlySet<number> {
  const figures = columns.flatMap(({ use }, k) => (use === "figure" ? [k] : []));
  const isBetween = columns.some(
    ({ use }, k) => use === "name" && figures.some((it) => it < k) && figures.some((it) => it > k),
  );
  if (isBetween) return new Set(figures);
  const keys = columns.map(({ head, title }, k) =>
    [title, nameOver(columns, k), head.unit?.code, head.period?.from, head.period?.to].join("|"),
  );
  const counts = new Map<string, number>();
  for (const k of figures) counts.set(keys[k]!, (counts.get(keys[k]!) ?? 0) + 1);
  const alike = (k: number) => columns[k]!.title !== "" && counts.get(keys[k]!)! > 1;
  return new Set(figures.filter((k) => columns[k]!.isUnclear || alike(k)));
}

function useOf(title: string, values: readonly string[], column: number, { words }: Reading): Use {
  if (words.unitColumn.test(title)) return "unit";
  if (words.orderColumn.test(title) || countsUp(values)) return "order";
  const figures = values.filter(
    (it) => words.figure.test(it) && !/^(?:19|20)\d\d\p{Script=Han}/u.test(it),
  ).length;
  if (column === 0 && values.length > 0 && values.every((it) => words.yearCell.test(it))) return "time";
  if (words.yearColumn.test(title) && values.every((it) => DIGIT.test(it))) return "time";
  return figures > 0 && figures >= 0.5 * values.length ? "figure" : "name";
}

/** 1, 2, 3: numbers of rows. */
const countsUp = (values: readonly string[]) =>
  values.length >= 3 && values.every((it, k) => Number(it.replace(/[.、)]$/, "")) === k + 1);

interface Table {
  /** What its title says is measured; empty where it has none. */
  readonly name: string;
  readonly units: readonly TableUnit[];
  readonly period: PeriodMention | null;
}

/** What stands over all of a table: the units that its title or the line under it names, and the time that they say. */
function readTable({ titles, units }: Grid, page: Reading): Table {
  const above = [...titles, ...units];
  const times = above.flatMap(({ span }) => inside(page.periods, span)).filter((it) => it.resolved);
  return {
    name: titles.map((it) => titleName(it, page)).findLast((it) => it !== "") ?? "",
    units: above.flatMap(({ span }) => unitsIn(textOf({ ...span, column: 0, span: 1 }, page), page)),
    period: times.at(-1) ?? null,
  };
}

/** 表1 2023年各县区贷款余额（亿元）: what is measured, without the number, the time and the unit. */
function titleName({ span }: GridRow, page: Reading): string {
  const { name } = readHead([{ ...span, column: 0, span: 1 }], page);
  return name.replace(page.words.titleNumber, "").replace(page.words.titleEnding, "");
}

/** 单位：亿元、%; 各县区贷款余额(亿元): the units that a line over a table says. */
function unitsIn(said: string, { words, unitOf }: Reading): TableUnit[] {
  const named = words.unitLine.exec(said)?.groups?.units;
  if (named !== undefined) return named.split(words.unitJoint).flatMap((it) => unitOf(it) ?? []);
  const bracket = words.headUnit.exec(said)?.groups?.bracket;
  return bracket === undefined ? [] : [unitOf(bracket)].flatMap((it) => it ?? []);
}

/** The time that a row's own column names; a bare year is made one. */
function timeOf(
  row: GridRow,
  columns: readonly Column[],
  page: Reading,
): { period: PeriodMention; made: PeriodMention[] } | null {
  const cell = row.cells.get(firstOf(columns, "time"));
  if (cell === undefined) return null;
  const known = inside(page.periods, cell).find((it) => it.resolved);
  if (known !== undefined) return { period: known, made: [] };
  const period = yearOf(cell, textOf(cell, page), page.words);
  if (period === undefined) return null;
  return { period, made: [period] };
}

function unitOfRow(row: GridRow, columns: readonly Column[], page: Reading): TableUnit | null {
  const cell = row.cells.get(firstOf(columns, "unit"));
  return cell === undefined ? null : page.unitOf(textOf(cell, page));
}

interface NamedRow {
  readonly row: GridRow;
  readonly name: Head | null;
  readonly group: string | null;
  readonly unit: TableUnit | null;
  readonly time: PeriodMention | null;
  /** Whether the row has a time of its own that nobody can date. */
  readonly isUntold: boolean;
}

/** The figure that fills a cell, with its sign and its own unit; null where it is none, or a number that print has broken. */
function figureOf(cell: Cell, { folded, numerals, words }: Reading) {
  const { groups } = words.figure.exec(folded.slice(cell.start, cell.end).trim()) ?? {};
  if (groups === undefined || inside(numerals, cell).some(({ broken }) => broken === true)) return null;
  return { sign: groups.sign, figure: groups.figure ?? "", ownUnit: groups.unit };
}

function readCell(
  cell: Cell,
  column: number,
  named: NamedRow,
  columns: readonly Column[],
  table: Table,
  page: Reading,
): CellClaim | null {
  const { words } = page;
  const { head } = columns[column]!;
  const { row, name } = named;
  const printed = figureOf(cell, page);
  if (printed === null) return null;
  const { sign, figure, ownUnit } = printed;
  const change = head.change ?? name?.change ?? null;
  const isShare = change === null && (head.isShare || name?.isShare === true);
  const unit = settleUnit(ownUnit === undefined ? undefined : page.unitOf(ownUnit), {
    near: head.unit ?? named.unit ?? name?.unit ?? null,
    units: table.units,
    wantsShare: change !== null || isShare,
    names: [name?.name ?? "", nameOver(columns, column)],
    hasOther: head.hasOtherUnit || name?.hasOtherUnit === true,
    words,
  });
  if (unit === null) return null;
  const said = multiply(figure.replace(/[,\s]/g, ""), unit.factor);
  const isZero = /^0*(?:\.0*)?$/.test(said);
  const isFalling = (sign === "-" || change === "fall") && !isZero;
  const kind = kindOf(change, isShare, unit);
  // 降幅 -3%: fallen or less fallen, nobody knows.
  if (kind === null || (sign === "-" && change === "fall")) return null;
  const names = nameOf(named, columns, column, table, page);
  if (names.indicator === "") return null;
  // 失业率 2.8%, 增减 -0.1: percent of it or points, the head does not say.
  const isOwnUnit = ownUnit !== undefined || head.unit !== null;
  if (kind === "growth" && !isOwnUnit && words.rateName.test(foldText(names.indicator))) return null;
  const time =
    head.period ?? named.time ?? name?.period ?? timeBeside(column, columns, change) ?? table.period;
  const isUntold =
    (head.isUntold && head.period === null) ||
    (head.period === null && named.time === null && (named.isUntold || name?.isUntold === true));
  return {
    kind,
    rule: words.cell.id,
    evidence: { start: cell.start, end: cell.end },
    sentence: row.span,
    block: row.block,
    numerals: inside(page.numerals, cell),
    value: isFalling ? negate(said) : said,
    unit: unit.code,
    direction: (kind === "growth" || kind === "change") && !isZero ? (isFalling ? "down" : "up") : null,
    basis: change === null ? null : (head.basis ?? name?.basis ?? null),
    indicator: names.indicator,
    subject: names.subject,
    period: isUntold ? null : time,
    inferred: time !== null && time === table.period,
    modality: head.isPlanned || name?.isPlanned === true ? "planned" : "reported",
    flags: flagsOf(names.isClear, unit.isAssumed, isUntold),
  };
}

const flagsOf = (isClear: boolean, isAssumed: boolean, isUntold: boolean): string[] => [
  ...(isClear ? [] : ["indicator-unclear"]),
  ...(isAssumed ? ["currency-assumed"] : []),
  ...(isUntold ? ["period-unresolved"] : []),
];

interface UnitPlaces {
  /** What the column, else the row, says. */
  readonly near: TableUnit | null;
  /** What the table says. */
  readonly units: readonly TableUnit[];
  readonly wantsShare: boolean;
  readonly names: readonly string[];
  /** Whether column or row print something else where a unit stands. */
  readonly hasOther: boolean;
  readonly words: Reading["words"];
}

/**
 * The nearest that says the unit: the cell, its column, its row, the table. Null where nobody does, where one of several
 * is meant, and where what is measured is nothing that the table's unit could be of.
 */
function settleUnit(own: TableUnit | null | undefined, places: UnitPlaces): TableUnit | null {
  const { near, units, wantsShare, names, hasOther, words } = places;
  if (own !== undefined) return own;
  // 单位：亿元, 出口（美元）: is it the dollars that are counted in 亿, or are they not?
  const isBareMoney = near !== null && /^[A-Z]{3}$/.test(near.code) && near.factor === "1";
  if (near !== null) return isBareMoney && units.some(({ factor }) => factor.length > 3) ? null : near;
  if (hasOther) return null;
  const folded = names.map(foldText);
  const isIndex = folded.some((it) => words.withoutUnit.test(it));
  if (units.length === 0) return !wantsShare && isIndex ? BARE : null;
  if (folded.some((it) => words.ownMeasure.test(it))) return null;
  const fitting = units.filter((it) => it.isShare === wantsShare);
  if (fitting.length === 1) return fitting[0]!;
  // 单位：%: all figures of the table are rates.
  return units.length === 1 && !wantsShare ? units[0]! : null;
}

const BARE: TableUnit = { code: "", factor: "1", isShare: false, isAssumed: false };

function kindOf(change: Head["change"], isShare: boolean, unit: TableUnit): CellClaim["kind"] | null {
  if (change !== null) return unit.code === "%" ? "growth" : "change";
  if (isShare) return unit.isShare ? "share" : null;
  return unit.code === "pp" ? null : "level";
}

/** 2023年｜2022年｜增减%: the latest of the times in the columns that a growth stands beside. */
function timeBeside(
  column: number,
  columns: readonly Column[],
  change: Head["change"],
): PeriodMention | null {
  if (change === null) return null;
  let latest: PeriodMention | null = null;
  for (let k = column - 1; k >= 0 && columns[k]!.use === "figure"; k--) {
    const { period, change: other } = columns[k]!.head;
    if (other !== null && latest !== null) break;
    if (period !== null && (latest === null || (period.to ?? "") > (latest.to ?? ""))) latest = period;
  }
  return latest;
}

interface Names {
  readonly indicator: string;
  readonly subject: string | null;
  /** Whether something tells which of row and column is what is measured. */
  readonly isClear: boolean;
}

/** Of row and column, which names what is measured, and which whose it is; else the title says what. */
function nameOf(
  { name, group }: NamedRow,
  columns: readonly Column[],
  column: number,
  table: Table,
  { words }: Reading,
): Names {
  const row = name?.name ?? "";
  const over = nameOver(columns, column);
  const bearer = (of: string | null) =>
    of === null || of === "" || words.total.test(foldText(of)) ? null : of;
  const isFigure = (of: string) => words.figureEnding.test(foldText(of));
  const corner = columns[columns.findLastIndex((it, k) => it.use === "name" && k < column)]?.title ?? "";
  const isOfBearers = words.rowsOfBearers.test(corner);
  if (over === "") {
    // 县区｜2023年｜2022年: what the rows are called is whose the figures are, and the title says what they are.
    if (isOfBearers && !isFigure(row)) return { indicator: table.name, subject: bearer(row), isClear: true };
    return { indicator: row, subject: bearer(group), isClear: true };
  }
  if (row === "") return { indicator: over, subject: bearer(group), isClear: true };
  if (isFigure(row) !== isFigure(over))
    return isFigure(row)
      ? { indicator: row, subject: bearer(over), isClear: true }
      : { indicator: over, subject: bearer(row), isClear: true };
  if (words.rowsOfFigures.test(corner)) return { indicator: row, subject: bearer(over), isClear: true };
  return { indicator: over, subject: bearer(row), isClear: isOfBearers };
}

/** 出口总值｜同比: a growth is of what the nearest column before it gives, under the same head. */
function nameOver(columns: readonly Column[], column: number): string {
  const { name, change } = columns[column]!.head;
  if (change === null) return name;
  for (let k = column - 1; k >= 0 && columns[k]!.use === "figure"; k--) {
    const { head } = columns[k]!;
    if (head.change === null) return head.name.startsWith(name) ? head.name : name;
  }
  return name;
}
