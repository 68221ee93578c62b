/** The schema of rewordings. */

import { z } from "zod";
import { splits } from "../label-schema.ts";

/** Schema of the rewordings: one kind of fault after another, each in several wordings. */

/** One string or several with `|` between; `*` is anything, `台*` what begins so. */
const either = z.string().nullable();

const plain = z
  .strictObject({
    kind: either,
    value: either,
    low: either,
    high: either,
    unit: either,
    approximation: either,
    direction: either,
    basis: either,
    modality: either,
    /** Compared as the contract compares names. */
    indicator: either,
    subject: either,
    whole: either,
    /** The name to the letter, a part of it, and what is no part of it. */
    indicatorIs: either,
    indicatorHas: either,
    indicatorNot: either,
    /** `start/end`, `..` for an open end. */
    period: either,
    periodStart: either,
    periodText: z.string(),
    /** The value of the starting point. */
    from: z.string(),
    /** The speaker's name. */
    speaker: z.string(),
  })
  .partial();

const expectation = z.union([z.strictObject({ any: z.array(plain).min(2) }), plain]);

export const rewordingsSchema = z.array(
  z.strictObject({
    kind: z.string(),
    group: z.string(),
    split: z.enum(splits),
    text: z.string(),
    date: z.string().default("2024-07-18"),
    region: z.string().optional(),
    /** Each is answered by a claim of its own. */
    expect: z.array(expectation),
    /** What no claim may be. */
    absent: z.array(plain).default([]),
    people: z.array(z.string()).default([]),
    organisations: z.array(z.string()).default([]),
  }),
);

export type Rewording = z.output<typeof rewordingsSchema>[number];
export type Plain = z.output<typeof plain>;
export type Expectation = z.output<typeof expectation>;
