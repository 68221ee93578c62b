/** How far left an organisation's name reaches. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { tagNames } from "../segment/dictionary.ts";
import { KNOWN_ORGANISATION, LATIN, NAME, PLACE_NAME, SYMBOL, type Tokens } from "../segment/lattice.ts";
import {
  CLOSE,
  JOINT,
  NOUN,
  OPEN,
  ORDINAL,
  PLACE,
  PROPER,
  STARTER,
  STOP,
  SUFFIX,
  WEAK,
} from "./token-parts.ts";

/** Longest name, in characters; longer ones are sentences gone wrong. */
export const LONGEST = 30;

export type Part = (k: number) => number;

/** 中国外交部, 西班牙人民共产党, 中共中央组织部: what stands before a known name and belongs to it. */
export function reachKnown(k: number, part: Part, tokens: Tokens): number {
  let first = k;
  for (let j = k - 1; j >= 0 && k - j < 5; j--) {
    const role = part(j);
    if (role === PLACE || tokens.tag[j] === KNOWN_ORGANISATION) first = j;
    else if (role === SUFFIX && first === j + 1) {
      const from = placeStart(j, part, tokens);
      if (tokens.end[j]! - tokens.start[j]! > 1 && part(from) !== PLACE) break;
      first = j = from;
    } else if (role !== NOUN) break;
  }
  return first;
}

/**
 * The first token of the name that ends with token `k`: leftwards over places, names and nouns, as far as the last place
 * or name met. Undefined where nothing tells the organisation from others of its kind.
 */
export function reachLeft(
  k: number,
  ending: string,
  kind: string,
  part: Part,
  tokens: Tokens,
): number | undefined {
  const own = tokens.end[k]! - tokens.start[k]! > ending.length;
  const itself = own && tokens.end[k]! - tokens.start[k]! > 3 && NAMES_ITSELF.has(tagNames[tokens.tag[k]!]!);
  let starter = itself ? k : undefined;
  let j = k - 1;
  // Tokens that are part of the ending itself (股份｜有限公司).
  while (j >= 0 && tokens.start[j]! >= tokens.end[k]! - ending.length) j--;
  const inner = j;
  for (; j >= 0 && tokens.end[k]! - tokens.start[j]! <= LONGEST; j--) {
    const role = part(j);
    if (role === PLACE) starter = j = letterStart(j, part, tokens);
    else if (role === PROPER || (role === ORDINAL && isNumbered(kind, ending))) starter = j;
    else if (role === ORDINAL) continue;
    else if (role === SUFFIX) starter = j = placeStart(j, part, tokens);
    else if (role === STARTER) {
      if (j < inner || own || kind === "government") starter = j;
    } else if (role === WEAK) {
      if (starter !== undefined) break;
      const from = unknownStart(j, part, tokens);
      if (from === undefined) break;
      starter = j = from;
    } else if (role === CLOSE) {
      if (part(j - 1) !== PLACE || part(j - 2) !== OPEN) break;
      j -= 2;
    } else if (role === JOINT) {
      if ((j === inner && ending.length === 1) || (starter !== undefined && starter <= j + 1)) break;
      // 规划和国土局: what follows 和 may be the ending itself.
      const follows = isNounLike(part(j + 1)) || j + 1 === k;
      if (kind === "company" || !isNounLike(part(j - 1)) || !follows) break;
    } else if (role !== NOUN) break;
  }
  return starter;
}

/**
 * 工程建设管理局, 旅游局: a body that nouns of so many characters tell from others, without a place. Undefined where they
 * are fewer.
 */
export function reachNouns(
  k: number,
  ending: string,
  part: Part,
  tokens: Tokens,
  least: number,
): number | undefined {
  let first = k;
  while (part(first - 1) === NOUN || (part(first - 1) === JOINT && part(first - 2) === NOUN)) first--;
  const before = tokens.end[k]! - ending.length - tokens.start[first]!;
  return before >= least ? first : undefined;
}

const NAMES_ITSELF = new Set(["nt", "nz", "ns"]);

/** 第四十五中学, 第十五次全国代表大会 */
function isNumbered(kind: string, ending: string): boolean {
  return kind === "university" || ending.length > 3;
}

function isNounLike(role: number): boolean {
  return role === NOUN || role === WEAK;
}

/**
 * The first token of the place that ends with the suffix `j`: up to two unknown characters, or one word, before it.
 * A verb (方能报县政府) is no part of it.
 */
function placeStart(j: number, part: Part, tokens: Tokens): number {
  const before = part(j - 1);
  const own = tokens.end[j]! - tokens.start[j]!;
  if (own === 1 && before === NOUN) return j;
  if (before === PLACE) return j - 1;
  if (isVerb(j - 1, tokens)) return j;
  if (before === NOUN && tokens.end[j - 1]! - tokens.start[j - 1]! === 2) {
    // 白｜石沟｜村, where nothing else can begin it.
    return part(j - 2) === WEAK && !isVerb(j - 2, tokens) && part(j - 3) === STOP ? j - 2 : j - 1;
  }
  if (before !== WEAK) return j;
  if (part(j - 2) !== WEAK) return j - 1;
  return isVerb(j - 2, tokens) ? j : j - 2;
}

/**
 * The unknown character before a place that is one only with it: 沪 is a place by itself, 瀚沪 a name that no dictionary
 * knows; 白｜石沟村, where nothing else can begin it.
 */
function letterStart(j: number, part: Part, tokens: Tokens): number {
  if (part(j - 1) !== WEAK || isVerb(j - 1, tokens)) return j;
  if (tokens.end[j]! - tokens.start[j]! === 1) return j - 1;
  return tokens.tag[j] === PLACE_NAME && part(j - 2) === STOP ? j - 1 : j;
}

/** The first token of a run of two to four unknown characters that ends with `j`; undefined for one alone. */
function unknownStart(j: number, part: Part, tokens: Tokens): number | undefined {
  let from = j;
  while (j - from < 3 && part(from - 1) === WEAK) from--;
  if (from < j) return from;
  if (part(j - 1) === PROPER && tokens.tag[j - 1]! >= NAME) return j - 1;
  return part(j - 1) === PLACE && tokens.end[j - 1]! - tokens.start[j - 1]! === 1 ? j - 1 : undefined;
}

/** 华曜汽车, 江澜银行: a name that no dictionary knows, from token `first` right up to what the company makes. */
export function isBrand(first: number, ending: number, part: Part, tokens: Tokens): boolean {
  let k = first;
  while (tokens.end[k]! < ending) k++;
  if (tokens.end[k] !== ending) return false;
  if (part(k) === WEAK) return ending - tokens.start[first]! >= 2;
  return part(k) === PROPER && (tokens.tag[k]! >= NAME || ending - tokens.start[k]! > 1);
}

const VERB_TAGS = new Set(["v", "vn"]);

function isVerb(k: number, tokens: Tokens): boolean {
  return k >= 0 && tokens.tag[k]! < SYMBOL && VERB_TAGS.has(tagNames[tokens.tag[k]!]!);
}

/**
 * 中泰恒远证券: a word of grammar or a numeral that the brand from token `first` on begins with, where a sign or another
 * word of grammar stands before it; else `first`.
 */
export function brandStart(
  first: number,
  text: string,
  part: Part,
  tokens: Tokens,
  rulebook: Rulebook,
): number {
  const k = first - 1;
  if (k < 0 || (part(first) !== PROPER && part(first) !== WEAK)) return first;
  if (!rulebook.lexicon("names-brand-first").has(text.slice(tokens.start[k]!, tokens.end[k]!))) return first;
  if (k === 0) return k;
  return part(k - 1) === STOP && tokens.tag[k - 1] !== LATIN ? k : first;
}
