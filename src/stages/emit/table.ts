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

/** A table of the dataset: what a page adds to it, and how its rows hang together with other tables. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly field: string; readonly resource: string; readonly to: string }[];
  readonly rows: (result: Result) => readonly Row[];
}

/** The cells of the rows that a page adds to a table. */
export function cellsOf<Row>(table: Table<Row>, result: Result): Cell[][] {
  return table.rows(result).map((row) => table.columns.map((column) => column.cell(row)));
}

/** Places as `start-end;start-end`. */
export function writeSpans(spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(";");
}

export const toPage = { field: "page", resource: "pages", to: "id" } as const;
