/** Boxes and words of recognisers that write JSON. */

import type { Box } from "../../../model/boxed.ts";
import { boundsOf, boxBetween } from "./boxes.ts";
import { cleanText } from "./compose-line.ts";
import { type DraftLine, type DraftWord, type Setting, settingOf } from "./draft.ts";

/** A value of JSON of which nothing is known. */
export type Json = unknown;

export const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

export const textIn = (value: Json): string => (typeof value === "string" ? value : "");

export const numberIn = (value: Json): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** `[x0, y0, x1, y1]`; null where it is none. */
export function boxOfCorners(value: Json): Box | null {
  const corners = listOf(value).map(numberIn);
  if (corners.length !== 4 || corners.includes(null)) return null;
  const [left, top, right, bottom] = corners as number[];
  return boxBetween(left!, top!, right!, bottom!);
}

/** `[[x, y], …]`, from the top left of the text along its first line: the box around it, and how it is set. */
export function readPolygon(value: Json): { readonly box: Box | null; readonly setting: Setting } {
  const points = listOf(value).map((point) => listOf(point).map(numberIn));
  if (points.length < 4 || points.some(([x, y]) => typeof x !== "number" || typeof y !== "number"))
    return { box: null, setting: "across" };
  const corners = points as [number, number][];
  const box = boundsOf(corners.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  const [[x0, y0], [x1, y1]] = corners as [[number, number], [number, number]];
  const angle = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  // Polygons of more points follow the letters; their first edge says nothing of the line.
  return { box, setting: corners.length === 4 && (x0 !== x1 || y0 !== y1) ? settingOf(angle) : "across" };
}

/** A line of one word, as recognisers of lines give it. */
export function lineOfText(
  text: string,
  box: Box | null,
  { confidence = null, block = 0, setting = "across", bold = false }: Partial<LineFacts> = {},
): DraftLine {
  const words: DraftWord[] = [{ text: cleanText(text), box, confidence, spaced: false }];
  return { at: 0, words, box, blockBox: null, block, size: null, bold, setting };
}

interface LineFacts {
  readonly confidence: number | null;
  readonly block: number;
  readonly setting: Setting;
  readonly bold: boolean;
}

/** From one line to the next, in the size of its letters, where a box holds several. */
const LEADING = 1.4;

/**
 * A text whose box holds several printed lines, cut into lines as long as they must be to fill it: of a text of which
 * only the box is known, the best guess at where its words stand.
 */
export function cutToLines(
  text: string,
  box: Box | null,
): { readonly text: string; readonly box: Box | null }[] {
  const letters = Array.from(text);
  const width = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  if (box === null || box.width <= 0 || box.height <= 0 || width === 0) return [{ text, box }];
  const size = Math.sqrt((box.width * box.height) / (width * LEADING));
  const count = Math.round((width * size) / box.width);
  if (count < 2) return [{ text, box }];
  const longest = width / count;
  const lines: string[] = [""];
  let filled = 0;
  for (const letter of letters) {
    // No line is cut inside a number or a word.
    const mayCut = !(
      /[\p{L}\d.,%]/u.test(letter) &&
      /[\da-zA-Z.,]$/.test(lines.at(-1)!) &&
      widthOf(letter) < 1
    );
    if (filled >= longest && mayCut && lines.length < count) {
      lines.push("");
      filled = 0;
    }
    lines[lines.length - 1] += letter;
    filled += widthOf(letter);
  }
  const step = box.height / lines.length;
  return lines.map((line, k) => ({
    text: line,
    box: { x: box.x, y: box.y + k * step, width: box.width, height: step / LEADING },
  }));
}

const widthOf = (letter: string) => (letter.codePointAt(0)! < 0x2e80 ? 0.5 : 1);
