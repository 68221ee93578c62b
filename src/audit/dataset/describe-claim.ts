import type { ClaimDetail } from "../api.ts";
import type { ClaimRow } from "./claim-row.ts";
import type { Dataset } from "./dataset.ts";
import { findChecks } from "./describe.ts";
import { summarise } from "./list-claims.ts";
import { claimColumns } from "./load-claims.ts";
import type { Reviews } from "./reviews.ts";

/** A claim with its checks, its rule and what else is said of its indicator; null when there is no such claim. */
export async function describeClaim(
  dataset: Dataset,
  reviews: Reviews,
  id: string,
): Promise<ClaimDetail | null> {
  const rows = await dataset.database.all<ClaimRow>(`SELECT ${claimColumns} FROM claim WHERE id = $1`, [id]);
  const [summary] = await summarise(dataset, reviews, rows);
  if (summary === undefined) return null;
  return {
    ...summary,
    checks: await findChecks(dataset, "claims", id),
    rule: null,
    others: await summarise(dataset, reviews, await findOthers(dataset, rows[0]!)),
  };
}

/** Claims on the same indicator: those of the same subject and unit first when there are too many, then by period. */
async function findOthers(dataset: Dataset, { id, indicator, subject, unit }: ClaimRow): Promise<ClaimRow[]> {
  if (indicator === "") return [];
  return dataset.database.all<ClaimRow>(
    `SELECT ${claimColumns} FROM claim WHERE n IN (
      SELECT n FROM claim WHERE f_indicator = $1 AND id <> $2
      ORDER BY f_subject = $3 DESC, unit = $4 DESC, n LIMIT 50)
    ORDER BY claim.period_start NULLS LAST, n`,
    [indicator, id, subject ?? "", unit],
  );
}
