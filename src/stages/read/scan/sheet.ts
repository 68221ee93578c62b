/** A picture straightened: which place of a level sheet is which of the picture. */

import type { Picture, PixelBox } from "./picture.ts";

/**
 * A level sheet as large as the picture that it lies askew in, turned about the middle. Places are in pixels of the
 * picture's size, from the sheet's top left.
 */
export interface Sheet {
  readonly picture: Picture;
  /** By which the picture's lines go down to the right, in radians. */
  readonly angle: number;
}

/** Where in the picture the sheet's place (x, y) is: `[a·x + b·y + c, d·x + e·y + f]`. */
export function placeOn({
  picture,
  angle,
}: Sheet): readonly [number, number, number, number, number, number] {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [x, y] = [picture.width / 2, picture.height / 2];
  return [cos, -sin, x - x * cos + y * sin, sin, cos, y - x * sin - y * cos];
}

/**
 * The level sheet drawn smaller or larger: each pixel is the mean of the places that it covers, beyond the picture white.
 * @param part of the sheet, where not all of it is wanted
 */
export function drawSheet(sheet: Sheet, scale: number, part?: PixelBox): Picture {
  const { picture } = sheet;
  const { x: left, y: top, ...size } = part ?? { x: 0, y: 0, width: picture.width, height: picture.height };
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  const [a, b, c, d, e, f] = placeOn(sheet);
  const grey = new Uint8Array(width * height);
  const steps = Math.max(1, Math.ceil(1 / scale - 0.2));
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let sum = 0;
      for (let row = 0; row < steps; row++) {
        const down = top + (y + (row + 0.5) / steps) / scale;
        for (let column = 0; column < steps; column++) {
          const along = left + (x + (column + 0.5) / steps) / scale;
          sum += greyAt(picture, a * along + b * down + c - 0.5, d * along + e * down + f - 0.5);
        }
      }
      grey[at] = sum / (steps * steps) + 0.5;
    }
  }
  return { width, height, grey };
}

/** The grey between the four pixels around a place; beyond the picture's edge that of the edge, far beyond white. */
export function greyAt({ width, height, grey }: Picture, x: number, y: number): number {
  if (x < -8 || y < -8 || x > width + 8 || y > height + 8) return 255;
  const across = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const down = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  const [left, top] = [across | 0, down | 0];
  const right = left + 1 < width ? 1 : 0;
  const low = top + 1 < height ? width : 0;
  const [mixX, mixY] = [across - left, down - top];
  const at = top * width + left;
  const upper = grey[at]! + (grey[at + right]! - grey[at]!) * mixX;
  const lower = grey[at + low]! + (grey[at + low + right]! - grey[at + low]!) * mixX;
  return upper + (lower - upper) * mixY;
}
