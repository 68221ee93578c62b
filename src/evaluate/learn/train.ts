/** Trains the weights of one field. */

import { createHash } from "node:crypto";
import type { Weighed } from "../../stages/link/choosing/choose.ts";
import { scoreOf } from "../../stages/link/choosing/choose.ts";
import type { ChoiceField } from "../../stages/link/choosing/field.ts";
import { emptyWeights, strideOf, type Weights } from "../../stages/link/choosing/weights.ts";
import type { Example } from "./example.ts";

/**
 * In so many orders the examples are gone through and the weights averaged: which examples came last in one order moved a
 * tenth of a genre's answers.
 */
const ORDERS = 8;
/**
 * What a condition weighs for one way moves by so much while what it weighs for all moves by 1: less for a field that has
 * many weights and few examples. By cross-validation, as the number of orders.
 */
const OF_WAY: Readonly<Record<string, number>> = { subject: 0.5 };
/** How often the examples are gone through in each order. */
const ROUNDS = 4;
/** The right answer should score so much above every wrong one. */
const MARGIN = 1;
/** The most that an example of the smallest genre may move the weights. Both were chosen by cross-validation. */
const LARGEST_STEP = 0.05;
/** How much more an example of the smallest genre counts than one of the largest. */
const LARGEST_BALANCE = 3;

/**
 * Learns the weights of a field: an averaged passive-aggressive ranker (Crammer et al. 2006, PA-I). Of the right candidates
 * the best counts. Only sums, products and quotients are used, and the order of examples comes from their ids, so the
 * weights are the same on every machine.
 * @param prior the weights to begin from, else nothing weighs anything
 */
export function trainField(field: ChoiceField, examples: readonly Example[], prior?: Weights): Weights {
  const useful = examples.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const lots = useful.map(({ id }) => createHash("sha256").update(id).digest().readUInt32BE());
  const worth = balance(examples);
  const ofWay = OF_WAY[field.name] ?? 1;
  const sum = new Float64Array(emptyWeights(field).table.length);
  for (let order = 0; order < ORDERS; order++) {
    const weights = prior === undefined ? emptyWeights(field) : { field, table: prior.table.slice() };
    // Each change times the steps before it: what the average lacks of the last weights. Only what changes is touched.
    const late = new Float64Array(sum.length);
    let steps = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const example of inOrder(useful, lots, order * ROUNDS + round)) {
        step(example, weights, { worth: example.weight * worth(example), ofWay }, (at, by) => {
          late[at]! += steps * by;
        });
        steps++;
      }
    }
    for (let at = 0; at < sum.length; at++)
      sum[at]! += weights.table[at]! - (steps === 0 ? 0 : late[at]! / steps);
  }
  return { field, table: sum.map((it) => round2(it / ORDERS)) };
}

/** What an example counts, at most 1: real texts of small genres are not drowned by our own many sentences. */
function balance(examples: readonly Example[]): (example: Example) => number {
  const counts = new Map<string, number>();
  for (const { genre } of examples) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return ({ genre }) => Math.min(LARGEST_BALANCE, most / counts.get(genre)!) / LARGEST_BALANCE;
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
  { worth, ofWay }: { readonly worth: number; readonly ofWay: number },
  note: (at: number, by: number) => void,
): void {
  const best = (wanted: boolean) => {
    let found: { candidate: Weighed; score: number } | null = null;
    candidates.forEach((candidate, k) => {
      if (right[k] !== wanted) return;
      const score = scoreOf(candidate, weights);
      if (found === null || score > found.score) found = { candidate, score };
    });
    return found as { candidate: Weighed; score: number } | null;
  };
  const [good, bad] = [best(true), best(false)];
  if (good === null || bad === null) return;
  const loss = MARGIN - (good.score - bad.score);
  if (loss <= 0) return;
  const change = new Map<number, number>();
  const stride = strideOf(weights.field);
  const add = ({ way, conditions }: Weighed, by: number) => {
    for (const condition of conditions)
      for (const at of [condition * stride, condition * stride + way + 1])
        change.set(at, (change.get(at) ?? 0) + by);
  };
  add(good.candidate, 1);
  add(bad.candidate, -1);
  const share = (at: number) => (at % stride === 0 ? 1 : ofWay);
  let norm = 0;
  for (const [at, by] of change) norm += by * by * share(at);
  if (norm === 0) return;
  const length = worth * Math.min(LARGEST_STEP, loss / norm);
  for (const [at, by] of change) {
    weights.table[at]! += length * by * share(at);
    note(at, length * by * share(at));
  }
}
