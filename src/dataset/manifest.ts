/** The schema of the manifest. */

import { z } from "zod";
import { kinds } from "../model/claim.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** One input of a run and what became of it. */
export const inputSchema = z.strictObject({
  /** From the folder that all inputs share, with `/`. */
  path: z.string(),
  sha256: sha256.nullable(),
  bytes: count.nullable(),
  status: z.enum(["read", "failed", "duplicate"]),
  /** The page it became; of a duplicate, the page that it is again, perhaps in another format. */
  page: z.string().nullable(),
  /** SHA-256 of the page's line in `pages.jsonl`, without the newline. */
  result: sha256.nullable(),
});

export const countsSchema = z.strictObject({
  pages: count,
  articles: count,
  claims: count,
  claimsByKind: z.strictObject(
    Object.fromEntries(kinds.map((kind) => [kind, count])) as Record<string, typeof count>,
  ),
  people: count,
  organisations: count,
  numbers: count,
  unclaimed: count,
  warnings: count,
  duplicates: count,
  errors: count,
});

export const manifestSchema = z.strictObject({
  program: z.literal("baoshu"),
  version: z.string(),
  rulebook: z.string(),
  /** The decisions that reviews.csv was made of: so many bytes from the start of decisions.jsonl. */
  decisions: z.strictObject({ bytes: count, sha256 }).nullable(),
  inputs: z.array(inputSchema),
  counts: countsSchema,
});

/** A page that failed, as it stands in `errors.jsonl`. */
export const failureSchema = z.strictObject({
  source: z.string(),
  page: z.string().nullable(),
  sha256: sha256.nullable(),
  stage: z.string(),
  reason: z.string(),
  /** From 1. */
  line: z.int().positive().nullable(),
  /** From 0. */
  byte: count.nullable(),
});

export type Input = z.infer<typeof inputSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type Failure = z.infer<typeof failureSchema>;

export function noCounts(): Counts {
  return {
    pages: 0,
    articles: 0,
    claims: 0,
    claimsByKind: Object.fromEntries(kinds.map((kind) => [kind, 0])),
    people: 0,
    organisations: 0,
    numbers: 0,
    unclaimed: 0,
    warnings: 0,
    duplicates: 0,
    errors: 0,
  };
}
