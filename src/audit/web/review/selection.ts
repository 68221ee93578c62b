/** What is selected, in the URL and as a key. */

import { computed, signal } from "@preact/signals";
import type { LostReview } from "../../../review/carry.ts";
import type { QueueItem } from "../../api.ts";
import { go, hrefHere, route } from "../router.ts";

/** What is being looked at, and what the pointer is over. The former stands in the URL. */

export type Item =
  | { readonly type: "claim"; readonly page: string; readonly claim: string }
  | { readonly type: "number"; readonly page: string; readonly start: number; readonly end: number }
  | { readonly type: "lost"; readonly page: string; readonly decision: string };

export const selected = computed<Item | null>(() => {
  const { params } = route.value;
  const page = params.get("at");
  if (page === null) return null;
  const claim = params.get("claim");
  if (claim !== null) return { type: "claim", page, claim };
  const decision = params.get("lost");
  if (decision !== null) return { type: "lost", page, decision };
  const [start, end] = (params.get("number") ?? "").split("-").map(Number);
  if (start !== undefined && end !== undefined && start < end) return { type: "number", page, start, end };
  return null;
});

/** The key of what the pointer is over, and in which pane, so that only the others scroll. */
export const hovered = signal<{ readonly key: string; readonly pane: string } | null>(null);

export function keyOf(item: Item): string {
  if (item.type === "claim") return `claim:${item.claim}`;
  if (item.type === "lost") return `lost:${item.decision}`;
  return `number:${item.page}:${item.start}-${item.end}`;
}

/** The address of an item; with `#/review`, from wherever it is used. */
export function hrefOfItem(item: Item): string {
  const address = hrefHere({
    at: item.page,
    claim: item.type === "claim" ? item.claim : null,
    number: item.type === "number" ? `${item.start}-${item.end}` : null,
    lost: item.type === "lost" ? item.decision : null,
  });
  return address.replace(/^#\/\w+/, "#/review");
}

export function select(item: Item): void {
  go(hrefOfItem(item), { replace: true });
}

export function itemOfQueue(item: QueueItem): Item {
  if (item.type === "claim") return { type: "claim", page: item.page, claim: item.claim };
  if (item.type === "lost") return { type: "lost", page: item.page, decision: lostId(item.lost) };
  return { type: "number", page: item.page, start: item.start, end: item.end };
}

/** What is lost has no place of its own: it goes by the first decision on it. */
export function lostId({ review }: LostReview): string {
  return [...review.verdicts, ...review.comments][0]?.id ?? "";
}
