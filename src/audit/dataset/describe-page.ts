/** All that the audit page shows of one newspaper page. */

import { inputLines } from "../../model/input.ts";
import type { Result } from "../../model/result.ts";
import type { Check } from "../../stages/check/check.ts";
import type { PageDetail } from "../api.ts";
import type { Dataset } from "./dataset.ts";
import type { Reviews } from "./reviews.ts";

/** A page with all that is known of it; null when the dataset has no such page. */
export async function describePage(
  dataset: Dataset,
  reviews: Reviews,
  id: string,
): Promise<PageDetail | null> {
  const facts = dataset.pages.find(id);
  const result = await dataset.readResult(id);
  if (facts === undefined || result === null) return null;
  const before = `${id}:`.length;
  return {
    result,
    ...linesOf(result),
    reviews: Object.fromEntries(reviews.claimsOf(id)),
    numbers: Object.fromEntries(
      [...reviews.numbersOf(id)].map(([key, review]) => [key.slice(before), review]),
    ),
    unclaimed: result.ledger.filter(({ role }) => role === "unclaimed"),
    checks: await findChecks(dataset, "pages", id),
    previous: dataset.pages.at(facts.p - 1)?.id ?? null,
    next: dataset.pages.at(facts.p + 1)?.id ?? null,
  };
}

/** The cross-checks that name a page or a claim. */
export async function findChecks(dataset: Dataset, column: "pages" | "claims", id: string): Promise<Check[]> {
  const rows = await dataset.database.all<Record<keyof Check, string>>(
    `SELECT * EXCLUDE (n) FROM checks WHERE list_contains(string_split("${column}", ';'), $1) ORDER BY n`,
    [id],
  );
  return rows.map((row) => ({
    ...row,
    kind: row.kind as Check["kind"],
    pages: row.pages.split(";"),
    claims: row.claims.split(";"),
    holds: row.holds === "true",
  }));
}

/** The lines of the input as they came. */
function linesOf({ input }: Result): Pick<PageDetail, "lines" | "lineStarts"> {
  const lines = inputLines(input);
  return { lines: lines.map(({ text }) => text), lineStarts: lines.map(({ start }) => start) };
}
