import type { Result } from "../../model/result.ts";

export type Cell = string | number | boolean | null;

/** A column of a table, as it is written and as the data package describes it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  readonly description: string;
  /** Never empty. */
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly cell: (row: Row) => Cell;
}

/** What a table of the dataset says of itself, and how its rows hang together with other tables. */
interface TableFacts<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly field: string; readonly resource: string; readonly to: string }[];
}

/** A table to which every page adds its rows. */
export interface Table<Row> extends TableFacts<Row> {
  readonly rows: (result: Result) => readonly Row[];
}

/** A table whose rows are made of many pages and stand only when the last is known. */
export interface GatheredTable<Row> extends TableFacts<Row> {
  readonly gather: () => { add(result: Result): void; all(): readonly Row[] };
}

/** Takes pages one by one and gives the cells of the rows that can be written by then. */
export interface TableFeed {
  add(result: Result): Cell[][];
  end(): Cell[][];
}

export function feedTable<Row>(table: Table<Row> | GatheredTable<Row>): TableFeed {
  const cells = (rows: readonly Row[]) => rows.map((row) => table.columns.map((column) => column.cell(row)));
  if ("rows" in table) return { add: (result) => cells(table.rows(result)), end: () => [] };
  const gatherer = table.gather();
  return {
    add: (result) => {
      gatherer.add(result);
      return [];
    },
    end: () => cells(gatherer.all()),
  };
}

export const toPage = { field: "page", resource: "pages", to: "id" } as const;
