/** A picture in grey, and what is done to it whole. */

/** Grey values row by row, 0 is black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A rectangle of whole pixels. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts a rectangle out of a picture, which has to hold all of it. */
export function cutOut(picture: Picture, { x, y, width, height }: PixelBox): Picture {
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * picture.width + x;
    grey.set(picture.grey.subarray(from, from + width), row * width);
  }
  return { width, height, grey };
}

/** Turns a picture by quarters of a circle, clockwise. */
export function turnPicture(picture: Picture, quarters: 0 | 1 | 2 | 3): Picture {
  const { width, height, grey } = picture;
  if (quarters === 0) return picture;
  const turned = new Uint8Array(grey.length);
  const across = quarters === 2 ? width : height;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const to =
        quarters === 1
          ? x * across + (height - 1 - y)
          : quarters === 2
            ? (height - 1 - y) * across + (width - 1 - x)
            : (width - 1 - x) * across + y;
      turned[to] = grey[at]!;
    }
  }
  return quarters === 2 ? { width, height, grey: turned } : { width: height, height: width, grey: turned };
}
