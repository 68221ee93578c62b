/** Takes glyphs drawn twice once. */

import type { Glyph } from "./glyphs.ts";
import { Grid } from "./grid.ts";

export interface Undoubled {
  readonly glyphs: readonly Glyph[];
  /** How many copies were taken away. */
  readonly dropped: number;
}

/** How far apart the copies of one character lie, in its size; a shadow lies further than a false bold. */
const FURTHEST = 0.2;
/** The same in the size of either of two, which differ by a tenth at most. */
const FURTHEST_OF_LARGER = FURTHEST / 0.89;
/** And in its own width: the second l of ll stands a whole width further on. */
const FURTHEST_OF_ADVANCE = 0.35;

/** What becomes of a glyph: it stays, it is a copy of another, or another is a copy of it. */
const DROPPED = 1;
const COPIED = 2;

/**
 * Takes characters that are drawn two or more times at nearly one place (false bold, shadows) once, whatever the order
 * of drawing (AABB, ABAB); what stays is bold. A real repeat (11, 22, 陶多多) stands its own width further on and stays.
 * Wrong only for text that is set over itself on purpose.
 */
export function undoubleGlyphs(glyphs: readonly Glyph[]): Undoubled {
  const fates = new Uint8Array(glyphs.length);
  for (const same of byText(glyphs, findNeighbours(glyphs))) {
    same.sort((a, b) => glyphs[a]!.x - glyphs[b]!.x || a - b);
    const kept: number[] = [];
    for (const k of same) {
      const original = findOriginal(glyphs, kept, glyphs[k]!);
      if (original < 0) kept.push(k);
      else {
        fates[k] = DROPPED;
        fates[original] = COPIED;
      }
    }
  }
  if (!fates.includes(DROPPED)) return { glyphs, dropped: 0 };
  const left: Glyph[] = [];
  for (let k = 0; k < glyphs.length; k++) {
    if (fates[k] === DROPPED) continue;
    left.push(fates[k] === COPIED ? { ...glyphs[k]!, bold: true } : glyphs[k]!);
  }
  return { glyphs: left, dropped: glyphs.length - left.length };
}

/**
 * The glyphs that stand so near to another of the same text that one may be a copy: on most pages hardly any, which is
 * seen faster than where every character's next one stands. Ascending.
 */
function findNeighbours(glyphs: readonly Glyph[]): Uint32Array {
  const neighbours = new Set<number>();
  const grid = new Grid(cellOf(glyphs), glyphs.length);
  for (let k = 0; k < glyphs.length; k++) {
    const { text, x, y, size } = glyphs[k]!;
    const reach = FURTHEST_OF_LARGER * size;
    const right = grid.stepOf(x + reach);
    const bottom = grid.stepOf(y + reach);
    for (let column = grid.stepOf(x - reach); column <= right; column++) {
      for (let row = grid.stepOf(y - reach); row <= bottom; row++) {
        for (let at = grid.first(text, column, row); at >= 0; at = grid.next(at)) {
          const other = glyphs[at]!;
          if (other.text !== text || Math.abs(other.x - x) > reach || Math.abs(other.y - y) > reach) continue;
          neighbours.add(at);
          neighbours.add(k);
        }
      }
    }
    grid.put(k, text, grid.stepOf(x), grid.stepOf(y));
  }
  return Uint32Array.from(neighbours).sort();
}

/** As large as most characters; larger where the largest would cover many cells. */
function cellOf(glyphs: readonly Glyph[]): number {
  let sum = 0;
  let largest = 0;
  for (const { size } of glyphs) {
    sum += size;
    largest = Math.max(largest, size);
  }
  return Math.max(sum / glyphs.length, largest / 16);
}

/** Some of the glyphs, those of one text together. */
function byText(glyphs: readonly Glyph[], some: Iterable<number>): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  for (const k of some) {
    const { text } = glyphs[k]!;
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [k]);
    else group.push(k);
  }
  return groups.values();
}

/** The kept glyph that this one repeats; the kept ones are sorted by x. */
function findOriginal(glyphs: readonly Glyph[], kept: readonly number[], glyph: Glyph): number {
  const reach = Math.max(
    0.03 * glyph.size,
    Math.min(FURTHEST * glyph.size, FURTHEST_OF_ADVANCE * glyph.advance),
  );
  for (let i = kept.length - 1; i >= 0; i--) {
    const other = glyphs[kept[i]!]!;
    if (glyph.x - other.x > reach) return -1;
    const near = Math.abs(glyph.y - other.y) <= FURTHEST * glyph.size;
    if (near && Math.abs(other.size - glyph.size) <= 0.1 * glyph.size) return kept[i]!;
  }
  return -1;
}
