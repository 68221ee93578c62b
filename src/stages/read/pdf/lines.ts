/** Puts glyphs together to lines. */

import type { Box, BoxedLine, BoxedWord } from "../../../model/boxed.ts";
import type { Glyph } from "./glyphs.ts";
import { type Fragment, findFragments, findGaps, median } from "./rows.ts";

/** How far a glyph reaches above its base line, and how high it is, in its size. */
const ASCENT = 0.88;

/** Puts glyphs together to lines of one column each, from top to bottom and from left to right. */
export function findLines(glyphs: readonly Glyph[], rules: readonly Box[]): BoxedLine[] {
  return findFragments(glyphs, rules)
    .map(writeLine)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

function writeLine(fragment: Fragment): BoxedLine {
  const gaps = findGaps(fragment);
  const between = Math.max(0, median(gaps));
  const written: BoxedWord[] = [];
  let start = 0;
  for (let k = 1; k <= fragment.length; k++) {
    if (k < fragment.length && !isBlank(fragment[k - 1]!, fragment[k]!, gaps[k - 1]!, between)) continue;
    written.push(writeWord(fragment, start, k));
    start = k;
  }
  const box = written.length === 1 ? written[0]!.box : boxOf(fragment, 0, fragment.length);
  return {
    text: written.map(({ text }) => text).join(" "),
    box,
    size: commonSize(fragment),
    bold: fragment.reduce((sum, { bold }) => sum + (bold ? 1 : 0), 0) * 2 > fragment.length,
    words: written,
    block: null,
  };
}

/**
 * Whether a gap is a blank. Of Latin words and numbers a fifth of an em is; Chinese has no blanks but those that part
 * names or titles, drawn as a space or as mere room, which is wider than what spacing and justification put between all letters of the line (`between`).
 */
function isBlank(a: Glyph, b: Glyph, gap: number, between: number): boolean {
  if (gap <= between + 0.14) return false;
  return gap > between + 0.5 || b.spaced || (isLatin(a.text) && isLatin(b.text));
}

function isLatin(text: string): boolean {
  return /^[\u0021-\u02ff\u2010-\u2027]/.test(text);
}

/** The word of the glyphs from `start` to before `end`. */
function writeWord(glyphs: readonly Glyph[], start: number, end: number): BoxedWord {
  let text = "";
  for (let k = start; k < end; k++) text += glyphs[k]!.text;
  return { text, box: boxOf(glyphs, start, end), confidence: null };
}

function boxOf(glyphs: readonly Glyph[], start: number, end: number): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let k = start; k < end; k++) {
    const { x, y, advance, size } = glyphs[k]!;
    left = Math.min(left, x);
    right = Math.max(right, x + advance);
    top = Math.min(top, y - ASCENT * size);
    bottom = Math.max(bottom, y + (1 - ASCENT) * size);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The size most glyphs have, to a tenth of a point. */
function commonSize(glyphs: readonly Glyph[]): number {
  const round = (size: number) => Math.round(size * 10) / 10;
  const first = glyphs[0]!.size;
  if (glyphs.every(({ size }) => size === first)) return round(first);
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = round(size);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}
