import type { Box, BoxedLine, BoxedWord } from "../../../model/boxed.ts";
import type { Glyph } from "./glyphs.ts";
import { type Fragment, findFragments, gapBetween, median } from "./rows.ts";

/** How far a glyph reaches above its base line, and how high it is, in its size. */
const ASCENT = 0.88;

/** Puts glyphs together to lines of one column each, from top to bottom and from left to right. */
export function findLines(glyphs: readonly Glyph[], rules: readonly Box[]): BoxedLine[] {
  return findFragments(glyphs, rules)
    .map(writeLine)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

function writeLine(fragment: Fragment): BoxedLine {
  const words: Glyph[][] = [];
  const between = median(fragment.slice(1).map((glyph, k) => gapBetween(fragment[k]!, glyph)));
  fragment.forEach((glyph, k) => {
    if (k === 0 || isBlank(fragment[k - 1]!, glyph, Math.max(0, between))) words.push([]);
    words.at(-1)!.push(glyph);
  });
  const written = words.map(writeWord);
  const box = boxOf(fragment);
  return {
    text: written.map(({ text }) => text).join(" "),
    box,
    size: commonSize(fragment),
    bold: fragment.filter(({ bold }) => bold).length * 2 > fragment.length,
    words: written,
    block: null,
  };
}

/**
 * Whether a gap is a blank. Of Latin words and numbers a fifth of an em is; Chinese has no blanks but those that part
 * names or titles, drawn as a space or as mere room, which is wider than what spacing and justification put between all letters of the line (`between`).
 */
function isBlank(a: Glyph, b: Glyph, between: number): boolean {
  const gap = gapBetween(a, b);
  if (gap <= between + 0.14) return false;
  return gap > between + 0.5 || b.spaced || (isLatin(a.text) && isLatin(b.text));
}

function isLatin(text: string): boolean {
  return /^[\u0021-\u02ff\u2010-\u2027]/.test(text);
}

function writeWord(glyphs: readonly Glyph[]): BoxedWord {
  return { text: glyphs.map(({ text }) => text).join(""), box: boxOf(glyphs), confidence: null };
}

function boxOf(glyphs: readonly Glyph[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, advance, size } of glyphs) {
    left = Math.min(left, x);
    right = Math.max(right, x + advance);
    top = Math.min(top, y - ASCENT * size);
    bottom = Math.max(bottom, y + (1 - ASCENT) * size);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The size most glyphs have, to a tenth of a point. */
function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}
