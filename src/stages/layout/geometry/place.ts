/** Brings lines of the repaired text to their boxes. */

import type { Box, BoxedPage } from "../../../model/boxed.ts";
import type { Line } from "../line.ts";

/** A line of the repaired text with its place on paper. */
export interface PlacedLine {
  readonly line: Line;
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
}

/** Finds each line's box: repairs change lines, but add and take none. */
export function placeLines(lines: readonly Line[], boxes: BoxedPage, text: string): PlacedLine[] {
  const lineOf = lineFinder(text);
  return lines.map((line) => {
    const { box, size, bold } = boxes.lines[lineOf(line.start)]!;
    return { line, box, size, bold };
  });
}

/** From an offset to the number of its line, from 0. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
}

/** The size in which most characters of the page are set: the weighted median. */
export function bodySize(lines: readonly PlacedLine[]): number {
  const sorted = [...lines].sort((a, b) => a.size - b.size);
  const half = sorted.reduce((sum, { line }) => sum + line.text.length, 0) / 2;
  let sum = 0;
  for (const { line, size } of sorted) {
    sum += line.text.length;
    if (sum >= half) return size;
  }
  return sorted.at(-1)?.size ?? 0;
}
