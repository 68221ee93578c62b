import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Result } from "../../model/result.ts";
import { compare } from "../../review/carry.ts";
import {
  type ActionName,
  type Decision,
  decisionSchema,
  type NewDecision,
  newDecisionSchema,
  type Target,
} from "../../review/decision.ts";
import { codePointSlice } from "../../stages/emit/code-points.ts";
import { VERSION } from "../../version.ts";
import { checkPageToken, type Door } from "./guard.ts";
import type { LiveDataset, Opened } from "./live-dataset.ts";
import { Refusal } from "./refusal.ts";

const bodySchema = z.strictObject({
  decisions: z.array(newDecisionSchema).min(1).max(500),
  reviewer: decisionSchema.shape.reviewer,
});

/** POST /api/decisions: checks decisions against the dataset as it is, and answers when they are on the disk. */
export function serveDecisions(server: FastifyInstance, live: LiveDataset, door: Door): void {
  server.post("/api/decisions", async (request) => {
    checkPageToken(request, door);
    const { decisions, reviewer } = readBody(request);
    return live.decide(async (opened) => {
      for (const decision of decisions) await checkDecision(decision, reviewer, opened);
      const at = new Date().toISOString();
      const { rulebook } = opened.dataset.manifest;
      return decisions.map(
        (decision): Decision => ({
          ...decision,
          id: randomUUID(),
          reviewer,
          at,
          program: VERSION,
          rulebook,
        }),
      );
    });
  });
}

function readBody({ body }: FastifyRequest): z.infer<typeof bodySchema> {
  const parsed = bodySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new Refusal(400, `the decisions: ${path.join(".") || "body"}: ${message}`);
}

const onClaims: readonly ActionName[] = ["accept", "reject", "correct", "flag", "comment", "undo"];
const onNumbers: readonly ActionName[] = ["claim", "dismiss", "flag", "comment", "undo"];

async function checkDecision(decision: NewDecision, reviewer: string, opened: Opened): Promise<void> {
  const { target } = decision;
  const { action } = decision.decision;
  const allowed = target.type === "claim" ? onClaims : onNumbers;
  if (!allowed.includes(action))
    throw new Refusal(400, `a ${target.type} takes ${allowed.join(", ")}; got ${action}`);
  if (decision.decision.action === "undo") checkUndo(decision, decision.decision.undoes, reviewer, opened);
  else await checkTarget(target, opened);
  if (decision.decision.action === "correct" && target.type === "claim")
    checkCorrections(decision.decision.corrections, target);
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

function checkCorrections(corrections: object, { record }: Extract<Target, { type: "claim" }>): void {
  for (const [field, value] of Object.entries(corrections)) {
    if (isSame(value, record[field as keyof typeof record]))
      throw new Refusal(400, `the correction of ${field} says what the program had said: leave it out`);
  }
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
