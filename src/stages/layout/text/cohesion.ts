/** How little neighbouring blocks have in common. */

import { HAN, kindOf } from "../../../model/characters.ts";
import type { BodyBlock } from "./bodies.ts";

/** Blocks that a word may skip and still link what stands between. */
const WINDOW = 4;
/** Pairs of characters are told apart by 16 bits; that some fall together costs little. */
const SIZE = 1 << 16;

/**
 * How little the blocks before and after each boundary have in common, in standard deviations from the page's mean
 * (after Hearst's TextTiling, with pairs of characters for words): an article keeps coming back to its words, and the
 * next one has others. Entry b is the boundary before block b. Two passes over the text.
 */
export function readGaps(blocks: readonly BodyBlock[]): number[] {
  if (blocks.length < 3) return blocks.map(() => 0);
  const holders = new Uint16Array(SIZE);
  const lastBlock = new Int32Array(SIZE).fill(-1);
  blocks.forEach((block, b) => {
    eachPair(block, (pair) => {
      if (lastBlock[pair] !== b) holders[pair]!++;
      lastBlock[pair] = b;
    });
  });
  const links = readLinks(blocks, holders);
  const inner = links.slice(1);
  const mean = inner.reduce((sum, link) => sum + link, 0) / inner.length;
  const spread = Math.sqrt(inner.reduce((sum, link) => sum + (link - mean) ** 2, 0) / inner.length) || 1;
  return links.map((link, b) => (b === 0 ? 0 : (mean - link) / spread));
}

/**
 * For each boundary the rarity of the words that stand on both its sides, for the size of the smaller side.
 * @param holders how many blocks hold each pair
 */
function readLinks(blocks: readonly BodyBlock[], holders: Uint16Array): number[] {
  const sizes = blocks.map((block) => block.lines.reduce((sum, line) => sum + line.text.length, 0));
  const change = new Float64Array(blocks.length + 1);
  const lastBlock = new Int32Array(SIZE).fill(-1);
  blocks.forEach((block, b) => {
    eachPair(block, (pair) => {
      const last = lastBlock[pair]!;
      lastBlock[pair] = b;
      if (last < 0 || last === b || b - last > WINDOW) return;
      const rarity = Math.log((blocks.length + 1) / holders[pair]!);
      change[last + 1]! += rarity;
      change[b + 1]! -= rarity;
    });
  });
  let sum = 0;
  return blocks.map((_, b) => {
    sum += change[b]!;
    const side = (from: number, to: number) =>
      sizes.slice(Math.max(0, from), to).reduce((all, size) => all + size, 0);
    return sum / Math.sqrt(1 + Math.min(side(b - WINDOW, b), side(b, b + WINDOW)));
  });
}

function eachPair(block: BodyBlock, visit: (pair: number) => void): void {
  for (const { text } of block.lines) {
    let previous = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const han = kindOf(unit) === HAN;
      if (han && previous > 0) visit((Math.imul(previous, 31) ^ Math.imul(unit, 0x9e3b)) & (SIZE - 1));
      previous = han ? unit : 0;
    }
  }
}
