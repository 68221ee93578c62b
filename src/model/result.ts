/** The schema of a result document. */

import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { inputSchema } from "./input.ts";

/** The contract's result document of a page. Offsets count Unicode code points, half-open. */

const place = { start: z.int().nonnegative(), end: z.int().nonnegative() };
const mention = z.strictObject(place);

export const ledgerRoles = [
  "claim",
  "period",
  "condition",
  "name",
  "ordinal",
  "reference",
  "contact",
  "idiom",
  "unclaimed",
] as const;

export const blockTypes = ["title", "byline", "section", "paragraph", "caption", "credit", "table"] as const;

export const rowRoles = ["title", "unit", "head", "data"] as const;

/** A row of a table: `table` counts the page's tables from 1, `column` from 0. */
export const rowSchema = z.strictObject({
  table: z.int().positive(),
  role: z.enum(rowRoles),
  cells: z.array(z.strictObject({ ...place, column: z.int().nonnegative(), span: z.int().positive() })),
});

export const organisationKinds = [
  "government",
  "company",
  "university",
  "bank",
  "association",
  "international",
  "media",
  "institution",
] as const;

/** Around a block's lines, in the units of the page (PDF: points) from its top left; `page` counts from 1 in the file. */
export const boxSchema = z.strictObject({
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
});

export const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  bylines: z.array(z.string()),
  ...place,
  blocks: z.array(
    z.strictObject({
      type: z.enum(blockTypes),
      ...place,
      box: boxSchema.optional(),
      row: rowSchema.optional(),
    }),
  ),
});

export const personSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.strictObject({ organisation: z.string().nullable(), role: z.string() })),
  mentions: z.array(mention),
});

export const organisationSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(organisationKinds).nullable(),
  mentions: z.array(mention),
});

export const ledgerRowSchema = z.strictObject({
  text: z.string(),
  value: z.string().nullable(),
  ...place,
  role: z.enum(ledgerRoles),
  claim: z.string().nullable(),
  /** `broken-number`: what is printed is no number, and no part of it was read as one. */
  flags: z.array(z.string()).default([]),
});

export const repairSchema = z.strictObject({
  step: z.string(),
  source: z.strictObject(place),
  before: z.string(),
  after: z.string(),
});

export const messageSchema = z.strictObject({
  severity: z.enum(["info", "warning", "error"]),
  stage: z.string(),
  rule: z.string().nullable(),
  reason: z.string(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});

export const pageSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  paper: z.string().nullable(),
  date: z.string().nullable(),
  number: z.string().nullable(),
});

export const resultSchema = z.strictObject({
  page: pageSchema,
  text: z.string(),
  articles: z.array(articleSchema),
  claims: z.array(claimSchema),
  people: z.array(personSchema),
  organisations: z.array(organisationSchema),
  ledger: z.array(ledgerRowSchema),
  repairs: z.array(repairSchema),
  messages: z.array(messageSchema),
  input: inputSchema,
});

export type Result = z.infer<typeof resultSchema>;
export type ResultPerson = z.infer<typeof personSchema>;
export type ResultOrganisation = z.infer<typeof organisationSchema>;
export type LedgerRow = z.infer<typeof ledgerRowSchema>;
export type LedgerRole = LedgerRow["role"];
