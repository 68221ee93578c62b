/** The schema of a decision. */

import { z } from "zod";
import {
  approximations,
  bases,
  type Claim,
  claimSchema,
  directions,
  kinds,
  modalities,
} from "../model/claim.ts";
import { ledgerRoles } from "../model/result.ts";

/**
 * What a reviewer decided: one line of `decisions.jsonl`, only ever appended. A decision names what it is about by
 * content (the page, the words, what the program had said), so that it can be found again in a dataset that was made
 * anew.
 */

/** The fields of a claim that a reviewer answers for, and may correct. */
export const recordSchema = claimSchema.pick({
  kind: true,
  indicator: true,
  subject: true,
  whole: true,
  value: true,
  low: true,
  high: true,
  unit: true,
  approximation: true,
  direction: true,
  basis: true,
  from: true,
  period: true,
  modality: true,
  speaker: true,
  source: true,
  quoted: true,
});

export type ClaimRecord = z.infer<typeof recordSchema>;
export type RecordField = keyof ClaimRecord;

/** In the order in which they are shown and written. */
export const recordFields = Object.keys(recordSchema.shape) as RecordField[];

/** The record of a claim, without its places and marks. */
export function recordOf(claim: Claim): ClaimRecord {
  return Object.fromEntries(recordFields.map((field) => [field, claim[field]])) as ClaimRecord;
}

const words = z.strictObject({
  text: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** The page as it was when the decision was made. */
const pageSchema = z.strictObject({
  id: z.string(),
  sha256: z.string(),
  source: z.string(),
  paper: z.string().nullable(),
  date: z.string().nullable(),
  number: z.string().nullable(),
});

/** A claim, with what the program had said of it; or a number in the ledger that no claim carries. */
export const targetSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("claim"),
    page: pageSchema,
    claim: z.string(),
    rule: z.string(),
    evidence: words,
    sentence: words,
    record: recordSchema,
  }),
  z.strictObject({ type: z.literal("number"), page: pageSchema, number: words, sentence: words }),
]);

export type Target = z.infer<typeof targetSchema>;

const text = z.string().max(4000);
const reason = text.min(1, "expected a reason");

/** The corrected fields with their new values: only those that differ from what the program had said. */
export const correctionsSchema = recordSchema
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, "expected at least one corrected field");

/** What is decided. `accept` … `flag` and `comment` are about a claim, `claim` and `dismiss` about an unclaimed number. */
export const actionSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("accept") }),
  z.strictObject({ action: z.literal("reject"), reason }),
  z.strictObject({ action: z.literal("correct"), corrections: correctionsSchema, reason: text.optional() }),
  z.strictObject({ action: z.literal("flag"), reason: text.optional() }),
  z.strictObject({ action: z.literal("comment"), comment: text.min(1, "expected a comment") }),
  z.strictObject({ action: z.literal("claim"), record: recordSchema }),
  z.strictObject({
    action: z.literal("dismiss"),
    /** What the number is, in the ledger's words; null when none of them fits. */
    role: z.enum(ledgerRoles).exclude(["claim", "unclaimed"]).nullable(),
    reason: text.optional(),
  }),
  /** Takes back an earlier decision of the same reviewer, by its id. */
  z.strictObject({ action: z.literal("undo"), undoes: z.string() }),
]);

export type Action = z.infer<typeof actionSchema>;
export type ActionName = Action["action"];

/** What the page sends: the server adds who, when and over which program and rules. */
export const newDecisionSchema = z.strictObject({
  target: targetSchema,
  decision: actionSchema,
  /** Shared by all decisions of one bulk action, so that they can be taken back together. */
  batch: z.string().min(1).max(64).optional(),
});

export type NewDecision = z.infer<typeof newDecisionSchema>;

export const decisionSchema = newDecisionSchema.extend({
  /** Unique within the log. */
  id: z.string(),
  reviewer: z.string().trim().min(1).max(100),
  /** When it was made, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Over which program and rules. */
  program: z.string(),
  rulebook: z.string(),
});

export type Decision = z.infer<typeof decisionSchema>;

/** Where a claim or number stands in review. `conflict`: what was decided no longer fits, and wants a look. */
export const reviewStatuses = [
  "unreviewed",
  "accepted",
  "rejected",
  "corrected",
  "flagged",
  "disputed",
  "conflict",
] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

export { approximations, bases, directions, kinds, modalities };
