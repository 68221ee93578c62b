/** The other tables of a dataset in DuckDB. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type PageFacts, PageLookup } from "../../review/page-lookup.ts";
import type { Database } from "./database.ts";

/** As the dataset writes its tables. One thread, because text may hold line ends. */
const csvOptions =
  "header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', nullstr = '', parallel = false, max_line_size = 100000000";

/** Makes the table `page` of `pages.csv`: `p` is its number in the dataset, from 0. */
export async function loadPages(database: Database, folder: string): Promise<void> {
  await database.run(`CREATE TABLE page AS
    SELECT (row_number() OVER () - 1)::INTEGER AS p, * RENAME (date AS day) FROM ${readText(join(folder, "pages.csv"))}`);
}

/** A page of a dataset with its number in it, from 0: the line of `pages.jsonl` it stands on. */
export interface AuditedPage extends PageFacts {
  readonly p: number;
}

/** The pages that were loaded. */
export async function readPages(database: Database): Promise<PageLookup<AuditedPage>> {
  return new PageLookup(
    await database.all<AuditedPage>(
      'SELECT p, id, source, sha256, paper, day AS date, "number" FROM page ORDER BY p',
    ),
  );
}

/** Makes a table of a CSV file, every column as text; without rows and with these columns when there is no such file. */
export async function loadText(
  database: Database,
  folder: string,
  name: string,
  columns: readonly string[],
): Promise<void> {
  const path = join(folder, `${name}.csv`);
  const rows = existsSync(path)
    ? `SELECT (row_number() OVER () - 1)::INTEGER AS n, * FROM ${readText(path)}`
    : `SELECT 0 AS n, ${columns.map((column) => `NULL::VARCHAR AS "${column}"`).join(", ")} LIMIT 0`;
  await database.run(`CREATE TABLE ${name} AS ${rows}`);
}

/** A name or text as it stands in a statement: only for what the program itself puts there. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The columns are those that the file's first line names. */
export function readText(path: string): string {
  return `read_csv(${quote(path)}, ${csvOptions}, all_varchar = true)`;
}
