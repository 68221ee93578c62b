/** Candidates with what holds of them, written down. */

import type { Candidate } from "./choose.ts";
import { strideOf, type Weights } from "./weights.ts";

/** Where nobody listens, candidates keep no list of what holds of them. */
const UNKEPT: readonly number[] = [];

/**
 * The answers to one question after another, as they are written down: first what holds of an answer, then the answer
 * itself. Its score is summed up at once; the list of what holds of it is kept only where somebody listens, for lists of
 * their own would be most of what linking allocates.
 */
export class Sheet<T> {
  private readonly table: Float64Array;
  private readonly stride: number;
  private readonly keeps: boolean;
  private candidates: Candidate<T>[] = [];
  /** What holds of the answer that is being written: its first `count` numbers. */
  private readonly held: number[] = [];
  private count = 0;

  constructor(weights: Weights, keeps: boolean) {
    this.table = weights.table;
    this.stride = strideOf(weights.field);
    this.keeps = keeps;
  }

  /** A condition holds of the answer that is offered next. */
  hold(condition: number): void {
    this.held[this.count++] = condition;
  }

  holdAll(conditions: readonly number[]): void {
    for (let k = 0; k < conditions.length; k++) this.held[this.count++] = conditions[k]!;
  }

  /** Forgets what was said to hold of the answer that is not offered after all. */
  drop(): void {
    this.count = 0;
  }

  /** Whether a condition was said to hold of the answer that is offered next. */
  holds(condition: number): boolean {
    for (let k = 0; k < this.count; k++) if (this.held[k] === condition) return true;
    return false;
  }

  /** Offers an answer of which all holds that was said since the last one. */
  offer(value: T, key: string, way: number, settled = false): Candidate<T> {
    let score = 0;
    for (let k = 0; k < this.count; k++) score += this.weightOf(this.held[k]!, way);
    const conditions = this.keeps ? this.held.slice(0, this.count) : UNKEPT;
    const candidate: Candidate<T> = { value, key, way, conditions, settled, score };
    this.candidates.push(candidate);
    this.count = 0;
    return candidate;
  }

  /** Says later what else holds of an answer. */
  addTo(candidate: Candidate<T>, conditions: readonly number[]): void {
    for (let k = 0; k < conditions.length; k++)
      candidate.score += this.weightOf(conditions[k]!, candidate.way);
    if (this.keeps) candidate.conditions = [...candidate.conditions, ...conditions];
  }

  /** The answers so far, in order; the next question begins with none. */
  take(): Candidate<T>[] {
    const { candidates } = this;
    this.candidates = [];
    this.count = 0;
    return candidates;
  }

  private weightOf(condition: number, way: number): number {
    const row = condition * this.stride;
    return this.table[row]! + this.table[row + way + 1]!;
  }
}
