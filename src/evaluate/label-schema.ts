/** Schemas of hand labels. */

import { z } from "zod";
import { approximations, bases, directions, kinds, modalities } from "../model/claim.ts";
import { blockTypes } from "../model/result.ts";

/** What a reader wrote down about a page: the schemas of the label files. */

/** Numbers of more than 15 digits are refused unless quoted: YAML and JSON would round them. */
export const decimal = z
  .union([z.string(), z.number().refine(isKeptWhole, "expected a number this long in quotation marks")])
  .transform(String)
  .pipe(z.string().regex(/^-?\d+(\.\d+)?$/, "expected a decimal such as -3.2"));

function isKeptWhole(value: number): boolean {
  return Math.abs(value) < 1e15 && !String(value).includes("e");
}

const day = String.raw`(\d{4}-\d{2}-\d{2}|\.\.)`;
export const period = z
  .string()
  .regex(new RegExp(`^${day}/${day}$`), "expected YYYY-MM-DD/YYYY-MM-DD, .. for an open end");

/** A claim of which only the fields given are compared; null means that the claim must have none. */
export const partialClaimSchema = z.strictObject({
  article: z.string().nullable().optional(),
  evidence: z.string().min(1),
  line: z.int().positive().default(1),
  kind: z.enum(kinds).optional(),
  value: decimal.nullable().optional(),
  low: decimal.nullable().optional(),
  high: decimal.nullable().optional(),
  unit: z.string().optional(),
  indicator: z.string().optional(),
  subject: z.string().nullable().optional(),
  whole: z.string().nullable().optional(),
  approximation: z.enum(approximations).optional(),
  direction: z.enum(directions).nullable().optional(),
  basis: z.enum(bases).nullable().optional(),
  period: period.nullable().optional(),
  from: z
    .strictObject({ value: decimal.nullable().optional(), period: period.nullable().optional() })
    .nullable()
    .optional(),
  person: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  modality: z.enum(modalities).optional(),
  note: z.string().optional(),
});

export type ClaimLabel = z.infer<typeof partialClaimSchema>;

/** A claim of a labelled page: kind, value or range, unit, indicator and line are always given. */
export const claimLabelSchema = partialClaimSchema
  .required({ kind: true, unit: true, indicator: true })
  .extend({ line: z.int().positive() })
  .refine(({ value, low, high }) => isGiven(value) !== (isGiven(low) && isGiven(high)), {
    message: "expected either value, or low and high",
  });

function isGiven(value: string | null | undefined): boolean {
  return value !== null && value !== undefined;
}

export const claimsFileSchema = z.array(claimLabelSchema);

export const articleLabelSchema = z.strictObject({
  title: z.string().nullable(),
  byline: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .optional(),
  blocks: z.array(
    z.strictObject({ type: z.enum(blockTypes), line: z.int().positive().optional(), text: z.string() }),
  ),
  note: z.string().optional(),
});

export const captionLabelSchema = z.strictObject({
  label: z.string().nullable().optional(),
  text: z.string().min(1),
  credit: z.string().nullable().optional(),
  line: z.int().positive().optional(),
});

export const articlesFileSchema = z.strictObject({
  articles: z.array(articleLabelSchema),
  captions: z.array(captionLabelSchema).default([]),
  note: z.string().optional(),
});

export const personLabelSchema = z.strictObject({
  name: z.string(),
  organisation: z.string().nullable().optional(),
  role: z.string().nullable().optional(),
});

export const namesFileSchema = z.strictObject({
  people: z.array(personLabelSchema),
  organisations: z.array(z.string()),
  note: z.string().optional(),
});

/** The sidecar of a page; `region` says whose conventions it follows (hk, tw …). */
export const factsSchema = z.looseObject({
  paper: z.string().nullable().optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD")
    .nullable()
    .optional(),
  number: z
    .union([z.string(), z.number().transform(String)])
    .nullable()
    .optional(),
  region: z.string().optional(),
});

export const splits = ["tuning", "held-out"] as const;

/** What a case says about itself; only `split` and `because` mean something to the check. */
export const aboutSchema = z.looseObject({
  split: z.enum(splits).optional(),
  because: z.string().optional(),
});

const exampleFacts = {
  date: factsSchema.shape.date,
  region: z.string().optional(),
  note: z.string().optional(),
};

export const sentencesFileSchema = z.array(
  z.strictObject({ text: z.string().min(1), ...exampleFacts, claims: z.array(partialClaimSchema) }),
);

export const unchangedFileSchema = z.array(
  z.strictObject({ text: z.string().min(1), ...exampleFacts, because: z.string().optional() }),
);

export const knownFailingFileSchema = z.array(
  z.strictObject({
    text: z.string().min(1),
    ...exampleFacts,
    expect: partialClaimSchema,
    because: z.string(),
  }),
);

export type ArticleLabel = z.infer<typeof articleLabelSchema>;
export type CaptionLabel = z.infer<typeof captionLabelSchema>;
export type PersonLabel = z.infer<typeof personLabelSchema>;
export type Split = (typeof splits)[number];
export type SentenceCase = z.infer<typeof sentencesFileSchema>[number];
export type KnownFailing = z.infer<typeof knownFailingFileSchema>[number];
export type UnchangedCase = z.infer<typeof unchangedFileSchema>[number];
