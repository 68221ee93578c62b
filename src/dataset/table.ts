/** What a table of a dataset is. */

import type { Result } from "../model/result.ts";

export type Cell = string | number | boolean | null;

/** A column of a table, as it is written and as the data package describes it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  readonly description: string;
  /** The same in Chinese. */
  readonly chinese: string;
  /** Never empty. */
  readonly required?: true;
  readonly enum?: readonly string[];
  /** Text that may be empty, which is not the same as unknown. */
  readonly blank?: true;
  /** A decimal that may need more digits than a float has. */
  readonly exact?: true;
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

/**
 * A table whose rows are made of many pages and stand only when the last is known. Of each page only what `pick` takes
 * is kept; it must survive JSON, because pages are worked on elsewhere.
 */
export interface GatheredTable<Row, Picked> extends TableFacts<Row> {
  readonly pick: (result: Result) => readonly Picked[];
  readonly gather: () => Gatherer<Row, Picked>;
}

export interface Gatherer<Row, Picked> {
  take(picked: readonly Picked[]): void;
  all(): readonly Row[];
}

/** Takes pages one by one and gives the cells of the rows that can be written by then. */
export interface TableFeed {
  add(result: Result): Cell[][];
  end(): Cell[][];
}

export function cellsOf<Row>(table: Pick<TableFacts<Row>, "columns">, rows: readonly Row[]): Cell[][] {
  return rows.map((row) => table.columns.map((column) => column.cell(row)));
}

export const toPage = { field: "page", resource: "pages", to: "id" } as const;
