import { HAN, kindAt, LATIN } from "../repair/characters.ts";
import type { BodyBlock } from "./bodies.ts";

/**
 * How well titles fit bodies: by the pairs of characters they share, the fewer other bodies have them the more
 * (tf-idf over bodies). Pairs stand in for words: no dictionary, and a title's words are mostly pairs anyway.
 */
export class TitleScores {
  private readonly pairsOfTitle: readonly (readonly number[])[];
  /** For every pair, how often it stands in the blocks before block b. */
  private readonly before: readonly Uint32Array[];

  /** Linear in the length of the page. */
  constructor(titles: readonly string[], blocks: readonly BodyBlock[]) {
    const wanted = new Map<number, number>();
    this.pairsOfTitle = titles.map((title) => pairsOf(title, wanted));
    const sums = new Uint32Array(wanted.size);
    const before = [sums.slice()];
    for (const block of blocks) {
      countPairs(block, wanted, sums);
      before.push(sums.slice());
    }
    this.before = before;
  }

  /** One row a title, one column a body; bodies begin with the blocks `starts` and the last ends with the page. */
  table(starts: readonly number[]): number[][] {
    const counts = starts.map((start, b) => {
      const low = this.before[start]!;
      const high = this.before[starts[b + 1] ?? this.before.length - 1]!;
      return high.map((count, pair) => count - low[pair]!);
    });
    const weight = Float64Array.from(this.before[0]!, (_, pair) => {
      const holders = counts.reduce((sum, count) => sum + (count[pair]! > 0 ? 1 : 0), 0);
      return Math.log((starts.length + 0.5) / (holders + 0.25));
    });
    return this.pairsOfTitle.map((pairs) =>
      counts.map((count) => pairs.reduce((sum, pair) => sum + weight[pair]! * Math.log1p(count[pair]!), 0)),
    );
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
