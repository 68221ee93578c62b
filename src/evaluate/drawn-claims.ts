/** Labels on claims that were drawn at random from news. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Claim } from "../model/claim.ts";
import { approximations, bases, directions, kinds, modalities } from "../model/claim.ts";
import type { Result } from "../model/result.ts";
import type { Pipeline } from "../pipeline.ts";
import { isReadFailure, readPage } from "../stages/read/read-page.ts";
import { type ClaimComparison, comparePlaced, isWholeRecord } from "./compare-claims.ts";
import { type ClaimLabel, decimal, period } from "./label-schema.ts";
import { readFileAs } from "./labels.ts";
import { anyOverlap, type SourceSpan } from "./locate.ts";
import { listMistakes } from "./mistakes.ts";

/**
 * Labels of claims that were drawn at random from texts of others. The texts stay where they are: an item is known by
 * its id and the hash of its text, and words of it by the code points where they stand.
 */

const span = z.tuple([z.int().nonnegative(), z.int().positive()]);
/** Words that stand in one or several places; several are read as one. */
const words = z.array(span).min(1);

const drawnClaimSchema = z.strictObject({
  item: z.string(),
  span,
  kind: z.enum(kinds),
  value: decimal.optional(),
  low: decimal.optional(),
  high: decimal.optional(),
  unit: z.string(),
  indicator: words,
  approximation: z.enum(approximations).default("exact"),
  direction: z.enum(directions).nullable().default(null),
  basis: z.enum(bases).nullable().default(null),
  /** Left out where the text does not settle it. */
  period: period.nullable().optional(),
  from: z
    .strictObject({ value: decimal.optional(), period: period.nullable().optional() })
    .nullable()
    .default(null),
  speaker: words.nullable().default(null),
  modality: z.enum(modalities).default("reported"),
  note: z.string().optional(),
});

/** A number that was drawn as a claim and is none. */
const noClaimSchema = z.strictObject({ item: z.string(), span, none: z.string() });

export const drawnFileSchema = z.strictObject({
  corpus: z.string(),
  items: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  draws: z.array(
    z.strictObject({ seed: z.int(), claims: z.array(z.union([noClaimSchema, drawnClaimSchema])) }),
  ),
});

export type DrawnFile = z.infer<typeof drawnFileSchema>;
type DrawnClaim = z.infer<typeof drawnClaimSchema>;
type NoClaim = z.infer<typeof noClaimSchema>;

/** A text that somebody else wrote. */
export interface NewsItem {
  readonly id: string;
  readonly date: string;
  readonly paper: string;
  readonly title: string;
  readonly region?: string;
  readonly text: string;
}

/** How the program now stands against the labels of a draw. */
export interface DrawScores {
  readonly of: number;
  /** Right in kind, value and unit; a number that is no claim is right when none is made of it. */
  readonly found: number;
  readonly record: number;
  readonly mistakes: readonly DrawMistake[];
}

export interface DrawMistake {
  readonly item: string;
  readonly evidence: string;
  readonly cause: string;
}

/** Reads a file with one item a line. */
export function readNews(file: string): NewsItem[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as NewsItem);
}

/** Reads the labels of what was drawn. @throws LabelError */
export function readDrawn(file: string): DrawnFile {
  return readFileAs(file, drawnFileSchema);
}

export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Runs the program on an item as on a page. */
export function runNews(pipeline: Pipeline, item: NewsItem): Result {
  const page = readPage(new TextEncoder().encode(item.text), {
    id: item.id,
    source: `${item.id}.txt`,
    date: item.date,
    paper: item.paper,
    ...(item.region === undefined ? {} : { region: item.region }),
  });
  if (isReadFailure(page)) throw new Error(`${item.id} cannot be read: ${page.reason}`);
  return pipeline.run(page);
}

/** Scores a draw against what the program finds now. @throws LabelError when a text is not the one that was labelled. */
export function scoreDraw(
  claims: readonly (DrawnClaim | NoClaim)[],
  textOf: (item: string) => string,
  claimsOf: (item: string) => readonly Claim[],
): DrawScores {
  const mistakes: DrawMistake[] = [];
  let found = 0;
  let record = 0;
  for (const item of new Set(claims.map((claim) => claim.item))) {
    const here = claims.filter((claim) => claim.item === item);
    const given = claimsOf(item);
    const comparison = compareDrawn(here.filter(isClaim), given, textOf(item));
    const right = comparison.pairs.filter(({ claim }) => claim !== null);
    const idle = here.filter((claim): claim is NoClaim => !isClaim(claim));
    const kept = idle.filter(
      ({ span }) => !given.some(({ evidence }) => anyOverlap([place(span)], evidence.source)),
    );
    found += right.length + kept.length;
    record += right.filter(({ wrong }) => isWholeRecord(wrong)).length + kept.length;
    mistakes.push(
      ...listMistakes(comparison)
        .filter(({ cause }) => !cause.startsWith("no label"))
        .map(({ evidence, cause }) => ({ item, evidence, cause })),
      ...idle
        .filter((claim) => !kept.includes(claim))
        .map(({ span, none }) => ({ item, evidence: slice(textOf(item), span), cause: `no claim: ${none}` })),
    );
  }
  return { of: claims.length, found, record, mistakes };
}

/** Whether a drawn number is a claim at all. */
export function isClaim(claim: DrawnClaim | NoClaim): claim is DrawnClaim {
  return "kind" in claim;
}

/** Compares drawn claims with those that were found in their text. */
export function compareDrawn(
  drawn: readonly DrawnClaim[],
  given: readonly Claim[],
  text: string,
): ClaimComparison<Claim> {
  return comparePlaced(
    drawn.map((claim) => writeLabel(claim, text)),
    given,
    drawn.map(({ span }) => [place(span)]),
  );
}

/** A drawn claim with its words, as labels of pages are written. */
function writeLabel({ item: _, span, indicator, speaker, ...fields }: DrawnClaim, text: string): ClaimLabel {
  const read = (spans: z.infer<typeof words>) => spans.map((one) => slice(text, one)).join("");
  return {
    ...fields,
    evidence: slice(text, span),
    line: 1,
    indicator: read(indicator),
    person: speaker === null ? null : read(speaker),
  };
}

function place([start, end]: readonly [number, number]): SourceSpan {
  return { start, end };
}

function slice(text: string, [start, end]: readonly [number, number]): string {
  return [...text].slice(start, end).join("");
}
