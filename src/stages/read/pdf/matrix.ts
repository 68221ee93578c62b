/** Transformations of PDF. */

import type { Box } from "../../../model/boxed.ts";

/** A transformation `[a b c d e f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

// By index throughout: these run for every line of a page, and an array taken apart by pattern is asked for an iterator.

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = outer;
  const { 0: g, 1: h, 2: i, 3: j, 4: k, 5: l } = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply(m: Matrix, x: number, y: number): [x: number, y: number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Six numbers as a matrix; anything else is a mistake of the file. */
export function asMatrix(value: unknown): Matrix | null {
  const numbers = value as ArrayLike<unknown> | null | undefined;
  if (numbers == null || numbers.length !== 6) return null;
  for (let k = 0; k < 6; k++) if (!Number.isFinite(numbers[k])) return null;
  // A copy: pdf.js fills some of its own again.
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = numbers as unknown as Matrix;
  return [a, b, c, d, e, f];
}

/** The box around a transformed rectangle from (x0, y0) to (x1, y1). */
export function boxAround(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const corners = [apply(m, x0, y0), apply(m, x1, y0), apply(m, x0, y1), apply(m, x1, y1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
