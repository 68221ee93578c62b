/** Counts of a dataset. */

import type { Result } from "../model/result.ts";
import type { Counts } from "./manifest.ts";

/** Counts the people and organisations of a dataset, which stand only when all pages are known. */
export function countGathered(counts: Counts, table: string, rows: number): void {
  if (table === "people" || table === "organisations") counts[table] = rows;
}

/** Adds a page's result to the counts of a dataset. */
export function countResult(counts: Counts, result: Result): void {
  counts.pages++;
  counts.articles += result.articles.length;
  counts.claims += result.claims.length;
  for (const { kind } of result.claims) counts.claimsByKind[kind] = (counts.claimsByKind[kind] ?? 0) + 1;
  counts.numbers += result.ledger.length;
  counts.unclaimed += result.ledger.filter(({ role }) => role === "unclaimed").length;
  counts.warnings += result.messages.filter(({ severity }) => severity !== "info").length;
}

/** Adds the counts of one page to those of a dataset. */
export function addCounts(counts: Counts, more: Counts): void {
  const { claimsByKind, ...numbers } = more;
  for (const [name, count] of Object.entries(numbers)) counts[name as keyof typeof numbers] += count;
  for (const [kind, count] of Object.entries(claimsByKind)) {
    counts.claimsByKind[kind] = (counts.claimsByKind[kind] ?? 0) + count;
  }
}
