/** Parts lines that were found as one across the white between columns. */

import type { Ink } from "./ink.ts";
import type { Spot } from "./lines.ts";

/** What is found of a line is so many times as tall as its letters. */
const AROUND = 1.4;
/**
 * White between columns, in heights of a letter: how wide it is at least, and past how much of lines above and below it
 * goes on. Two or three full stops under each other leave white as well, as wide as a narrow gutter.
 */
const GUTTERS = [
  { wide: 1.05, tall: 3.4 },
  { wide: 0.6, tall: 8.5 },
];
/** Ink so far aside, in heights of a letter, makes a row one of a line: beside nothing white says nothing. */
const ASIDE = 3;
/** What stands so far apart is two lines in any case. */
const FAR = 3.5;
/** What stands so near beyond an end belongs to the line, and so much of it. */
const NEAR = 0.5;
const MORE = 1.6;

/**
 * For each pixel how long the upright white run is that it lies in, counting only rows with ink to the left or right;
 * 0 for ink.
 */
export function measureWhite(ink: Ink, letter: number): Uint16Array {
  const { width, height, dots } = ink;
  const besideInk = findBeside(ink, Math.round(ASIDE * letter));
  const white = new Uint16Array(width * height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; ) {
      let end = y;
      let length = 0;
      for (; end < height && dots[end * width + x] === 0; end++) length += besideInk[end * width + x]!;
      for (; y < end; y++) white[y * width + x] = length;
      while (y < height && dots[y * width + x] !== 0) y++;
    }
  }
  return white;
}

/** 1 for each pixel that has ink in its row so near. */
function findBeside({ width, height, dots }: Ink, reach: number): Uint8Array {
  const beside = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let until = -1;
    for (let x = 0; x < width; x++) {
      if (dots[start + x] === 0) continue;
      const from = Math.max(until, x - reach);
      until = Math.min(width, x + reach + 1);
      if (from < until) beside.fill(1, start + Math.max(0, from), start + until);
    }
  }
  return beside;
}

/** The pieces of a line between gutters that have ink, drawn together, or out, to where it begins and ends. */
export function cutAtGutters(spot: Spot, ink: Ink, upright: Uint16Array): Spot[] {
  const letter = spot.height / AROUND;
  const pieces: { from: number; to: number }[] = [];
  // How many columns since the last ink are white far up and down, for each kind of gutter.
  const white = GUTTERS.map(() => 0);
  let open: { from: number; to: number } | null = null;
  for (let x = Math.round(spot.x); x < spot.x + spot.length; x++) {
    if (!hasInk(spot, ink, x)) {
      const length = uprightWhite(spot, ink, upright, x);
      GUTTERS.forEach(({ tall }, kind) => {
        if (length >= tall * letter) white[kind]!++;
      });
      continue;
    }
    const isGutter: boolean =
      open !== null &&
      (x - open.to >= FAR * letter || GUTTERS.some(({ wide }, kind) => white[kind]! >= wide * letter));
    if (open === null || isGutter) {
      open = { from: x, to: x + 1 };
      pieces.push(open);
    } else open.to = x + 1;
    white.fill(0);
  }
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first !== undefined) first.from = endOfInk(spot, ink, first.from, -1, letter);
  if (last !== undefined) last.to = endOfInk(spot, ink, last.to - 1, 1, letter) + 1;
  return pieces.map(({ from, to }) => pieceOf(spot, from, to));
}

/** How far ink goes on from an end of a line: the model often leaves out the point, the comma or the quotation mark there. */
function endOfInk(spot: Spot, ink: Ink, end: number, step: 1 | -1, letter: number): number {
  let last = end;
  for (let x = end; Math.abs(x - last) <= NEAR * letter && Math.abs(x - end) <= MORE * letter; x += step)
    if (hasInk(spot, ink, x)) last = x;
  return last;
}

function hasInk(spot: Spot, { width, height, dots }: Ink, x: number): boolean {
  if (x < 0 || x >= width) return false;
  const middle = middleAt(spot, x);
  const bottom = Math.min(height, Math.round(middle + spot.height / 2));
  for (let y = Math.max(0, Math.round(middle - spot.height / 2)); y < bottom; y++)
    if (dots[y * width + x] !== 0) return true;
  return false;
}

function uprightWhite(spot: Spot, { width, height }: Ink, upright: Uint16Array, x: number): number {
  if (x < 0 || x >= width) return 0;
  const y = Math.min(height - 1, Math.max(0, Math.round(middleAt(spot, x))));
  return upright[y * width + x]!;
}

const middleAt = ({ x, y, slope }: Spot, at: number) => y + slope * (at - x);

function pieceOf(spot: Spot, from: number, to: number): Spot {
  // A little white at the ends: the recogniser was taught with it.
  const edge = 0.12 * spot.height;
  const x = from - edge;
  return { ...spot, x, y: spot.y + spot.slope * (x - spot.x), length: to - from + 2 * edge };
}
