/** Tells how large the letters of a picture are. */

import type { Component } from "./components.ts";

/** Smaller parts are grain, in pixels. */
const SMALLEST = 5;
/** Taller ones are no letters of a text. */
const TALLEST = 120;

/**
 * The height of most letters, in pixels; null where there are too few to tell. By the parts of ink that are about as wide
 * as they are tall: a good part of all characters hangs together, and those that do not are smaller.
 */
export function measureLetters(parts: readonly Component[]): number | null {
  const counts = new Uint32Array(TALLEST + 1);
  let all = 0;
  for (const { left, top, right, bottom } of parts) {
    const [width, height] = [right - left, bottom - top];
    const side = Math.max(width, height);
    if (side < SMALLEST || side > TALLEST || Math.min(width, height) < 0.6 * side) continue;
    counts[side]!++;
    all++;
  }
  if (all < 12) return null;
  // Sizes a quarter apart are one; larger ones weigh more, for parts of characters are many and small.
  let [best, most] = [0, 0];
  for (let size = SMALLEST; size <= TALLEST; size++) {
    let weight = 0;
    for (let side = size; side <= Math.min(TALLEST, size * 1.25); side++)
      weight += counts[side]! * side * side;
    if (weight > most) [best, most] = [size, weight];
  }
  return best * 1.15;
}
