/** Arithmetic of boxes. */

import type { Box } from "./boxed.ts";

export const right = (box: Box) => box.x + box.width;
export const bottom = (box: Box) => box.y + box.height;
export const middleX = (box: Box) => box.x + box.width / 2;
export const middleY = (box: Box) => box.y + box.height / 2;

export interface Range {
  readonly from: number;
  readonly to: number;
}

export const acrossOf = (box: Box): Range => ({ from: box.x, to: right(box) });
export const downOf = (box: Box): Range => ({ from: box.y, to: bottom(box) });

/** How much two ranges share; negative where there is room between. */
export function overlap(a: Range, b: Range): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** Which part of the narrower box stands above or below the other. */
export function sharedColumn(a: Box, b: Box): number {
  const shared = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  return shared / Math.max(1e-6, Math.min(a.width, b.width));
}

export function unionOf(boxes: readonly Box[]): Box {
  let x = Number.POSITIVE_INFINITY;
  let y = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let low = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    to = Math.max(to, right(box));
    low = Math.max(low, bottom(box));
  }
  return { x, y, width: to - x, height: low - y };
}

/** Whether the middle of `inner` lies in `outer`. */
export function holds(outer: Box, inner: Box): boolean {
  const x = middleX(inner);
  const y = middleY(inner);
  return x >= outer.x && x <= right(outer) && y >= outer.y && y <= bottom(outer);
}

/** The free room between two boxes, zero where they touch. */
export function distance(a: Box, b: Box): number {
  const dx = Math.max(0, -overlap(acrossOf(a), acrossOf(b)));
  const dy = Math.max(0, -overlap(downOf(a), downOf(b)));
  return Math.hypot(dx, dy);
}

/** To hundredths, so that sums in another order give the same bytes. */
export function roundBox({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
