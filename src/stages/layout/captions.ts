/** Finds captions. */

import { HAN, kindAt, MARK } from "../../model/characters.ts";
import { readByline } from "./byline.ts";
import { creditStart } from "./credit.ts";
import { CLOSED, type Line, OPEN } from "./line.ts";
import type { LayoutWords } from "./words.ts";

/** A caption with its credit: lines `from` to `to`, exclusive. */
export interface Caption {
  readonly from: number;
  readonly to: number;
  /** Line and offset in its text where the credit begins; null without one. */
  readonly credit: { readonly line: number; readonly offset: number } | null;
}

/** A caption is a few narrow lines; a search for its credit goes no further. */
const LONGEST = 12;
const LONGEST_WITHOUT_LABEL = 6;
/** Characters of a caption's line; more are running text. */
const LONGEST_CAPTION = 150;
/** A line this short under a finished sentence can be a credit without a noun: 王珂摄. */
const SHORT_CREDIT = 8;

/** Whether a line opens a caption: a triangle or arrow that points at the picture, or a label such as 图①. */
export function opensCaption(text: string, words: LayoutWords): boolean {
  const first = text.charCodeAt(0);
  if (isPointer(first) && text.length > 1) return true;
  return words.captionLabel.test(text.slice(0, 8));
}

function isPointer(unit: number): boolean {
  return (
    (unit >= 0x25b2 && unit <= 0x25c5) ||
    (unit >= 0x2190 && unit <= 0x2193) ||
    (unit >= 0x2b05 && unit <= 0x2b07)
  );
}

/** Whether a line is a picture's mark alone (①, 图②): the number printed on the picture itself. */
export function isPictureMark(text: string): boolean {
  if (text.length > 6) return false;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x2460 && unit <= 0x24ff) || isPointer(unit)) marks++;
    else if (kindAt(text, i) !== MARK && text[i] !== " ") return false;
  }
  return marks > 0;
}

/** Finds the captions among the lines, in print order; they do not overlap. */
export function findCaptions(lines: readonly Line[], words: LayoutWords): Caption[] {
  const captions: Caption[] = [];
  let free = 0;
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]!.text;
    if (isPictureMark(text)) {
      free = i + 1;
      continue;
    }
    if (opensCaption(text, words) && mayOpen(lines, i)) {
      const caption = readCaption(lines, i, words);
      captions.push(caption);
      i = caption.to - 1;
      free = caption.to;
      continue;
    }
    const offset = creditStart(
      text,
      words,
      lines[i]!.doubled || (text.length <= SHORT_CREDIT && followsSentence(lines, i)),
    );
    if (
      offset === undefined ||
      offset > LONGEST_CAPTION ||
      (offset === 0 && readByline(text, words) === "named" && !followsSentence(lines, i))
    )
      continue;
    const from = captionTop(lines, i, offset, free, words);
    captions.push({ from, to: i + 1, credit: { line: i, offset } });
    free = i + 1;
  }
  return captions;
}

/** A word label may also be the wrapped end of a sentence; a caption's stands at a fresh start. */
function mayOpen(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (i === 0 || line.doubled || line.indent > 0 || isPointer(line.text.charCodeAt(0))) return true;
  return lines[i - 1]!.ending !== OPEN || kindAt(line.text, 1) !== HAN || line.blanks > lines[i - 1]!.blanks;
}

function followsSentence(lines: readonly Line[], i: number): boolean {
  return i > 0 && lines[i - 1]!.ending === CLOSED;
}

/** Reads a labelled caption: to its credit if one follows before the next label, else to the end of its sentence. */
function readCaption(lines: readonly Line[], from: number, words: LayoutWords): Caption {
  const stop = Math.min(lines.length, from + LONGEST);
  let sentenceEnd = -1;
  let widest = 0;
  for (let i = from; i < stop; i++) {
    const line = lines[i]!;
    if (i > from && (isPictureMark(line.text) || opensCaption(line.text, words))) break;
    // The text after the caption's last sentence is wider: a column of running text has begun.
    if (sentenceEnd >= 0 && line.width > widest + 1.5) break;
    const offset = creditStart(line.text, words, sentenceEnd >= 0);
    if (offset !== undefined) return { from, to: i + 1, credit: { line: i, offset } };
    if (sentenceEnd >= 0 && i - sentenceEnd > 3) break;
    if (line.ending === CLOSED && sentenceEnd < 0) sentenceEnd = i;
    widest = Math.max(widest, line.width);
  }
  const to = sentenceEnd < 0 ? from + 1 : sentenceEnd + 1;
  return { from, to, credit: null };
}

/** The first line of the caption whose credit stands in line `at`: the sentence before the credit, back to a fresh start. */
function captionTop(
  lines: readonly Line[],
  at: number,
  offset: number,
  free: number,
  words: LayoutWords,
): number {
  let top = offset > 0 ? at : at - 1;
  if (top < free) return at;
  const lowest = Math.max(free, at - LONGEST_WITHOUT_LABEL);
  const goesUp = (i: number) =>
    lines[i - 1]!.ending !== CLOSED &&
    lines[i]!.indent === 0 &&
    readByline(lines[i - 1]!.text, words) === undefined;
  while (top > lowest && goesUp(top)) top--;
  // A credit under a whole article, as texts from the web print it, closes no caption.
  if (lines.slice(top, at).some(({ text }) => text.length > LONGEST_CAPTION)) return at;
  const open = top > free && goesUp(top);
  return open ? at : top;
}
