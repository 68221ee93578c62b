/** Measured precision of rules, as confidence. */

import { addTallies, noTally, type Tally } from "../model/tally.ts";
import type { Lexicon } from "./lexicon.ts";

/** The lexicon that says how often each rule was right on labelled text; `rules measure` writes it. */
export const precisionLexicon = "precision";

/** The lexicon that says how often each way to choose a field was right; `rules learn` writes it. */
export const waysLexicon = "weights/ways";

/** What was measured of each rule; empty for a rulebook that nobody has measured. */
export function readPrecision(lexicons: ReadonlyMap<string, Lexicon>): Map<string, Tally> {
  return readTallies(lexicons.get(precisionLexicon));
}

/** What was measured of each way to choose a field. */
export function readWays({
  lexicons,
}: {
  readonly lexicons: ReadonlyMap<string, Lexicon>;
}): Map<string, Tally> {
  return readTallies(lexicons.get(waysLexicon));
}

function readTallies(lexicon: Lexicon | undefined): Map<string, Tally> {
  const entries = lexicon?.entries ?? new Map();
  return new Map(
    [...entries].map(([rule, { right, total }]) => [rule, { right: Number(right), total: Number(total) }]),
  );
}

/** Labels that the average of all rules is worth beside a rule's own: few labels say little of a rule. */
const weight = 10;
/** Of a rulebook that nobody has measured. */
const unmeasured = 0.9;

/**
 * How far each rule can be trusted: its measured precision, drawn towards that of all rules the less it was measured
 * (an empirical Bayes estimate with a prior worth ten labels), to three places.
 */
export function confidenceOf(measured: ReadonlyMap<string, Tally>): (rule: string) => number {
  const all = [...measured.values()].reduce(addTallies, noTally);
  const average = all.total === 0 ? unmeasured : all.right / all.total;
  return (rule) => {
    const { right, total } = measured.get(rule) ?? noTally;
    return Math.round((1000 * (right + weight * average)) / (total + weight)) / 1000;
  };
}
