/** Gaps between recognised words. */

import type { DraftWord } from "./draft.ts";

/**
 * What stands between the words of a line: nothing, a blank, or a blank as wide as between the cells of a table.
 * Recognisers write a blank between any two boxes they make, also where a box holds a character or two, so that `3860`
 * comes as four words; where the boxes say how far apart they stand, that decides for digits and letters. Chinese is set
 * without blanks.
 */
export type WordGap = "" | " " | "    ";

const TABLE_GAP = "    ";

/** Lengths below are in em, the size of a Chinese character. Two glyphs nearer than this touch. */
const TOUCHING = 0.1;
/** The least blank is a quarter; characters in their cells stand less far from where they are expected. */
const MOST_EXCESS = 0.17;
/** The same for full-width cells, whose blanks are wide too. */
const MOST_WIDE_EXCESS = 0.4;
const LEAST_WIDE_CELL = 0.75;
/** Beyond this a blank stands, whether the file has it or not; and cells of a table, beside a number. */
const BLANK = 0.5;
const CELLS = 2.5;
/** Beyond this words are cells, whatever they hold. */
const FAR_CELLS = 6;
/** Boxes that overlap by more say nothing of what stands between them. */
const MOST_OVERLAP = 0.35;
/** The cell of a digit where the page does not tell, the widest that is one, and that of `%`. */
const HALF = 0.5;
const WIDEST_DIGIT = 1.2;
const PER_CENT = 0.75;
/** So much of a cell the ink of a word leaves free, beside its first and last character together. */
const FREE = 0.15;
/** From the middle of a character as narrow as 1 to its edge. */
const NARROW_MIDDLE = 0.15;
/** So many characters a word has at most where a page's words are pieces of some. */
const LONGEST_PIECE = 4;

const numberEnd = /[\d０-９$＄¥￥€£+−-]$|(?:^|[\d０-９])[.．,，]$/u;
const numberStart = /^[\d０-９.．,，%％‰]/u;
const pointOrDigit = /^[\d０-９.．,，]$/u;
const digits = /^[\d０-９]+$/u;
const digitEnd = /[\d０-９%％]$/u;
const digitStart = /^[\d０-９]/u;
const chinese = /^\p{Script=Han}+$/u;
const chineseStart = /^\p{Script=Han}/u;

/** How a page is printed, so far as its boxes show. */
export interface Print {
  /** From one digit to the next, in em: half of one, or about one in full-width cells. */
  readonly digit: number;
  /** Whether its words are pieces of a few characters, so that a word of letters may continue in the next. */
  readonly inPieces: boolean;
}

export function measurePrint(lines: readonly (readonly DraftWord[])[]): Print {
  const words = lines.flat();
  const long = words.filter(({ text }) => lengthOf(text) > LONGEST_PIECE).length;
  const steps = lines.flatMap(digitSteps).sort((a, b) => a - b);
  // Blanks make steps longer, so that the shorter ones tell.
  const step = steps.length < 2 ? HALF : steps[steps.length >> 2]!;
  return { digit: step < HALF || step > WIDEST_DIGIT ? HALF : step, inPieces: long * 10 < words.length };
}

/** From each digit or point of a number to the next, in em, where boxes show it. */
function digitSteps(words: readonly DraftWord[]): number[] {
  const em = measureEm(words);
  if (em === null) return [];
  return words.flatMap((word, i) => {
    if (word.box === null) return [];
    const length = lengthOf(word.text);
    if (length > 1) return digits.test(word.text) ? [word.box.width / em / (length - FREE)] : [];
    const next = words[i + 1];
    return next !== undefined &&
      lengthOf(next.text) === 1 &&
      numberEnd.test(word.text) &&
      pointOrDigit.test(next.text) &&
      gapBefore(words, i + 1, em) !== null
      ? [middlesApart(word, next, em)]
      : [];
  });
}

/** What stands before each word of a line. */
export function findGaps(words: readonly DraftWord[], print: Print): WordGap[] {
  const em = measureEm(words);
  return words.map((word, i): WordGap => {
    if (i === 0) return "";
    const stated = word.spaced ? " " : "";
    const gap = em === null ? null : gapBefore(words, i, em);
    return gap === null ? stated : judge(words[i - 1]!, word, { gap, em: em!, stated, ...print });
  });
}

interface Evidence extends Print {
  /** The room between the boxes. */
  readonly gap: number;
  readonly em: number;
  readonly stated: WordGap;
}

function judge(a: DraftWord, b: DraftWord, evidence: Evidence): WordGap {
  const { gap, stated, inPieces } = evidence;
  if (gap > CELLS && (digitEnd.test(a.text) || digitStart.test(b.text))) return TABLE_GAP;
  if (gap > FAR_CELLS && lengthOf(a.text) > 1 && lengthOf(b.text) > 1) return TABLE_GAP;
  if (numberEnd.test(a.text) && numberStart.test(b.text)) {
    const excess = excessOf(a, b, evidence);
    const most = evidence.digit < LEAST_WIDE_CELL ? MOST_EXCESS : MOST_WIDE_EXCESS;
    if (gap <= TOUCHING || excess <= most) return "";
    return gap > BLANK && excess > BLANK ? " " : stated;
  }
  if (inPieces && gap <= TOUCHING && !/[%％]$/.test(a.text)) return "";
  return gap > BLANK && /[\p{L}\d%]$/u.test(a.text) && /^[\p{L}\d]/u.test(b.text) ? " " : stated;
}

/** The room between a word and the one before it; null where the boxes do not say. */
function gapBefore(words: readonly DraftWord[], i: number, em: number): number | null {
  const a = words[i - 1]!.box;
  const b = words[i]!.box;
  if (a === null || b === null || a.width <= 0 || b.width <= 0) return null;
  const gap = (b.x - a.x - a.width) / em;
  const level = b.y < a.y + a.height && a.y < b.y + b.height;
  return level && gap >= -MOST_OVERLAP ? gap : null;
}

/** How much further apart the characters where two words meet stand than they would if nothing stood between. */
function excessOf(a: DraftWord, b: DraftWord, evidence: Evidence): number {
  const { gap, digit } = evidence;
  const step = gap + middleOf(a, a.text.at(-1)!, evidence) + middleOf(b, b.text[0]!, evidence);
  const cells = /^[%％]/.test(b.text) ? (digit + Math.max(digit, PER_CENT)) / 2 : digit;
  return step - cells;
}

/** From the middle of the character at a word's edge to that edge, in em. */
function middleOf({ text, box }: DraftWord, character: string, { em, digit, inPieces }: Evidence): number {
  if (lengthOf(text) === 1) return box!.width / em / 2;
  if (inPieces && /[1.,]/.test(character)) return NARROW_MIDDLE;
  return (digit * (1 - FREE)) / 2;
}

function middlesApart(a: DraftWord, b: DraftWord, em: number): number {
  return (b.box!.x + b.box!.width / 2 - a.box!.x - a.box!.width / 2) / em;
}

/**
 * The size of a Chinese character, in the unit of the boxes: from where one begins to where the next does, or, where few
 * stand side by side, the height of a box. Null where there are no boxes.
 */
function measureEm(words: readonly DraftWord[]): number | null {
  const height = median(words.flatMap(({ box }) => (box !== null && box.width > 0 ? [box.height] : [])));
  if (height === null) return null;
  const steps: number[] = [];
  for (const [i, { text, box }] of words.entries()) {
    if (box === null || !chinese.test(text)) continue;
    const next = words[i + 1];
    const length = lengthOf(text);
    if (next !== undefined && chineseStart.test(next.text) && gapBefore(words, i + 1, height) !== null)
      steps.push((next.box!.x - box.x) / length);
    else if (length > 2) steps.push(box.width / (length - FREE));
  }
  return steps.length < 3 ? height : median(steps);
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}

const lengthOf = (text: string) => Array.from(text).length;
