import type { ChosenField, Claim } from "../../../model/claim.ts";
import { strideOf, type Weights } from "./weights.ts";

/** One answer to what a field may be. */
export interface Candidate<T> {
  readonly value: T;
  /** Candidates with one key are one answer. */
  readonly key: string;
  /** Number of the way it came by. */
  readonly way: number;
  /** Numbers of what holds of it, beside what holds of the claim whatever is chosen. */
  readonly conditions: readonly number[];
  /** What a rule settles for certain: it is taken whatever it scores. */
  readonly settled?: boolean;
}

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
  for (let k = 1; k < candidates.length; k++) if (isBetter(k, best)) best = k;
  const taken = candidates[best]!;
  const others = bestOfEach(candidates, scores, taken.key);
  const next = others[0];
  const isSettled = taken.settled === true || next === undefined;
  return {
    taken,
    margin: isSettled ? null : scores[best]! - scores[next]!,
    others: others.map((k) => candidates[k]!),
    ...(isSettled ? {} : { behind: others.map((k) => scores[best]! - scores[k]!) }),
    candidates,
    shared,
  };

  function isBetter(k: number, than: number): boolean {
    const [one, other] = [candidates[k]!.settled === true, candidates[than]!.settled === true];
    return one === other ? scores[k]! > scores[than]! : one;
  }
}

/** The candidates of other keys, the best of each, best first. */
function bestOfEach(
  candidates: readonly Candidate<unknown>[],
  scores: Float64Array,
  taken: string,
): number[] {
  const best = new Map<string, number>();
  candidates.forEach(({ key }, k) => {
    if (key === taken) return;
    const other = best.get(key);
    if (other === undefined || scores[k]! > scores[other]!) best.set(key, k);
  });
  return [...best.values()].sort((a, b) => scores[b]! - scores[a]! || a - b);
}

function scoreAll(
  candidates: readonly Candidate<unknown>[],
  weights: Weights,
  shared: readonly number[],
): Float64Array {
  const ofWay = new Float64Array(weights.field.ways.length).fill(Number.NaN);
  return Float64Array.from(candidates, (candidate) => {
    const { way } = candidate;
    if (Number.isNaN(ofWay[way]!)) ofWay[way] = sumOf(shared, way, weights);
    return ofWay[way]! + scoreOf(candidate, weights);
  });
}

/** The sum of the weights of what holds of a candidate itself. */
export function scoreOf({ way, conditions }: Candidate<unknown>, weights: Weights): number {
  return sumOf(conditions, way, weights);
}

function sumOf(conditions: readonly number[], way: number, { field, table }: Weights): number {
  const stride = strideOf(field);
  let score = 0;
  for (const condition of conditions) {
    const row = condition * stride;
    score += table[row]! + table[row + way + 1]!;
  }
  return score;
}

/** The candidates of a choice with all that holds of each. */
export const candidatesOf = ({ candidates, shared }: Choice<unknown>): Candidate<unknown>[] =>
  candidates.map((it) => ({ ...it, conditions: [...shared, ...it.conditions] }));
