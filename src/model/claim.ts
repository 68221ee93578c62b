import { z } from "zod";

/** The contract's claim, as it is written. Offsets count Unicode code points; decimals are exact strings. */

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "expected an exact decimal");
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD");
const offset = z.int().nonnegative();

export const kinds = ["level", "growth", "change", "share", "rank", "ratio"] as const;
export const approximations = ["exact", "about", "over", "under", "nearly", "at_least", "at_most"] as const;
export const directions = ["up", "down"] as const;
export const bases = ["yoy", "mom", "cagr", "since"] as const;
export const modalities = ["reported", "forecast", "planned"] as const;

export const periodSchema = z.strictObject({
  text: z.string(),
  start: date.nullable(),
  end: date.nullable(),
  inferred: z.boolean(),
});

export const claimSchema = z.strictObject({
  id: z.string(),
  page: z.string(),
  article: z.string().nullable(),
  kind: z.enum(kinds),
  indicator: z.string(),
  subject: z.string().nullable(),
  whole: z.string().nullable(),
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  unit: z.string(),
  approximation: z.enum(approximations),
  direction: z.enum(directions).nullable(),
  basis: z.enum(bases).nullable(),
  from: z.strictObject({ value: decimal.nullable(), period: periodSchema.nullable() }).nullable(),
  period: periodSchema.nullable(),
  modality: z.enum(modalities),
  speaker: z
    .strictObject({ name: z.string(), role: z.string().nullable(), organisation: z.string().nullable() })
    .nullable(),
  source: z.string().nullable(),
  quoted: z.boolean(),
  evidence: z.strictObject({
    text: z.string(),
    start: offset,
    end: offset,
    source: z.array(z.strictObject({ line: z.int().positive(), start: offset, end: offset })),
  }),
  sentence: z.strictObject({ text: z.string(), start: offset, end: offset }),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  flags: z.array(z.string()),
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimKind = (typeof kinds)[number];
export type Approximation = (typeof approximations)[number];
export type Direction = (typeof directions)[number];
export type Basis = (typeof bases)[number];
export type Modality = (typeof modalities)[number];
