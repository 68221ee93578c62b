/** Groups placed lines into blocks. */

import { acrossOf, bottom, downOf, holds, overlap, sharedColumn, unionOf } from "../../../model/box.ts";
import type { Box } from "../../../model/boxed.ts";
import type { PlacedLine } from "./place.ts";

/** Lines of one column that follow each other without a picture or a title between. */
export interface TextBlock {
  readonly lines: readonly PlacedLine[];
  readonly box: Box;
}

/** Lines of one title: what stands over it and under it in large type is part of it. */
export interface TitleBlock {
  readonly lines: readonly PlacedLine[];
  /** Lines under it that name the writers. */
  readonly names?: readonly PlacedLine[];
  readonly box: Box;
}

/** Room between lines of one block, in their size. */
const MOST_ROOM = 1.25;

/** Groups lines to blocks, from the top; `walls` are pictures and rules that part lines. */
export function groupText(lines: readonly PlacedLine[], walls: readonly Box[]): TextBlock[] {
  const groups: PlacedLine[][] = [];
  const sorted = [...lines].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  for (const line of sorted) {
    let best: PlacedLine[] | undefined;
    for (const group of groups) {
      const last = group.at(-1)!;
      if (best !== undefined && last.box.y < best.at(-1)!.box.y) continue;
      if (follows(line, last, group) && !isParted(last.box, line.box, walls)) best = group;
    }
    if (best === undefined) groups.push([line]);
    else best.push(line);
  }
  return groups.map((group) => ({ lines: group, box: unionOf(group.map(({ box }) => box)) }));
}

function follows(line: PlacedLine, last: PlacedLine, group: readonly PlacedLine[]): boolean {
  const size = Math.max(line.size, last.size);
  const room = line.box.y - bottom(last.box);
  if (room > MOST_ROOM * size || room < -0.6 * size) return false;
  if (size > 1.3 * Math.min(line.size, last.size)) return false;
  // A last line of one word stands at the left edge, a section heading in the middle: the whole block is what counts.
  const recent = unionOf(group.slice(-4).map(({ box }) => box));
  return sharedColumn(line.box, recent) > 0.6 && line.box.x > recent.x - 3 * size;
}

function isParted(above: Box, below: Box, walls: readonly Box[]): boolean {
  const between = { from: bottom(above) - 1, to: below.y + 1 };
  return walls.some(
    (wall) =>
      wall.width > 2 * wall.height &&
      wall.y >= between.from &&
      bottom(wall) <= between.to + 0.3 * below.height &&
      overlap(acrossOf(wall), acrossOf(below)) > 0.5 * below.width,
  );
}

/** Groups large lines that stand close to each other, one over the other or side by side, to titles. */
export function groupTitles(lines: readonly PlacedLine[]): TitleBlock[] {
  const groups: PlacedLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const group = groups.find((it) => it.some((other) => isOneTitle(other, line)));
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => ({ lines: group, box: unionOf(group.map(({ box }) => box)) }));
}

function isOneTitle(a: PlacedLine, b: PlacedLine): boolean {
  const size = Math.max(a.size, b.size);
  const room = b.box.y - bottom(a.box);
  if (room > -0.5 * size && room < 0.75 * size) return sharedColumn(a.box, b.box) > 0.5;
  const level = overlap(downOf(a.box), downOf(b.box)) > 0.6 * Math.min(a.box.height, b.box.height);
  if (!level || Math.abs(a.size - b.size) >= 0.1 * size) return false;
  const apart = -overlap(acrossOf(a.box), acrossOf(b.box));
  // A blank has the letter-spacing on both its sides.
  const blank = 1.3 * Math.min(a.size, b.size) + 2 * Math.min(spacingOf(a), spacingOf(b));
  return apart < blank;
}

/** The room between the characters of a title, were they all as wide as high. */
function spacingOf({ box, size, line }: PlacedLine): number {
  const count = Array.from(line.text).length;
  return count < 2 ? 0 : Math.max(0, (box.width - count * size) / (count - 1));
}

/** Drawn boxes that hold text: each is a page within the page. The whole page's border is none. */
export function findFrames(rules: readonly Box[], lines: readonly PlacedLine[], body: number): Box[] {
  const frames: Box[] = [];
  for (const rule of rules) {
    if (rule.width < 6 * body || rule.height < 3 * body) continue;
    const inside = lines.filter(({ box }) => holds(rule, box));
    if (inside.length === 0 || inside.length > 0.9 * lines.length) continue;
    // A box that cuts through lines is no frame of theirs.
    if (inside.some(({ box }) => overlap(acrossOf(box), acrossOf(rule)) < 0.8 * box.width)) continue;
    if (!frames.some((frame) => isSame(frame, rule, body))) frames.push(rule);
  }
  return frames.sort((a, b) => a.width * a.height - b.width * b.height);
}

function isSame(a: Box, b: Box, body: number): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 0.7 * body;
  return near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);
}
