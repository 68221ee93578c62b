/** The input of a page, as written. */

import { roundBox } from "../../model/box.ts";
import type { BoxedPage } from "../../model/boxed.ts";
import type { Input } from "../../model/input.ts";
import type { SourcePage } from "../../model/page.ts";

/** The input of a page as its result document has it. */
export function writeInput(text: string, { boxes, origin }: Pick<SourcePage, "boxes" | "origin">): Input {
  if (origin !== undefined)
    return { text, origin: { line: origin.line, pieces: origin.pieces.map((piece) => [...piece]) } };
  if (boxes === undefined) return { text };
  const { number: page, lines, scan, ...size } = boxes;
  const { width, height } = roundBox({ x: 0, y: 0, ...size });
  const sheet = { page, width, height, lines: lines.map(({ box }) => writeBox(box)) };
  return { text, sheet: scan === undefined ? sheet : { ...sheet, scan } };
}

function writeBox(box: BoxedPage["lines"][number]["box"]): [number, number, number, number] {
  const { x, y, width, height } = roundBox(box);
  return [x, y, width, height];
}
