/** The tables of a page as grids: their rows, and the texts that stand over each column. */
import type { Block, Cell, RowRole, TableRow } from "../../../model/page.ts";
import type { Span } from "../../../model/span.ts";

export interface GridRow {
  /** The block's place among the page's. */
  readonly block: number;
  readonly span: Span;
  readonly role: RowRole;
  /** By column; a cell over several columns stands at each of them. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Grid {
  readonly number: number;
  readonly titles: readonly GridRow[];
  readonly units: readonly GridRow[];
  readonly heads: readonly GridRow[];
  readonly rows: readonly GridRow[];
  /** How many columns it has. */
  readonly columns: number;
}

/** Puts the rows that stand in blocks together to tables, in the order of the page. */
export function gridsOf(blocks: readonly Block[]): Grid[] {
  const tables = new Map<number, GridRow[]>();
  blocks.forEach(({ row, start, end }, block) => {
    if (row === undefined) return;
    const rows = tables.get(row.table) ?? [];
    rows.push({ block, span: { start, end }, role: row.role, cells: cellsOf(row) });
    tables.set(row.table, rows);
  });
  return [...tables].map(([number, rows]) => {
    const of = (role: RowRole) => rows.filter((it) => it.role === role);
    const columns = Math.max(0, ...rows.flatMap(({ cells }) => [...cells.keys()])) + 1;
    return { number, titles: of("title"), units: of("unit"), heads: of("head"), rows: of("data"), columns };
  });
}

function cellsOf({ cells }: TableRow): Map<number, Cell> {
  const out = new Map<number, Cell>();
  for (const cell of cells) for (let k = 0; k < cell.span; k++) out.set(cell.column + k, cell);
  return out;
}
