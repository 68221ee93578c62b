/** How two lines of a paragraph join. */

import { ASCII_PUNCTUATION, DIGIT, kindAt, LATIN } from "../../model/characters.ts";
import type { Span } from "../../model/span.ts";

export interface Joiner {
  /** Units to take off the end of the first line. */
  readonly drop: number;
  /** What goes between the lines. */
  readonly between: "" | " ";
}

const NOTHING: Joiner = { drop: 0, between: "" };
const BLANK: Joiner = { drop: 0, between: " " };

/**
 * How two lines of one paragraph join. Chinese joins with nothing between; so does a number broken in two (`3,⏎400`)
 * or parted from its unit. Two Latin words join with a space, and a word hyphenated at the line's end without its
 * hyphen. Wrong for a compound that was broken at its own hyphen (`self-⏎made`): print does not tell the two apart.
 */
export function joiner(text: string, first: Span, second: Span): Joiner {
  const last = kindAt(text, first.end - 1);
  const next = kindAt(text, second.start);
  if (text[first.end - 1] === "\u00ad") return { drop: 1, between: "" };
  if (text[first.end - 1] === "-" && next === LATIN && isLower(text, second.start)) {
    return kindAt(text, first.end - 2) === LATIN ? { drop: 1, between: "" } : NOTHING;
  }
  if (last === DIGIT && next === DIGIT) return NOTHING;
  if (isNumberMark(text, first.end - 1) && next === DIGIT && kindAt(text, first.end - 2) === DIGIT)
    return NOTHING;
  if (last === LATIN && (next === LATIN || next === DIGIT)) return BLANK;
  if (last === DIGIT && next === LATIN) return BLANK;
  if (last === ASCII_PUNCTUATION && (next === LATIN || next === DIGIT)) {
    return "([{<\"'/-$".includes(text[first.end - 1]!) ? NOTHING : BLANK;
  }
  if (last === LATIN && next === ASCII_PUNCTUATION)
    return "([{<\"'$&".includes(text[second.start]!) ? BLANK : NOTHING;
  if ("”’".includes(text[first.end - 1]!) && next === LATIN && kindAt(text, first.end - 2) !== 1)
    return BLANK;
  return NOTHING;
}

function isLower(text: string, at: number): boolean {
  const unit = text[at]!;
  return unit === unit.toLowerCase() && unit !== unit.toUpperCase();
}

function isNumberMark(text: string, at: number): boolean {
  return ".,".includes(text[at]!);
}
