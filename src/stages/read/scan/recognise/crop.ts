/** Cuts lines out of a picture for the recogniser. */

import type { Spot } from "../find/lines.ts";
import type { Tensor } from "../model/models.ts";
import { greyAt, placeOn, type Sheet } from "../sheet.ts";

/** The height that the model reads. */
const HEIGHT = 48;
/** Widths are multiples of this: shapes that come again are cheaper. */
const STEP = 32;
const NARROWEST = 16;

/** A line as the recogniser takes it, with how many of the sheet's pixels one of its columns is. */
export interface Crop extends Tensor {
  readonly across: number;
  /** Columns with something in them; the rest is padding. */
  readonly width: number;
}

/** @param squeeze how wide the line is made, in parts of its true proportions */
export function cropLine(sheet: Sheet, spot: Spot, squeeze: number): Crop {
  const down = spot.height / HEIGHT;
  const width = Math.max(NARROWEST, Math.round((spot.length / down) * squeeze));
  const across = spot.length / width;
  const wide = Math.ceil(width / STEP) * STEP;
  const plane = HEIGHT * wide;
  const data = new Float32Array(3 * plane);
  const { picture } = sheet;
  const [a, b, c, d, e, f] = placeOn(sheet);
  // A letter that is much larger is the mean of several places, or its strokes would be torn.
  const rows = Math.max(1, Math.round(down));
  const columns = Math.max(1, Math.round(across));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        const along = spot.x + (x + (column + 0.5) / columns) * across;
        const middle = spot.y + spot.slope * (along - spot.x) - spot.height / 2;
        for (let row = 0; row < rows; row++) {
          const level = middle + (y + (row + 0.5) / rows) * down;
          sum += greyAt(picture, a * along + b * level + c - 0.5, d * along + e * level + f - 0.5);
        }
      }
      data[y * wide + x] = sum / (rows * columns) / 127.5 - 1;
    }
  }
  data.copyWithin(plane, 0, plane);
  data.copyWithin(2 * plane, 0, plane);
  return { data, dims: [1, 3, HEIGHT, wide], across, width };
}
