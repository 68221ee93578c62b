/** Refuses decisions that no longer fit what the dataset says. */

import { codePointSlice } from "../../model/code-points.ts";
import type { Result } from "../../model/result.ts";
import { compare } from "../../review/carry.ts";
import type { ActionName, ClaimRecord, NewDecision, Target } from "../../review/decision.ts";
import type { Opened } from "./live-dataset.ts";
import { Refusal } from "./refusal.ts";

type Corrections = Extract<NewDecision["decision"], { action: "correct" }>["corrections"];

const onClaims: readonly ActionName[] = ["accept", "reject", "correct", "flag", "comment", "undo"];
const onNumbers: readonly ActionName[] = ["claim", "dismiss", "flag", "comment", "undo"];

/**
 * Checks that a decision can be made: that it is one for its target, and that what it is about still says what the
 * reviewer saw.
 * @throws Refusal 400 for what makes no sense, 409 with the changes for what has changed
 */
export async function checkDecision(decision: NewDecision, reviewer: string, opened: Opened): Promise<void> {
  const { target } = decision;
  const { action } = decision.decision;
  const allowed = target.type === "claim" ? onClaims : onNumbers;
  if (!allowed.includes(action))
    throw new Refusal(400, `a ${target.type} takes ${allowed.join(", ")}; got ${action}`);
  if (decision.decision.action === "undo") checkUndo(decision, decision.decision.undoes, reviewer, opened);
  else await checkTarget(target, opened);
  if (decision.decision.action === "correct" && target.type === "claim")
    checkCorrections(decision.decision.corrections, target);
  if (decision.decision.action === "claim") checkNumbers(decision.decision.record);
}

function checkUndo({ target }: NewDecision, undoes: string, reviewer: string, { reviews }: Opened): void {
  const undone = reviews.decision(undoes);
  if (undone === undefined) throw new Refusal(409, `there is no decision ${undoes} to take back`);
  if (undone.reviewer !== reviewer)
    throw new Refusal(409, `${undone.reviewer} made decision ${undoes}: only they can take it back`);
  if (!isSame(undone.target, target)) throw new Refusal(409, `decision ${undoes} is about something else`);
}

async function checkTarget(target: Target, { dataset }: Opened): Promise<void> {
  const result = await dataset.readResult(target.page.id);
  if (result === null) throw gone(`the dataset has no page ${target.page.id} any more`);
  const { id, sha256, source, paper, date, number } = result.page;
  if (!isSame(target.page, { id, sha256, source, paper, date, number }))
    throw gone(`page ${id} is not what it was`, [{ field: "page", before: target.page, after: result.page }]);
  if (target.type === "claim") checkClaim(target, result);
  else checkNumber(target, result);
}

function checkClaim(target: Extract<Target, { type: "claim" }>, result: Result): void {
  const claim = result.claims.find(({ id }) => id === target.claim);
  if (claim === undefined) throw gone(`the dataset has no claim ${target.claim} any more`);
  const changes: { field: string; before: unknown; after: unknown }[] = [...compare(target, claim)];
  for (const field of ["evidence", "sentence"] as const) {
    const { text, start, end } = claim[field];
    const isNoted = changes.some((change) => change.field === field);
    if (!isNoted && !isSame(target[field], { text, start, end }))
      changes.push({ field, before: target[field], after: { text, start, end } });
  }
  if (target.rule !== claim.rule) changes.push({ field: "rule", before: target.rule, after: claim.rule });
  if (changes.length > 0)
    throw gone(
      `claim ${claim.id} is not what it was: ${changes.map(({ field }) => field).join(", ")} changed`,
      changes,
    );
}

function checkNumber(target: Extract<Target, { type: "number" }>, result: Result): void {
  const { start, end, text } = target.number;
  const row = result.ledger.find((it) => it.start === start && it.end === end);
  if (row === undefined || row.text !== text)
    throw gone(`page ${result.page.id} has no number ${text} at ${start}-${end}`);
  if (row.role !== "unclaimed")
    throw gone(`the number ${text} at ${start}-${end} is explained now`, [
      { field: "role", before: "unclaimed", after: row.role },
    ]);
  const { sentence } = target;
  const stands = codePointSlice(result.text)(sentence.start, sentence.end);
  if (stands !== sentence.text || sentence.start > start || sentence.end < end)
    throw gone(`the sentence of the number ${text} is not what stands there`, [
      { field: "sentence", before: sentence.text, after: stands },
    ]);
}

function checkCorrections(corrections: Corrections, { record }: Extract<Target, { type: "claim" }>): void {
  for (const [field, value] of Object.entries(corrections)) {
    if (isSame(value, record[field as keyof typeof record]))
      throw new Refusal(400, `the correction of ${field} says what the program had said: leave it out`);
  }
  // What came as JSON has no undefined in it.
  checkNumbers({ ...record, ...(corrections as Partial<ClaimRecord>) });
}

/** A number is one value or a range, never both and never neither. */
function checkNumbers({ value, low, high }: ClaimRecord): void {
  const isRange = low !== null && high !== null;
  if ((value === null) !== isRange || (low === null) !== (high === null))
    throw new Refusal(
      400,
      `expected a value or both ends of a range, got ${JSON.stringify({ value, low, high })}`,
    );
  if (isRange && !(Number(low) < Number(high)))
    throw new Refusal(400, `expected a range from low to high, got ${low} to ${high}`);
}

function gone(message: string, changes: readonly object[] = []): Refusal {
  return new Refusal(409, `${message}: look at it again before deciding`, { changes });
}

/** Whatever the order of the keys. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
