/** All that the audit page shows of one claim. */

import type { ClaimDetail } from "../api.ts";
import type { Dataset } from "./dataset.ts";
import { findChecks } from "./describe-page.ts";
import { summarise } from "./list-claims.ts";
import type { Reviews } from "./reviews.ts";
import { describeRule } from "./rules.ts";

/** A claim with its checks, its rule and what else is said of its indicator; null when there is no such claim. */
export async function describeClaim(
  dataset: Dataset,
  reviews: Reviews,
  id: string,
): Promise<ClaimDetail | null> {
  const [found] = await dataset.database.all<{ n: number }>("SELECT n FROM claim WHERE id = $1", [id]);
  if (found === undefined) return null;
  const [summary] = await summarise(dataset, reviews, [found.n]);
  const others = await findOthers(dataset, found.n);
  return {
    ...summary!,
    checks: await findChecks(dataset, "claims", id),
    rule: await describeRule(dataset, reviews, summary!.claim.rule),
    others: await summarise(dataset, reviews, others),
  };
}

/** Claims on the same indicator: those of the same subject and unit first when there are too many, then by period. */
async function findOthers(dataset: Dataset, n: number): Promise<number[]> {
  const rows = await dataset.database.all<{ n: number }>(
    `WITH this AS (SELECT * FROM claim WHERE n = $1),
      nearest AS (SELECT c.n, c.period_start, c.period_end FROM claim c, this
        WHERE c.f_indicator = this.f_indicator AND this.f_indicator <> '' AND c.n <> this.n
        ORDER BY c.f_subject = this.f_subject DESC, c.f_unit = this.f_unit DESC, c.n LIMIT 50)
    SELECT n FROM nearest ORDER BY coalesce(period_end, period_start) NULLS LAST, n`,
    [n],
  );
  return rows.map((row) => row.n);
}
