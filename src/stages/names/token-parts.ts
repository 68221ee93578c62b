/** What a word can be inside an organisation's name. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { tagNames } from "../segment/dictionary.ts";
import { KNOWN_ORGANISATION, LATIN, PLACE_NAME, SYMBOL, type Tokens } from "../segment/lattice.ts";
import { type NameTables, ORDINAL_MARK } from "./name-tables.ts";

/** The parts a token can play left of an organisation's ending. */
export const PLACE = 1;
/** A name or an unknown word: what tells one organisation from another. */
export const PROPER = 2;
/** A noun or a verb that organisations are named after (研究, 发展). */
export const NOUN = 3;
/** 和, 与: inside a department's name only between nouns. */
export const JOINT = 4;
export const OPEN = 5;
export const CLOSE = 6;
/** A word that makes a phrase generic (有关部门). */
export const GENERIC = 7;
export const STOP = 8;
/** A single character that may be part of an unknown name. */
export const WEAK = 9;
/** 国家, 国际: begins a name as a place does. */
export const STARTER = 10;
/** 市, 县, 街道: ends a place's name, or stands for the one the article is about. */
export const SUFFIX = 11;
/** 第二: tells schools, hospitals and congresses from one another. */
export const ORDINAL = 12;

const PARTS: Readonly<Record<string, number>> = {
  inner: NOUN,
  starter: STARTER,
  suffix: SUFFIX,
  joint: JOINT,
  generic: GENERIC,
  stop: STOP,
};
const NOUN_TAGS = new Set(["n", "vn", "j", "b", "l", "z", "g", "s", "nr"]);
/** 白水镇 and 香港特别行政区 in the dictionary. */
const PLACE_LIKE = new Set(["nt", "nr"]);
const PROPER_TAGS = new Set(["nz", "nt", "nrt", "nrfg"]);
/** Tags of single characters that are words of grammar. */
const GRAMMAR_TAGS = new Set(["p", "c", "u", "r", "m", "q", "f", "y", "o", "d", "t"]);

/** Says for each token of a text which part it can play. Results are kept, as neighbours ask again. */
export function tokenParts(
  text: string,
  tokens: Tokens,
  rulebook: Rulebook,
  { foreign, country, marks }: NameTables,
): (k: number) => number {
  const words = rulebook.lexicon("names-organisation-words");
  const places = rulebook.lexicon("names-foreign-places");
  const titles = rulebook.lexicon("names-titles");
  const suffixes = rulebook.lexicon("names-place-suffixes");
  const memo = new Uint8Array(tokens.count);
  /** 中英, 加中: two letters of countries, as one word or as two. */
  const standsForCountries = (start: number, end: number): boolean => {
    if (end - start > 2 || country[text.charCodeAt(start)] === 0) return false;
    if (end - start === 2) return country[text.charCodeAt(start + 1)] === 1;
    return country[text.charCodeAt(start - 1)] === 1 || country[text.charCodeAt(end)] === 1;
  };
  const isOrdinal = (at: number) => (marks[text.charCodeAt(at)]! & ORDINAL_MARK) !== 0;
  /** The dictionary calls names what only looks so (努力提高). */
  const isHeard = (word: string) => [...word].every((it) => foreign[it.charCodeAt(0)]! > 0);
  const judge = (k: number): number => {
    const tag = tokens.tag[k]!;
    const start = tokens.start[k]!;
    if (tag === SYMBOL) return SIGNS.get(text[start]!) ?? STOP;
    const word = text.slice(start, tokens.end[k]!);
    if (tag === LATIN) {
      if (/^[A-Za-z]{3}/.test(word)) return PROPER;
      return isOrdinal(start - 1) ? ORDINAL : STOP;
    }
    if (tag === PLACE_NAME) return PLACE;
    if (tag === KNOWN_ORGANISATION) return PROPER;
    const part = words.get(word)?.part;
    if (part !== undefined) return PARTS[part]!;
    if (places.has(word) || standsForCountries(start, tokens.end[k]!)) return PLACE;
    if (tag > SYMBOL) return PROPER;
    const name = tagNames[tag]!;
    if (name === "ns" || (PLACE_LIKE.has(name) && suffixes.longestBefore(word, word.length))) return PLACE;
    if (titles.has(word)) return STOP;
    if (word.length === 1 && isOrdinal(start) && tokens.tag[k + 1] === LATIN) return ORDINAL;
    if (word.length === 1) return GRAMMAR_TAGS.has(name) ? STOP : WEAK;
    if (PROPER_TAGS.has(name)) return name === "nrt" && !isHeard(word) ? STOP : PROPER;
    if (name === "m") return isOrdinal(start) ? ORDINAL : STOP;
    if (name === "nr" && word.length > 2) return STOP;
    return NOUN_TAGS.has(name) ? NOUN : STOP;
  };
  return (k) => {
    if (k < 0 || k >= tokens.count) return STOP;
    if (memo[k] === 0) memo[k] = judge(k);
    return memo[k]!;
  };
}

const SIGNS = new Map([
  ["（", OPEN],
  ["）", CLOSE],
  ["·", NOUN],
  ["—", NOUN],
]);
