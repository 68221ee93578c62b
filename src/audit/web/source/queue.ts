/** The review queue ordered in the browser. */

import { unclaimedTable } from "../../../dataset/tables/unclaimed.ts";
import type { ReviewStatus } from "../../../review/decision.ts";
import { type ClaimQuery, type ClaimSummary, facetNames, type QueueItem, queueReasons } from "../../api.ts";
import { leastConfidenceOf } from "../../older-claims.ts";
import {
  asksForReview,
  isNarrowed,
  lowPrecision,
  rank,
  staleStatuses,
  usualLimit,
  waitingStatuses,
  wordsOf,
} from "../../queue-order.ts";
import type { EmbeddedData } from "./embedded-data.ts";
import { createMatcher, statusOf } from "./match.ts";

/** An item with what decides its place: the reason's, then an order within it, then the dataset's. */
interface Waiting {
  readonly item: QueueItem;
  readonly order: readonly [reason: number, within: number, n: number];
}

/**
 * What is most worth a look, first: what no longer fits or is disputed; claims that contradict others; those of rules
 * whose precision is low or unknown, lowest first; numbers that no rule explains; then the rest, those of the rule with
 * the most unreviewed claims first. In the order by fields, all claims stand together instead, the least certain first. What is decided is left out, unless the query asks for where claims stand.
 */
export function queueUp(data: EmbeddedData, rows: readonly ClaimSummary[], query: ClaimQuery): QueueItem[] {
  const lost: QueueItem[] = isNarrowed(query)
    ? []
    : data.lost.map((it) => ({ type: "lost", reason: "conflict", page: it.target.page.id, lost: it }));
  const waiting = [...waitingClaims(rows, query), ...waitingNumbers(data, query)].sort(byOrder);
  const { offset = 0, limit = usualLimit } = query;
  return [...lost, ...waiting.map(({ item }) => item)].slice(offset, offset + limit);
}

function waitingClaims(rows: readonly ClaimSummary[], query: ClaimQuery): Waiting[] {
  const isAsked = createMatcher(query);
  const isWaiting = (status: ReviewStatus) => asksForReview(query) || waitingStatuses.includes(status);
  const hits = rows
    .map((row, n) => ({ row, n, status: statusOf(row) }))
    .filter(({ row, status }) => isWaiting(status) && isAsked(row));
  const ofRule = new Map<string, number>();
  for (const { row } of hits) ofRule.set(row.claim.rule, (ofRule.get(row.claim.rule) ?? 0) + 1);
  return hits.map(({ row, n, status }) => {
    const { id, page, indicator, evidence, rule } = row.claim;
    const reason = isStale(status) ? rank.stale : query.sort === "fields" ? rank.fields : reasonOf(row);
    const places: Partial<Record<number, number>> = {
      [rank.lowPrecision]: row.confidence.point,
      [rank.fields]: leastConfidenceOf(row.claim) ?? 2,
      [rank.rule]: -ofRule.get(rule)!,
    };
    const within = places[reason] ?? 0;
    const item: QueueItem = {
      type: "claim",
      reason: queueReasons[reason]!,
      page,
      claim: id,
      indicator,
      evidence: evidence.text,
      review: status,
    };
    return { item, order: [reason, within, n] };
  });
}

const isStale = (status: ReviewStatus) => staleStatuses.includes(status);

function reasonOf({ claim, confidence }: ClaimSummary): number {
  if (claim.flags.includes("inconsistent")) return rank.inconsistent;
  return confidence.low < lowPrecision ? rank.lowPrecision : rank.rule;
}

/** Numbers that no claim carries and nobody has decided on, and those whose decision no longer fits. */
function waitingNumbers({ pages }: EmbeddedData, query: ClaimQuery): Waiting[] {
  const words = wordsOf(query.q);
  const all = pages.flatMap(({ result, numbers }) =>
    unclaimedTable.rows(result).map(({ row, sentence }) => ({
      result,
      row,
      sentence,
      status: numbers[`${row.start}-${row.end}`]?.status,
    })),
  );
  return all.flatMap(({ result, row: { start, end, text }, sentence, status }, n): Waiting[] => {
    const stale = status !== undefined && isStale(status);
    if (status !== undefined && status !== "unreviewed" && !stale) return [];
    if (!isOnAskedPage(result.page, query) || !words.every((word) => sentence.toLowerCase().includes(word)))
      return [];
    const reason = stale ? rank.stale : rank.unclaimed;
    const item: QueueItem = {
      type: "number",
      reason: queueReasons[reason]!,
      page: result.page.id,
      start,
      end,
      text,
    };
    return [{ item, order: [reason, 0, n] }];
  });
}

/** A number has its page's paper and month and stands unreviewed; of the other facets it has none. */
function isOnAskedPage(
  { id, paper, date }: { id: string; paper: string | null; date: string | null },
  query: ClaimQuery,
): boolean {
  const { page, from, to, facets = {} } = query;
  if (page !== undefined && page !== id) return false;
  if (from !== undefined && (date === null || date < from)) return false;
  if (to !== undefined && (date === null || date > to)) return false;
  const values: Partial<Record<string, string>> = {
    paper: paper ?? "",
    month: date?.slice(0, 7) ?? "",
    review: "unreviewed",
  };
  return facetNames.every((name) => {
    const chosen = facets[name] ?? [];
    const value = values[name];
    return chosen.length === 0 || (value !== undefined && chosen.includes(value));
  });
}

function byOrder({ order: a }: Waiting, { order: b }: Waiting): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
