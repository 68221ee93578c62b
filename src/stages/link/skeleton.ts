/** The words of a page with their parts of speech. */

import { memoOf } from "../../model/memo.ts";
import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../../rulebook/lexicon.ts";
import { loadDictionary, tagNames } from "../segment/dictionary.ts";
import { foldText } from "../segment/fold.ts";
import { cutText, FOREIGN_NAME, LATIN, NAME, PLACE_NAME, SYMBOL, type Tokens } from "../segment/lattice.ts";

/**
 * Parts of speech, as clauses are read: the tags of nodejieba's dictionary, put together to what linking tells apart, and
 * corrected by the rulebook's own words.
 */
export const parts = [
  "noun",
  "name",
  "place",
  "verb",
  "verbal-noun",
  "adjective",
  "adverb",
  "preposition",
  "conjunction",
  "particle",
  "pronoun",
  "number",
  "time",
  "side",
  "latin",
  "symbol",
  "other",
] as const;
export type Part = (typeof parts)[number];

/** The words of a text with their parts of speech, in order, without gaps. */
export interface Skeleton {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The part of speech of a word, by its number. */
  readonly partOf: (word: number) => Part;
  /** Whether a word has one of some traits (`TRAITS`). */
  readonly is: (word: number, traits: number) => boolean;
  /** The number of the word that an offset stands in. */
  readonly wordAt: (offset: number) => number;
}

const BY_TAG: Readonly<Record<string, Part>> = {
  n: "noun",
  nz: "noun",
  nrt: "name",
  nrfg: "name",
  nr: "name",
  ns: "place",
  nt: "name",
  v: "verb",
  vn: "verbal-noun",
  a: "adjective",
  b: "adjective",
  z: "adjective",
  d: "adverb",
  p: "preposition",
  c: "conjunction",
  u: "particle",
  y: "particle",
  r: "pronoun",
  m: "number",
  q: "number",
  t: "time",
  f: "side",
  s: "side",
  i: "other",
  l: "other",
  j: "noun",
  g: "noun",
  o: "other",
};

const partOfTag: readonly Part[] = tagNames.map((tag) => BY_TAG[tag] ?? "noun");

/** What reading parts of speech asks. */
export interface SkeletonWords {
  /** Words whose part of speech the rulebook names. */
  readonly partsOfWords: Lexicon;
  /** What a word is for reading clauses, as bits of `TRAITS`. */
  readonly wordTraits: (word: string) => number;
  /** What was read of the dictionary's words; there once the dictionary is asked for. */
  readonly knownWords: () => KnownWords;
}

/** What was read of words, by number: of those of a page, or of the dictionary's, which are the same on every page. */
export class KnownWords {
  /** The number of the part of speech, and the traits; each one more than it is, 0 where nobody asked yet. */
  readonly parts: Uint8Array;
  readonly traits: Uint16Array;

  constructor(count: number) {
    this.parts = new Uint8Array(count);
    this.traits = new Uint16Array(count);
  }
}

/** Reads the words of a text as a skeleton. A word whose part the rulebook names has that one. */
export function readSkeleton(
  folded: string,
  tokens: Tokens,
  { partsOfWords, wordTraits, knownWords }: SkeletonWords,
): Skeleton {
  const { count, start, end, node } = tokens;
  const at = new Int32Array(folded.length + 1);
  for (let word = 0; word < count; word++)
    for (let offset = start[word]!; offset < end[word]!; offset++) at[offset] = word;
  at[folded.length] = Math.max(0, count - 1);
  const ofPage = new KnownWords(count);
  const ofAll = knownWords();
  const partOf = (word: number): Part => {
    let known = ofPage.parts[word]!;
    if (known === 0) {
      const entry = node[word]!;
      known = entry === 0 ? 0 : ofAll.parts[entry]!;
      if (known === 0) known = parts.indexOf(readPart(word, folded, tokens, partsOfWords)) + 1;
      if (entry !== 0) ofAll.parts[entry] = known;
      ofPage.parts[word] = known;
    }
    return parts[known - 1]!;
  };
  const is = (word: number, asked: number): boolean => {
    if (word < 0 || word >= count) return false;
    let known = ofPage.traits[word]!;
    if (known === 0) {
      const entry = node[word]!;
      known = entry === 0 ? 0 : ofAll.traits[entry]!;
      if (known === 0) known = wordTraits(folded.slice(start[word]!, end[word]!)) + 1;
      if (entry !== 0) ofAll.traits[entry] = known;
      ofPage.traits[word] = known;
    }
    return ((known - 1) & asked) !== 0;
  };
  return { count, start, end, partOf, is, wordAt: (offset) => at[offset]! };
}

function readPart(word: number, folded: string, { start, end, tag }: Tokens, partsOfWords: Lexicon): Part {
  const mark = tag[word]!;
  if (mark === SYMBOL) return "symbol";
  if (mark === LATIN) return "latin";
  if (mark === PLACE_NAME) return "place";
  if (mark >= NAME || mark === FOREIGN_NAME) return "name";
  const named = partsOfWords.get(folded.slice(start[word]!, end[word]!))?.part as Part | undefined;
  return named ?? partOfTag[mark] ?? "noun";
}

/** A word with its part of speech. */
export interface Word {
  readonly text: string;
  readonly part: Part;
}

/** Reads the words of a short text that need not stand on the page, with their parts of speech, in simplified script. */
export function wordReader({
  partsOfWords,
}: Pick<SkeletonWords, "partsOfWords">): (text: string) => readonly Word[] {
  return memoOf((text) => {
    const folded = foldText(text);
    const tokens = cutText(folded, loadDictionary(), () => {});
    return Array.from({ length: tokens.count }, (_, word) => ({
      text: folded.slice(tokens.start[word], tokens.end[word]),
      part: readPart(word, folded, tokens, partsOfWords),
    }));
  });
}

/** Whether a word can stand inside a noun phrase. */
export const isNominal = (part: Part) =>
  part === "noun" || part === "name" || part === "place" || part === "verbal-noun" || part === "latin";

/** The numbers of the words that lie inside a span. */
export function wordsIn({ wordAt, start, end, count }: Skeleton, span: Span): number[] {
  const out: number[] = [];
  let word = wordAt(span.start);
  if (start[word]! < span.start) word++;
  for (; word < count && end[word]! <= span.end; word++) out.push(word);
  return out;
}
