import { HAN, kindAt, LATIN } from "../repair/characters.ts";
import type { BodyBlock } from "./bodies.ts";

/**
 * How well titles fit bodies: by the pairs of characters they share, the rarer on the page the more (tf-idf over
 * blocks). Pairs stand in for words: no dictionary, and a title's words are mostly pairs anyway.
 */
export class TitleScores {
  private readonly pairsOfTitle: readonly (readonly number[])[];
  private readonly weight: Float64Array;
  /** For every pair, how often it stands in the blocks before block b. */
  private readonly before: readonly Uint32Array[];

  /** Linear in the length of the page. */
  constructor(titles: readonly string[], blocks: readonly BodyBlock[]) {
    const wanted = new Map<number, number>();
    this.pairsOfTitle = titles.map((title) => pairsOf(title, wanted));
    this.weight = new Float64Array(wanted.size);
    const holders = new Uint32Array(wanted.size);
    const sums = new Uint32Array(wanted.size);
    const before = [sums.slice()];
    for (const block of blocks) {
      const earlier = before.at(-1)!;
      countPairs(block, wanted, sums);
      for (let pair = 0; pair < sums.length; pair++) if (sums[pair]! > earlier[pair]!) holders[pair]!++;
      before.push(sums.slice());
    }
    this.before = before;
    for (let pair = 0; pair < sums.length; pair++) {
      this.weight[pair] = Math.log((blocks.length + 0.5) / (holders[pair]! + 0.25));
    }
  }

  /** The score of a title for the body of blocks `from` to `to`, exclusive. */
  of(title: number, from: number, to: number): number {
    const low = this.before[from]!;
    const high = this.before[to]!;
    let sum = 0;
    for (const pair of this.pairsOfTitle[title]!) sum += this.weight[pair]! * Math.log1p(high[pair]! - low[pair]!);
    return sum;
  }
}

function pairsOf(title: string, wanted: Map<number, number>): number[] {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < title.length; i++) {
    if (!isWord(title, i) || !isWord(title, i + 1)) continue;
    const pair = title.charCodeAt(i) * 0x10000 + title.charCodeAt(i + 1);
    if (!wanted.has(pair)) wanted.set(pair, wanted.size);
    pairs.add(wanted.get(pair)!);
  }
  return [...pairs];
}

function isWord(text: string, i: number): boolean {
  const kind = kindAt(text, i);
  return kind === HAN || kind === LATIN;
}

/** Counts the wanted pairs in a block, over its line ends too. */
function countPairs(block: BodyBlock, wanted: ReadonlyMap<number, number>, counts: Uint32Array): void {
  if (wanted.size === 0) return;
  let previous = 0;
  for (const { text } of block.lines) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const index = wanted.get(previous * 0x10000 + unit);
      if (index !== undefined) counts[index]!++;
      previous = unit;
    }
  }
}
