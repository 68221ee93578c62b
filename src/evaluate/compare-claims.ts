/** Pairs found claims with labels and judges their fields. */

import { assign } from "../model/assignment.ts";
import { type FieldName, fieldNames, fieldRules, type JudgedClaim, sameQuantity } from "./fields.ts";
import type { ClaimLabel } from "./label-schema.ts";
import { LabelError } from "./labels.ts";
import { anyOverlap, locateEvidence, type SourceSpan, type SourceText } from "./locate.ts";
import type { Retrieval, Share } from "./measures.ts";

export interface ClaimScores {
  readonly found: Retrieval;
  readonly record: Retrieval;
  /** Among the claims found, for the fields that the label gives. */
  readonly fields: Readonly<Record<FieldName, Share>>;
}

/** A label and the claim that was found for it, if any. */
export interface Pair<C extends JudgedClaim = JudgedClaim> {
  readonly label: ClaimLabel;
  readonly claim: C | null;
  readonly wrong: readonly FieldName[];
}

export interface ClaimComparison<C extends JudgedClaim = JudgedClaim> {
  readonly scores: ClaimScores;
  readonly pairs: readonly Pair<C>[];
  /** Claims that no label asked for. */
  readonly extra: readonly C[];
  /** Where each label stands in the decoded input. */
  readonly places: readonly (readonly SourceSpan[])[];
}

/**
 * Pairs labels with claims and judges the fields of each pair.
 * Of all ways to use each label and each claim once, takes one with most found, then most whole records, then most
 * fields right.
 * @throws LabelError when a label's evidence does not stand at its line.
 */
export function compareClaims<C extends JudgedClaim>(
  labels: readonly ClaimLabel[],
  claims: readonly C[],
  source: SourceText,
  file = "claims.json",
): ClaimComparison<C> {
  return comparePlaced(labels, claims, placeLabels(labels, source, file));
}

/** The same, where it is known at which code points of the decoded input each label's evidence stands. */
export function comparePlaced<C extends JudgedClaim>(
  labels: readonly ClaimLabel[],
  claims: readonly C[],
  places: readonly (readonly SourceSpan[])[],
): ClaimComparison<C> {
  const column = assign(labels.length, claims.length, (l, c) => weigh(labels[l]!, claims[c]!, places[l]!));
  const pairs = labels.map((label, index): Pair<C> => {
    const claim = claims[column[index] ?? -1] ?? null;
    return { label, claim, wrong: claim === null ? [] : wrongFields(label, claim) };
  });
  const used = new Set(column);
  return {
    scores: countPairs(pairs, claims.length),
    pairs,
    extra: claims.filter((_, c) => !used.has(c)),
    places,
  };
}

/** Whether claim and label are one: quantity equal, evidence overlapping. */
export function isFound(label: ClaimLabel, claim: JudgedClaim, place: readonly SourceSpan[]): boolean {
  return sameQuantity(label, claim) && anyOverlap(place, claim.evidence.source);
}

/** The fields the label gives that the claim has wrong. */
export function wrongFields(label: ClaimLabel, claim: JudgedClaim): FieldName[] {
  return fieldNames.filter((name) => fieldRules[name].judge(label, claim) === false);
}

/** Whether none of the wrong fields is one that the whole record needs. */
export function isWholeRecord(wrong: readonly FieldName[]): boolean {
  return !wrong.some((name) => fieldRules[name].record);
}

function weigh(label: ClaimLabel, claim: JudgedClaim, place: readonly SourceSpan[]): number {
  if (!isFound(label, claim, place)) return 0;
  const wrong = wrongFields(label, claim);
  return 1e7 + (isWholeRecord(wrong) ? 100 : 0) + fieldNames.length - wrong.length;
}

function placeLabels(labels: readonly ClaimLabel[], source: SourceText, file: string): SourceSpan[][] {
  const seen = new Map<string, number>();
  return labels.map((label, index) => {
    const key = `${label.line} ${label.evidence}`;
    const skip = seen.get(key) ?? 0;
    seen.set(key, skip + 1);
    const place = locateEvidence(source, label.evidence, label.line, skip);
    if (place === null) {
      const reason = `expected the evidence ${JSON.stringify(label.evidence)} to start on line ${label.line} of the page`;
      throw new LabelError(file, `[${index}]`, `${reason}; correct the line or the words`);
    }
    return place;
  });
}

function countPairs(pairs: readonly Pair[], given: number): ClaimScores {
  const found = pairs.filter((pair) => pair.claim !== null);
  const counts = { labelled: pairs.length, given };
  const share = (name: FieldName): Share => {
    const judged = found.filter(({ label, claim }) => fieldRules[name].judge(label, claim!) !== undefined);
    return { right: judged.filter(({ wrong }) => !wrong.includes(name)).length, of: judged.length };
  };
  return {
    found: { ...counts, matched: found.length },
    record: { ...counts, matched: found.filter(({ wrong }) => isWholeRecord(wrong)).length },
    fields: Object.fromEntries(fieldNames.map((name) => [name, share(name)])) as Record<FieldName, Share>,
  };
}
