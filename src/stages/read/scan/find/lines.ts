/** Finds where lines of text stand in a picture. */

import type { Model } from "../model/models.ts";
import type { Picture } from "../picture.ts";
import { type Component, findComponents } from "./components.ts";

/** Where a line of text stands: from its left end along its middle, which may slope by a little. In pixels. */
export interface Spot {
  readonly x: number;
  /** Of its middle, at its left end. */
  readonly y: number;
  readonly length: number;
  readonly height: number;
  /** How far the middle goes down for each pixel to the right. */
  readonly slope: number;
}

/** From here on a pixel belongs to a line. */
const IN_LINE = 0.3;
/** The least mean of a line's pixels. */
const LIKELY = 0.55;
/** The model gives the core of a line; its outline is this many times area by circumference further out. */
const OUTWARD = 1.5;
/** Cores lower than this are dust. */
const LOWEST = 3;
/** What the model was taught to see: the mean and the spread of pictures in blue, green, red. */
const MEAN = [0.406, 0.456, 0.485];
const SPREAD = [0.225, 0.224, 0.229];

/** Finds the lines of a picture whose letters are some 12 to 40 pixels tall, from top to bottom. */
export async function findSpots(picture: Picture, find: Model): Promise<Spot[]> {
  const across = Math.ceil(picture.width / 32) * 32;
  const down = Math.ceil(picture.height / 32) * 32;
  const { data } = await find({ data: toTensor(picture, across, down), dims: [1, 3, down, across] });
  const core = new Uint8Array(across * down);
  for (let at = 0; at < core.length; at++) if (data[at]! > IN_LINE) core[at] = 1;
  const { components, runs } = findComponents(core, across, down);
  const sums = new Float64Array(components.length);
  for (let run = 0; run < runs.count; run++) {
    const start = runs.row[run]! * across;
    for (let x = runs.from[run]!; x < runs.to[run]!; x++) sums[runs.owner[run]!]! += data[start + x]!;
  }
  return components.flatMap((part, k) => {
    const isLine = part.bottom - part.top >= LOWEST && sums[k]! / part.dots >= LIKELY;
    return isLine ? [spotOf(part)] : [];
  });
}

function toTensor({ width, height, grey }: Picture, across: number, down: number): Float32Array {
  const plane = across * down;
  const tensor = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel++) {
    const values = Float32Array.from(
      { length: 256 },
      (_, value) => (value / 255 - MEAN[channel]!) / SPREAD[channel]!,
    );
    for (let y = 0; y < height; y++) {
      const [from, to] = [y * width, channel * plane + y * across];
      for (let x = 0; x < width; x++) tensor[to + x] = values[grey[from + x]!]!;
    }
  }
  return tensor;
}

/** The line around a core: as steep as its dots lie, as high as they are on average, and some way outward. */
function spotOf({ left, right, top, bottom, dots, moments }: Component): Spot {
  const length = right - left;
  const spread = moments.xx - (moments.x * moments.x) / dots;
  const slope = length < 3 * (bottom - top) ? 0 : (moments.xy - (moments.x * moments.y) / dots) / spread;
  const middle = moments.y / dots + 0.5;
  const height = Math.max(dots / length, LOWEST);
  const out = (length * height * OUTWARD) / (2 * (length + height));
  return {
    x: left - out,
    y: middle + slope * (left - out - moments.x / dots - 0.5),
    length: length + 2 * out,
    height: height + 2 * out,
    slope,
  };
}
