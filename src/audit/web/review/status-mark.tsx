/** Signs for review states. */

import type { ReviewStatus } from "../../../review/decision.ts";
import { term } from "../i18n/index.ts";

const signs: Readonly<Record<ReviewStatus, string>> = {
  unreviewed: "○",
  accepted: "✓",
  rejected: "✕",
  corrected: "✎",
  flagged: "⚑",
  disputed: "≠",
  conflict: "!",
};

/** The sign alone, where the name stands beside it. */
export function StatusSign({ status }: { readonly status: ReviewStatus }) {
  return (
    <span class={`status status-${status}`} aria-hidden="true">
      {signs[status]}
    </span>
  );
}

/** Where something stands in review: a sign in its own shape, with its name for those who do not see it. */
export function StatusMark({ status }: { readonly status: ReviewStatus }) {
  const name = term("review", status);
  return (
    <span class={`status status-${status}`} title={name}>
      <span aria-hidden="true">{signs[status]}</span>
      <span class="hidden">{name}</span>
    </span>
  );
}
