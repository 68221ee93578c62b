/** Arithmetic of recognised boxes. */

import type { Box } from "../../../model/boxed.ts";

/** The smallest box around all; null where there is none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  const first = boxes[0];
  if (first === undefined) return null;
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The part of a box on a page; the box itself where all of it is. */
export function clip(box: Box, width: number, height: number): Box {
  const left = Math.min(Math.max(box.x, 0), width);
  const top = Math.min(Math.max(box.y, 0), height);
  const right = Math.max(left, Math.min(box.x + box.width, width));
  const bottom = Math.max(top, Math.min(box.y + box.height, height));
  const same =
    left === box.x && top === box.y && right === box.x + box.width && bottom === box.y + box.height;
  return same ? box : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box between two corners; null where a number is none or the corners stand the wrong way round. */
export function boxBetween(left: number, top: number, right: number, bottom: number): Box | null {
  if (![left, top, right, bottom].every(Number.isFinite) || right < left || bottom < top) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A number as the formats write them, or NaN. */
export function parseNumber(text: string | undefined): number {
  return text !== undefined && /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)
    ? Number(text)
    : Number.NaN;
}
