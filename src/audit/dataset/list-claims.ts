import type { Claim } from "../../model/claim.ts";
import type { ClaimList, ClaimQuery, ClaimSort, ClaimSummary } from "../api.ts";
import { type ClaimRow, claimOfRow, mayLack } from "./claim-row.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { filterOf, whereOf } from "./filter.ts";
import { claimColumns } from "./load-claims.ts";
import type { Reviews } from "./reviews.ts";

const orders: Readonly<Record<ClaimSort, string>> = {
  dataset: "n",
  date: "day DESC NULLS LAST, n",
  value: "abs(TRY_CAST(coalesce(value, high, low) AS DOUBLE)) DESC NULLS LAST, n",
  confidence: "confidence, n",
};

export async function listClaims(dataset: Dataset, reviews: Reviews, query: ClaimQuery): Promise<ClaimList> {
  const counted = new Parameters();
  const where = whereOf(filterOf(query, dataset.flagSets, counted));
  const [count] = await dataset.database.all<{ total: number }>(
    `SELECT count(*)::INTEGER AS total FROM claim WHERE ${where}`,
    counted.values,
  );
  const parameters = new Parameters();
  const rows = await dataset.database.all<ClaimRow>(
    `SELECT ${claimColumns} FROM claim WHERE n IN (
      SELECT n FROM claim WHERE ${whereOf(filterOf(query, dataset.flagSets, parameters))}
      ORDER BY ${orders[query.sort ?? "dataset"]}
      LIMIT ${parameters.add(query.limit ?? 100)} OFFSET ${parameters.add(query.offset ?? 0)})
    ORDER BY ${orders[query.sort ?? "dataset"]}`,
    parameters.values,
  );
  return { total: count!.total, claims: await summarise(dataset, reviews, rows) };
}

/** Claims with what is known beside them. */
export async function summarise(
  dataset: Dataset,
  reviews: Reviews,
  rows: readonly ClaimRow[],
): Promise<ClaimSummary[]> {
  return Promise.all(
    rows.map(async (row) => {
      const claim = await exactClaim(dataset, row);
      return {
        claim,
        paper: row.paper === "" ? null : row.paper,
        date: row.day,
        review: reviews.claimsOf(claim.page).get(claim.id) ?? null,
        confidence: { point: claim.confidence, low: claim.confidence, high: claim.confidence },
      };
    }),
  );
}

/** The claim of a row; read from its page where the table may not hold all of it. */
export async function exactClaim(dataset: Dataset, row: ClaimRow): Promise<Claim> {
  const claim = claimOfRow(row);
  if (!mayLack(row)) return claim;
  const result = await dataset.readResult(row.page);
  return result?.claims.find(({ id }) => id === claim.id) ?? claim;
}
