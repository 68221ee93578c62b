import { type ClaimQuery, type ClaimSummary, type QueueItem, queueReasons } from "../../api.ts";
import type { EmbeddedData, EmbeddedPage } from "./embedded-data.ts";
import { createMatcher, statusOf } from "./match.ts";

/** Below this a claim's rule is less sure than most. */
const LOW_CONFIDENCE = 0.8;

type Reason = QueueItem["reason"];

/**
 * What is most worth a look, first: reason by reason, in each the order of the dataset. What is decided is left out,
 * unless the decision no longer fits or two reviewers disagree.
 */
export function queueUp(data: EmbeddedData, rows: readonly ClaimSummary[], query: ClaimQuery): QueueItem[] {
  const ofClaims = rows.filter(createMatcher(query)).flatMap((row): QueueItem[] => {
    const reason = reasonFor(row);
    return reason === null ? [] : [itemOf(row, reason)];
  });
  const isWhole = !asksForClaims(query);
  const pages = data.pages.filter(({ result }) => isWhole && isOnPage(result.page.id, query));
  const ofNumbers = pages.flatMap(numbersOf);
  const ofLost = data.lost
    .filter(({ page }) => isWhole && isOnPage(page, query))
    .map(({ page, decision }): QueueItem => ({ type: "lost", reason: "conflict", page, decision }));
  const all = [...ofLost, ...ofClaims, ...ofNumbers];
  return queueReasons.flatMap((reason) => all.filter((item) => item.reason === reason));
}

function itemOf(row: ClaimSummary, reason: Reason): QueueItem {
  const { id, page, indicator, evidence } = row.claim;
  return {
    type: "claim",
    reason,
    page,
    claim: id,
    indicator,
    evidence: evidence.text,
    review: statusOf(row),
  };
}

function reasonFor(row: ClaimSummary): Reason | null {
  const status = statusOf(row);
  if (status === "conflict" || status === "disputed") return "conflict";
  if (status !== "unreviewed" && status !== "flagged") return null;
  if (row.claim.flags.includes("inconsistent")) return "inconsistent";
  if (row.claim.confidence < LOW_CONFIDENCE) return "low-confidence";
  return "rule";
}

function numbersOf({ result, numbers }: EmbeddedPage): QueueItem[] {
  return result.ledger
    .filter(({ role, start, end }) => role === "unclaimed" && numbers[`${start}-${end}`] === undefined)
    .map(({ start, end, text }) => ({
      type: "number",
      reason: "unclaimed",
      page: result.page.id,
      start,
      end,
      text,
    }));
}

/** Whether a query asks for something that only claims have. */
function asksForClaims({ q, facets, from, to }: ClaimQuery): boolean {
  return [q, from, to].some(Boolean) || Object.values(facets ?? {}).some((values) => values.length > 0);
}

function isOnPage(page: string, query: ClaimQuery): boolean {
  return query.page === undefined || query.page === page;
}
