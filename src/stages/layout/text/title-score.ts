/** How well titles fit bodies. */

import { HAN, kindAt, kindOf, LATIN } from "../../../model/characters.ts";
import type { BodyBlock, Run } from "./bodies.ts";

/** What a single character is worth against a pair. */
const SINGLE = 0.3;

/** log(1 + count) for the counts of a body; higher ones say no more. */
const LOGS = Float64Array.from({ length: 128 }, (_, count) => Math.log1p(count));

/**
 * How well titles fit bodies: by the characters and pairs of characters they share, the fewer other bodies have them
 * the more (tf-idf over bodies). Pairs stand in for words: no dictionary, and a title's words are mostly pairs anyway.
 * Single characters count less, and save the short title that plays on a word (新校 over a text full of 学校).
 */
export class TitleScores {
  private readonly termsOfTitle: readonly (readonly number[])[];
  /** For every term 1 for a pair, less for a single character. */
  private readonly worth: readonly number[];
  /** For every term, how often it stands in the blocks before block b. */
  private readonly before: readonly Uint32Array[];

  /** Linear in the length of the page. */
  constructor(titles: readonly string[], blocks: readonly BodyBlock[]) {
    const wanted = new Map<number, number>();
    this.termsOfTitle = titles.map((title) => termsOf(title, wanted));
    this.worth = [...wanted.keys()].map((term) => (term >= 0x10000 ? 1 : kindOf(term) === HAN ? SINGLE : 0));
    const sums = new Uint32Array(wanted.size);
    const before = [sums.slice()];
    for (const block of blocks) {
      countTerms(block, wanted, sums);
      before.push(sums.slice());
    }
    this.before = before;
  }

  /** One row a title, one column a body; a body is one or more runs of blocks. */
  table(bodies: readonly (readonly Run[])[]): number[][] {
    const terms = this.worth.length;
    const logs = bodies.map(() => new Float64Array(terms));
    const weight = new Float64Array(terms);
    for (let term = 0; term < terms; term++) {
      let holders = 0;
      for (let b = 0; b < bodies.length; b++) {
        let count = 0;
        for (const run of bodies[b]!) count += this.before[run.end]![term]! - this.before[run.start]![term]!;
        if (count === 0) continue;
        holders++;
        logs[b]![term] = LOGS[Math.min(count, LOGS.length - 1)]!;
      }
      weight[term] = this.worth[term]! * Math.log((bodies.length + 0.5) / (holders + 0.25));
    }
    return this.termsOfTitle.map((title) =>
      logs.map((log) => {
        let sum = 0;
        for (const term of title) sum += weight[term]! * log[term]!;
        return sum;
      }),
    );
  }
}

/** The numbers of a title's terms. A pair is two UTF-16 units in one number, a single character is its unit. */
function termsOf(title: string, wanted: Map<number, number>): number[] {
  const terms = new Set<number>();
  const add = (term: number) => {
    if (!wanted.has(term)) wanted.set(term, wanted.size);
    terms.add(wanted.get(term)!);
  };
  for (let i = 0; i < title.length; i++) {
    if (!isWord(title, i)) continue;
    const unit = title.charCodeAt(i);
    add(unit);
    if (i + 1 < title.length && isWord(title, i + 1)) add(unit * 0x10000 + title.charCodeAt(i + 1));
  }
  return [...terms];
}

function isWord(text: string, i: number): boolean {
  const kind = kindAt(text, i);
  return kind === HAN || kind === LATIN;
}

/** Counts the wanted terms in a block, pairs over its line ends too. */
function countTerms(block: BodyBlock, wanted: ReadonlyMap<number, number>, counts: Uint32Array): void {
  if (wanted.size === 0) return;
  let previous = 0;
  for (const { text } of block.lines) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const single = wanted.get(unit);
      if (single !== undefined) {
        counts[single]!++;
        const pair = wanted.get(previous * 0x10000 + unit);
        if (pair !== undefined) counts[pair]!++;
      }
      previous = unit;
    }
  }
}
