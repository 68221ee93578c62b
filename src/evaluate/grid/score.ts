/** Scores the program on grid texts. */

import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { type ClaimComparison, type ClaimScores, comparePlaced } from "../compare-claims.ts";
import type { Split } from "../label-schema.ts";
import { describePage, type PageDescription } from "../labels.ts";
import { addCounts } from "../measures.ts";
import { type GridText, PAGE_DATE } from "./expand.ts";

/** The program: a page's bytes and what is known of it in, its result out. */
export type Program = (bytes: Uint8Array, page: PageDescription) => Result;

export interface ScoredText {
  readonly text: GridText;
  readonly claims: readonly Claim[];
  readonly comparison: ClaimComparison<Claim>;
}

/** Runs the program on a text as on a page of its own. */
export function extractClaims(
  program: Program,
  text: string,
  page: { readonly date?: string | null | undefined; readonly region?: string | undefined },
): readonly Claim[] {
  return program(new TextEncoder().encode(text), describePage("grid", { ...page, source: "grid.txt" }))
    .claims;
}

/** The page facts of a grid text. */
export function pageOf({ frame }: GridText): { date: string; region?: string | undefined } {
  return { date: frame.date ?? PAGE_DATE, region: frame.region };
}

/** Compares what the program finds in each text with the labels. */
export function scoreGrid(texts: readonly GridText[], program: Program): ScoredText[] {
  return texts.map((text) => {
    const claims = extractClaims(program, text.text, pageOf(text));
    return { text, claims, comparison: comparePlaced(text.labels, claims, text.places) };
  });
}

/** The scores of one half, added up. */
export function scoreSplit(scored: readonly ScoredText[], split: Split): ClaimScores {
  return scored
    .filter(({ text }) => text.split === split)
    .map(({ comparison }) => comparison.scores)
    .reduce(addCounts);
}
