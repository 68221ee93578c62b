/** Finds the articles of a placed page. */

import { bottom, holds, right, unionOf } from "../../../model/box.ts";
import type { Box } from "../../../model/boxed.ts";
import { OPEN } from "../line.ts";
import type { LayoutWords } from "../words.ts";
import { findFrames, groupText, groupTitles, type TextBlock, type TitleBlock } from "./blocks.ts";
import type { Kinds } from "./kinds.ts";
import { type ColumnLine, isIndented, orderBlocks } from "./order.ts";
import { findOwners, type Zone } from "./owners.ts";
import { isPointer } from "./paragraphs.ts";

/** An article as it stands on paper: a title, if it has one, and its lines in reading order. */
export interface PlacedStory {
  readonly title: TitleBlock | null;
  readonly lines: ColumnLine[];
  readonly boxes: Box[];
}

/** Finds the articles of a page, in the order a reader meets them: from the top, and from the left. */
export function findStories(
  { text, titles, heads: spanning, captions }: Kinds,
  page: {
    readonly width: number;
    readonly height: number;
    readonly pictures: readonly Box[];
    readonly rules: readonly Box[];
  },
  body: number,
  words: LayoutWords,
): PlacedStory[] {
  const everything = [
    ...text,
    ...titles,
    ...spanning.flatMap(({ lines }) => lines),
    ...captions.flatMap(({ lines }) => lines),
  ];
  const frames = findFrames(page.rules, everything, body);
  const walls = [
    ...page.pictures,
    ...page.rules.filter((rule) => Math.min(rule.width, rule.height) < body),
    ...frames,
  ];
  const fillings = [...page.pictures, ...captions.map(({ lines }) => unionOf(lines.map(({ box }) => box)))];
  const frameOf = new Map(
    everything.map((line) => [line, frames.findIndex((frame) => holds(frame, line.box))]),
  );
  const whole: Box = { x: 0, y: 0, width: page.width, height: page.height };
  const stories: PlacedStory[] = [];
  const boxed: PlacedStory[] = [];
  for (let zone = -1; zone < frames.length; zone++) {
    const inside = text.filter((line) => frameOf.get(line) === zone);
    const heads = [
      ...groupTitles(titles.filter((line) => frameOf.get(line) === zone)),
      ...spanning.filter(({ lines }) => frameOf.get(lines[0]!) === zone),
    ];
    const blocks = groupText(inside, walls);
    const box = zone < 0 ? whole : frames[zone]!;
    const found = readZone(
      { box, titles: heads, blocks, walls: walls.filter((it) => it !== box), fillings },
      body,
    );
    (zone < 0 ? stories : boxed).push(...found);
  }
  for (const story of boxed) {
    const home = story.title === null ? findBeginning(story, stories.concat(boxed), body, words) : undefined;
    if (home === undefined) stories.push(story);
    else {
      home.lines.push(...story.lines);
      home.boxes.push(...story.boxes);
    }
  }
  return sortStories(stories, body);
}

function readZone(zone: Zone, body: number): PlacedStory[] {
  const owners = findOwners(zone, body);
  const blocksOf = (owner: number) => zone.blocks.filter((_, k) => owners[k] === owner);
  const stories: PlacedStory[] = [];
  const add = (title: TitleBlock | null, blocks: readonly TextBlock[]) => {
    if (title === null && blocks.length === 0) return;
    const boxes = [...(title === null ? [] : [title.box]), ...blocks.map(({ box }) => box)];
    stories.push({ title, lines: orderBlocks(blocks, body), boxes });
  };
  zone.titles.forEach((title, t) => {
    add(title, blocksOf(t));
  });
  add(null, blocksOf(-1));
  return joinTitles(stories, body);
}

/** A title without text is an eyebrow or a subtitle of the one right below or above it. */
function joinTitles(stories: readonly PlacedStory[], body: number): PlacedStory[] {
  const out: PlacedStory[] = [];
  const alone = stories.filter(({ title, lines }) => title !== null && lines.length === 0);
  const kept = stories.filter((story) => !alone.includes(story));
  for (const story of kept) {
    const own = story.title;
    if (own === null) {
      out.push(story);
      continue;
    }
    const parts = alone.filter(({ title }) => isNear(title!.box, own.box, body));
    for (const part of parts) alone.splice(alone.indexOf(part), 1);
    if (parts.length === 0) out.push(story);
    else {
      const lines = [...parts.flatMap(({ title }) => title!.lines), ...own.lines].sort(
        (a, b) => a.box.y - b.box.y || a.box.x - b.box.x,
      );
      const title = { lines, box: unionOf(lines.map(({ box }) => box)) };
      out.push({ ...story, title, boxes: [title.box, ...story.boxes] });
    }
  }
  return [...out, ...alone];
}

function isNear(a: Box, b: Box, body: number): boolean {
  const apart = Math.max(b.y - bottom(a), a.y - bottom(b));
  return apart < 4 * body && Math.min(right(a), right(b)) > Math.max(a.x, b.x);
}

/**
 * The article that goes on in a frame without a title: the one that the frame's first line names, or the one that breaks
 * off in the middle of a sentence, if the frame begins in the middle of one.
 */
function findBeginning(
  story: PlacedStory,
  others: readonly PlacedStory[],
  body: number,
  words: LayoutWords,
): PlacedStory | undefined {
  const first = story.lines[0];
  if (first === undefined) return undefined;
  const candidates = others.filter((it) => it !== story && it.title !== null && it.lines.length > 0);
  const text = first.line.text;
  const points = isPointer(text, words);
  if (points) {
    const named = candidates.find(({ title }) => {
      const name = title!.lines
        .map(({ line }) => line.text)
        .join("")
        .replace(/\s/g, "");
      return text.replace(/\s/g, "").includes(name);
    });
    if (named !== undefined) return named;
  }
  const opening = points ? story.lines[1] : first;
  if (opening === undefined || isIndented(opening, body)) return undefined;
  const broken = candidates.filter(({ lines }) => lines.at(-1)!.line.ending === OPEN);
  return broken.length === 1 ? broken[0] : undefined;
}

/** From the top, and from the left where stories begin level. */
function sortStories(stories: readonly PlacedStory[], body: number): PlacedStory[] {
  const placed = stories
    .map((story) => ({ story, box: unionOf(story.boxes) }))
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const rows: (typeof placed)[] = [];
  for (const it of placed) {
    const row = rows.at(-1);
    if (row !== undefined && it.box.y - row[0]!.box.y < 3 * body) row.push(it);
    else rows.push([it]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x).map(({ story }) => story));
}
