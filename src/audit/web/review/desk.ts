/** What lies before the reviewer: list, page and subject. */

import type { Claim } from "../../../model/claim.ts";
import type { LedgerRow } from "../../../model/result.ts";
import type { LostReview } from "../../../review/carry.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { PageDetail, QueueItem } from "../../api.ts";
import { saved } from "../decide/save.ts";
import { t } from "../i18n/index.ts";
import type { Row } from "./rows.ts";
import { type Item, keyOf, lostId, select } from "./selection.ts";

/** What lies on the auditor's desk: the list, the page, and the one thing that is being decided. */
export interface Desk {
  readonly rows: readonly Row[];
  readonly item: Item | null;
  readonly detail: PageDetail | null;
  readonly subject: Subject | null;
}

/** What can be decided on, with all that is known of it. */
export type Subject =
  | { readonly type: "claim"; readonly claim: Claim; readonly review: ClaimReview | null }
  | { readonly type: "number"; readonly row: LedgerRow; readonly review: ClaimReview | null }
  | { readonly type: "lost"; readonly lost: LostReview };

export function subjectOf(
  item: Item | null,
  detail: PageDetail | null,
  queue: readonly QueueItem[],
): Subject | null {
  if (item === null) return null;
  if (item.type === "lost") {
    const lost = queue.find((it) => it.type === "lost" && lostId(it.lost) === item.decision);
    return lost?.type === "lost" ? { type: "lost", lost: lost.lost } : null;
  }
  if (detail === null || detail.result.page.id !== item.page) return null;
  if (item.type === "claim") {
    const claim = detail.result.claims.find(({ id }) => id === item.claim);
    return claim === undefined ? null : { type: "claim", claim, review: detail.reviews[claim.id] ?? null };
  }
  const row = detail.result.ledger.find(({ start, end }) => start === item.start && end === item.end);
  const review = detail.numbers[`${item.start}-${item.end}`] ?? null;
  return row === undefined ? null : { type: "number", row, review };
}

/** Goes `step` lines along the list. */
export function move({ rows, item }: Desk, step: number): void {
  const at = positionOf(rows, item);
  const next = rows[Math.max(0, Math.min(rows.length - 1, at === -1 ? 0 : at + step))];
  if (next !== undefined) select(next.item);
}

/** Goes to the next line that waits for a decision. */
export function advance({ rows, item }: Desk): void {
  const at = positionOf(rows, item);
  const waits = (row: Row) =>
    row.key !== rows[at]?.key && ["unreviewed", "conflict", "flagged"].includes(row.status);
  const next = rows.slice(at + 1).find(waits) ?? rows.slice(0, Math.max(0, at)).find(waits);
  if (next !== undefined) select(next.item);
  else saved.value = { text: t("list.done"), at: new Date() };
}

export function positionOf(rows: readonly Row[], item: Item | null): number {
  if (item === null) return -1;
  const key = keyOf(item);
  return rows.findIndex((row) => row.key === key);
}
