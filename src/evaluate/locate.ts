/** Finds where a label's evidence stands in the input. */

import { foldWidth } from "./text.ts";

/** Code points of the decoded input, half-open. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** The decoded input, ready to be searched without its spaces and line ends. */
export interface SourceText {
  readonly length: number;
  /** Code points that are not blank, width folded, and where each stands. */
  readonly letters: readonly string[];
  readonly places: readonly number[];
  /** Where each line starts; the first line is line 1 and stands at index 0. */
  readonly lineStarts: readonly number[];
}

/** Prepares a decoded input; lines end with `\n`, `\r\n` or `\r`. */
export function readSource(text: string): SourceText {
  const points = [...text];
  const letters: string[] = [];
  const places: number[] = [];
  const lineStarts = [0];
  points.forEach((point, index) => {
    if (point === "\n" || (point === "\r" && points[index + 1] !== "\n")) lineStarts.push(index + 1);
    if (/[\s\u200b\ufeff]/u.test(point)) return;
    letters.push(foldWidth(point));
    places.push(index);
  });
  return { length: points.length, letters, places, lineStarts };
}

/** How many letters of others may stand between the parts of an evidence that the print tore apart. */
const reach = 120;

/**
 * Where a label's evidence stands: the spans of its first occurrence from `line` on, spaces and line ends ignored.
 * `skip` passes over that many occurrences (two labels with the same words on the same line).
 * Where the print doubled glyphs or another column runs between, the letters are taken in order from that line on.
 * Null when they are not there.
 */
export function locateEvidence(
  source: SourceText,
  evidence: string,
  line: number,
  skip = 0,
): SourceSpan[] | null {
  const wanted = [...evidence].filter((point) => !/\s/u.test(point)).map(foldWidth);
  const lineStart = source.lineStarts[line - 1];
  if (lineStart === undefined || wanted.length === 0) return null;
  const nextLine = source.lineStarts[line] ?? source.length;
  const from = firstAtOrAfter(source.places, lineStart);
  const lineEnd = firstAtOrAfter(source.places, nextLine);
  const whole =
    findWhole(source.letters, wanted, from, lineEnd, skip) ??
    findInOrder(source.letters, wanted, from, lineEnd);
  return whole === null ? null : spansOf(source, whole);
}

function findWhole(
  letters: readonly string[],
  wanted: readonly string[],
  from: number,
  lineEnd: number,
  skip: number,
): number[] | null {
  let left = skip;
  let last: number | null = null;
  for (let at = from; at < lineEnd; at++) {
    if (!wanted.every((letter, k) => letters[at + k] === letter)) continue;
    last = at;
    if (left-- === 0) break;
  }
  return last === null ? null : wanted.map((_, k) => last + k);
}

function findInOrder(
  letters: readonly string[],
  wanted: readonly string[],
  from: number,
  lineEnd: number,
): number[] | null {
  for (let start = from; start < lineEnd; start++) {
    if (letters[start] !== wanted[0]) continue;
    const found: number[] = [];
    for (let at = start; at < letters.length && at < start + reach && found.length < wanted.length; at++) {
      if (letters[at] === wanted[found.length]) found.push(at);
    }
    if (found.length === wanted.length) return found;
  }
  return null;
}

/** Neighbouring letters make one span, whatever blanks stand between them. */
export function spansOf(source: SourceText, indices: readonly number[]): SourceSpan[] {
  const out: { start: number; end: number }[] = [];
  indices.forEach((index, k) => {
    const place = source.places[index]!;
    const last = out.at(-1);
    if (last !== undefined && indices[k - 1] === index - 1) last.end = place + 1;
    else out.push({ start: place, end: place + 1 });
  });
  return out;
}

/** Whether any span of one list shares a code point with any of the other. */
export function anyOverlap(a: readonly SourceSpan[], b: readonly SourceSpan[]): boolean {
  return a.some((left) => b.some((right) => left.start < right.end && right.start < left.end));
}

/** The line, counted from 1, on which a code point of the decoded input stands. */
export function lineAt(source: SourceText, place: number): number {
  return firstAtOrAfter(source.lineStarts, place + 1);
}

function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
