/** Puts placed lines together to paragraphs. */

import { bottom, right } from "../../../model/box.ts";
import { readByline } from "../byline.ts";
import { CLOSED, type Line, OPEN } from "../line.ts";
import type { Body, BodyBlock } from "../text/bodies.ts";
import type { LayoutWords } from "../words.ts";
import { isSection } from "./kinds.ts";
import { type ColumnLine, isIndented } from "./order.ts";

/** What the lines of an article's columns make. */
export interface Prose {
  readonly body: Body;
  readonly bylines: (readonly Line[])[];
  /** Lines that only say where the text goes on or comes from: 下转第五版. */
  readonly pointers: readonly Line[];
}

/** Room between two lines, in em, from which a new paragraph begins after a finished sentence. */
const WIDE_ROOM = 1.1;

/** Whether a line points to where the text goes on or comes from. */
export function isPointer(text: string, { continued, pageNamed }: LayoutWords): boolean {
  return text.length <= 44 && continued.test(text) && pageNamed.test(text);
}

/** Puts the lines of an article, in reading order, together to paragraphs, section headings and bylines. */
export function readProse(lines: readonly ColumnLine[], body: number, words: LayoutWords): Prose {
  const blocks: { type: BodyBlock["type"]; lines: Line[]; at: number }[] = [];
  const bylines: Line[][] = [];
  const pointers: Line[] = [];
  let previous: ColumnLine | undefined;
  lines.forEach((placed, at) => {
    const { line } = placed;
    const closed =
      previous === undefined || previous.line.ending !== OPEN || blocks.at(-1)?.type === "section";
    if (isPointer(line.text, words)) {
      pointers.push(line);
      return;
    }
    if (isByline(placed, lines[at + 1], closed, body, words)) {
      bylines.push([line]);
      return;
    }
    if (isSection(placed, placed.column, body, closed, words)) {
      blocks.push({ type: "section", lines: [line], at });
    } else if (previous === undefined || beginsParagraph(placed, previous, blocks.at(-1)?.type, body)) {
      blocks.push({ type: "paragraph", lines: [line], at });
    } else blocks.at(-1)!.lines.push(line);
    previous = placed;
  });
  return { body: { blocks }, bylines, pointers };
}

/** A byline stands alone: after a finished paragraph or at the top, and nothing goes on from it. */
function isByline(
  { line, box, column }: ColumnLine,
  next: ColumnLine | undefined,
  closed: boolean,
  body: number,
  words: LayoutWords,
): boolean {
  if (!closed || readByline(line.text, words) === undefined) return false;
  return column.right - right(box) > 2 * body || next === undefined || isIndented(next, body) || next.first;
}

function beginsParagraph(
  placed: ColumnLine,
  previous: ColumnLine,
  before: BodyBlock["type"] | undefined,
  body: number,
): boolean {
  if (before !== "paragraph") return true;
  const { ending } = previous.line;
  if (followsItem(placed, previous)) return true;
  const short = previous.column.right - right(previous.box) > 2.5 * body;
  if (isIndented(placed, body)) return ending !== OPEN || short;
  if (placed.first) return false;
  const room = placed.box.y - bottom(previous.box);
  if (ending === CLOSED && room > WIDE_ROOM * body) return true;
  return ending === CLOSED && short && !isIndentedPage(placed);
}

/** 2. after 1. at the same edge: the items of a list are lines of their own. */
function followsItem({ line, box, size }: ColumnLine, previous: ColumnLine): boolean {
  const [own, before] = [line, previous.line].map(({ text }) => Number(ITEM.exec(text)?.[1] ?? Number.NaN));
  return own === before! + 1 && Math.abs(box.x - previous.box.x) < size;
}

const ITEM = /^[(（]?(\d{1,3})(?:[.．、](?!\d)|[)）])/u;

/** Where paragraphs are indented, a line at the left edge goes on even after a short one. */
function isIndentedPage({ box, column }: ColumnLine): boolean {
  return box.x > column.left + 0.5 * box.height;
}
