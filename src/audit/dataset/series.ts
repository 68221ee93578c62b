/** Claims for charts: series over time, and who speaks how often. */

import type { ClaimQuery, SeriesPoint, SpeakerUse } from "../api.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { prepareFilter, whereOf } from "./filter.ts";
import { summarise } from "./list-claims.ts";
import type { Reviews } from "./reviews.ts";

/** More points than this no chart can show. */
const mostPoints = 2000;
const mostSpeakers = 200;

/** The claims that may stand in a chart: those with a number and a period, by period. */
export async function listSeries(
  dataset: Dataset,
  reviews: Reviews,
  query: ClaimQuery,
): Promise<SeriesPoint[]> {
  const parameters = new Parameters();
  const where = whereOf(await prepareFilter(dataset, query, parameters));
  const rows = await dataset.database.all<{ n: number }>(
    `SELECT n FROM claim WHERE amount IS NOT NULL AND coalesce(period_end, period_start) IS NOT NULL AND ${where}
    ORDER BY coalesce(period_end, period_start), n LIMIT ${mostPoints}`,
    parameters.values,
  );
  const numbers = rows.map(({ n }) => n);
  const claims = await summarise(dataset, reviews, numbers);
  return claims.map(({ claim, paper, date, review }) => ({
    claim,
    paper,
    date,
    review: review?.status ?? "unreviewed",
  }));
}

/** Who says how much, most first, with the role and organisation that they are named with most often, of equals the first. */
export async function listSpeakers(dataset: Dataset, query: ClaimQuery): Promise<SpeakerUse[]> {
  const parameters = new Parameters();
  const where = whereOf(await prepareFilter(dataset, query, parameters));
  return dataset.database.all<SpeakerUse>(
    `WITH hit AS MATERIALIZED (
      SELECT f_speaker::VARCHAR AS name, speaker_role AS role, nullif(f_organisation, '')::VARCHAR AS organisation, p, n
      FROM claim WHERE f_speaker <> '' AND ${where}),
    uses AS (SELECT name, count(*)::INTEGER AS claims, count(DISTINCT p)::INTEGER AS pages FROM hit GROUP BY name)
    SELECT name, role, organisation, claims, pages FROM uses
      LEFT JOIN (${mostOften("role")}) USING (name) LEFT JOIN (${mostOften("organisation")}) USING (name)
    ORDER BY claims DESC, name LIMIT ${mostSpeakers}`,
    parameters.values,
  );
}

/** For each name the value that stands with it most often; of equals the first. */
function mostOften(column: "role" | "organisation"): string {
  const counts = `SELECT name, ${column}, count(*) AS often, min(n) AS early FROM hit
    WHERE ${column} IS NOT NULL GROUP BY name, ${column}`;
  return `SELECT name, first(${column} ORDER BY often DESC, early) AS ${column} FROM (${counts}) GROUP BY name`;
}
