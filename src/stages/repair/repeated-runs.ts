/** Runs that are printed twice. */

import { kindOf, SPACE } from "../../model/characters.ts";

/** Longest run that a text layer prints twice in a row; longer repeats are looked for as whole lines only. */
const LONGEST_RUN = 64;
/** Lines longer than this are judged by their beginning first, so that no line costs more than linear time. */
const PROBE = 256;
/** Shorter lines do not tell doubling from repetition. */
const LEAST_REPETITION = 8;

/** A line read as runs printed twice (`squares`) and single characters. */
export interface Doubling {
  /** Characters that are not spaces. */
  readonly length: number;
  /** How many of them stand in squares. */
  readonly covered: number;
  /** Length of the longest run that is repeated. */
  readonly longest: number;
  /** The second copies, as ranges of the text, spaces inside included. */
  readonly copies: readonly (readonly [start: number, end: number])[];
}

/**
 * Whether the line can be doubled at all: in doubled text at most half of the characters are distinct, in running
 * Chinese text of this length nine in ten are. Where they are very few, something is said many times (哈哈哈哈), which
 * is no doubling. One pass.
 */
function fewDistinct(text: string, start: number, end: number, seen: Uint32Array): boolean {
  let length = 0;
  let distinct = 0;
  const stop = Math.min(end, start + PROBE);
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i);
    if (kindOf(unit) === SPACE) continue;
    length++;
    const bit = 1 << (unit & 31);
    if ((seen[unit >> 5]! & bit) !== 0) continue;
    seen[unit >> 5]! |= bit;
    distinct++;
  }
  for (let i = start; i < stop; i++) seen[text.charCodeAt(i) >> 5] = 0;
  return length > 1 && distinct * 5 <= length * 3 && (length < LEAST_REPETITION || distinct * 6 >= length);
}

/** A bit for each UTF-16 unit, none set: room that every line of a page is read with. */
export const roomForUnits = () => new Uint32Array(0x10000 >> 5);

/**
 * Reads a line as squares, as many characters in squares as can be; undefined where it cannot be doubled.
 * @param seen from `roomForUnits`, and again without a bit when the line is read
 */
export function readSquares(
  text: string,
  start: number,
  end: number,
  seen: Uint32Array,
): Doubling | undefined {
  if (!fewDistinct(text, start, end, seen)) return undefined;
  const places: number[] = [];
  for (let i = start; i < end; i++) if (kindOf(text.charCodeAt(i)) !== SPACE) places.push(i);
  const whole = wholeLineTwice(text, places);
  if (whole !== undefined) return whole;
  if (places.length > PROBE && tile(text, places.slice(0, PROBE)).covered < PROBE / 2) return undefined;
  return tile(text, places);
}

function wholeLineTwice(text: string, places: readonly number[]): Doubling | undefined {
  const half = places.length / 2;
  if (!Number.isInteger(half) || half <= LONGEST_RUN) return undefined;
  for (let i = 0; i < half; i++) {
    if (text.charCodeAt(places[i]!) !== text.charCodeAt(places[half + i]!)) return undefined;
  }
  const copies = [[places[half]!, places.at(-1)! + 1] as const];
  return { length: places.length, covered: places.length, longest: half, copies };
}

/** Covers the characters at `places` with squares, from the end backwards: time linear in their number. */
function tile(text: string, places: readonly number[]): Doubling {
  const n = places.length;
  const units = new Uint16Array(n);
  for (let i = 0; i < n; i++) units[i] = text.charCodeAt(places[i]!);
  const best = new Uint32Array(n + 1);
  const run = new Uint8Array(n + 1);
  for (let i = n - 1; i >= 0; i--) {
    best[i] = best[i + 1]!;
    const most = Math.min(LONGEST_RUN, (n - i) >> 1);
    for (let size = 1; size <= most; size++) {
      if (units[i] !== units[i + size]) continue;
      const gain = 2 * size + best[i + 2 * size]!;
      if (gain > best[i]! && repeats(units, i, size)) {
        best[i] = gain;
        run[i] = size;
      }
    }
  }
  const copies: (readonly [number, number])[] = [];
  let longest = 0;
  for (let i = 0; i < n; ) {
    const size = run[i]!;
    if (size === 0) i++;
    else {
      longest = Math.max(longest, size);
      copies.push([places[i + size]!, places[i + 2 * size - 1]! + 1]);
      i += 2 * size;
    }
  }
  return { length: n, covered: best[0]!, longest, copies };
}

function repeats(units: Uint16Array, at: number, size: number): boolean {
  for (let k = 1; k < size; k++) if (units[at + k] !== units[at + size + k]) return false;
  return true;
}
