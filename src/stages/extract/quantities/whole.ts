/** Puts numbers together that print has parted. */

import type { Numeral, PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import { firstMeeting, meeting } from "../../../model/spans.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { HALF } from "./discount.ts";
import type { NumeralWords } from "./numeral-words.ts";
import { brokenNumeral, readNumeral } from "./numerals.ts";
import type { Units } from "./units.ts";

/** What the rulebook says of numbers that print has parted. */
export interface PrintWords {
  readonly gap: RegExp;
  readonly spokenGap: RegExp;
  readonly blankThousands: RegExp;
  readonly loosePoint: RegExp;
  readonly pointMark: RegExp;
  readonly completeBefore: RegExp;
  readonly fractionBefore: RegExp;
  readonly pointsBehind: RegExp;
  readonly wordLikeNumeral: RegExp;
}

export function printWords(rulebook: Rulebook): PrintWords {
  return {
    gap: rulebook.compile("^{{number-gap}}$", ""),
    spokenGap: rulebook.compile("^{{spoken-gap}}$", ""),
    blankThousands: rulebook.compile("{{blank-thousands}}", ""),
    loosePoint: rulebook.compile("{{loose-point}}", ""),
    pointMark: rulebook.compile("{{point-mark}}", ""),
    pointsBehind: rulebook.compile("{{points-behind}}", ""),
    fractionBefore: rulebook.compile("{{fraction-before}}", ""),
    completeBefore: rulebook.compile("{{complete-before}}", ""),
    wordLikeNumeral: rulebook.compile("{{word-like-numeral}}", ""),
  };
}

/** What stands around numbers and is complete in itself. All lists ascend. */
export interface Around {
  /** Names, references, telephone numbers, idioms. */
  readonly protected: readonly Span[];
  readonly periods: readonly PeriodMention[];
}

interface Words {
  readonly numerals: NumeralWords;
  readonly units: Units;
  readonly print: PrintWords;
  /** Vague words between a number and its unit: 3 000多个. */
  readonly inside: Lexicon;
}

/** The longest gap inside a number. */
const LONGEST_GAP = 9;
/** A gap that parts the cells of a table or two columns. */
const WIDE = /^[ \u3000]{4,}$/;
/** How far before a numeral a word may stand that makes it complete. */
const REACH = 8;

/**
 * Puts together what print has parted: numerals with nothing but blanks, points, commas or a line's end between them are
 * one number. It is read where it is a known way to print one (2 318.6万, 48·6亿) and is broken where it is none
 * (12..5, 12.345.678): no part of it may be taken for the whole. What is complete in itself (a code, a date, an ordinal, a
 * section's number at the head of a paragraph) stays apart.
 */
export function wholeNumerals(
  folded: string,
  numerals: readonly Numeral[],
  around: Around,
  words: Words,
): Numeral[] {
  const out: Numeral[] = [];
  for (let first = 0; first < numerals.length; ) {
    let last = first;
    while (
      last + 1 < numerals.length &&
      belongTogether(folded, numerals[last]!, numerals[last + 1]!, around, words)
    )
      last++;
    if (last === first || isRow(folded, numerals.slice(first, last + 1), words))
      out.push(...numerals.slice(first, last + 1));
    else out.push(oneNumber(folded, numerals[first]!.start, numerals[last]!.end, words));
    first = last + 1;
  }
  return out;
}

function oneNumber(folded: string, start: number, end: number, words: Words): Numeral {
  const printed = folded.slice(start, end);
  const plain = MIXED.test(printed) ? printed : plainly(printed, words);
  if (plain === null || !isCounted(folded, end, words)) return brokenNumeral(printed, start);
  const read = readNumeral(plain, start, words.numerals);
  return { ...read, end };
}

/** 3百五十: numerals behind a figure and its scale, with no gap. */
const MIXED = /^\d+(?:\.\d+)?\p{Script=Han}+$/u;

/** The number as it would be printed without blanks and with a point; null where it is none. */
function plainly(printed: string, { print, numerals }: Words): string | null {
  const { blankThousands, loosePoint, pointMark } = print;
  if (blankThousands.test(printed)) return printed.replaceAll(" ", "");
  if (!loosePoint.test(printed)) return null;
  return printed.replace(pointMark, /\d/.test(printed[0]!) ? "." : numerals.point);
}

/** Whether a unit or a scale says that an amount stands there. */
function isCounted(folded: string, end: number, { units, numerals, inside }: Words): boolean {
  if (numerals.numerals.get(folded[end - 1]!)?.type === "scale") return true;
  return units.at(folded, end + (inside.longestAt(folded, end)?.length ?? 0)) !== null;
}

/** Figures one blank apart with no unit behind them: cells of a table, years in a row. */
function isRow(folded: string, numerals: readonly Numeral[], words: Words): boolean {
  const last = numerals.at(-1)!;
  if (numerals.length < 3 || isCounted(folded, last.end, words)) return false;
  return numerals.every((it, k) => k === 0 || folded.slice(numerals[k - 1]!.end, it.start).trim() === "");
}

function belongTogether(
  folded: string,
  left: Numeral,
  right: Numeral,
  around: Around,
  words: Words,
): boolean {
  const gap = folded.slice(left.end, right.start);
  const { gap: mark, spokenGap } = words.print;
  if (gap.length > LONGEST_GAP || WIDE.test(gap)) return false;
  if (!(left.style === "characters" ? spokenGap : mark).test(gap)) return false;
  if (!mayMeet(folded, left, right, gap, words)) return false;
  if (gap.includes("\n") && !partsLines(folded, left, gap)) return false;
  return !isComplete(folded, left, right, gap, around, words) && !opensAnother(right, gap, left, around);
}

const COMMA = /[，。]/;
/** A gap with a comma and nothing that a number goes on with. */
const SPLIT = /^\s*[，。]\s*$/;

/** 十一, 万千. */
const LONGEST_WORD = 2;

/** Whether two numerals so written can be parts of one number. */
function mayMeet(folded: string, left: Numeral, right: Numeral, gap: string, { print, numerals }: Words) {
  const figures = (at: number) => /\d/.test(folded[at]!);
  const length = right.end - right.start;
  const isScale = (at: number) => numerals.numerals.get(folded[at]!)?.type === "scale";
  if (figures(left.end - 1)) {
    if (figures(right.start)) return gap !== "";
    return isScale(right.start) || (length > 1 && !COMMA.test(gap));
  }
  const before = folded.slice(Math.max(0, left.start - 2), left.end);
  const short = left.end - left.start <= LONGEST_WORD;
  if (left.style === "characters" && short && print.wordLikeNumeral.test(before)) return false;
  // 2年零4个月: an empty place before figures is a word.
  if (gap === "" && figures(right.start)) return left.value !== "0";
  // 3百｜五十户, 7十｜二户: numerals go on behind a figure's scale; 3万｜一个 and 三块半｜一斤 are two numbers.
  if (gap === "") {
    const ten = numerals.numerals.get(folded[left.end - 1]!)?.value === "10";
    return left.style === "characters" ? left.value !== HALF : length > 1 || ten;
  }
  // 接近20亿，2部: what follows 亿 after a comma and has no scale is a count of its own.
  if (isScale(left.end - 1) && SPLIT.test(gap) && right.style === "digits" && length < 4) return false;
  if (left.style === "mixed" && isScale(right.start)) return true;
  const many = left.end - left.start > 1;
  if (figures(right.start)) return many || !COMMA.test(gap);
  return left.style === "characters" || length > 1;
}

/** A line's end parts a number that runs up to it, not a full stop from what follows, nor a number alone in its line. */
const partsLines = (folded: string, left: Span, gap: string) =>
  !/[。，]/.test(gap) && !startsLine(folded, left);

/** Whether what stands on the left is a thing of its own. */
function isComplete(
  folded: string,
  left: Numeral,
  right: Numeral,
  gap: string,
  { protected: shields, periods }: Around,
  { print }: Words,
): boolean {
  for (const it of [...meeting(shields, left), ...meeting(periods, left)])
    if (it.end <= right.start || it.start <= left.start) return true;
  const before = folded.slice(Math.max(0, left.start - REACH), left.start);
  if (SPLIT.test(gap) && print.fractionBefore.test(before)) return true;
  const tight = gap === "" || /^[.,·]$/.test(gap);
  const isThousands =
    SPLIT.test(gap) && print.pointsBehind.test(folded.slice(right.start, right.start + REACH));
  if (!tight && !isThousands && print.completeBefore.test(before)) return true;
  return startsLine(folded, left) && isHeadNumber(folded.slice(left.start, left.end), gap);
}

/** 12. 5亿元投资…, 3.2 120名…: what numbers a heading or an item of a list. */
const isHeadNumber = (printed: string, gap: string) =>
  (/^\d{1,2}$/.test(printed) && /^\.[\s\u3000]+$/.test(gap)) ||
  (/^\d{1,2}\.\d{1,2}$/.test(printed) && /^[\s\u3000]+$/.test(gap));

function startsLine(folded: string, { start }: Span): boolean {
  let at = start - 1;
  while (at >= 0 && /[ \t\u3000]/.test(folded[at]!)) at--;
  return at < 0 || folded[at] === "\n";
}

/** Whether a year, a date or a name begins on the right that no number runs into. */
function opensAnother(right: Numeral, gap: string, left: Numeral, around: Around): boolean {
  if (meeting(around.protected, right).some((it) => it.start > left.start)) return true;
  const period = firstMeeting(around.periods, right);
  if (period === undefined || period.start <= left.start) return period !== undefined;
  // 铃木俊一15日: a date right behind a numeral is one.
  return gap === "" || COMMA.test(gap) || gap.includes("\n") || right.end - right.start >= 4;
}
