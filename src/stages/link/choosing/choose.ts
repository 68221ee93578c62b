/** Chooses among candidates by weight. */

import type { ChosenField, Claim } from "../../../model/claim.ts";
import { strideOf, type Weights } from "./weights.ts";

/** One answer to what a field may be. */
export interface Candidate<T> {
  readonly value: T;
  /** Candidates with one key are one answer. */
  readonly key: string;
  /** Number of the way it came by. */
  readonly way: number;
  /** Numbers of what holds of it, beside what holds of the claim whatever is chosen; kept where somebody listens. */
  conditions: readonly number[];
  /** What a rule settles for certain: it is taken whatever it scores. */
  settled: boolean;
  /** What its conditions weigh together. */
  score: number;
}

/** What weights say something of. */
export type Weighed = Pick<Candidate<unknown>, "key" | "way" | "conditions">;

/** What was chosen, with the other answers behind it. */
export interface Choice<T> {
  readonly taken: Candidate<T>;
  /** By how much it scores above the next answer; null where there is no other, or a rule settled it. */
  readonly margin: number | null;
  /** The other answers, best first, one for each key. */
  readonly others: readonly Candidate<T>[];
  /** By how much each of these scores below what was taken; absent where it was not taken for its score. */
  readonly behind?: readonly number[];
  /** All that was chosen among, as found. */
  readonly candidates: readonly Candidate<T>[];
  /** Numbers of what holds of the claim, whatever is chosen. */
  readonly shared: readonly number[];
}

/** The choices that made a claim, by field; null or absent where a field was read without choosing. */
export type Choices = Readonly<Partial<Record<ChosenField, Choice<unknown> | null>>>;

/** Is told of every claim with the choices that made it: for learning. */
export type ChoiceListener = (claim: Claim, choices: Choices) => void;

/**
 * The best of the candidates; of equals the earlier. There must be one.
 * @param shared what holds of the claim, whatever is chosen: it counts for each way as its weights say
 */
export function choose<T>(
  candidates: readonly Candidate<T>[],
  weights: Weights,
  shared: readonly number[] = [],
): Choice<T> {
  const scores = scoreAll(candidates, weights, shared);
  let best = 0;
  for (let k = 1; k < candidates.length; k++) {
    const [one, other] = [candidates[k]!.settled, candidates[best]!.settled];
    if (one === other ? scores[k]! > scores[best]! : one) best = k;
  }
  const taken = candidates[best]!;
  const ranked = bestOfEach(candidates, scores, taken.key);
  const others: Candidate<T>[] = [];
  for (const k of ranked) others.push(candidates[k]!);
  const next = ranked[0];
  if (taken.settled || next === undefined) return { taken, margin: null, others, candidates, shared };
  const behind: number[] = [];
  for (const k of ranked) behind.push(scores[best]! - scores[k]!);
  return { taken, margin: scores[best]! - scores[next]!, others, behind, candidates, shared };
}

/** The candidates of other keys, the best of each, best first; of equals the key that was offered first. */
function bestOfEach(
  candidates: readonly Candidate<unknown>[],
  scores: readonly number[],
  taken: string,
): number[] {
  const best: number[] = [];
  for (let k = 0; k < candidates.length; k++) {
    const { key } = candidates[k]!;
    if (key === taken) continue;
    let at = 0;
    while (at < best.length && candidates[best[at]!]!.key !== key) at++;
    if (at === best.length || scores[k]! > scores[best[at]!]!) best[at] = k;
  }
  // By insertion: there are few.
  for (let k = 1; k < best.length; k++) {
    const one = best[k]!;
    let at = k;
    for (; at > 0; at--) {
      const other = best[at - 1]!;
      const isBehind = scores[other]! < scores[one]! || (scores[other] === scores[one] && other > one);
      if (!isBehind) break;
      best[at] = other;
    }
    best[at] = one;
  }
  return best;
}

function scoreAll(
  candidates: readonly Candidate<unknown>[],
  weights: Weights,
  shared: readonly number[],
): number[] {
  const scores: number[] = [];
  // What the claim is counts alike for all candidates of a way.
  const ofWays: number[] = [];
  for (let k = 0; k < candidates.length; k++) {
    const { way, score } = candidates[k]!;
    let before = 0;
    while (before < k && candidates[before]!.way !== way) before++;
    ofWays.push(before < k ? ofWays[before]! : sumOf(shared, way, weights));
    scores.push(ofWays[k]! + score);
  }
  return scores;
}

/** The sum of the weights of what holds of a candidate itself. */
export function scoreOf({ way, conditions }: Weighed, weights: Weights): number {
  return sumOf(conditions, way, weights);
}

function sumOf(conditions: readonly number[], way: number, { field, table }: Weights): number {
  const stride = strideOf(field);
  let score = 0;
  for (let k = 0; k < conditions.length; k++) {
    const row = conditions[k]! * stride;
    score += table[row]! + table[row + way + 1]!;
  }
  return score;
}

/** The candidates of a choice that was listened to, with all that holds of each; they score so by these weights. */
export const candidatesOf = ({ candidates, shared }: Choice<unknown>): Candidate<unknown>[] =>
  candidates.map((it) => ({ ...it, conditions: [...shared, ...it.conditions] }));
