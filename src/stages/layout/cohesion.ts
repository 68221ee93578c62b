import { HAN, kindAt } from "../repair/characters.ts";
import type { BodyBlock } from "./bodies.ts";

/** Blocks on either side of a boundary that are compared. */
const WINDOW = 4;

/**
 * How little the blocks before and after each boundary have in common, in standard deviations from the page's mean
 * (after Hearst's TextTiling, with pairs of characters for words): an article keeps coming back to its words, and the
 * next one has others. Entry b is the boundary before block b.
 */
export function readGaps(blocks: readonly BodyBlock[]): number[] {
  const words = blocks.map(pairsOf);
  const holders = new Map<number, number>();
  for (const set of words) for (const pair of set) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const rarity = (pair: number) => Math.log((blocks.length + 1) / holders.get(pair)!);
  const links = blocks.map((_, b) => {
    if (b === 0) return 0;
    const left = union(words.slice(Math.max(0, b - WINDOW), b));
    const right = union(words.slice(b, b + WINDOW));
    let shared = 0;
    for (const pair of left) if (right.has(pair)) shared += rarity(pair);
    return shared / Math.sqrt(1 + Math.min(left.size, right.size));
  });
  const inner = links.slice(1);
  const mean = inner.reduce((sum, link) => sum + link, 0) / Math.max(1, inner.length);
  const spread = Math.sqrt(inner.reduce((sum, link) => sum + (link - mean) ** 2, 0) / Math.max(1, inner.length)) || 1;
  return links.map((link, b) => (b === 0 ? 0 : (mean - link) / spread));
}

function pairsOf(block: BodyBlock): Set<number> {
  const pairs = new Set<number>();
  for (const { text } of block.lines) {
    for (let i = 0; i + 1 < text.length; i++) {
      if (kindAt(text, i) === HAN && kindAt(text, i + 1) === HAN) pairs.add(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
    }
  }
  return pairs;
}

function union(sets: readonly ReadonlySet<number>[]): Set<number> {
  const all = new Set<number>();
  for (const set of sets) for (const pair of set) all.add(pair);
  return all;
}
