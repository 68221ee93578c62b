/** Schemas of the grid's files. */

import { z } from "zod";
import { approximations, bases, directions, kinds, modalities } from "../../model/claim.ts";
import { splits } from "../label-schema.ts";

/** Schemas of the grid's files: frames, the words that fill them, the words that are exchanged. */

const maybe = z.string().nullable();

const fields = {
  indicator: z.string(),
  subject: maybe,
  whole: maybe,
  /** A period slot, dates as in other label files, or null. */
  period: maybe,
  from: z.strictObject({ value: z.string().optional(), period: maybe.optional() }).nullable(),
  person: maybe,
  source: maybe,
  basis: z.enum(bases).nullable(),
  direction: z.enum(directions).nullable(),
  approximation: z.enum(approximations),
  modality: z.enum(modalities),
};

/** Fields that the contract does not settle for a claim; they are not compared. */
const open = z.array(z.enum(Object.keys(fields) as [keyof typeof fields, ...(keyof typeof fields)[]]));

const common = z.strictObject({ ...fields, open }).partial();

/** An expected record: its kind is the key that holds the quantity, such as `level: "{money}"` or `rank: "3 位"`. */
const record = z
  .strictObject({ ...fields, open, ...Object.fromEntries(kinds.map((kind) => [kind, z.string()])) })
  .partial()
  .refine((it) => kinds.filter((kind) => kind in it).length === 1, "expected one of the kinds as a key");

export const frameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Which half it is in: follows from the hash of the id. */
  split: z.enum(splits),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  region: z.string().optional(),
  /** How many texts are made of it. */
  texts: z.int().positive().optional(),
  /** The text, with `{slot}` where words are filled in and `[[ ]]` around the evidence of each expected record. */
  text: z.string(),
  /** What all its records share. */
  all: common.default({}),
  claims: z.array(record),
});

export const framesSchema = z.array(frameSchema);

const filling = z.union([z.string().min(1), z.looseObject({ text: z.string() })]);

export const fillingsSchema = z.record(
  z.string(),
  z.strictObject({
    /** Whether the words must not stand in rules/: not asked of times, units and verbs of speech. */
    known: z.boolean().default(false),
    words: z.array(filling).min(2),
  }),
);

export const swapsSchema = z.array(
  z.strictObject({
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    /** Looked for after a number only: a measure word, whose unit changes with it. */
    unit: z.boolean().default(false),
  }),
);

export type Frame = z.infer<typeof frameSchema>;
export type FrameRecord = Frame["claims"][number];
export type Fillings = z.infer<typeof fillingsSchema>;
export type WordSwap = z.infer<typeof swapsSchema>[number];
