import type { Result } from "../../../model/result.ts";
import { type Cell, type Column, cellsOf, type Table } from "../table.ts";
import { articleTable } from "./articles.ts";
import { claimTable } from "./claims.ts";
import { organisationTable } from "./organisations.ts";
import { pageTable } from "./pages.ts";
import { peopleTable } from "./people.ts";

/** A table whose row type no longer matters: it is fed pages and gives cells. */
export interface AnyTable extends Omit<Table<never>, "columns" | "rows"> {
  readonly columns: readonly Omit<Column<never>, "cell">[];
  readonly cells: (result: Result) => Cell[][];
}

function seal<Row>(table: Table<Row>): AnyTable {
  return { ...table, cells: (result) => cellsOf(table, result) };
}

/** Every table of the dataset, in the order the data package lists them. */
export const tables: readonly AnyTable[] = [
  seal(claimTable),
  seal(articleTable),
  seal(peopleTable),
  seal(organisationTable),
  seal(pageTable),
];
