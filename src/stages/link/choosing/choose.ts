import type { Claim } from "../../../model/claim.ts";
import { strideOf, type Weights } from "./weights.ts";

/** One answer to what a field may be. */
export interface Candidate<T> {
  readonly value: T;
  /** Candidates with one key are one answer. */
  readonly key: string;
  /** Number of the way it came by. */
  readonly way: number;
  /** Numbers of what holds of it. */
  readonly conditions: readonly number[];
  /** What a rule settles for certain: it is taken whatever it scores. */
  readonly settled?: boolean;
}

export interface Scored<T> {
  readonly candidate: Candidate<T>;
  readonly score: number;
}

/** What was chosen, with the other answers behind it. */
export interface Choice<T> {
  readonly taken: Candidate<T>;
  /** By how much it scores above the next answer; null where there is no other, or a rule settled it. */
  readonly margin: number | null;
  /** The other answers, best first, one for each key. */
  readonly others: readonly Candidate<T>[];
  /** All that was chosen among, as found. */
  readonly candidates: readonly Candidate<T>[];
}

/** The choices that made a claim, by field; null where the words left none. */
export interface Choices {
  readonly period: Choice<unknown> | null;
  readonly indicator: Choice<unknown> | null;
  readonly subject: Choice<unknown> | null;
}

/** Is told of every claim with the choices that made it: for learning. */
export type ChoiceListener = (claim: Claim, choices: Choices) => void;

/** The best of the candidates; of equals the earlier. There must be one. */
export function choose<T>(candidates: readonly Candidate<T>[], weights: Weights): Choice<T> {
  const ranked = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, weights) }));
  ranked.sort(
    (a, b) =>
      Number(b.candidate.settled ?? false) - Number(a.candidate.settled ?? false) || b.score - a.score,
  );
  const best = ranked[0]!;
  const keys = new Set([best.candidate.key]);
  const others: Scored<T>[] = [];
  for (const one of ranked) {
    if (keys.has(one.candidate.key)) continue;
    keys.add(one.candidate.key);
    others.push(one);
  }
  const next = others[0];
  const margin = best.candidate.settled === true || next === undefined ? null : best.score - next.score;
  return { taken: best.candidate, margin, others: others.map(({ candidate }) => candidate), candidates };
}

/** The sum of the weights of what holds of a candidate. */
export function scoreOf({ way, conditions }: Candidate<unknown>, { field, table }: Weights): number {
  const stride = strideOf(field);
  let score = 0;
  for (const condition of conditions) {
    const row = condition * stride;
    score += table[row]! + table[row + way + 1]!;
  }
  return score;
}
