/** How well one line goes on in another. */

import { CJK_PUNCTUATION, DIGIT, HAN, kindAt, LATIN, SPACE } from "../../../model/characters.ts";
import { type Line, OPEN } from "../line.ts";

/** One bit a pair of characters, hashed: two in a hundred answers on a full page are false, which costs little. */
const SIZE = 1 << 18;

function slot(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ Math.imul(second, 0x85ebca6b)) & (SIZE - 1);
}

/** Digits are one character here: 2023年 tells as much of 2024年. */
function unitAt(text: string, i: number): number {
  return kindAt(text, i) === DIGIT ? 0x30 : text.charCodeAt(i);
}

/**
 * Says how well one line of print goes on in another, from the page's own words: a word broken at the line's end
 * mostly stands whole elsewhere on the page. No dictionary. Built in one pass over the lines.
 */
export class Continuity {
  private readonly seenPairs = new Uint8Array(SIZE);

  constructor(lines: readonly Line[]) {
    const { seenPairs } = this;
    for (const { text } of lines) {
      for (let i = 0; i + 1 < text.length; i++) seenPairs[slot(unitAt(text, i), unitAt(text, i + 1))] = 1;
    }
  }

  /** Votes for `next` to follow `line` directly; zero when nothing is known. */
  votes(line: Line, next: Line): number {
    return this.wordVotes(line.text, next.text) + widthVotes(line, next);
  }

  private wordVotes(line: string, next: string): number {
    const last = line.length - 1;
    const end = kindAt(line, last);
    const start = kindAt(next, 0);
    if (start === CJK_PUNCTUATION || start === SPACE) return 0;
    if (end === DIGIT || end === LATIN) return start === HAN ? (this.seen(line, last, next) ? 0.8 : -0.5) : 0;
    if (end !== HAN || start !== HAN) return 0;
    return this.seen(line, last, next) ? 1.8 : -0.3;
  }

  private seen(line: string, last: number, next: string): boolean {
    return this.seenPairs[slot(unitAt(line, last), unitAt(next, 0))] === 1;
  }
}

/** Lines of one column that end no sentence are as wide as each other, the first of a paragraph aside. */
function widthVotes(line: Line, next: Line): number {
  if (line.ending !== OPEN || next.ending !== OPEN || line.stretched || next.stretched) {
    return line.ending === OPEN && next.width > line.width + 3 ? -1 : 0;
  }
  const difference = Math.abs(line.width - next.width);
  if (difference < 1.1) return 0.6;
  return difference < 2.7 ? 0 : -1.2;
}
