import type { Decision, RecordField, ReviewStatus } from "./decision.ts";

/** A share between 0 and 1 with the interval it lies in, at 95 %. */
export interface Interval {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

/** Why a decision no longer fits the claim it was made on. */
export interface Conflict {
  readonly kind: "claim-changed" | "page-changed" | "claim-gone";
  /** Of a changed claim: what the program had said then, and what it says now. */
  readonly changes: readonly {
    readonly field: RecordField;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** Everything that was decided on one claim or number. */
export interface ClaimReview {
  readonly status: ReviewStatus;
  /** The standing decision of each reviewer on whether it may be printed, in the order they were made. */
  readonly verdicts: readonly Decision[];
  readonly comments: readonly Decision[];
  /** The corrected fields; of two reviewers who correct one field alike or not, `disputed` says so. */
  readonly corrected: Readonly<Partial<Record<RecordField, unknown>>>;
  readonly conflict: Conflict | null;
}
