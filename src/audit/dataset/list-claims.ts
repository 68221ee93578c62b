/** One screen of claims that answer a query. */

import type { ClaimList, ClaimQuery, ClaimSort, ClaimSummary } from "../api.ts";
import { usualLimit } from "../queue-order.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { prepareFilter, whereOf } from "./filter.ts";
import type { Reviews } from "./reviews.ts";

const orders: Readonly<Record<ClaimSort, string>> = {
  dataset: "n",
  date: "day DESC NULLS LAST, n",
  value: "abs(amount) DESC NULLS LAST, n",
  confidence: "point, confidence, n",
  fields: "fields NULLS LAST, n",
};

export async function listClaims(dataset: Dataset, reviews: Reviews, query: ClaimQuery): Promise<ClaimList> {
  const parameters = new Parameters();
  const where = whereOf(await prepareFilter(dataset, query, parameters));
  const rows = await dataset.database.all<{ n: number | null; total: number }>(
    `WITH hit AS MATERIALIZED (SELECT n, day, amount, confidence, fields, point
        FROM claim LEFT JOIN precision ON rule = f_rule WHERE ${where}),
      shown AS (SELECT * FROM hit ORDER BY ${orders[query.sort ?? "dataset"]}
        LIMIT ${parameters.add(query.limit ?? usualLimit)} OFFSET ${parameters.add(query.offset ?? 0)})
    SELECT shown.n, counted.total FROM (SELECT count(*)::INTEGER AS total FROM hit) counted
      LEFT JOIN shown ON true ORDER BY ${orders[query.sort ?? "dataset"]}`,
    parameters.values,
  );
  const numbers = rows.flatMap(({ n }) => (n === null ? [] : [n]));
  return { total: rows[0]!.total, claims: await summarise(dataset, reviews, numbers) };
}

/** Claims with what is known beside them. @param numbers in the dataset, from 0 */
export async function summarise(
  dataset: Dataset,
  reviews: Reviews,
  numbers: readonly number[],
): Promise<ClaimSummary[]> {
  const claims = await dataset.readClaims(numbers);
  return claims.map((claim) => {
    const page = dataset.pages.find(claim.page);
    return {
      claim,
      paper: page?.paper ?? null,
      date: page?.date ?? null,
      review: reviews.claimsOf(claim.page).get(claim.id) ?? null,
      confidence: reviews.precisionOf(claim.rule),
    };
  });
}
