/** What the review queue holds, and in which order: one reading for the server, which sorts in SQL, and for the offline report. */

import type { ReviewStatus } from "../review/decision.ts";
import { type ClaimQuery, facetNames, queueReasons } from "./api.ts";

/** Of a rule whose precision may be lower than this, every claim is worth a look. */
export const lowPrecision = 0.7;

/** So many are given when no limit is asked for, and at most: who has worked through them asks again. */
export const usualLimit = 100;
export const mostAtOnce = 500;

/** The reasons to look at something, by their place in the queue. */
export const rank = {
  stale: queueReasons.indexOf("conflict"),
  inconsistent: queueReasons.indexOf("inconsistent"),
  lowPrecision: queueReasons.indexOf("low-confidence"),
  fields: queueReasons.indexOf("fields"),
  unclaimed: queueReasons.indexOf("unclaimed"),
  rule: queueReasons.indexOf("rule"),
} as const;

/** What was decided no longer fits, or not with one voice. */
export const staleStatuses: readonly ReviewStatus[] = ["conflict", "disputed"];

/** What waits for a decision, unless a query asks for where claims stand. */
export const waitingStatuses: readonly ReviewStatus[] = ["unreviewed", ...staleStatuses];

/** The words that are looked for: each must occur. */
export function wordsOf(q: string | undefined): string[] {
  return (q ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Whether a query asks for where claims stand. */
export const asksForReview = ({ facets }: ClaimQuery) => (facets?.review ?? []).length > 0;

/** Whether anything is asked of the page or claim: what is not there any more meets nothing. */
export function isNarrowed({ q, from, to, page, facets = {} }: ClaimQuery): boolean {
  return (
    wordsOf(q).length > 0 ||
    [from, to, page].some((it) => it !== undefined) ||
    facetNames.some((name) => (facets[name]?.length ?? 0) > 0)
  );
}
