/** All tables of a dataset. */

import type { Result } from "../../model/result.ts";
import { type Cell, type Column, cellsOf, type GatheredTable, type Table, type TableFeed } from "../table.ts";
import { articleTable } from "./articles.ts";
import { checkTable } from "./checks.ts";
import { claimTable } from "./claims.ts";
import { organisationTable } from "./organisations.ts";
import { pageTable } from "./pages.ts";
import { peopleTable } from "./people.ts";
import { reviewTable } from "./reviews.ts";
import { ruleTable } from "./rules.ts";
import { unclaimedTable } from "./unclaimed.ts";

/** A table whose row type no longer matters. */
export interface AnyTable extends Omit<Table<never>, "columns" | "rows"> {
  readonly columns: readonly Omit<Column<never>, "cell">[];
  /** A feed for one pass over the pages of a dataset. */
  readonly feed: () => TableFeed;
}

export interface AnyPageTable extends AnyTable {
  /** The rows that a page adds. */
  readonly cells: (result: Result) => Cell[][];
}

export interface AnyGatheredTable extends AnyTable {
  /** What a page adds to the rows, fit for JSON. */
  readonly pick: (result: Result) => readonly unknown[];
  readonly gather: () => { take(picked: readonly unknown[]): void; cells(): Cell[][] };
}

function sealPages<Row>(table: Table<Row>): AnyPageTable {
  const cells = (result: Result) => cellsOf(table, table.rows(result));
  return { ...table, cells, feed: () => ({ add: cells, end: () => [] }) };
}

function sealGathered<Row, Picked>(table: GatheredTable<Row, Picked>): AnyGatheredTable {
  const gather = () => {
    const gatherer = table.gather();
    return {
      take: (picked: readonly unknown[]) => gatherer.take(picked as readonly Picked[]),
      cells: () => cellsOf(table, gatherer.all()),
    };
  };
  const feed = (): TableFeed => {
    const gathered = gather();
    return {
      add: (result) => {
        gathered.take(table.pick(result));
        return [];
      },
      end: gathered.cells,
    };
  };
  return { ...table, gather, feed };
}

const [claims, articles] = [sealPages(claimTable), sealPages(articleTable)];
const [pages, unclaimed] = [sealPages(pageTable), sealPages(unclaimedTable)];
const [people, organisations] = [sealGathered(peopleTable), sealGathered(organisationTable)];

/** Tables that a page adds rows to, and those whose rows are made of many pages. */
export const pageTables: readonly AnyPageTable[] = [claims, articles, pages, unclaimed];
export const gatheredTables: readonly AnyGatheredTable[] = [people, organisations];

/** Every table whose rows the pages give. */
export const tables: readonly AnyTable[] = [claims, articles, people, organisations, pages, unclaimed];

/** What a table says of itself. */
export type DescribedTable = Pick<AnyTable, "name" | "title" | "columns" | "primaryKey" | "foreignKeys">;

/** Every table of the dataset: those of the pages, and those that are made when all pages are known. */
export const describedTables: readonly DescribedTable[] = [...tables, checkTable, ruleTable, reviewTable];
