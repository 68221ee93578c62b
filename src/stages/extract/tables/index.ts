/** Reads the figures of a page's tables: each with the unit, time and names that its row, its column and its table give. */

import type { Numeral, PeriodMention } from "../../../model/mention.ts";
import type { Message } from "../../../model/message.ts";
import type { Block, Cell } from "../../../model/page.ts";
import { inside } from "../../../model/spans.ts";
import { foldText } from "../../segment/fold.ts";
import type { Protected } from "../protect.ts";
import { multiply, negate } from "../quantities/decimal.ts";
import { type Grid, type GridRow, gridsOf } from "./grid.ts";
import { type Head, readHead, type TableText, type TableUnit, textOf } from "./heads.ts";
import type { CellClaim, Tables } from "./model.ts";

const NONE: Tables = { claims: [], periods: [], protected: [], messages: [] };

/** What a column is for. */
type Use = "name" | "figure" | "order" | "unit" | "time";

interface Column {
  readonly use: Use;
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
  const table = readTable(grid, page);
  const years: PeriodMention[] = [];
  const made: CellClaim[] = [];
  const orders: Protected[] = [];
  let figures = 0;
  let above: Head | null = null;
  let group: Cell | null = null;
  for (const row of grid.rows) {
    const names = [...row.cells].filter(([column]) => columns[column]!.use === "name");
    const isFirstEmpty = names.length > 0 && names[0]![0] !== firstOf(columns, "name");
    if (!isFirstEmpty) group = names.length > 1 ? names[0]![1] : null;
    const own = names.at(-1)?.[1];
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
    };
    for (const [column, cell] of row.cells) {
      if (columns[column]!.use === "order")
        orders.push({ start: cell.start, end: cell.end, role: "ordinal", rule: page.words.cell.id });
      if (columns[column]!.use !== "figure") continue;
      if (!DIGIT.test(textOf(cell, page))) continue;
      figures++;
      const claim = readCell(cell, column, named, columns, table, page);
      if (claim !== null) made.push(claim);
    }
    if (name !== null && name.name !== "") above = name;
  }
  return { made, figures, years, orders };
}

const DIGIT = /\d/;

const firstOf = (columns: readonly Column[], use: Use) => columns.findIndex((it) => it.use === use);

function readColumns(grid: Grid, page: Reading): Column[] {
  return Array.from({ length: grid.columns }, (_, column) => {
    const heads = grid.heads.flatMap(({ cells }) => cells.get(column) ?? []);
    const values = grid.rows.flatMap(({ cells }) => cells.get(column) ?? []).map((it) => textOf(it, page));
    const title = heads.length === 0 ? "" : textOf(heads.at(-1)!, page);
    return { use: useOf(title, values, column, page), head: readHead(heads, page), title };
  });
}

function useOf(title: string, values: readonly string[], column: number, { words }: Reading): Use {
  if (words.unitColumn.test(title)) return "unit";
  if (words.orderColumn.test(title) || countsUp(values)) return "order";
  const figures = values.filter((it) => words.figure.test(it)).length;
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
  const year = /^(?:19|20)\d\d$/.exec(textOf(cell, page))?.[0];
  if (year === undefined) return null;
  const { start, end } = cell;
  const period = {
    start,
    end,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    inferred: false,
    resolved: true,
    rule: page.words.cell.id,
  };
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
  const printed = page.folded.slice(cell.start, cell.end).trim();
  const found = words.figure.exec(printed);
  if (found?.groups === undefined) return null;
  const { sign, figure = "", unit: ownUnit } = found.groups;
  const change = head.change ?? name?.change ?? null;
  const isShare = change === null && (head.isShare || name?.isShare === true);
  const unit = settleUnit(
    ownUnit === undefined ? undefined : page.unitOf(ownUnit),
    head.unit ?? named.unit ?? name?.unit ?? null,
    { units: table.units, wantsShare: change !== null || isShare },
    `${name?.name ?? ""}|${head.name}`,
    words.withoutUnit,
  );
  if (unit === null) return null;
  // 降幅 -3%: fallen or less fallen, nobody knows.
  if (sign === "-" && change === "fall") return null;
  const said = multiply(figure.replace(/[,\s]/g, ""), unit.factor);
  const isZero = /^0*(?:\.0*)?$/.test(said);
  const isFalling = (sign === "-" || change === "fall") && !isZero;
  const kind = kindOf(change, isShare, unit);
  if (kind === null) return null;
  const names = nameOf(named, columns, column, table, page);
  if (names.indicator === "") return null;
  const time =
    head.period ?? named.time ?? name?.period ?? timeBeside(column, columns, change) ?? table.period;
  const isUntold = time === null && (head.isUntold || name?.isUntold === true);
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
    period: isUntold || (head.isUntold && head.period === null) ? null : time,
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

/** The nearest that says the unit: the cell, its column, its row, the table. Null where nobody does, or one of several is meant. */
function settleUnit(
  own: TableUnit | null | undefined,
  near: TableUnit | null,
  { units, wantsShare }: { readonly units: readonly TableUnit[]; readonly wantsShare: boolean },
  names: string,
  withoutUnit: RegExp,
): TableUnit | null {
  if (own !== undefined) return own;
  if (near !== null) return near;
  const fitting = units.filter((it) => it.isShare === wantsShare);
  if (fitting.length === 1) return fitting[0]!;
  // 单位：%: all figures of the table are rates.
  if (units.length === 1 && !wantsShare) return units[0]!;
  const isIndex = names.split("|").some((it) => withoutUnit.test(it));
  return units.length === 0 && !wantsShare && isIndex ? BARE : null;
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
  if (words.rowsOfFigures.test(corner)) return { indicator: row, subject: bearer(over), isClear: true };
  if (isOfBearers) return { indicator: over, subject: bearer(row), isClear: true };
  if (isFigure(row) && !isFigure(over)) return { indicator: row, subject: bearer(over), isClear: true };
  return { indicator: over, subject: bearer(row), isClear: isFigure(over) && !isFigure(row) };
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
