import type { Result } from "../../model/result.ts";
import type { CheckRow, DatasetInfo, PageDetail } from "../api.ts";
import type { Dataset } from "./dataset.ts";
import type { Reviews } from "./reviews.ts";

/** What a dataset is, and how far its review has come. */
export async function describeDataset(
  dataset: Dataset,
  reviews: Reviews,
  session: { readonly reviewer: string | null; readonly against: string | null },
): Promise<DatasetInfo> {
  const { version, rulebook, counts, generation } = dataset.manifest;
  const papers = new Set(dataset.pages.pages.flatMap(({ paper }) => (paper === null ? [] : [paper])));
  return {
    name: dataset.name,
    version,
    rulebook,
    counts,
    generation,
    reviewer: session.reviewer,
    reviewers: reviews.reviewers(),
    review: reviews.count(),
    papers: [...papers].sort(),
    against: session.against,
  };
}

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
    lines: linesOf(result),
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
export async function findChecks(
  dataset: Dataset,
  column: "pages" | "claims",
  id: string,
): Promise<CheckRow[]> {
  const rows = await dataset.database.all<Record<keyof CheckRow, string>>(
    `SELECT * EXCLUDE (n) FROM checks WHERE list_contains(string_split("${column}", ';'), $1) ORDER BY n`,
    [id],
  );
  return rows.map((row) => ({
    ...row,
    pages: row.pages.split(";"),
    claims: row.claims.split(";"),
    holds: row.holds === "true",
  }));
}

/** The lines of the input as they came; none where the dataset does not keep its inputs. */
function linesOf(result: Result & { readonly input?: { readonly text: string } }): string[] {
  return result.input === undefined ? [] : result.input.text.split(/\r\n?|\n/);
}
