/** Parts lines that were found as one across the white between columns. */

import type { Ink } from "./ink.ts";
import type { Spot } from "./lines.ts";

/** What is found of a line is so many times as tall as its letters. */
const AROUND = 1.4;
/**
 * White between columns, in heights of a letter: how wide it is at least, and how far it goes on up and down past the
 * lines above and below. Two or three full stops under each other leave white as well, as wide as a narrow gutter.
 */
const GUTTERS = [
  { wide: 1.05, tall: 5.5 },
  { wide: 0.6, tall: 14 },
];
/** What stands so far apart is two lines in any case. */
const FAR = 3.5;

/** For each pixel how long the upright white run is that it lies in; 0 for ink. */
export function measureWhite({ width, height, dots }: Ink): Uint16Array {
  const white = new Uint16Array(width * height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; ) {
      let end = y;
      while (end < height && dots[end * width + x] === 0) end++;
      const length = Math.min(end - y, 65_535);
      for (; y < end; y++) white[y * width + x] = length;
      while (y < height && dots[y * width + x] !== 0) y++;
    }
  }
  return white;
}

/** The pieces of a line between gutters that have ink, drawn together to where it begins and ends. */
export function cutAtGutters(spot: Spot, { width, height, dots }: Ink, upright: Uint16Array): Spot[] {
  const left = Math.max(0, Math.round(spot.x));
  const right = Math.min(width, Math.round(spot.x + spot.length));
  const letter = spot.height / AROUND;
  const pieces: Spot[] = [];
  let start = -1;
  let last = -1;
  // How many columns since the last ink are white far up and down, for each kind of gutter.
  const white = GUTTERS.map(() => 0);
  const close = () => {
    if (start >= 0) pieces.push(pieceOf(spot, start, last + 1));
  };
  for (let x = left; x < right; x++) {
    const middle = spot.y + spot.slope * (x - spot.x);
    const top = Math.max(0, Math.round(middle - spot.height / 2));
    const bottom = Math.min(height, Math.round(middle + spot.height / 2));
    let ink = 0;
    for (let y = top; y < bottom; y++) ink += dots[y * width + x]!;
    const level = Math.min(height - 1, Math.max(0, Math.round(middle)));
    if (ink === 0) {
      const length = upright[level * width + x]!;
      GUTTERS.forEach(({ tall }, kind) => {
        if (length >= tall * letter) white[kind]!++;
      });
      continue;
    }
    const gap = x - last - 1;
    const isGutter = gap >= FAR * letter || GUTTERS.some(({ wide }, kind) => white[kind]! >= wide * letter);
    if (start < 0) start = x;
    else if (isGutter) {
      close();
      start = x;
    }
    last = x;
    white.fill(0);
  }
  close();
  return pieces;
}

function pieceOf(spot: Spot, from: number, to: number): Spot {
  // A little white at the ends: the recogniser was taught with it.
  const edge = 0.12 * spot.height;
  const x = from - edge;
  return { ...spot, x, y: spot.y + spot.slope * (x - spot.x), length: to - from + 2 * edge };
}
