/** Widths of lines in full-width units. */

import {
  CJK_PUNCTUATION,
  DIGIT,
  HAN,
  kindAt,
  kindOf,
  LATIN,
  SHARED_PUNCTUATION,
  SPACE,
} from "../../model/characters.ts";

/** What a line of print is made of, in full-width units. */
export interface Measure {
  /** Han 1, ASCII a half, a mark at the line's end a half: there print squeezes it always. */
  readonly solid: number;
  /** Punctuation marks inside the line, which print sets between a half and a full width. */
  readonly marks: number;
}

export function measure(line: string): Measure {
  let solid = 0;
  let marks = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit < 0x80) {
      solid += 0.5;
      continue;
    }
    const kind = kindOf(unit);
    if (kind === CJK_PUNCTUATION || kind === SHARED_PUNCTUATION) marks++;
    else solid += unit >= 0xd800 && unit < 0xe000 ? 0.5 : 1;
  }
  const last = kindAt(line, line.length - 1);
  if (last !== CJK_PUNCTUATION && last !== SHARED_PUNCTUATION) return { solid, marks };
  return { solid: solid + 0.5, marks: marks - 1 };
}

/** Widths of a mark that are tried, and the one taken where the page does not tell. */
const MARK_WIDTHS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
const USUAL_MARK_WIDTH = 0.7;
/** Pairs of lines that must speak. */
const LEAST_PAIRS = 8;

/**
 * How wide this page sets punctuation: the width that makes neighbouring lines most alike, `pairs` being lines of one
 * column by their measures. Line adjustment squeezes punctuation first (JLREQ 3.8, CLREQ 6.3), papers differ in how far.
 */
export function markWidth(pairs: readonly (readonly [Measure, Measure])[]): number {
  const telling = pairs.filter(([a, b]) => a.marks !== b.marks && Math.abs(a.solid - b.solid) <= 2.5);
  if (telling.length < LEAST_PAIRS) return USUAL_MARK_WIDTH;
  let best = USUAL_MARK_WIDTH;
  let least = Number.POSITIVE_INFINITY;
  for (const width of MARK_WIDTHS) {
    let sum = 0;
    for (const [a, b] of telling)
      sum += Math.min(1.5, Math.abs(a.solid - b.solid + width * (a.marks - b.marks)));
    if (sum < least) {
      least = sum;
      best = width;
    }
  }
  return best;
}

/**
 * The width of what stands at the beginning of a line and cannot be parted from it: a number with its point and sign,
 * a Latin word, an opening mark with the character after it, a character with the closing marks after it.
 */
export function firstTokenWidth(line: string): number {
  let i = 0;
  let width = 0;
  while (i < line.length && "“‘《（「『〈【(".includes(line[i]!)) {
    width += 0.5;
    i++;
  }
  const kind = kindAt(line, i);
  if (kind === DIGIT || kind === LATIN) {
    for (; i < line.length && i < 12 && isWordPart(line, i); i++)
      width += line.charCodeAt(i) < 0x80 ? 0.5 : 1;
  } else {
    width += kind === HAN ? 1 : 0.5;
    i++;
  }
  while (i < line.length && kindAt(line, i) === CJK_PUNCTUATION && !"“‘《（「『〈【".includes(line[i]!)) {
    width += 0.5;
    i++;
  }
  return width;
}

function isWordPart(line: string, i: number): boolean {
  const kind = kindAt(line, i);
  return kind === DIGIT || kind === LATIN || (kind !== SPACE && ".,%-".includes(line[i]!));
}
