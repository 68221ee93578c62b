/** The schema of a page's input in a result document. */

import { z } from "zod";
import type { PlacedBox } from "./page.ts";

/** The input of a page as the result document keeps it, so that a dataset can be audited without the files it was made of. */

/** x, y, width and height, in the sheet's units from its top left. */
const lineBox = z.tuple([z.number(), z.number(), z.number().nonnegative(), z.number().nonnegative()]);

/** The paper that the lines of the input stand on: points of a PDF, pixels of a scan, what the file counts in (mostly pixels) of OCR output. */
/** How a sheet lay in the picture that it was recognised from: see `ScanPlace`. */
export const scanPlaceSchema = z.strictObject({
  shift: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
  turned: z.int().min(0).max(3),
  angle: z.number(),
});

export const sheetSchema = z.strictObject({
  /** In its file, from 1. */
  page: z.int().positive(),
  width: z.number(),
  height: z.number(),
  /** The box of line N of the input stands at N - 1. */
  lines: z.array(lineBox),
  /** Of a sheet that was recognised from a picture, whose pixels the boxes count in. */
  scan: scanPlaceSchema.optional(),
});

const count = z.int().nonnegative();

/** See `Origin` of a page. */
export const originSchema = z.strictObject({
  line: z.int().positive(),
  pieces: z.array(z.tuple([count, count, count, count])),
});

export const inputSchema = z.strictObject({
  /**
   * Decoded, newlines as they came; of a page of boxes its lines, of a web page its text without markup, a block a line,
   * of an item of JSONL its `text`. What `source` places count in.
   */
  text: z.string(),
  sheet: sheetSchema.optional(),
  /** Where the text stands in its file, when it is not the file's own. */
  origin: originSchema.optional(),
});

export type Input = z.infer<typeof inputSchema>;

/** A place in the file of an input, in code points from the start of one of its lines. */
export interface FilePlace {
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where places of an input stand in its file, which may write them with entities, escapes and markup between: from the
 * first character to the last. Null where nothing of the place is in the file.
 */
export function findInFile(
  { origin }: Input,
  { start, end }: { readonly start: number; readonly end: number },
): FilePlace | null {
  if (origin === undefined) return { line: 1, start, end };
  const within = origin.pieces.filter((piece) => piece[0] < end && piece[1] > start);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at = ([from, to, begin, finish]: (typeof within)[number], offset: number) =>
    begin + ((finish - begin) / (to - from)) * (offset - from);
  return {
    line: origin.line,
    start: Math.floor(at(first, Math.max(start, first[0]))),
    end: Math.ceil(at(last, Math.min(end, last[1]))),
  };
}

/** A line of an input, in code points of it. The line's end does not belong to it. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly box: PlacedBox | null;
}

/** Where the lines of a text begin, in UTF-16 units; a line ends with `\n`, `\r\n` or `\r`. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** Which of the places at which lines begin is the last before an offset, from 1: the number of its line. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines of an input as they came, in order, with where they stand on paper if that is known. */
export function inputLines({ text, sheet }: Input): InputLine[] {
  const starts = lineStarts(text);
  let at = 0;
  return starts.map((start, k) => {
    const whole = text.slice(start, starts[k + 1]);
    const own = whole.replace(/\r?\n$|\r$/, "");
    const line = {
      number: k + 1,
      start: at,
      end: at + lengthOf(own),
      text: own,
      box: sheet === undefined ? null : boxOf(sheet, k),
    };
    at += lengthOf(whole);
    return line;
  });
}

function boxOf({ page, lines }: NonNullable<Input["sheet"]>, line: number): PlacedBox | null {
  const box = lines[line];
  if (box === undefined) return null;
  const [x, y, width, height] = box;
  return { page, x, y, width, height };
}

/** In code points. */
function lengthOf(text: string): number {
  let pairs = 0;
  for (const _ of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs++;
  return text.length - pairs;
}
