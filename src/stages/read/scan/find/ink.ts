/** Tells ink from paper. */

import type { Picture } from "../picture.ts";

/** One byte a pixel: 1 is ink. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** How much darker than its surroundings ink is, in parts of them. */
const DARKER = 0.78;

/**
 * The ink of a picture: what is darker than the mean of the square around it, so that shadows and yellow paper are none.
 * @param reach half the side of that square: more than a letter's, or the inside of thick strokes is taken for paper
 */
export function findInk({ width, height, grey }: Picture, reach: number): Ink {
  const dots = new Uint8Array(width * height);
  // Sums of columns over the rows at hand; the square's own sum runs along each row.
  const columns = new Uint32Array(width);
  const rows = { from: 0, to: 0 };
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach);
    const bottom = Math.min(height, y + reach + 1);
    for (; rows.to < bottom; rows.to++) {
      const at = rows.to * width;
      for (let x = 0; x < width; x++) columns[x]! += grey[at + x]!;
    }
    for (; rows.from < top; rows.from++) {
      const at = rows.from * width;
      for (let x = 0; x < width; x++) columns[x]! -= grey[at + x]!;
    }
    let sum = 0;
    for (let x = 0; x < Math.min(reach, width); x++) sum += columns[x]!;
    const tall = bottom - top;
    const at = y * width;
    for (let x = 0; x < width; x++) {
      if (x + reach < width) sum += columns[x + reach]!;
      if (x - reach > 0) sum -= columns[x - reach - 1]!;
      const across = Math.min(width, x + reach + 1) - Math.max(0, x - reach);
      if (grey[at + x]! * tall * across < sum * DARKER) dots[at + x] = 1;
    }
  }
  return { width, height, dots };
}
