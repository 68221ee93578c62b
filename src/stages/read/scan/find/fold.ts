/** Finds where two sheets lie side by side in one picture. */

import type { Picture } from "../picture.ts";
import type { Component } from "./components.ts";

/** Two sheets are together at least so much wider than they are tall. */
const WIDE = 1.15;
/** How far from the picture's middle the fold may lie, in parts of its width. */
const ASIDE = 0.08;
/** White on both sides of the fold together, in heights of a letter, at least; wider than any gutter. */
const MARGIN = 3;
/** So many letters may lie in it: a stain is none. */
const STRAY = 3;

/**
 * Where two sheets meet: the middle of the widest band near the picture's middle that no letter stands in, from top to
 * bottom. Null for one sheet: any title over its columns would stand there.
 * @param letters the parts of ink that are letters
 */
export function findFold(
  letters: readonly Component[],
  { width, height }: Picture,
  letter: number,
  angle: number,
): number | null {
  if (width < WIDE * height) return null;
  const slope = Math.tan(angle);
  const columns = new Uint32Array(width);
  for (const { left, right, top, bottom } of letters) {
    // What stands above each other on a level sheet leans over by the slant.
    const shift = slope * ((top + bottom) / 2 - height / 2);
    const from = Math.max(0, Math.round(left + shift));
    const to = Math.min(width, Math.round(right + shift));
    for (let x = from; x < to; x++) columns[x]!++;
  }
  let best: { from: number; to: number } | null = null;
  const end = Math.round(width * (0.5 + ASIDE));
  for (let x = Math.round(width * (0.5 - ASIDE)); x < end; x++) {
    if (columns[x]! > STRAY) continue;
    let [from, to] = [x, x];
    while (from > 0 && columns[from - 1]! <= STRAY) from--;
    while (to < width && columns[to]! <= STRAY) to++;
    if (best === null || to - from > best.to - best.from) best = { from, to };
    x = to;
  }
  if (best === null || best.to - best.from < MARGIN * letter) return null;
  if (best.to - best.from < 2 * widestGutter(columns, best, letter)) return null;
  const sides = [count(columns, 0, best.from), count(columns, best.to, width)];
  return Math.min(...sides) < 0.15 * (sides[0]! + sides[1]!) ? null : Math.round((best.from + best.to) / 2);
}

/** The widest band without letters inside either sheet; its margins are none. */
function widestGutter(columns: Uint32Array, fold: { from: number; to: number }, letter: number): number {
  let widest = 0;
  for (const [from, to] of [
    [0, fold.from],
    [fold.to, columns.length],
  ] as const) {
    let last = -1;
    for (let x = from; x < to; x++) {
      if (columns[x]! <= STRAY) continue;
      if (last >= 0 && x - last > letter / 2) widest = Math.max(widest, x - last);
      last = x;
    }
  }
  return widest;
}

function count(columns: Uint32Array, from: number, to: number): number {
  let sum = 0;
  for (let x = from; x < to; x++) sum += columns[x]!;
  return sum;
}
