/** Orders the blocks of an article. */

import { bottom, distance, middleX, right, sharedColumn } from "../../../model/box.ts";
import { OPEN } from "../line.ts";
import type { TextBlock } from "./blocks.ts";
import type { PlacedLine } from "./place.ts";

/** A line in its column. */
export interface ColumnLine extends PlacedLine {
  readonly column: { readonly left: number; readonly right: number };
  /** Whether a block, so perhaps another column, begins here. */
  readonly first: boolean;
}

/**
 * Reads the blocks of one article: its columns from left to right, each from top to bottom; or in tiers, one below the
 * other, where that leaves fewer sentences broken.
 */
export function orderBlocks(blocks: readonly TextBlock[], body: number): ColumnLine[] {
  const tiers = findTiers(blocks, body);
  const byColumn = readColumns(blocks);
  const orders = [byColumn];
  if (tiers.length > 1) orders.push(tiers.flatMap(readColumns));
  const read = orders.map((order) => order.flatMap((column) => readBlock(column, blocks)));
  const best = read.reduce((a, b) => (continuity(b, body) > continuity(a, body) + 0.01 ? b : a));
  return best;
}

function readColumns(blocks: readonly TextBlock[]): TextBlock[] {
  const columns: TextBlock[][] = [];
  for (const block of [...blocks].sort((a, b) => b.box.height - a.box.height || a.box.x - b.box.x)) {
    const column = columns.find((it) => sharedColumn(it[0]!.box, block.box) > 0.5);
    if (column === undefined) columns.push([block]);
    else column.push(block);
  }
  return columns
    .sort((a, b) => middleX(a[0]!.box) - middleX(b[0]!.box))
    .flatMap((column) => column.sort((a, b) => a.box.y - b.box.y));
}

/** Cuts the blocks where a level line passes between them. */
function findTiers(blocks: readonly TextBlock[], body: number): TextBlock[][] {
  const tiers: TextBlock[][] = [];
  let low = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => a.box.y - b.box.y)) {
    if (block.box.y > low - 0.3 * body) tiers.push([]);
    tiers.at(-1)!.push(block);
    low = Math.max(low, bottom(block.box));
  }
  return tiers;
}

/** The edges of a block's column: its own, or, of one or two lines, those of the nearest block of its column too. */
function readBlock(block: TextBlock, all: readonly TextBlock[]): ColumnLine[] {
  const beside = block.lines.length > 2 ? undefined : nearestOfColumn(block, all);
  const boxes = beside === undefined ? [block.box] : [block.box, beside.box];
  const column = {
    left: Math.min(...boxes.map((it) => it.x)),
    right: Math.max(...boxes.map(right)),
  };
  return block.lines.map(({ line, box, size, bold }, k) => ({
    line,
    box,
    size,
    bold,
    column,
    first: k === 0,
  }));
}

/** The nearest other block of the column that a block stands in. */
function nearestOfColumn(block: TextBlock, all: readonly TextBlock[]): TextBlock | undefined {
  let nearest: TextBlock | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of all) {
    if (other === block || sharedColumn(other.box, block.box) <= 0.8) continue;
    const far = distance(other.box, block.box);
    if (far < least) [nearest, least] = [other, far];
  }
  return nearest;
}

/** How well lines read on over the ends of blocks. */
function continuity(lines: readonly ColumnLine[], body: number): number {
  let score = 0;
  for (let k = 1; k < lines.length; k++) {
    if (!lines[k]!.first) continue;
    const open = lines[k - 1]!.line.ending === OPEN;
    const indented = isIndented(lines[k]!, body);
    score += open === indented ? -1 : 0.5;
  }
  return score;
}

/** A paragraph's first line begins two characters in; a centred heading begins further in. */
export function isIndented({ box, column, size }: ColumnLine, body: number): boolean {
  return box.x - column.left > 1.2 * Math.min(size, body);
}
