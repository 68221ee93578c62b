/** Carries decisions to a dataset that was made anew. */

import type { Claim } from "../model/claim.ts";
import type { LedgerRow, Result } from "../model/result.ts";
import { type Decision, type RecordField, recordFields, recordOf, type Target } from "./decision.ts";
import {
  type ClaimReview,
  type Conflict,
  type FieldChange,
  type PlacedDecision,
  reviewOf,
  standing,
} from "./state.ts";

/** The pages of a dataset, as far as decisions are about them. */
export interface ReviewedPages {
  /** The page of this very content. */
  ofContent(sha256: string): ReviewedPage | undefined;
  /** The page that took the place of one whose content is gone: of the same file, else the same paper, day and number. */
  successor(page: Target["page"]): ReviewedPage | undefined;
}

export type ReviewedPage = Pick<Result, "page" | "claims" | "ledger">;

/** Decisions, brought to a dataset that may have been made anew since they were made. */
export interface CarriedReviews {
  /** By claim id. */
  readonly claims: ReadonlyMap<string, ClaimReview>;
  /** Of numbers that no claim carries, by `numberKey`. */
  readonly numbers: ReadonlyMap<string, ClaimReview>;
  /** What was decided on claims and numbers that are not there any more. */
  readonly lost: readonly LostReview[];
}

export interface LostReview {
  readonly target: Target;
  readonly review: ClaimReview;
}

export function numberKey(page: string, { start, end }: { start: number; end: number }): string {
  return `${page}:${start}-${end}`;
}

/**
 * Finds for every decision the claim or number it is about, by content. Where the claim says the same, the decision
 * stands; where it, or its page, has changed, the decision comes back as a conflict, never silently.
 */
export function carryOver(decisions: readonly Decision[], pages: ReviewedPages): CarriedReviews {
  const claims = new Map<string, PlacedDecision[]>();
  const numbers = new Map<string, PlacedDecision[]>();
  const lost = new Map<string, PlacedDecision[]>();
  for (const decision of standing(decisions)) {
    const { target } = decision;
    const place = target.type === "claim" ? placeClaim(target, decision, pages) : placeNumber(target, pages);
    const map = place.key === null ? lost : place.type === "claim" ? claims : numbers;
    const key = place.key ?? lostKey(target);
    map.set(key, [...(map.get(key) ?? []), { decision, conflict: place.conflict }]);
  }
  return {
    claims: mapValues(claims, reviewOf),
    numbers: mapValues(numbers, reviewOf),
    lost: [...lost.values()].map((placed) => ({
      target: placed[0]!.decision.target,
      review: reviewOf(placed),
    })),
  };
}

interface Place {
  readonly type: "claim" | "number";
  /** Null when it is gone. */
  readonly key: string | null;
  readonly conflict: Conflict | null;
}

type ClaimTarget = Extract<Target, { type: "claim" }>;
type NumberTarget = Extract<Target, { type: "number" }>;

function placeClaim(target: ClaimTarget, decision: Decision, pages: ReviewedPages): Place {
  const page = pages.ofContent(target.page.sha256);
  if (page !== undefined) {
    const claim =
      page.claims.find(({ id }) => id === target.claim) ?? mostAlike(overlapping(page, target), target);
    if (claim === undefined) return gone("claim");
    const changes = compare(target, claim);
    const conflict: Conflict | null =
      changes.length === 0 ? null : { kind: "claim-changed", changes, agrees: doesAgree(decision, claim) };
    return { type: "claim", key: claim.id, conflict };
  }
  const heir = pages.successor(target.page);
  const claim = heir && mostAlike(sameWords(heir, target), target);
  if (claim === undefined) return gone("claim");
  const changes = compare(target, claim);
  return {
    type: "claim",
    key: claim.id,
    conflict: { kind: "page-changed", changes, agrees: doesAgree(decision, claim) },
  };
}

function placeNumber(target: NumberTarget, pages: ReviewedPages): Place {
  const page = pages.ofContent(target.page.sha256);
  const { text, start } = target.number;
  const rows = (page ?? pages.successor(target.page))?.ledger.filter((row) => row.text === text) ?? [];
  const row = nearest(rows, start);
  if (row === undefined) return gone("number");
  if (page !== undefined && row.start === start && row.role === "unclaimed") {
    return { type: "number", key: numberKey(page.page.id, row), conflict: null };
  }
  const id = (page ?? pages.successor(target.page))!.page.id;
  // The number plays another role now, or its page reads otherwise.
  const changes: FieldChange[] = [{ field: "evidence", before: "unclaimed", after: row.role }];
  const kind = page === undefined ? "page-changed" : "claim-changed";
  return {
    type: "number",
    key: numberKey(id, row),
    conflict: { kind, changes, agrees: row.role === "claim" },
  };
}

function gone(type: Place["type"]): Place {
  return { type, key: null, conflict: { kind: "claim-gone", changes: [], agrees: false } };
}

function overlapping({ claims }: ReviewedPage, { evidence }: ClaimTarget): Claim[] {
  return claims.filter((it) => it.evidence.start < evidence.end && evidence.start < it.evidence.end);
}

function sameWords({ claims }: ReviewedPage, { evidence }: ClaimTarget): Claim[] {
  return claims.filter((it) => it.evidence.text === evidence.text);
}

/** Of several claims the one that shares most with what was decided on; the first of equals. */
function mostAlike(claims: readonly Claim[], target: ClaimTarget): Claim | undefined {
  const ranked = claims.map((claim) => ({ claim, changes: compare(target, claim).length }));
  ranked.sort((a, b) => a.changes - b.changes);
  return ranked[0]?.claim;
}

function nearest(rows: readonly LedgerRow[], start: number): LedgerRow | undefined {
  return rows.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** What a claim says now that it did not say when the decision was made. */
export function compare(target: ClaimTarget, claim: Claim): FieldChange[] {
  const now = recordOf(claim);
  const changes: FieldChange[] = recordFields
    .filter((field) => !isSame(target.record[field], now[field]))
    .map((field) => ({ field, before: target.record[field], after: now[field] }));
  for (const field of ["evidence", "sentence"] as const) {
    const [before, after] = [target[field].text, claim[field].text];
    if (before !== after) changes.push({ field, before, after });
  }
  return changes;
}

function doesAgree({ decision, target }: Decision, claim: Claim): boolean {
  if (decision.action !== "correct" || target.type !== "claim") return false;
  const wanted = { ...target.record, ...decision.corrections };
  const now = recordOf(claim);
  return recordFields.every((field: RecordField) => isSame(wanted[field], now[field]));
}

/** Both come from one schema, so equal values have equal JSON. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function lostKey(target: Target): string {
  return target.type === "claim" ? target.claim : numberKey(target.page.sha256, target.number);
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, make: (value: A) => B): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, make(value)]));
}
