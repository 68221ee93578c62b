/** Review states that changed since the page was opened. */

import { signal } from "@preact/signals";
import type { ActionName, Decision, ReviewStatus } from "../../../review/decision.ts";
import { onChange } from "./store.ts";

/**
 * Where items stand by the decisions that came in since the page was opened, by the item's key: so that a list which
 * keeps its order shows what has been done. What the server says of a claim counts more wherever it is known.
 */
export const statuses = signal<ReadonlyMap<string, ReviewStatus>>(new Map());

const after: Partial<Record<ActionName, ReviewStatus>> = {
  accept: "accepted",
  reject: "rejected",
  correct: "corrected",
  flag: "flagged",
  claim: "accepted",
  dismiss: "rejected",
  undo: "unreviewed",
};

onChange(({ decisions }) => {
  const next = new Map(statuses.value);
  for (const one of decisions) {
    const status = after[one.decision.action];
    if (status !== undefined) next.set(keyOfTarget(one), status);
  }
  statuses.value = next;
});

function keyOfTarget({ target }: Decision): string {
  if (target.type === "claim") return `claim:${target.claim}`;
  return `number:${target.page.id}:${target.number.start}-${target.number.end}`;
}
