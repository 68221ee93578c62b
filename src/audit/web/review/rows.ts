/** Lines of the review list, from the queue or from a page. */

import type { Claim } from "../../../model/claim.ts";
import type { ReviewStatus } from "../../../review/decision.ts";
import type { PageDetail, QueueItem } from "../../api.ts";
import { type Item, itemOfQueue, keyOf } from "./selection.ts";

/** A line of the list: something to decide on, with enough words to recognise it. */
export interface Row {
  readonly key: string;
  readonly item: Item;
  readonly reason: QueueItem["reason"] | null;
  readonly title: string;
  /** The words of the page that carry the number. */
  readonly words: string;
  readonly status: ReviewStatus;
}

export function rowsOfQueue(queue: readonly QueueItem[]): Row[] {
  return queue.map((it) => {
    const item = itemOfQueue(it);
    const common = { key: keyOf(item), item, reason: it.reason };
    if (it.type === "claim") return { ...common, title: it.indicator, words: it.evidence, status: it.review };
    if (it.type === "number") return { ...common, title: "", words: it.text, status: "unreviewed" };
    const { target } = it.lost;
    const lost =
      target.type === "claim" ? [target.record.indicator, target.evidence.text] : ["", target.number.text];
    return { ...common, title: lost[0]!, words: lost[1]!, status: "conflict" };
  });
}

/** A page's claims and unclaimed numbers, as they follow each other in the text. */
export function rowsOfPage({ result, reviews, numbers, unclaimed }: PageDetail): Row[] {
  const page = result.page.id;
  const claims = result.claims.map((claim) => {
    const item: Item = { type: "claim", page, claim: claim.id };
    const review = reviews[claim.id];
    const { indicator } = { ...claim, ...review?.corrected } as Claim;
    return {
      at: claim.evidence.start,
      row: row(item, indicator, claim.evidence.text, review?.status ?? "unreviewed"),
    };
  });
  const loose = unclaimed.map(({ start, end, text }) => {
    const item: Item = { type: "number", page, start, end };
    return { at: start, row: row(item, "", text, numbers[`${start}-${end}`]?.status ?? "unreviewed") };
  });
  return [...claims, ...loose].sort((a, b) => a.at - b.at).map((it) => it.row);
}

function row(item: Item, title: string, words: string, status: ReviewStatus): Row {
  return {
    key: keyOf(item),
    item,
    reason: item.type === "number" ? "unclaimed" : null,
    title,
    words,
    status,
  };
}
