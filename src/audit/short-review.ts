/** What reviewers said of a claim, in a few columns for lists and exports. */

import type { Cell } from "../dataset/table.ts";
import type { ReviewStatus } from "../review/decision.ts";
import type { ClaimReview } from "../review/state.ts";

/** What an export says of a review beside each claim: from the server and out of an offline report alike. */

export const reviewColumns = [
  "review_status",
  "review_reviewer",
  "review_corrections",
  "review_comment",
] as const;

export interface ShortReview {
  readonly status: ReviewStatus;
  readonly reviewers: readonly string[];
  readonly corrected: ClaimReview["corrected"];
  /** Reasons stand with the comments. */
  readonly comments: readonly string[];
}

export function shortOf(review: ClaimReview | null): ShortReview {
  const said = [...(review?.verdicts ?? []), ...(review?.comments ?? [])];
  return {
    status: review?.status ?? "unreviewed",
    reviewers: [...new Set((review?.verdicts ?? []).map(({ reviewer }) => reviewer))],
    corrected: review?.corrected ?? {},
    comments: said.flatMap(({ decision }) => {
      if (decision.action === "comment") return [decision.comment];
      return "reason" in decision && decision.reason !== undefined ? [decision.reason] : [];
    }),
  };
}

/** One cell a review column. */
export function cellsOfReview(review: ClaimReview | null): Cell[] {
  const { status, reviewers, corrected, comments } = shortOf(review);
  const corrections = Object.keys(corrected).length === 0 ? null : JSON.stringify(corrected);
  return [status, reviewers.join(";") || null, corrections, comments.join("\n") || null];
}
