/** Which title a block stands under. */

import {
  acrossOf,
  bottom,
  downOf,
  middleY,
  overlap,
  type Range,
  right,
  sharedColumn,
} from "../../../model/box.ts";
import type { Box } from "../../../model/boxed.ts";
import type { TextBlock, TitleBlock } from "./blocks.ts";

/** A part of the page that is read by itself: the page without its frames, or the inside of a frame. */
export interface Zone {
  readonly box: Box;
  readonly titles: readonly TitleBlock[];
  readonly blocks: readonly TextBlock[];
  /** Rules, pictures and frames inside. */
  readonly walls: readonly Box[];
  /** Pictures and captions: text goes on below them. */
  readonly fillings: readonly Box[];
}

/** How much of a block must lie under a title's ground. */
const UNDER = 0.55;
/** Room above a block, in em, from which it no longer goes on what stands above it. */
const NEW_ROOM = 1.6;

/**
 * Which title each block of a zone stands under: its index, or −1. A block belongs to what stands right above it in its
 * column: a title on whose ground it stands, or another block with whom it shares its owner. A column that begins level
 * with a title, to its right, is the last of that title's article.
 */
export function findOwners(zone: Zone, body: number): number[] {
  const { blocks } = zone;
  const titles = zone.titles;
  const grounds = titles.map((title) => groundOf(title, zone, body));
  const order = blocks
    .map((_, k) => k)
    .sort((a, b) => blocks[a]!.box.y - blocks[b]!.box.y || blocks[a]!.box.x - blocks[b]!.box.x);
  const owners = blocks.map(() => -1);
  const settled: number[] = [];
  for (const k of order) {
    owners[k] = ownerOf(k, settled, owners, zone, grounds, body);
    settled.push(k);
  }
  return adoptOrphans(zone, owners);
}

function ownerOf(
  k: number,
  settled: readonly number[],
  owners: readonly number[],
  { blocks, titles, walls, fillings }: Zone,
  grounds: readonly Range[],
  body: number,
): number {
  const block = blocks[k]!.box;
  const above = settled
    .filter((it) => sharedColumn(blocks[it]!.box, block) > 0.5 && blocks[it]!.box.y < block.y)
    .reduce((best, it) => (best < 0 || bottom(blocks[it]!.box) > bottom(blocks[best]!.box) ? it : best), -1);
  const ceiling = above < 0 ? Number.NEGATIVE_INFINITY : bottom(blocks[above]!.box);
  let title = -1;
  titles.forEach(({ box }, t) => {
    if (bottom(box) > block.y + 0.6 * body) return;
    if (overlap(grounds[t]!, acrossOf(block)) < UNDER * block.width) return;
    if (title < 0 || bottom(box) > bottom(titles[title]!.box)) title = t;
  });
  const beside = besideTitle(block, titles, body);
  if (beside >= 0 && (title < 0 || titles[beside]!.box.y > titles[title]!.box.y - body)) {
    const begins = block.y - lowestAbove(block, ceiling, fillings) > NEW_ROOM * body;
    if (above < 0 || begins || hasRule(ceiling, block, walls)) return beside;
  }
  if (title >= 0 && bottom(titles[title]!.box) > ceiling - 0.6 * body) return title;
  return above >= 0 ? owners[above]! : title;
}

/** Where what stands above a block ends: the text above, or the pictures and captions below that. */
function lowestAbove(block: Box, ceiling: number, fillings: readonly Box[]): number {
  return fillings
    .filter((it) => sharedColumn(it, block) > 0.5 && middleY(it) < block.y)
    .reduce((low, it) => Math.max(low, bottom(it)), ceiling);
}

/** Whether a level rule parts a block from what stands above it. */
function hasRule(ceiling: number, block: Box, walls: readonly Box[]): boolean {
  return walls.some(
    (wall) =>
      wall.width > 10 * wall.height &&
      wall.y > ceiling - 2 &&
      wall.y < block.y &&
      overlap(acrossOf(wall), acrossOf(block)) > 0.7 * block.width,
  );
}

/** The title to whose right a column begins, level with it, with nothing between but columns that begin so too. */
function besideTitle(block: Box, titles: readonly TitleBlock[], body: number): number {
  let best = -1;
  titles.forEach(({ box }, t) => {
    const level = block.y > box.y - 1.5 * body && block.y < bottom(box) - 0.3 * box.height;
    if (!level || block.x < right(box) - body) return;
    if (best < 0 || right(box) > right(titles[best]!.box)) best = t;
  });
  return best;
}

/** How far the ground of a title reaches: to the next title, column, frame or upright rule level with it on each side. */
function groundOf({ box }: TitleBlock, zone: Zone, body: number): Range {
  let from = zone.box.x;
  let to = right(zone.box);
  const level = { from: box.y - 0.3 * body, to: bottom(box) + 0.3 * body };
  const limit = (other: Box) => {
    if (other.x >= right(box) - 0.5 * body) to = Math.min(to, other.x);
    else if (right(other) <= box.x + 0.5 * body) from = Math.max(from, right(other));
  };
  for (const other of zone.titles) {
    const near = { from: box.y - 2 * body, to: bottom(box) + 2 * body };
    if (other.box !== box && overlap(downOf(other.box), near) > 0) limit(other.box);
  }
  for (const { box: other } of zone.blocks) {
    if (overlap(downOf(other), level) > 0.5 * Math.min(box.height, other.height)) limit(other);
  }
  for (const wall of zone.walls) {
    const upright = wall.height > 2 * wall.width && wall.height > 3 * body;
    const framed = wall.height > 3 * body && wall.width > 6 * body;
    const reaches = overlap(downOf(wall), { from: box.y, to: bottom(box) + 3 * body }) > 0.5 * box.height;
    if ((upright || (framed && !isPictureOf(wall, box, body))) && reaches) limit(wall);
  }
  return { from: from - body, to: to + body };
}

/** A picture that begins below the title stands in its article. */
function isPictureOf(wall: Box, title: Box, body: number): boolean {
  return wall.y > bottom(title) - body;
}

/** A block that stands under nothing goes with the column to its left, if that one has an owner, or to its right. */
function adoptOrphans({ blocks }: Zone, owners: readonly number[]): number[] {
  return owners.map((owner, k) => {
    if (owner >= 0) return owner;
    const block = blocks[k]!.box;
    let best = -1;
    let nearest = Number.POSITIVE_INFINITY;
    blocks.forEach(({ box }, other) => {
      if (owners[other]! < 0 || overlap(downOf(box), downOf(block)) <= 0) return;
      const onLeft = right(box) <= block.x + 1;
      const apart = onLeft ? block.x - right(box) : 2 * Math.max(0, box.x - right(block));
      if (apart < nearest) {
        nearest = apart;
        best = other;
      }
    });
    return best < 0 ? -1 : owners[best]!;
  });
}
