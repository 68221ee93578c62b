/** The claims that answer a query, read in portions for an export. */

import type { Claim } from "../../model/claim.ts";
import type { ClaimReview } from "../../review/state.ts";
import type { ClaimQuery } from "../api.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { prepareFilter, whereOf } from "./filter.ts";
import type { Reviews } from "./reviews.ts";

export interface ExportedClaim {
  readonly claim: Claim;
  readonly review: ClaimReview | null;
}

/** All claims of a query in the dataset's order, some thousand at a time; offset, limit and sort count for nothing. */
export async function* exportClaims(
  dataset: Dataset,
  reviews: Reviews,
  query: ClaimQuery,
): AsyncGenerator<ExportedClaim[]> {
  const parameters = new Parameters();
  const where = whereOf(await prepareFilter(dataset, query, parameters));
  const rows = dataset.database.stream<{ n: number }>(
    `SELECT n FROM claim WHERE ${where} ORDER BY n`,
    parameters.values,
  );
  for await (const piece of rows) {
    const claims = await dataset.readClaims(piece.map(({ n }) => n));
    yield claims.map((claim) => ({ claim, review: reviews.claimsOf(claim.page).get(claim.id) ?? null }));
  }
}
