import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../model/claim.ts";
import type { Column } from "../../stages/emit/table.ts";
import { claimTable } from "../../stages/emit/tables/claims.ts";
import type { FacetName } from "../api.ts";
import type { Database } from "./database.ts";

/** The column of `claim` that a facet counts: text, never null, "" for what is not there. */
export const facetColumns: Readonly<Record<FacetName, string>> = {
  paper: "f_paper",
  month: "f_month",
  kind: "f_kind",
  unit: "f_unit",
  indicator: "f_indicator",
  subject: "f_subject",
  speaker: "f_speaker",
  organisation: "f_organisation",
  source: "f_source",
  rule: "f_rule",
  // All flags of a claim as they are written, joined by `;`.
  flag: "f_flags",
  // Changes with the decisions.
  review: "f_review",
};

/** What each facet column is made of. */
const facetSources: Readonly<Record<string, string>> = {
  f_paper: "page.paper",
  f_month: "substr(page.day, 1, 7)",
  f_kind: "c.kind",
  f_unit: "c.unit",
  f_indicator: "c.indicator",
  f_subject: "c.subject",
  f_speaker: "c.speaker_name",
  f_organisation: "c.speaker_organisation",
  f_source: "c.source",
  f_rule: "c.rule",
  f_flags: "c.flags",
};

/** What a search looks into. */
const searched = ["sentence_text", "indicator", "subject", "speaker_name", "source", "speaker_organisation"];

/**
 * Makes the table `claim` in memory: one row a claim in the dataset's order (`n`, from 0), with the number of its page
 * (`p`), the columns of `claims.csv`, and columns to count, filter and search by.
 * @param folder where the dataset's files can be read under a name without wildcards
 */
export async function loadClaims(database: Database, folder: string): Promise<void> {
  const facets = Object.entries(facetSources).map(([name, of]) => `coalesce(${of}, '') AS ${name}`);
  const text = searched.map((column) => `c.${column}`).join(", ");
  await database.run(`CREATE TABLE claim AS
    SELECT c.*, page.p, page.day, ${facets.join(", ")}, 'unreviewed' AS f_review,
      lower(concat_ws(chr(31), ${text})) AS searched
    FROM (${readClaims(folder)}) c LEFT JOIN page ON page.id = c.page`);
}

function readClaims(folder: string): string {
  const parquet = join(folder, "claims.parquet");
  const columns = claimTable.columns;
  if (existsSync(parquet)) {
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    return `SELECT file_row_number::INTEGER AS n, ${names} FROM read_parquet(${quote(parquet)}, file_row_number = true)`;
  }
  const types = columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(", ");
  const csv = `read_csv(${quote(join(folder, "claims.csv"))}, ${csvOptions}, columns = {${types}})`;
  return `SELECT (row_number() OVER () - 1)::INTEGER AS n, ${columns.map(castColumn).join(", ")} FROM ${csv}`;
}

/** As the dataset writes its tables. One thread, because text may hold line ends. */
export const csvOptions =
  "auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', nullstr = '', parallel = false, max_line_size = 100000000";

function castColumn({ name, type, blank, exact }: Column<Claim>): string {
  if (type === "string") return blank === true ? `coalesce("${name}", '') AS "${name}"` : `"${name}"`;
  if (exact === true) return `"${name}"`;
  const types = { number: "DOUBLE", integer: "INTEGER", boolean: "BOOLEAN", date: "DATE" } as const;
  return `TRY_CAST("${name}" AS ${types[type]}) AS "${name}"`;
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const asText: ReadonlySet<string> = new Set(
  claimTable.columns.filter(({ type, exact }) => type === "date" || exact === true).map(({ name }) => name),
);

/** What `claimOfRow` needs of a row of `claim`. */
export const claimColumns = [
  "n",
  "f_paper AS paper",
  "day",
  ...claimTable.columns.map(({ name }) =>
    asText.has(name) ? `"${name}"::VARCHAR AS "${name}"` : `"${name}"`,
  ),
].join(", ");
