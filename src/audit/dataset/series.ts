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

/** Who says how much, most first, with the role and the organisation that they are named with most often. */
export async function listSpeakers(dataset: Dataset, query: ClaimQuery): Promise<SpeakerUse[]> {
  const parameters = new Parameters();
  const where = whereOf(await prepareFilter(dataset, query, parameters));
  return dataset.database.all<SpeakerUse>(
    `SELECT f_speaker AS name, mode(speaker_role) AS role, mode(nullif(f_organisation, '')) AS organisation,
      count(*)::INTEGER AS claims, count(DISTINCT p)::INTEGER AS pages
    FROM claim WHERE f_speaker <> '' AND ${where}
    GROUP BY f_speaker ORDER BY claims DESC, name LIMIT ${mostSpeakers}`,
    parameters.values,
  );
}
