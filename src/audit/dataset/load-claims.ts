/** The table of claims in DuckDB, and which of its columns are facets. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { chosenFields } from "../../model/claim.ts";
import { reviewStatuses } from "../../review/decision.ts";
import type { FacetName } from "../api.ts";
import type { Database } from "./database.ts";
import { quote, readText } from "./load-tables.ts";

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
  // All qualifiers, likewise.
  qualifier: "f_qualifiers",
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
  f_qualifiers: "c.qualifiers",
};

/** The facets of which a claim may have several values. */
export const joinedFacets = ["flag", "qualifier"] as const satisfies readonly FacetName[];
export type JoinedFacet = (typeof joinedFacets)[number];

/** What datasets of earlier versions do not have. */
const added: readonly string[] = ["qualifiers", ...chosenFields.map((field) => `field_confidence_${field}`)];

/** The facet columns that stay as they are once made. */
export const codedColumns: readonly string[] = Object.keys(facetSources);

/** What a search looks into. */
const searched = ["sentence_text", "indicator", "subject", "speaker_name", "source", "speaker_organisation"];

/**
 * Makes the table `claim` in memory: one row a claim in the dataset's order (`n`, from 0), with the number of its page
 * (`p`) and what claims are counted, filtered and sorted by. The claims themselves are read from `claims.json`.
 * @param folder where the dataset's files can be read under a name without wildcards
 */
export async function loadClaims(database: Database, folder: string): Promise<void> {
  const facets = Object.entries(facetSources).map(([name, of]) => `coalesce(${of}, '') AS ${name}`);
  const statuses = reviewStatuses.map(quote).join(", ");
  await database.run(`CREATE TYPE review_status AS ENUM (${statuses})`);
  const claims = readClaims(folder);
  const columns = await database.all<{ name: string }>(
    `SELECT column_name AS name FROM (DESCRIBE ${claims})`,
  );
  const missing = added.filter((column) => !columns.some(({ name }) => name === column));
  const nulls = missing.map((column) => `, NULL::VARCHAR AS ${column}`).join("");
  const least = chosenFields.map((field) => `TRY_CAST(c.field_confidence_${field} AS DOUBLE)`).join(", ");
  await database.run(`CREATE TABLE claim AS
    SELECT c.n, c.id, c.page, page.p, page.day, ${facets.join(", ")}, 'unreviewed'::review_status AS f_review,
      c.speaker_role, c.period_start, c.period_end, c.amount, c.confidence,
      least(${least}) AS fields
    FROM (SELECT *${nulls} FROM (${claims})) c LEFT JOIN page ON page.id = c.page`);
}

/** Makes the table `searched`: all that is searched of a claim in small letters, with a mark between one and the next. */
export async function loadSearched(database: Database, folder: string): Promise<void> {
  await database.run(
    `CREATE TABLE searched AS SELECT n, lower(concat_ws(chr(31), ${searched.join(", ")})) AS text
    FROM (${readClaims(folder)})`,
  );
}

function readClaims(folder: string): string {
  const parquet = join(folder, "claims.parquet");
  const amount = "coalesce(value, high, low)";
  if (existsSync(parquet))
    return `SELECT file_row_number::INTEGER AS n, ${amount} AS amount, * EXCLUDE (file_row_number)
      FROM read_parquet(${quote(parquet)}, file_row_number = true)`;
  const csv = readText(join(folder, "claims.csv"));
  return `SELECT (row_number() OVER () - 1)::INTEGER AS n, TRY_CAST(${amount} AS DOUBLE) AS amount,
    * REPLACE (TRY_CAST(period_start AS DATE) AS period_start, TRY_CAST(period_end AS DATE) AS period_end,
      TRY_CAST(confidence AS DOUBLE) AS confidence) FROM ${csv}`;
}
