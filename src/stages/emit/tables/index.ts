import { type Column, feedTable, type GatheredTable, type Table, type TableFeed } from "../table.ts";
import { articleTable } from "./articles.ts";
import { claimTable } from "./claims.ts";
import { organisationTable } from "./organisations.ts";
import { pageTable } from "./pages.ts";
import { peopleTable } from "./people.ts";

/** A table whose row type no longer matters: it is fed pages and gives cells. */
export interface AnyTable extends Omit<Table<never>, "columns" | "rows"> {
  readonly columns: readonly Omit<Column<never>, "cell">[];
  /** A feed for one pass over the pages of a dataset. */
  readonly feed: () => TableFeed;
}

function seal<Row>(table: Table<Row> | GatheredTable<Row>): AnyTable {
  return { ...table, feed: () => feedTable(table) };
}

/** Every table of the dataset, in the order the data package lists them. */
export const tables: readonly AnyTable[] = [
  seal(claimTable),
  seal(articleTable),
  seal(peopleTable),
  seal(organisationTable),
  seal(pageTable),
];
