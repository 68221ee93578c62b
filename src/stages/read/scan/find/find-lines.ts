/** Finds the lines of a sheet, each of one column, with the rules and pictures around them. */

import type { Models } from "../model/models.ts";
import { drawSheet, type Sheet } from "../sheet.ts";
import { findComponents } from "./components.ts";
import { type Drawings, findDrawings } from "./drawings.ts";
import { cutAtGutters, measureWhite } from "./gutters.ts";
import { findInk, type Ink } from "./ink.ts";
import { findSpots, type Spot } from "./lines.ts";

/** What stands on a sheet, in the sheet's pixels. */
export interface FoundLines {
  readonly spots: readonly PlacedSpot[];
  /** Lines that stand upright. */
  readonly upright: readonly Spot[];
  readonly drawings: Drawings;
}

/** A line with where its ink begins and ends, from top to bottom. */
export interface PlacedSpot extends Spot {
  readonly inkTop: number;
  readonly inkBottom: number;
}

/** How tall letters are drawn for the model that finds lines, in pixels. */
const LETTER = 15;
const LARGEST = 2;
/** Ink that a line has at least, in parts of its area. */
const FULLEST_DUST = 0.04;

/** @param letter the height of most letters of the sheet */
export async function findLines(sheet: Sheet, letter: number, models: Models): Promise<FoundLines> {
  const scale = Math.min(LARGEST, LETTER / letter);
  const small = drawSheet(sheet, scale);
  const ink = findInk(small, Math.round(2.2 * LETTER));
  const { components, runs } = findComponents(ink.dots, small.width, small.height);
  const drawings = findDrawings(components, runs, letter * scale);
  // Only letters are left: rules and pictures would bridge gutters, or look like text.
  for (let run = 0; run < runs.count; run++) {
    if (!drawings.owners.has(runs.owner[run]!)) continue;
    const at = runs.row[run]! * small.width;
    ink.dots.fill(0, at + runs.from[run]!, at + runs.to[run]!);
  }
  const white = measureWhite(ink, letter * scale);
  const all = await findSpots(small, models.find);
  const isUpright = (it: Spot) => it.height > 1.8 * it.length && it.height > 2.5 * letter * scale;
  const level = all.filter((it) => !isUpright(it));
  const spots = joinOverlapping(level.flatMap((it) => cutAtGutters(it, ink, white))).flatMap((it) =>
    placeInk(it, ink, letter * scale),
  );
  const grow = (it: Spot) => ({
    ...it,
    x: it.x / scale,
    y: it.y / scale,
    length: it.length / scale,
    height: it.height / scale,
  });
  const boxUp = ({ x, y, width, height }: Drawings["rules"][number]) => ({
    x: x / scale,
    y: y / scale,
    width: width / scale,
    height: height / scale,
  });
  return {
    spots: spots.map((it) => ({
      ...it,
      ...grow(it),
      inkTop: it.inkTop / scale,
      inkBottom: it.inkBottom / scale,
    })),
    upright: all.filter(isUpright).map(grow),
    drawings: {
      ...drawings,
      rules: drawings.rules.map(boxUp),
      pictures: drawings.pictures.map(boxUp),
    },
  };
}

/** Pieces of one line that were found twice, or over each other, are one. */
function joinOverlapping(spots: readonly Spot[]): Spot[] {
  const joined: Spot[] = [];
  for (const spot of spots.toSorted((a, b) => a.x - b.x)) {
    const k = joined.findLastIndex((it) => {
      const apart = Math.abs(it.y + it.slope * (spot.x - it.x) - spot.y);
      const low = Math.min(it.height, spot.height);
      return it.x + it.length > spot.x && apart < 0.4 * low && Math.max(it.height, spot.height) < 1.6 * low;
    });
    const other = joined[k];
    if (other === undefined) joined.push(spot);
    else {
      const { x, y, height, slope } = other.length >= spot.length ? other : spot;
      const length = Math.max(other.x + other.length, spot.x + spot.length) - other.x;
      joined[k] = { x: other.x, y: y + slope * (other.x - x), length, height, slope };
    }
  }
  return joined.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Where a line's ink stands; nothing where it has next to none. */
function placeInk(spot: Spot, { width, height, dots }: Ink, letter: number): PlacedSpot[] {
  const left = Math.max(0, Math.round(spot.x));
  const right = Math.min(width, Math.round(spot.x + spot.length));
  const rows = new Uint32Array(Math.ceil(spot.height) + 1);
  const top = spot.y - spot.height / 2;
  let ink = 0;
  for (let x = left; x < right; x++) {
    const start = top + spot.slope * (x - spot.x);
    for (let row = 0; row < rows.length; row++) {
      const y = Math.round(start + row);
      if (y < 0 || y >= height || dots[y * width + x] === 0) continue;
      rows[row]!++;
      ink++;
    }
  }
  if (ink < FULLEST_DUST * spot.length * spot.height || ink < letter) return [];
  const least = Math.max(1, (right - left) * 0.01);
  const first = rows.findIndex((count) => count >= least);
  const last = rows.findLastIndex((count) => count >= least);
  const level = top + spot.slope * (spot.length / 2);
  return first < 0 ? [] : [{ ...spot, inkTop: level + first, inkBottom: level + last + 1 }];
}
