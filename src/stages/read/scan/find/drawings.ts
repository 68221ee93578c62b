/** Finds drawn lines, frames and pictures among parts of ink. */

import type { PixelBox } from "../picture.ts";
import type { Component, Runs } from "./components.ts";

export interface Drawings {
  readonly rules: readonly PixelBox[];
  readonly pictures: readonly PixelBox[];
  /** By number of component: which are not letters. */
  readonly owners: ReadonlySet<number>;
}

/** In heights of a letter: the shortest drawn line, and the least side of a picture. */
const SHORTEST_RULE = 4;
const SMALLEST_PICTURE = 3.5;
/** How much of a picture is ink, at least. */
const DENSE = 0.18;

/** @param letter the height of a letter */
export function findDrawings(parts: readonly Component[], runs: Runs, letter: number): Drawings {
  const owners = new Set<number>();
  const rules: PixelBox[] = [];
  const pictures: PixelBox[] = [];
  const frames = new Set<number>();
  parts.forEach((part, owner) => {
    const width = part.right - part.left;
    const height = part.bottom - part.top;
    const [long, short] = [Math.max(width, height), Math.min(width, height)];
    const full = part.dots / (width * height);
    const thin = part.dots / long;
    const box = { x: part.left, y: part.top, width, height };
    if (
      long >= SHORTEST_RULE * letter &&
      thin <= 0.3 * letter &&
      short <= Math.max(0.45 * letter, long / 12)
    ) {
      owners.add(owner);
      rules.push(box);
    } else if (short >= SMALLEST_PICTURE * letter && full >= DENSE) {
      owners.add(owner);
      pictures.push(box);
    } else if (short >= SMALLEST_PICTURE * letter && thin <= 0.8 * letter) frames.add(owner);
  });
  for (const owner of frames) owners.add(owner);
  rules.push(...sidesOf(frames, runs, letter));
  return { rules, pictures: mergeBoxes(pictures), owners };
}

/** The sides of frames and tables: their long runs along, one below another, and what goes down their length. */
function sidesOf(frames: ReadonlySet<number>, runs: Runs, letter: number): PixelBox[] {
  const sides: PixelBox[] = [];
  const uprights = new Map<string, { x: number; top: number; bottom: number; owner: number }>();
  const closed: { x: number; top: number; bottom: number }[] = [];
  for (let run = 0; run < runs.count; run++) {
    const owner = runs.owner[run]!;
    if (!frames.has(owner)) continue;
    const [row, from, to] = [runs.row[run]!, runs.from[run]!, runs.to[run]!];
    if (to - from >= SHORTEST_RULE * letter) {
      const above = sides.at(-1);
      const joins =
        above !== undefined && above.y + above.height >= row && above.x < to && from < above.x + above.width;
      if (joins) sides[sides.length - 1] = spanBoth(above, { x: from, y: row, width: to - from, height: 1 });
      else sides.push({ x: from, y: row, width: to - from, height: 1 });
      continue;
    }
    if (to - from > 0.3 * letter) continue;
    // An upright line leans by a pixel now and then.
    const middle = (from + to) >> 1;
    const key = [0, -1, 1]
      .map((shift) => `${owner},${middle + shift}`)
      .find((it) => {
        const open = uprights.get(it);
        return open !== undefined && row - open.bottom <= 2;
      });
    const open = key === undefined ? undefined : uprights.get(key);
    if (key !== undefined) uprights.delete(key);
    const next = { x: open?.x ?? middle, top: open?.top ?? row, bottom: row + 1, owner };
    const there = uprights.get(`${owner},${middle}`);
    if (there !== undefined) closed.push(there);
    uprights.set(`${owner},${middle}`, next);
  }
  closed.push(...uprights.values());
  for (const { x, top, bottom } of closed)
    if (bottom - top >= SHORTEST_RULE * letter) sides.push({ x, y: top, width: 1, height: bottom - top });
  return sides;
}

function spanBoth(a: PixelBox, b: PixelBox): PixelBox {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Pictures that overlap are parts of one. */
function mergeBoxes(boxes: readonly PixelBox[]): PixelBox[] {
  const merged: PixelBox[] = [];
  for (const box of boxes) {
    let whole = box;
    for (;;) {
      const k = merged.findIndex((other) => meets(other, whole));
      if (k < 0) break;
      whole = spanBoth(merged.splice(k, 1)[0]!, whole);
    }
    merged.push(whole);
  }
  return merged;
}

const meets = (a: PixelBox, b: PixelBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
