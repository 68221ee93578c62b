/** Where a claim stands in review. */

import type { ActionName, Decision, RecordField, ReviewStatus } from "./decision.ts";

/** A share between 0 and 1 with the interval it lies in, at 95 %. */
export interface Interval {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

/** A field of what was decided on that is no longer what it was. */
export interface FieldChange {
  readonly field: RecordField | "evidence" | "sentence";
  readonly before: unknown;
  readonly after: unknown;
}

/** Why a decision no longer fits. */
export interface Conflict {
  /**
   * `claim-changed`: on the same page the program now says something else. `page-changed`: the page's content is another,
   * and a claim of the same words was found there. `claim-gone`: nothing there carries these words any more.
   */
  readonly kind: "claim-changed" | "page-changed" | "claim-gone";
  readonly changes: readonly FieldChange[];
  /** Whether the program now says just what the reviewer had corrected it to. */
  readonly agrees: boolean;
}

/** A decision, and whether it still fits what it was made on. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly conflict: Conflict | null;
}

/** Everything that was decided on one claim or number. */
export interface ClaimReview {
  readonly status: ReviewStatus;
  /** The standing verdict of each reviewer, in the order they were made. */
  readonly verdicts: readonly Decision[];
  readonly comments: readonly Decision[];
  /** The corrected fields; where reviewers disagree (`disputed`), those of the last. */
  readonly corrected: Readonly<Partial<Record<RecordField, unknown>>>;
  readonly conflict: Conflict | null;
}

const statusOf: Partial<Record<ActionName, ReviewStatus>> = {
  accept: "accepted",
  reject: "rejected",
  correct: "corrected",
  flag: "flagged",
  claim: "corrected",
  dismiss: "rejected",
};

/** The decisions that nobody has taken back. One can take back only one's own. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const authors = new Map(decisions.map(({ id, reviewer }) => [id, reviewer]));
  const undone = new Set<string>();
  for (const { decision, reviewer } of decisions) {
    if (decision.action === "undo" && authors.get(decision.undoes) === reviewer) undone.add(decision.undoes);
  }
  return decisions.filter(({ id, decision }) => decision.action !== "undo" && !undone.has(id));
}

/**
 * Where one claim or number stands.
 * @param placed what was decided on it and not taken back, in the order of the log
 */
export function reviewOf(placed: readonly PlacedDecision[]): ClaimReview {
  const comments = placed.map(({ decision }) => decision).filter((it) => it.decision.action === "comment");
  const latest = new Map<string, PlacedDecision>();
  for (const one of placed) {
    if (statusOf[one.decision.decision.action] === undefined) continue;
    // A verdict on what stands now settles what was said of what stood before, whoever said it.
    if (one.conflict === null) for (const [who, it] of latest) if (it.conflict !== null) latest.delete(who);
    latest.delete(one.decision.reviewer);
    latest.set(one.decision.reviewer, one);
  }
  const verdicts = [...latest.values()];
  const stale = verdicts.find(({ conflict }) => conflict !== null);
  return {
    status: stale === undefined ? agree(verdicts.map(({ decision }) => decision)) : "conflict",
    verdicts: verdicts.map(({ decision }) => decision),
    comments,
    corrected: correctedBy(verdicts.map(({ decision }) => decision)),
    conflict: stale?.conflict ?? null,
  };
}

/** What the verdicts come to: their common word, or that they differ. */
function agree(verdicts: readonly Decision[]): ReviewStatus {
  const [first, ...others] = verdicts;
  if (first === undefined) return "unreviewed";
  const same = others.every((other) => meaning(other) === meaning(first));
  return same ? statusOf[first.decision.action]! : "disputed";
}

/** Two verdicts agree when this is equal: the same word, and of corrections the same fields with the same values. */
function meaning({ decision }: Decision): string {
  if (decision.action === "correct") return JSON.stringify(["correct", sorted(decision.corrections)]);
  if (decision.action === "claim") return JSON.stringify(["claim", sorted(decision.record)]);
  return decision.action;
}

function sorted(fields: object): [string, unknown][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}

function correctedBy(verdicts: readonly Decision[]): ClaimReview["corrected"] {
  const last = verdicts.findLast(
    ({ decision }) => decision.action === "correct" || decision.action === "claim",
  );
  if (last?.decision.action === "correct") return withoutUndefined(last.decision.corrections);
  return last?.decision.action === "claim" ? last.decision.record : {};
}

function withoutUndefined(fields: object): ClaimReview["corrected"] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
