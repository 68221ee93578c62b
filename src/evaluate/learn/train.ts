import { createHash } from "node:crypto";
import type { Candidate } from "../../stages/link/choosing/choose.ts";
import { scoreOf } from "../../stages/link/choosing/choose.ts";
import type { ChoiceField } from "../../stages/link/choosing/field.ts";
import { emptyWeights, strideOf, type Weights } from "../../stages/link/choosing/weights.ts";
import type { Example } from "./example.ts";

/** How often the examples are gone through. */
const ROUNDS = 12;
/** The right answer should score so much above every wrong one. */
const MARGIN = 1;
/** The most that one example may move the weights. */
const LARGEST_STEP = 0.08;

/** A genre is worth so many examples, however many more it has. */
const GENRE_WORTH = 150;

export interface TrainOptions {
  readonly rounds?: number;
  readonly largestStep?: number;
  readonly genreWorth?: number;
}

const USUAL = { rounds: ROUNDS, largestStep: LARGEST_STEP, genreWorth: GENRE_WORTH };
/** What cross-validation chose for a field that does better with less. */
const CHOSEN: Readonly<Record<string, TrainOptions>> = { period: { rounds: 4, largestStep: 0.05 } };

/** How far an example of a genre may move the weights: less where the genre has many. */
function worthOf(examples: readonly Example[], most: number): (genre: string) => number {
  const counts = new Map<string, number>();
  for (const { genre } of examples) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return (genre) => Math.min(1, most / (counts.get(genre) ?? 1));
}

/**
 * Learns the weights of a field: an averaged passive-aggressive ranker (Crammer et al. 2006, PA-I). Of the right candidates
 * the best counts. Only sums, products and quotients are used, and the order of examples comes from their ids, so the
 * weights are the same on every machine.
 */
export function trainField(
  field: ChoiceField,
  examples: readonly Example[],
  options: TrainOptions = {},
): Weights {
  const { rounds, largestStep, genreWorth } = { ...USUAL, ...CHOSEN[field.name], ...options };
  const weights = emptyWeights(field);
  const sum = new Float64Array(weights.table.length);
  const useful = examples.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  let steps = 1;
  const worth = worthOf(useful, genreWorth);
  const lots = useful.map(({ id }) => createHash("sha256").update(id).digest().readUInt32BE());
  for (let round = 0; round < rounds; round++) {
    for (const example of inOrder(useful, lots, round)) {
      step(example, weights, largestStep * worth(example.genre), steps, sum);
      steps++;
    }
  }
  // The mean of the weights over all steps, from each change and when it was made.
  return { field, table: weights.table.map((last, k) => round2(last - sum[k]! / steps)) };
}

const round2 = (value: number) => Math.round(value * 100) / 100;

/** Another order each round, the same on every machine. */
function inOrder(examples: readonly Example[], lots: readonly number[], round: number): Example[] {
  const turn = Math.imul(round + 1, 0x9e3779b1);
  const lotOf = (k: number) => Math.imul(lots[k]! ^ turn, 0x85ebca6b) >>> 0;
  return examples
    .map((example, k) => ({ example, lot: lotOf(k), k }))
    .sort((a, b) => a.lot - b.lot || a.k - b.k)
    .map(({ example }) => example);
}

function step(
  { candidates, right }: Example,
  weights: Weights,
  largestStep: number,
  steps: number,
  sum: Float64Array,
): void {
  const best = (wanted: boolean) => {
    let found: { candidate: Candidate<unknown>; score: number } | null = null;
    candidates.forEach((candidate, k) => {
      if (right[k] !== wanted) return;
      const score = scoreOf(candidate, weights);
      if (found === null || score > found.score) found = { candidate, score };
    });
    return found as { candidate: Candidate<unknown>; score: number } | null;
  };
  const [good, bad] = [best(true), best(false)];
  if (good === null || bad === null) return;
  const loss = MARGIN - (good.score - bad.score);
  if (loss <= 0) return;
  const change = new Map<number, number>();
  const stride = strideOf(weights.field);
  const add = ({ way, conditions }: Candidate<unknown>, by: number) => {
    for (const condition of conditions)
      for (const at of [condition * stride, condition * stride + way + 1])
        change.set(at, (change.get(at) ?? 0) + by);
  };
  add(good.candidate, 1);
  add(bad.candidate, -1);
  let norm = 0;
  for (const by of change.values()) norm += by * by;
  if (norm === 0) return;
  const length = Math.min(largestStep, loss / norm);
  for (const [at, by] of change) {
    weights.table[at]! += length * by;
    sum[at]! += steps * length * by;
  }
}
