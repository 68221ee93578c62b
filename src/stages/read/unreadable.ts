/** Tells text that cannot be read. */

import { childOf, type Dictionary, loadDictionary, mayBegin, tagNames } from "../segment/dictionary.ts";
import { foldText } from "../segment/fold.ts";

/**
 * Texts that are none, told by statistics of their characters: a PDF whose character map is false gives characters
 * that follow each other at random, failed recognition gives noise, and a page of another language is none of ours.
 */

/** What a page came in, which says what to do. */
export type PageSource = "pdf" | "recogniser" | "text";

/** Runs of Chinese that are shorter are cells, names and titles, which say little. */
const SHORTEST_RUN = 5;
/** Fewer different pairs of neighbours say nothing, unless not one of them begins a word. */
const LEAST_PAIRS = 60;
const LEAST_WITHOUT_WORDS = 40;
/**
 * Of the different pairs of neighbouring characters, how many begin a word of nodejieba's dictionary: on pages of news
 * 0.34 and more, in classical prose 0.1 and more, in text whose characters were exchanged 0.05 and mostly 0. Only lists
 * of names that are run together give as few.
 */
const LEAST_WORDS = 0.09;
/** Of the characters of a list of names one in three is a surname; of other text one in fifteen. */
const MOST_SURNAMES = 0.2;
/** Of the dictionary's words that begin with a surname, so many are names. */
const LEAST_NAMES = 0.25;
/** Verse has a rhythm: most of its runs are of one of these lengths. Its words are rarer. */
const VERSE = new Set([4, 5, 7]);
const MOST_VERSE = 0.7;

/** Of the letters of a page, kana or Hangul, from which it is Japanese or Korean. */
const FOREIGN = 0.2;
const LEAST_LETTERS = 30;

/** Of a page's letters and signs in ASCII, how many stand in words; and how many are signs. */
const LEAST_ENGLISH = 0.25;
const MOST_SIGNS = 0.15;
const LEAST_ASCII = 100;

/** Why a page's text is none that can be read, with what to do; null where it may be. */
export function findUnreadable(text: string, source: PageSource): string | null {
  return findForeign(text) ?? findExchanged(text, source) ?? findNoise(text, source);
}

function findForeign(text: string): string | null {
  // Nearly every page has none of these letters, and then nothing else is counted: a third of reading a page.
  if (!mayBeForeign(text)) return null;
  const han = count(text, /\p{Script=Han}/gu);
  for (const [language, script, letters] of [
    ["Japanese", "kana", /[\u3041-\u309f\u30a1-\u30fa\u31f0-\u31ff]/g],
    ["Korean", "Hangul", /[\uac00-\ud7af\u1100-\u11ff\u3131-\u318e]/g],
  ] as const) {
    const foreign = count(text, letters);
    const all = han + foreign;
    if (all >= LEAST_LETTERS && foreign > FOREIGN * all)
      return `the page is ${language}: ${foreign} of its ${all} letters are ${script}; expected Chinese or English. Give the page's Chinese edition, or take the file out`;
  }
  return null;
}

/** Whether there are enough letters of kana or Hangul for a page of them: `LEAST_LETTERS` and `FOREIGN` together ask for more. */
function mayBeForeign(text: string): boolean {
  let letters = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    const isLetter =
      (code >= 0x3041 && code <= 0x31ff) ||
      (code >= 0xac00 && code <= 0xd7af) ||
      (code >= 0x1100 && code <= 0x11ff);
    if (isLetter && ++letters > FOREIGN * LEAST_LETTERS) return true;
  }
  return false;
}

function findExchanged(text: string, source: PageSource): string | null {
  const folded = foldText(text);
  if (isWorded(folded)) return null;
  const runs = folded.match(RUNS) ?? [];
  const verse = runs.filter(({ length }) => VERSE.has(length)).length;
  if (verse > MOST_VERSE * runs.length) return null;
  const pairs = new Set<string>();
  const long = runs.filter(({ length }) => length >= SHORTEST_RUN);
  for (const run of long) {
    for (let k = 1; k < run.length; k++) pairs.add(run.slice(k - 1, k + 1));
  }
  if (pairs.size < LEAST_WITHOUT_WORDS) return null;
  let words = 0;
  const dictionary = loadDictionary();
  for (const pair of pairs) if (beginsWord(dictionary, pair.charCodeAt(0), pair.charCodeAt(1))) words++;
  if (pairs.size < LEAST_PAIRS && words > 0) return null;
  if (words >= LEAST_WORDS * pairs.size || isNames(long.join(""))) return null;
  return `the page has text that is no Chinese: of ${pairs.size} pairs of neighbouring characters ${words} begin a word, expected a third or more, so ${advice(source)}`;
}

const RUNS = /[\u4e00-\u9fff]+/g;

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/**
 * Whether so many different pairs begin a word that it would be enough if no pair stood twice. On pages of news that is
 * so after a third of the text, and the pairs need not be told apart: that took half of reading a page.
 */
function isWorded(folded: string): boolean {
  const dictionary = loadDictionary();
  const enough = LEAST_WORDS * folded.length;
  const words = new Set<number>();
  for (let start = 0; start < folded.length; start++) {
    if (!isHan(folded.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < folded.length && isHan(folded.charCodeAt(end))) end++;
    for (let k = end - start >= SHORTEST_RUN ? start + 1 : end; k < end; k++) {
      const [one, two] = [folded.charCodeAt(k - 1), folded.charCodeAt(k)];
      if (!beginsWord(dictionary, one, two)) continue;
      words.add((one - 0x4e00) * 0x8000 + (two - 0x4e00));
      if (words.size >= enough) return true;
    }
    start = end;
  }
  return false;
}

function beginsWord(dictionary: Dictionary, one: number, two: number): boolean {
  if (!mayBegin(dictionary, one, two)) return false;
  const root = dictionary.roots[one]!;
  return root !== 0 && childOf(dictionary, root, two) !== 0;
}

/** Whether so many characters are surnames that the text must be a list of names. */
function isNames(text: string): boolean {
  const dictionary = loadDictionary();
  const surnames = new Map<number, boolean>();
  let found = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    let known = surnames.get(code);
    if (known === undefined) {
      known = beginsNames(dictionary, code);
      surnames.set(code, known);
    }
    if (known) found++;
  }
  return found > MOST_SURNAMES * text.length;
}

function beginsNames({ roots, first, tags, costs }: Dictionary, code: number): boolean {
  const root = roots[code]!;
  if (root === 0) return false;
  let names = 0;
  let words = 0;
  for (let node = first[root]!; node < first[root + 1]!; node++) {
    if (costs[node] === 0) continue;
    words++;
    if (tagNames[tags[node]!] === "nr") names++;
  }
  return names > 0 && names >= LEAST_NAMES * words;
}

/** Chinese text whose map is false may also come out as letters and signs of ASCII. */
function findNoise(text: string, source: PageSource): string | null {
  const { letters, signs } = countAscii(text);
  const ascii = letters + signs;
  if (ascii < LEAST_ASCII || letters < signs / 2 || ascii < count(text, /[^\s\d!-~]/g)) return null;
  // A word is lower case but for its first letter, and has a vowel.
  const inWords = (text.match(/(?<![A-Za-z])[A-Za-z]?[a-z]{2,}(?![A-Za-z])/g) ?? [])
    .filter((word) => /[aeiouy]/i.test(word))
    .reduce((sum, { length }) => sum + length, 0);
  if (inWords >= LEAST_ENGLISH * ascii || signs < MOST_SIGNS * ascii) return null;
  return `the page has text that is neither Chinese nor English: of its ${ascii} letters and signs ${inWords} stand in words, so ${advice(source)}`;
}

/** The letters and the signs of ASCII; digits and blanks are neither. */
function countAscii(text: string): { letters: number; signs: number } {
  let letters = 0;
  let signs = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code <= 0x20 || code >= 0x7f || (code >= 0x30 && code <= 0x39)) continue;
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) letters++;
    else signs++;
  }
  return { letters, signs };
}

function advice(source: PageSource): string {
  if (source === "pdf")
    return "the map from its fonts to characters is false: run OCR on the page and give its hOCR or ALTO file instead";
  if (source === "recogniser")
    return "recognition failed: run OCR again with a model for Chinese, on a sharper picture";
  return "it was decoded or copied wrongly: get the file again, or run OCR on the page";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
