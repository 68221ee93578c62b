/** Tells what a placed line is. */

import { acrossOf, bottom, middleX, overlap, right, sharedColumn } from "../../../model/box.ts";
import type { Box } from "../../../model/boxed.ts";
import { readByline } from "../byline.ts";
import { isPictureMark, opensCaption } from "../captions.ts";
import { creditStart } from "../credit.ts";
import { OPEN } from "../line.ts";
import { isFurniture } from "../text/furniture.ts";
import type { LayoutWords } from "../words.ts";
import type { TitleBlock } from "./blocks.ts";
import { findSpanningHeads, findSplitBylines, type SplitByline } from "./heads.ts";
import type { PlacedLine } from "./place.ts";

/** The lines of a page by what their place and size make them. Each line stands in one list. */
export interface Kinds {
  readonly text: readonly PlacedLine[];
  readonly titles: readonly PlacedLine[];
  /** Titles in the size of the text, over columns. */
  readonly heads: readonly TitleBlock[];
  readonly splitBylines: readonly SplitByline[];
  /** Lines of one caption each, with the picture they stand under, where there is one. */
  readonly captions: readonly { readonly lines: readonly PlacedLine[]; readonly picture: Box | null }[];
  readonly furniture: readonly PlacedLine[];
  readonly marks: readonly PlacedLine[];
  /** The numbers of the sheet, at its head or foot. */
  readonly numbers: readonly PlacedLine[];
}

/** A title is set so much larger than the text. */
const TITLE = 1.28;
/** A caption is set so much smaller, if it is. */
const SMALL = 0.95;
/** What stands in this part of the page, above or below, may belong to the page itself. */
const EDGE = 0.12;
/** Lines that a caption of the text's own size has at most. */
const LONGEST_PLAIN_CAPTION = 5;

export function tellKinds(
  lines: readonly PlacedLine[],
  body: number,
  page: {
    readonly width: number;
    readonly height: number;
    readonly pictures: readonly Box[];
    readonly rules: readonly Box[];
  },
  words: LayoutWords,
): Kinds {
  const left = new Set(lines);
  const take = (taken: readonly PlacedLine[]) => {
    for (const line of taken) left.delete(line);
    return taken;
  };
  const numbers = take(pageNumbers(lines, body, words));
  const furniture = take(
    lines.filter((line) => left.has(line) && isPageFurniture(line, lines, body, page, words)),
  );
  const marks = take(lines.filter((line) => left.has(line) && isPictureMark(line.line.text)));
  const captions: { lines: readonly PlacedLine[]; picture: Box | null }[] = [];
  for (const picture of page.pictures) {
    const found = captionBelow(picture, [...left], body, words);
    if (found.length > 0) captions.push({ lines: take(found), picture });
  }
  for (const line of lines) {
    if (!left.has(line) || line.size > SMALL * body || !opensCaption(line.line.text, words)) continue;
    captions.push({ lines: take(runBelow(line, [...left])), picture: null });
  }
  const titles = take(lines.filter((line) => left.has(line) && line.size >= TITLE * body));
  const splitBylines = findSplitBylines([...left], words);
  for (const pair of splitBylines) take(pair);
  const heads = findSpanningHeads([...left], body, words);
  for (const head of heads) take([...head.lines, ...(head.names ?? [])]);
  const text = lines.filter((line) => left.has(line));
  return { text, titles, heads, splitBylines, captions, furniture, marks, numbers };
}

/** Numbers of the sheet: above or below all other lines, with room between. */
function pageNumbers(lines: readonly PlacedLine[], body: number, words: LayoutWords): PlacedLine[] {
  const found = lines.filter(({ line, size }) => size <= 1.6 * body && words.pageNumber.test(line.text));
  return found.filter(({ box }) => {
    const others = lines.filter((it) => !found.includes(it));
    const isFoot = others.every((it) => bottom(it.box) < box.y + 0.3 * box.height);
    const isHead = others.every((it) => it.box.y > bottom(box) - 0.3 * box.height);
    return others.length > 0 && (isFoot || isHead);
  });
}

/** Above the rule that closes the page's head, or at the page's edge with the words such lines have. */
function isPageFurniture(
  line: PlacedLine,
  lines: readonly PlacedLine[],
  body: number,
  page: Parameters<typeof tellKinds>[2],
  words: LayoutWords,
): boolean {
  const { box } = line;
  const atTop = bottom(box) < EDGE * page.height;
  const atFoot = box.y > (1 - EDGE / 2) * page.height;
  if (line.size > 2 * body || line.line.ending !== OPEN) return false;
  const headed =
    atTop &&
    page.rules.some(
      (rule) =>
        rule.width > 0.6 * page.width &&
        rule.height < body &&
        rule.y >= bottom(box) - 2 &&
        rule.y < EDGE * page.height,
    ) &&
    !lines.some((it) => it.size <= 1.1 * body && it.line.text.length > 40 && bottom(it.box) <= box.y);
  if (headed) return true;
  return (atTop || atFoot) && isFurniture([line.line], 0, words);
}

/**
 * The caption below a picture: the run of small lines that follows it; of lines as large as the text only what its words
 * show to be one, a label at its beginning or a credit at its end.
 */
function captionBelow(
  picture: Box,
  lines: readonly PlacedLine[],
  body: number,
  words: LayoutWords,
): PlacedLine[] {
  const first = lines
    .filter(({ box, size }) => {
      const room = box.y - bottom(picture);
      return (
        size < 1.1 * body &&
        room > -0.5 * size &&
        room < 1.8 * size &&
        overlap(acrossOf(box), acrossOf(picture)) > 0.5 * Math.min(box.width, picture.width)
      );
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)[0];
  if (first === undefined) return [];
  const run = runBelow(first, lines);
  if (first.size <= SMALL * body) return run;
  const credit = run
    .slice(0, LONGEST_PLAIN_CAPTION)
    .findIndex(({ line }, k) => creditStart(line.text, words, k > 0) !== undefined);
  if (credit >= 0) return run.slice(0, credit + 1);
  if (!opensCaption(first.line.text, words)) return [];
  const closed = run.findIndex(({ line }) => line.ending !== OPEN);
  return run.slice(0, closed < 0 ? 1 : closed + 1);
}

/** A line and those that follow it closely, in its size and its column. */
function runBelow(first: PlacedLine, lines: readonly PlacedLine[]): PlacedLine[] {
  const run = [first];
  const below = lines
    .filter((line) => line !== first && line.box.y >= first.box.y - 0.2 * first.size)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  for (const line of below) {
    const last = run.at(-1)!;
    const alike = Math.abs(line.size - first.size) < 0.06 * first.size;
    if (!alike || sharedColumn(line.box, first.box) < 0.5) continue;
    if (line.box.y - bottom(last.box) > 0.8 * first.size) break;
    run.push(line);
  }
  return run;
}

/** Whether a line of text is a section heading: short, alone in its column, set apart by its weight, size or place. */
export function isSection(
  placed: PlacedLine,
  column: { readonly left: number; readonly right: number },
  body: number,
  closedBefore: boolean,
  words: LayoutWords,
): boolean {
  const { line, box, size, bold } = placed;
  if (line.ending !== OPEN || line.text.length > 24 || !closedBefore) return false;
  if (readByline(line.text, words) !== undefined) return false;
  const spare = column.right - column.left - box.width;
  if (spare < 2 * body) return false;
  if (bold || size > 1.08 * body) return true;
  const centred = Math.abs(middleX(box) - (column.left + column.right) / 2) < 0.7 * body;
  return centred && box.x - column.left > 2.6 * body && column.right - right(box) > 2.6 * body;
}
