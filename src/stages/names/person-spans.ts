/** Settles which proposed names are people. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type Dictionary, findWord, tagNames } from "../segment/dictionary.ts";
import {
  DOTTED_NAME,
  FOREIGN_NAME,
  NAME,
  NEIGHBOUR,
  SURNAME_ONLY,
  SYMBOL,
  type Tokens,
  WORD_NAME,
  wordsCost,
} from "../segment/lattice.ts";
import type { NameEvidence } from "./evidence.ts";
import { findLatinNames } from "./latin-names.ts";
import type { PersonSpan } from "./model.ts";
import { MINORITY_PART, type NameTables } from "./name-tables.ts";
import { isPlace, placeSignsOf } from "./place-signs.ts";

const RULES = new Map([
  [NAME, "names/person-chinese"],
  [FOREIGN_NAME, "names/person-foreign"],
  [DOTTED_NAME, "names/person-dotted"],
  [SURNAME_ONLY, "names/person-surname"],
]);

/**
 * People among the tokens of a text. A name that neither a title nor a verb stands beside, and that is hardly cheaper
 * than the words it would break, needs another name next to it in a list, or to be a name elsewhere in the text.
 */
export function findPersonSpans(
  text: string,
  tokens: Tokens,
  dictionary: Dictionary,
  rulebook: Rulebook,
  { tables, evidence }: { tables: NameTables; evidence: NameEvidence },
): PersonSpan[] {
  const places = rulebook.lexicon("names-foreign-places");
  const common = rulebook.lexicon("names-not-people");
  const signs = placeSignsOf(rulebook);
  const sure: PersonSpan[] = [];
  const weak: PersonSpan[] = [];
  for (let k = 0; k < tokens.count; k++) {
    const tag = tokens.tag[k]!;
    const start = tokens.start[k]!;
    const end = tokens.end[k]!;
    const sounds = IS_NAME[tag] === 0 && end - start > 3 && isMadeOfParts(text, start, end, tables);
    if (IS_NAME[tag] === 0 && !sounds) continue;
    const rule = sounds ? RULES.get(FOREIGN_NAME) : RULES.get(tag);
    const word = text.slice(start, end);
    const titled = evidence.before(start) >= TITLED;
    if (sounds && !titled && evidence.after(end) < CALLED) continue;
    if (rule === undefined || tag === FOREIGN_NAME || sounds) {
      if (places.has(word) || isPlace(text, start, end, evidence, signs)) continue;
    }
    if (tag === SURNAME_ONLY && !titled && endsWord(text, start, end, dictionary)) continue;
    if (tag !== SURNAME_ONLY && !titled && common.has(word)) continue;
    if (tag === DOTTED_NAME && !titled && soundOf(text, start, end, tables) > SOUNDS_DOTTED) continue;
    const supported = titled || evidence.after(end) >= SPOKEN;
    if (rule === undefined) {
      const strong = titled || evidence.after(end) >= CALLED;
      const span = { start, end, rule: "names/person-dictionary", partial: false };
      if (isPlausible(text, start, end, tables, strong)) sure.push(span);
      else if (word.length > 1 && word.length < 4 && tables.surname[text.charCodeAt(start)]! > 0)
        weak.push(span);
    } else if (supported || !isDoubtful(text, k, tokens, dictionary, tables)) {
      sure.push({ start, end, rule, partial: tag === SURNAME_ONLY });
    } else weak.push({ start, end, rule, partial: false });
  }
  sure.push(...findLatinNames(text, evidence));
  const found = [...sure, ...findListed(text, sure, weak, rulebook)];
  return lengthenNames(text, found).toSorted((a, b) => a.start - b.start);
}

/** 朱冰｜至, 麦麦提｜艾力 where the text names 朱冰至 and 麦麦提艾力 elsewhere: the longer name holds wherever it stands. */
function lengthenNames(text: string, spans: readonly PersonSpan[]): readonly PersonSpan[] {
  const longer = longerNames(text, spans);
  if (longer.size === 0) return spans;
  const lengthened = spans.map((it) => {
    const form = text.slice(it.start, it.end);
    const name = it.partial ? undefined : longer.get(form);
    if (name === undefined) return it;
    const start = it.start - name.indexOf(form);
    return text.startsWith(name, start) ? { ...it, start, end: start + name.length } : it;
  });
  const seen = new Set<number>();
  return lengthened.filter(({ start }) => !seen.has(start) && seen.add(start));
}

/** The longest name that begins or ends with another one. */
function longerNames(text: string, spans: readonly PersonSpan[]): Map<string, string> {
  const forms = new Set<string>();
  for (const { start, end, partial } of spans) if (!partial) forms.add(text.slice(start, end));
  const longer = new Map<string, string>();
  for (const name of forms) {
    if (name.length < 3 || name.includes("·")) continue;
    for (let length = 2; length < name.length; length++) {
      for (const form of [name.slice(0, length), name.slice(-length)]) {
        if (forms.has(form) && name.length > (longer.get(form)?.length ?? 0)) longer.set(form, name);
      }
    }
  }
  return longer;
}

/** 阿不都热依木, which the dictionary calls a place: a part of such names, and characters that write them by sound. */
function isMadeOfParts(text: string, start: number, end: number, { forms, sound }: NameTables): boolean {
  if (!forms.has(text.charCodeAt(start))) return false;
  for (let at = start; at < end; at++) if (sound[text.charCodeAt(at)] === 0) return false;
  let begins = false;
  forms.each(text, start, (to, sort) => {
    if (sort === MINORITY_PART && to < end) begins = true;
  });
  return begins;
}

/** Weights of evidence: a title before, a verb of speech or a form of address after. */
const TITLED = 4;
const CALLED = 3;
const SPOKEN = 1.5;

const NAME_TAGS = new Set(["nr", "nrt", "nrfg"]);

function isNameTag(tag: number): boolean {
  return tag < SYMBOL && NAME_TAGS.has(tagNames[tag]!);
}

/** 1 for tags of names, the dictionary's and those of candidates. */
const IS_NAME = Uint8Array.from({ length: 256 }, (_, tag) => (isNameTag(tag) || RULES.has(tag) ? 1 : 0));

/** 多谢主席, 感谢书记: the surname ends a word, other than by chance a place's (陪同江主席). */
function endsWord(text: string, start: number, end: number, dictionary: Dictionary): boolean {
  const node = start === 0 ? 0 : findWord(dictionary, text, start - 1, end);
  return node !== 0 && tagNames[dictionary.tags[node]!] !== "ns";
}

/** Of the doubtful names those that are names elsewhere, or stand in a list of names that has one beyond doubt. */
function findListed(
  text: string,
  sure: readonly PersonSpan[],
  weak: readonly PersonSpan[],
  rulebook: Rulebook,
): PersonSpan[] {
  if (weak.length === 0) return [];
  const names = new Set(sure.map(({ start, end }) => text.slice(start, end)));
  const isSure = ({ start, end }: PersonSpan) => names.has(text.slice(start, end));
  const lists = findLists(text, [...sure, ...weak], rulebook).filter((list) => list.some(isSure));
  const listed = new Set(lists.flat());
  return weak.filter((it) => listed.has(it) || isSure(it));
}

/** Names that nothing but signs of a list stands between; without any sign at least three. */
function findLists(text: string, spans: readonly PersonSpan[], rulebook: Rulebook): PersonSpan[][] {
  const gap = rulebook.compile("^{{name-list-gap}}$", "");
  const lists: PersonSpan[][] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const end = lists.at(-1)?.at(-1)?.end ?? -1;
    const near = end >= 0 && end <= span.start && span.start - end <= LONGEST_GAP;
    if (near && gap.test(text.slice(end, span.start))) lists.at(-1)!.push(span);
    else lists.push([span]);
  }
  return lists.filter((list) => list.length > 2 || (list.length === 2 && list[0]!.end < list[1]!.start));
}

/** （女，维吾尔族） */
const LONGEST_GAP = 10;

/**
 * With nothing beside it: two characters that sound foreign, or more that hardly do; a rare surname with rare
 * characters; a name hardly cheaper than the words it would break.
 */
function isDoubtful(
  text: string,
  k: number,
  tokens: Tokens,
  dictionary: Dictionary,
  tables: NameTables,
): boolean {
  const start = tokens.start[k]!;
  const end = tokens.end[k]!;
  if (tokens.tag[k] === SURNAME_ONLY) return false;
  if (tokens.tag[k] === DOTTED_NAME) return false;
  if (tokens.tag[k] === FOREIGN_NAME) {
    return end - start === 2 || soundOf(text, start, end, tables) > SOUNDS_FOREIGN;
  }
  if (end - start === 3 && rarityOf(text, start, tables) > RARE) return true;
  const node = findWord(dictionary, text, start, end);
  if (node !== 0 && isNameTag(dictionary.tags[node]!)) return false;
  // A word that only looks like a name (德国人) makes no list of what stands beside it.
  const bonus = k > 0 && tokens.tag[k - 1] === WORD_NAME ? NEIGHBOUR : 0;
  return gainOf(text, k, tokens, dictionary) - bonus < LEAST_GAIN;
}

/** The cost of a surname of one character with two given ones; 0 for other names. */
function rarityOf(text: string, start: number, { surname, first, last }: NameTables): number {
  const family = surname[text.charCodeAt(start)]!;
  return family === 0 ? 0 : family + first[text.charCodeAt(start + 1)]! + last[text.charCodeAt(start + 2)]!;
}

const RARE = 25;

/** What the way through the name saves against the words alone, two words to each side. */
function gainOf(text: string, k: number, tokens: Tokens, dictionary: Dictionary): number {
  let first = k;
  let last = k;
  while (first > 0 && k - first < 2 && tokens.tag[first - 1]! < SYMBOL) first--;
  while (last + 1 < tokens.count && last - k < 2 && tokens.tag[last + 1]! < SYMBOL) last++;
  const from = tokens.start[first]!;
  const to = tokens.end[last]!;
  return wordsCost(text, from, to, dictionary) - (tokens.cost[to]! - tokens.cost[from]!);
}

const LEAST_GAIN = 2.3;

/** The mean cost of the characters as sounds of a foreign name. */
function soundOf(text: string, start: number, end: number, tables: NameTables): number {
  let total = 0;
  let count = 0;
  for (let k = start; k < end; k++) {
    if (text[k] === "·") continue;
    total += tables.foreign[text.charCodeAt(k)] || NOT_A_SOUND;
    count++;
  }
  return total / count;
}

/** nodejieba calls many common words names (文明, 智慧): the characters, or what stands beside them, must agree. */
function isPlausible(text: string, start: number, end: number, tables: NameTables, strong: boolean): boolean {
  const length = end - start;
  const family = tables.surname[text.charCodeAt(start)]!;
  if (length < 2) return false;
  if (length === 4 && tables.compound.has(text.slice(start, start + 2))) return true;
  if (family > 0 && length === 3) {
    const one = tables.first[text.charCodeAt(start + 1)]!;
    const two = tables.last[text.charCodeAt(start + 2)]!;
    const total = family + one + two;
    if (strong || total < CERTAIN || (one < UNGRADED && two < UNGRADED && total < LIKELY)) return true;
  }
  if (family > 0 && length === 2 && strong) {
    return family + tables.alone[text.charCodeAt(start + 1)]! < LIKELY_SHORT;
  }
  const sound = soundOf(text, start, end, tables);
  return sound < NOT_A_SOUND / 2 + (strong ? 1 : 0) && (strong || (length > 2 && sound < SOUNDS_FOREIGN));
}

const LIKELY_SHORT = 15;
const CERTAIN = 20;
const LIKELY = 24;
const UNGRADED = 8.6;
const SOUNDS_FOREIGN = 4.7;
/** A dot parts headings, too (征程·非凡). */
const SOUNDS_DOTTED = 6.2;
const NOT_A_SOUND = 12;
