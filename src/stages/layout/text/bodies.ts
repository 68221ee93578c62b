/** Bodies of articles: paragraphs under one title. */

import type { Span } from "../../../model/span.ts";
import { CLOSED, type Line, OPEN } from "../line.ts";
import type { LayoutWords } from "../words.ts";
import type { Breaks } from "./breaks.ts";
import { ASIDE, type Flow, HEAD } from "./flow.ts";

/** A block of a body: the flow lines it is made of, in reading order. */
export interface BodyBlock {
  readonly type: "section" | "paragraph";
  readonly lines: Line[];
  /** Flow index of the first line. */
  readonly at: number;
}

/** Paragraphs and section headings that follow each other under one title. */
export interface Body {
  readonly blocks: readonly BodyBlock[];
}

/** Blocks `start` to `end`, exclusive, that follow each other on the page. */
export type Run = Span;

/** Heading lines in a row, which are no section heading. */
export interface Title {
  readonly lines: readonly Line[];
  /** The block that follows, by its index among all blocks. */
  readonly above: number;
}

export interface Story {
  readonly blocks: readonly BodyBlock[];
  readonly titles: readonly Title[];
  /** How much speaks for a new body to begin with each block, its column's width aside. */
  readonly cuts: readonly number[];
  /** How many pairs of columns alternated on the page: each may leave an article in two runs. */
  readonly interleavings: number;
  /** Whether a frame begins with each block. */
  readonly framed: readonly boolean[];
  /** Column widths of the lines of paragraphs, and how many of them stand before each block. */
  readonly widths: readonly number[];
  readonly widthsBefore: readonly number[];
}

/** Puts the lines of the flow together to paragraphs, sections and titles. */
export function readStory(flow: Flow, breaks: Breaks, words: LayoutWords): Story {
  const items = readItems(flow, breaks);
  const blocks: BodyBlock[] = [];
  const titles: Title[] = [];
  const cuts: number[] = [];
  let head = false;
  items.forEach((item, i) => {
    if (item.type === "section" && !isSection(flow, breaks, items, i, words)) {
      titles.push({ lines: item.lines, above: blocks.length });
      head = true;
      return;
    }
    cuts.push(cutEvidence(flow, items, i, head, words));
    blocks.push(item);
    head = false;
  });
  const framed = blocks.map((block) => flow.framed[block.at]!);
  return {
    blocks,
    titles,
    cuts,
    framed,
    interleavings: flow.interleavings,
    ...readWidths(blocks, breaks.columns),
  };
}

function readItems(flow: Flow, { heading, starts }: Breaks): BodyBlock[] {
  const items: BodyBlock[] = [];
  // Where some heading lines stick together, those that an empty line parts are different headings.
  const sticks =
    flow.stuck || heading.some((is, k) => is && k > 0 && heading[k - 1]! && flow.lines[k]!.blanks === 0);
  flow.lines.forEach((line, k) => {
    const last = items.at(-1);
    const parted = flow.before[k] === HEAD || flow.framed[k]! || (sticks && line.blanks > 0);
    const headings = heading[k] && last?.type === "section" && !parted && !flow.convention.unwrapped;
    if (last !== undefined && (headings || !starts[k])) last.lines.push(line);
    else items.push({ type: heading[k] ? "section" : "paragraph", lines: [line], at: k });
  });
  return items;
}

/** A section heading stands alone between two paragraphs of one body; what a title has besides, it has not. */
function isSection(
  flow: Flow,
  breaks: Breaks,
  items: readonly BodyBlock[],
  i: number,
  words: LayoutWords,
): boolean {
  const item = items[i]!;
  const previous = items[i - 1];
  const next = items[i + 1];
  if (flow.convention.unwrapped && next === undefined) return i > 0;
  if (flow.convention.unwrapped && next?.type === "section") {
    const paragraph = items.findIndex(({ type }) => type === "paragraph");
    return paragraph >= 0 && paragraph < i;
  }
  if (previous?.type !== "paragraph" || next?.type !== "paragraph") return false;
  if (item.lines.length > 2 || flow.framed[item.at] || flow.before[item.at] === HEAD) return false;
  if (flow.before[next.at] === HEAD || flow.framed[next.at]) return false;
  if (item.lines.some((line) => line.stretched) && !flow.convention.unwrapped) return false;
  // A section heading keeps to its column.
  if (item.lines.some((line, k) => line.width > breaks.columns[item.at + k]! + 1))
    return flow.convention.unwrapped;
  return !opensWithDateline(next, words);
}

function opensWithDateline(block: BodyBlock, words: LayoutWords): boolean {
  return words.dateline.test(block.lines[0]!.text);
}

/** How much speaks for a new body to begin with item i; what stood between it and the last paragraph is `head`. */
function cutEvidence(
  flow: Flow,
  items: readonly BodyBlock[],
  i: number,
  head: boolean,
  words: LayoutWords,
): number {
  const item = items[i]!;
  let previous = i - 1;
  while (previous >= 0 && items[previous]!.type === "section" && head) previous--;
  if (previous < 0) return 0;
  const before = items[previous]!;
  if (before.type === "section" || before.lines.at(-1)!.ending === OPEN) return -3;
  let votes = head || flow.before[item.at] === HEAD ? 3 : 0;
  if (flow.framed[item.at]) votes += 2;
  if (flow.before[item.at] === ASIDE) votes += 0.3;
  if (opensWithDateline(item, words)) votes += 2.5;
  if (item.type === "section") votes -= 1.5;
  if (before.lines.at(-1)!.ending !== CLOSED) votes -= 1;
  return votes;
}

/** The column widths of the lines of paragraphs, and for each block how many stand before it. */
function readWidths(
  blocks: readonly BodyBlock[],
  columns: readonly number[],
): Pick<Story, "widths" | "widthsBefore"> {
  const widths: number[] = [];
  const widthsBefore: number[] = [];
  for (const block of blocks) {
    widthsBefore.push(widths.length);
    if (block.type === "section") continue;
    for (let k = block.at; k < block.at + block.lines.length; k++) widths.push(columns[k]!);
  }
  widthsBefore.push(widths.length);
  return { widths, widthsBefore };
}
