/** Runs swaps over texts and compares the records. */

import type { Claim } from "../../model/claim.ts";
import { addCounts, type Share } from "../measures.ts";
import type { Fillings, WordSwap } from "./schema.ts";
import { extractClaims, type Program, pageOf, type ScoredText } from "./score.ts";
import { swapSlots } from "./slot-swaps.ts";
import { applyEdits, compareSwap, type Swap, type SwapOutcome } from "./swap.ts";
import { swapBreaks, swapScript, swapWords } from "./word-swaps.ts";

/** A text to be swapped, with the records that the program gives for it as it stands. */
export interface SwapText {
  readonly id: string;
  readonly text: string;
  readonly page: { readonly date?: string | null | undefined; readonly region?: string | undefined };
  readonly claims: readonly Claim[];
  readonly swaps: readonly Swap[];
  /** Whether its changes may be shown: texts of the held-out half are only counted. */
  readonly shown: boolean;
}

export interface SwapRun {
  readonly id: string;
  readonly text: string;
  readonly shown: boolean;
  readonly outcome: SwapOutcome;
}

/** A grid text with every swap that it allows. */
export function prepareGridText(
  { text, claims }: ScoredText,
  fillings: Fillings,
  lists: readonly WordSwap[],
): SwapText {
  const page = pageOf(text);
  return {
    id: text.id,
    text: text.text,
    page,
    claims,
    shown: text.split === "tuning",
    swaps: [...swapSlots(text, fillings), ...swapAnyText(text.text, lists, page.region)],
  };
}

/** The swaps that need no slots: of words, paragraph breaks and script. */
export function swapAnyText(text: string, lists: readonly WordSwap[], region: string | undefined): Swap[] {
  return [...swapWords(text, lists), ...swapBreaks(text), ...(region === undefined ? swapScript(text) : [])];
}

/** Makes every swap and holds the program's records against each other. */
export function runSwaps(texts: readonly SwapText[], program: Program): SwapRun[] {
  return texts.flatMap(({ id, text, page, claims, swaps, shown }) =>
    swaps.map((swap): SwapRun => {
      const swapped = applyEdits(text, swap.edits);
      const outcome = compareSwap(swap, claims, extractClaims(program, swapped, page));
      return { id, text: swapped, shown, outcome };
    }),
  );
}

/** Fields that did not change without cause, by kind of swap; `right` of `of`. */
export function shareByKind(runs: readonly SwapRun[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { outcome } of runs) {
    const share = { right: outcome.compared - outcome.changed, of: outcome.compared };
    const known = shares.get(outcome.kind);
    shares.set(outcome.kind, known === undefined ? share : addCounts(known, share));
  }
  return new Map([...shares].sort(([a], [b]) => (a < b ? -1 : 1)));
}
