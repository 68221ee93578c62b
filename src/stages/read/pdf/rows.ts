/** Rows and fragments of glyphs. */

import type { Box } from "../../../model/boxed.ts";
import type { Glyph } from "./glyphs.ts";

/** Glyphs that follow each other on one base line, from left to right, with no gutter between. */
export type Fragment = readonly Glyph[];

/** How far two base lines of one row may lie apart, in the smaller size. */
const SAME_ROW = 0.2;
/** Gaps in em: from the first on it may be a gutter, from the second on it is one unless all the row is spaced so. */
const GUTTER = 0.75;
const WIDE = 3;

/** Groups glyphs by base line, then cuts the rows at gutters. Rows come from top to bottom, fragments from left to right. */
export function findFragments(glyphs: readonly Glyph[], rules: readonly Box[]): Fragment[] {
  const walls = rules.filter((rule) => rule.height > 2 * rule.width);
  const rows = findRows(glyphs);
  const edges = findEdges(rows);
  return mendRows(
    rows.map((row) => cutRow(row, walls, edges)),
    edges,
  ).flat();
}

/** So many rows begin at one place, after room, where a column has its left edge. */
const EDGE_ROWS = 4;
const EDGE_GAP = 0.4;

/** Left edges of columns: places, in steps of half a point, at which many rows begin or go on after room. */
type Edges = ReadonlySet<number>;

const stepOf = (x: number) => Math.round(x * 2);

function findEdges(rows: readonly (readonly Glyph[])[]): Edges {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.forEach((glyph, k) => {
      if (k > 0 && gapBetween(row[k - 1]!, glyph) < EDGE_GAP) return;
      const step = stepOf(glyph.x);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    });
  }
  const near = (step: number) =>
    (counts.get(step - 1) ?? 0) + (counts.get(step) ?? 0) + (counts.get(step + 1) ?? 0);
  return new Set([...counts.keys()].filter((step) => near(step) >= EDGE_ROWS));
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly glyphs: Glyph[];
}

function findRows(glyphs: readonly Glyph[]): Glyph[][] {
  const largest = glyphs.reduce((most, { size }) => Math.max(most, size), 0);
  const rows: Row[] = [];
  let open = 0;
  let before: Glyph | undefined;
  let last: Row | undefined;
  for (const glyph of sortByPlace(glyphs)) {
    // What is as high and as large as the one before belongs to its row.
    if (last !== undefined && glyph.y === before!.y && glyph.size === before!.size) {
      last.glyphs.push(glyph);
      continue;
    }
    while (open < rows.length && rows[open]!.y < glyph.y - SAME_ROW * largest) open++;
    let best: Row | undefined;
    for (let k = rows.length - 1; k >= open; k--) {
      const row = rows[k]!;
      const small = Math.min(row.size, glyph.size);
      if (glyph.y - row.y > SAME_ROW * small || Math.max(row.size, glyph.size) > 1.8 * small) continue;
      if (best === undefined || glyph.y - row.y < glyph.y - best.y) best = row;
    }
    if (best === undefined) {
      best = { y: glyph.y, size: glyph.size, glyphs: [] };
      rows.push(best);
    }
    best.glyphs.push(glyph);
    before = glyph;
    last = best;
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.x - b.x));
}

/** From the top, and from the left on one base line: few heights are sorted, and runs that mostly are in order. */
function sortByPlace(glyphs: readonly Glyph[]): Glyph[] {
  const levels = new Map<number, Glyph[]>();
  let level: Glyph[] = [];
  let y = Number.NaN;
  for (const glyph of glyphs) {
    if (glyph.y !== y) {
      y = glyph.y;
      const known = levels.get(y);
      level = known ?? [];
      if (known === undefined) levels.set(y, level);
    }
    level.push(glyph);
  }
  const sorted: Glyph[] = [];
  for (const height of new Float64Array(levels.keys()).sort()) {
    for (const glyph of levels.get(height)!.sort((a, b) => a.x - b.x)) sorted.push(glyph);
  }
  return sorted;
}

/** The free room between two glyphs, in the size of the smaller. Negative where they overlap. */
export function gapBetween(a: Glyph, b: Glyph): number {
  return (b.x - a.x - a.advance) / Math.min(a.size, b.size);
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  // Sorts numbers without asking a function about each two.
  return new Float64Array(values).sort()[values.length >> 1]!;
}

/**
 * Cuts where a gap is far wider than the gaps around it, or where a drawn line stands in it. A letter-spaced title has
 * wide gaps all along and stays whole.
 */
function cutRow(row: readonly Glyph[], walls: readonly Box[], edges: Edges): Glyph[][] {
  const gaps = findGaps(row);
  const fragments: Glyph[][] = [];
  let start = 0;
  for (let k = 1; k < row.length; k++) {
    // Most gaps are none, and need no further look.
    if (gaps[k - 1]! < WALL_GAP) continue;
    if (isItem(row, start, k) && gaps[k - 1]! < ITEM_GAP) continue;
    if (
      !isGutter(gaps, k - 1, row[k]!, edges) &&
      !hasWall(row[k - 1]!, row[k]!, walls) &&
      !changesSize(row, k)
    )
      continue;
    fragments.push(row.slice(start, k));
    start = k;
  }
  fragments.push(row.slice(start));
  return fragments;
}

/** Room behind the number of an item, in em: what it numbers stands beside it. */
const ITEM_GAP = 4;

/** Whether the glyphs of a stretch are the number of an item, with words behind it: 1. or 12、 or （3） or 1.2.1. */
function isItem(row: readonly Glyph[], start: number, end: number): boolean {
  if (end - start > 8 || !/^[^\d\s.,+-]/u.test(row[end]!.text)) return false;
  let text = "";
  for (let k = start; k < end; k++) text += row[k]!.text;
  return /^(?:\d{1,3}[.．、]|[(（]\d{1,2}[)）]|\d{1,2}(?:\.\d{1,2}){1,3})$/u.test(text);
}

/** The gaps between glyphs that follow each other. */
export function findGaps(row: readonly Glyph[]): number[] {
  const gaps: number[] = [];
  for (let k = 1; k < row.length; k++) gaps.push(gapBetween(row[k - 1]!, row[k]!));
  return gaps;
}

function isGutter(gaps: readonly number[], k: number, { x }: Glyph, edges: Edges): boolean {
  const gap = gaps[k]!;
  const atEdge = edges.has(stepOf(x));
  if (gap < (atEdge ? EDGE_GAP : GUTTER)) return false;
  const before = median(gaps.slice(Math.max(0, k - 5), k));
  const after = median(gaps.slice(k + 1, k + 6));
  const beside = k === 0 ? after : k === gaps.length - 1 ? before : Math.min(before, after);
  if (gap > WIDE && gap > 1.3 * beside) return true;
  return gap > (atEdge ? 1.3 * Math.max(0, beside) + 0.2 : 2 * Math.max(0, beside) + 0.5);
}

/** The least gap in which a drawn line is looked for: no glyphs are parted over less. */
const WALL_GAP = 0.3;

/** A title beside a column may share its base line. */
function changesSize(row: readonly Glyph[], k: number): boolean {
  const a = row[k - 1]!;
  const b = row[k]!;
  return Math.max(a.size, b.size) > 1.3 * Math.min(a.size, b.size) && gapBetween(a, b) > 0.5;
}

function hasWall(a: Glyph, b: Glyph, walls: readonly Box[]): boolean {
  const middle = a.y - 0.4 * a.size;
  return walls.some(
    (it) =>
      it.x > a.x + 0.5 * a.advance && it.x + it.width < b.x + 1 && it.y < middle && it.y + it.height > middle,
  );
}

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Joins fragments again over a gap that the lines above and below run across: a blank before a name is no gutter. A
 * gutter shows in the lines around it too.
 */
function mendRows(rows: readonly (readonly Glyph[][])[], edges: Edges): Glyph[][][] {
  const extents = rows.map((row) => row.map(extentOf));
  return rows.map((row, r) => {
    const mended: Glyph[][] = [];
    row.forEach((fragment, f) => {
      const last = mended.at(-1);
      const atEdge = edges.has(stepOf(fragment[0]!.x));
      if (last !== undefined && !atEdge && runsAcross(extents, r, f)) last.push(...fragment);
      else mended.push(fragment);
    });
    return mended;
  });
}

function extentOf(fragment: readonly Glyph[]): Extent {
  const first = fragment[0]!;
  const last = fragment.at(-1)!;
  return { from: first.x, to: last.x + last.advance, y: first.y, size: first.size };
}

/** Whether the nearest lines above and below, of one size with it, all cover the gap before fragment f of row r. */
function runsAcross(extents: readonly (readonly Extent[])[], r: number, f: number): boolean {
  const left = extents[r]![f - 1]!;
  const right = extents[r]![f]!;
  if (Math.max(left.size, right.size) > 1.15 * Math.min(left.size, right.size)) return false;
  if (right.from - left.to > WIDE * left.size) return false;
  const above = coverOf(extents, r, -1, left, right);
  const below = coverOf(extents, r, 1, left, right);
  return (above === true && below !== false) || (below === true && above !== false);
}

/** Whether the nearest line on one side covers the gap; undefined where no line is near. */
function coverOf(
  extents: readonly (readonly Extent[])[],
  r: number,
  step: 1 | -1,
  left: Extent,
  right: Extent,
): boolean | undefined {
  for (let k = r + step; k >= 0 && k < extents.length; k += step) {
    const row = extents[k]!;
    const distance = Math.abs(row[0]!.y - left.y);
    if (distance > 2.2 * left.size) return undefined;
    if (distance < 0.5 * left.size) continue;
    const beside = row.filter(
      (it) =>
        it.to > left.from &&
        it.from < right.to &&
        Math.max(it.size, left.size) <= 1.15 * Math.min(it.size, left.size),
    );
    if (beside.length === 0) continue;
    return beside.some((it) => it.from <= left.to - 0.5 * left.size && it.to >= right.from + 0.5 * left.size);
  }
  return undefined;
}
