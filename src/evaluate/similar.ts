/** Whether two texts name the same thing. */

import { lettersOf } from "./text.ts";

/**
 * Whether two texts name the same thing by the contract's lenient comparison: without spaces and quotation marks, one
 * contains the other and is at most three times as long, or their matching blocks cover 60 % of both.
 */
export function namesTheSame(a: string, b: string): boolean {
  const left = lettersOf(a);
  const right = lettersOf(b);
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length === 0) return true;
  if (short.length === 0) return false;
  if (long.join("").includes(short.join("")) && long.length <= 3 * short.length) return true;
  return matchingLength(short, long) >= 0.6 * long.length;
}

/**
 * The characters in the matching blocks of two sequences: the longest common block, then the same to its left and to
 * its right (Ratcliff and Obershelp; Python's difflib.SequenceMatcher without its junk heuristic).
 */
export function matchingLength(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>();
  b.forEach((character, index) => {
    const list = places.get(character);
    if (list === undefined) places.set(character, [index]);
    else list.push(index);
  });
  const measure = (aStart: number, aEnd: number, bStart: number, bEnd: number): number => {
    if (aStart >= aEnd || bStart >= bEnd) return 0;
    const block = longestBlock(a, places, aStart, aEnd, bStart, bEnd);
    if (block.length === 0) return 0;
    return (
      block.length +
      measure(aStart, block.a, bStart, block.b) +
      measure(block.a + block.length, aEnd, block.b + block.length, bEnd)
    );
  };
  return measure(0, a.length, 0, b.length);
}

/** The longest block both ranges share; of several, the first in `a`, then the first in `b`. */
function longestBlock(
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
): { a: number; b: number; length: number } {
  let best = { a: aStart, b: bStart, length: 0 };
  let endingBefore = new Map<number, number>();
  for (let i = aStart; i < aEnd; i++) {
    const endingHere = new Map<number, number>();
    for (const j of places.get(a[i]!) ?? []) {
      if (j < bStart || j >= bEnd) continue;
      const length = (endingBefore.get(j - 1) ?? 0) + 1;
      endingHere.set(j, length);
      if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
    }
    endingBefore = endingHere;
  }
  return best;
}
