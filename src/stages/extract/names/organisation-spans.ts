import type { Span } from "../../../model/span.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { tagNames } from "./dictionary.ts";
import { KNOWN_ORGANISATION, NAME, SYMBOL, type Tokens } from "./lattice.ts";
import type { NameTables } from "./name-tables.ts";
import {
  CLOSE,
  JOINT,
  NOUN,
  OPEN,
  ORDINAL,
  PLACE,
  PROPER,
  STARTER,
  SUFFIX,
  tokenParts,
  WEAK,
} from "./token-parts.ts";

/** An organisation's name where it stands. */
export interface OrganisationSpan extends Span {
  readonly kind: string;
  readonly rule: string;
}

/** Longest name, in characters; longer ones are sentences gone wrong. */
const LONGEST = 30;

type Part = (k: number) => number;

/**
 * Organisations among the tokens of a text: known names, and endings (公司, 局, 大学) with what stands before them as
 * far left as places, names and nouns reach. Of those inside one another only the outermost; ordered.
 */
export function findOrganisationSpans(
  text: string,
  tokens: Tokens,
  rulebook: Rulebook,
  tables: NameTables,
): OrganisationSpan[] {
  const endings = rulebook.lexicon("names-organisation-endings");
  const venues = rulebook.lexicon("names-venues");
  const known = rulebook.lexicon("names-organisations");
  const notHere = rulebook.lexicon("names-organisation-not");
  const ofSomePlace = rulebook.compile("^{{body-of-some-place}}", "");
  const publicBody = rulebook.compile("{{public-body}}$", "");
  const localPlace = rulebook.compile("{{local-place}}$", "");
  const part = tokenParts(text, tokens, rulebook);
  const found: OrganisationSpan[] = [];
  for (let k = 0; k < tokens.count; k++) {
    const start = tokens.start[k]!;
    const end = tokens.end[k]!;
    if (tokens.tag[k] === KNOWN_ORGANISATION) {
      if (notHere.longestAt(text, end - 1) !== undefined) continue;
      const kind = known.get(text.slice(start, end))?.kind ?? "institution";
      const from = kind === "company" ? start : tokens.start[reachKnown(k, part, tokens)]!;
      found.push({ start: from, end, kind, rule: "names/organisation-known" });
      continue;
    }
    const length = endingLength(text, tokens, k, tables);
    if (length === 0 || (venues.longestBefore(text, end)?.length ?? 0) > length) continue;
    const ending = text.slice(end - length, end);
    const { kind = "institution", needs } = endings.get(ending)!;
    const first =
      reachLeft(k, ending, kind, part, tokens) ??
      (publicBody.test(ending) ? reachNouns(k, ending, part, tokens) : undefined);
    if (first === undefined) continue;
    const from = tokens.start[first]!;
    if (ofSomePlace.test(text.slice(from, end))) continue;
    if (end - from > LONGEST || end - from <= ending.length) continue;
    if (needs === "place" && part(first) === STARTER) continue;
    if (needs === "brand" && !isBrand(first, end - length, part, tokens)) continue;
    if (needs === "local" && !localPlace.test(text.slice(from, end - ending.length))) continue;
    found.push({ start: from, end, kind, rule: "names/organisation-ending" });
  }
  return found.filter((it, k) => !isWithinOther(it, k, found));
}

/** Whether another name holds this one. They are ordered by their ends, and a name does not go on for ever. */
function isWithinOther(it: Span, k: number, found: readonly Span[]): boolean {
  for (let j = k - 1; j >= 0 && found[j]!.end === it.end; j--) if (isInside(it, found[j]!)) return true;
  for (let j = k + 1; j < found.length && found[j]!.end <= it.end + 4 * LONGEST; j++)
    if (isInside(it, found[j]!)) return true;
  return false;
}

function isInside(it: Span, other: Span): boolean {
  return other.start <= it.start && it.end <= other.end && other.end - other.start > it.end - it.start;
}

/** 中国外交部, 西班牙人民共产党, 中共中央组织部: what stands before a known name and belongs to it. */
function reachKnown(k: number, part: Part, tokens: Tokens): number {
  let first = k;
  for (let j = k - 1; j >= 0 && k - j < 5; j--) {
    const role = part(j);
    if (role === PLACE || tokens.tag[j] === KNOWN_ORGANISATION) first = j;
    else if (role === SUFFIX && tokens.end[j]! - tokens.start[j]! === 1 && first === j + 1)
      first = j = placeStart(j, part, tokens);
    else if (role !== NOUN) break;
  }
  return first;
}

/** The length of the ending that token `k` closes: the token itself, its last characters, or tokens that make one together. */
function endingLength(text: string, tokens: Tokens, k: number, { endings }: NameTables): number {
  if (tokens.tag[k]! >= SYMBOL) return 0;
  const start = tokens.start[k]!;
  const end = tokens.end[k]!;
  const length = endings.lengthAt(text, end);
  if (length !== 1 || end - start === 1) return length;
  return end - start > 2 && ENDS_WORDS.has(tagNames[tokens.tag[k]!]!) ? length : 0;
}

const ENDS_WORDS = new Set(["n", "nt", "nr", "j", "l"]);

/**
 * The first token of the name that ends with token `k`: leftwards over places, names and nouns, as far as the last place
 * or name met. Undefined where nothing tells the organisation from others of its kind.
 */
function reachLeft(k: number, ending: string, kind: string, part: Part, tokens: Tokens): number | undefined {
  const own = tokens.end[k]! - tokens.start[k]! > ending.length;
  const itself = own && tokens.end[k]! - tokens.start[k]! > 3 && NAMES_ITSELF.has(tagNames[tokens.tag[k]!]!);
  let starter = itself ? k : undefined;
  let j = k - 1;
  // Tokens that are part of the ending itself (股份｜有限公司).
  while (j >= 0 && tokens.start[j]! >= tokens.end[k]! - ending.length) j--;
  const inner = j;
  for (; j >= 0 && tokens.end[k]! - tokens.start[j]! <= LONGEST; j--) {
    const role = part(j);
    if (role === PLACE || role === PROPER || (role === ORDINAL && isNumbered(kind, ending))) starter = j;
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
      if (starter !== undefined && starter <= j + 1) break;
      if (kind === "company" || !isNounLike(part(j - 1)) || !isNounLike(part(j + 1))) break;
    } else if (role !== NOUN) break;
  }
  return starter;
}

/**
 * 工程建设管理局, 旅游发展局: a public body that two nouns or more tell from others, without a place. Undefined where they
 * are fewer, or something else than a sign stands before them.
 */
function reachNouns(k: number, ending: string, part: Part, tokens: Tokens): number | undefined {
  let first = k;
  while (part(first - 1) === NOUN || (part(first - 1) === JOINT && part(first - 2) === NOUN)) first--;
  const before = tokens.end[k]! - ending.length - tokens.start[first]!;
  return before >= LEAST_NOUNS ? first : undefined;
}

/** Characters of the nouns before the ending. */
const LEAST_NOUNS = 4;

const NAMES_ITSELF = new Set(["nt", "nz"]);

/** 第四十五中学, 第十五次全国代表大会 */
function isNumbered(kind: string, ending: string): boolean {
  return kind === "university" || ending.length > 3;
}

function isNounLike(role: number): boolean {
  return role === NOUN || role === WEAK;
}

/** The first token of the place that ends with the suffix `j`: up to two unknown characters, or one word, before it. */
function placeStart(j: number, part: Part, tokens: Tokens): number {
  const before = part(j - 1);
  const own = tokens.end[j]! - tokens.start[j]!;
  if (own === 1 && before === NOUN) return j;
  if (before === PLACE || (before === NOUN && tokens.end[j - 1]! - tokens.start[j - 1]! === 2)) return j - 1;
  if (before !== WEAK) return j;
  return part(j - 2) === WEAK ? j - 2 : j - 1;
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
function isBrand(first: number, ending: number, part: Part, tokens: Tokens): boolean {
  let k = first;
  while (tokens.end[k]! < ending) k++;
  if (tokens.end[k] !== ending) return false;
  if (part(k) === WEAK) return ending - tokens.start[first]! >= 2;
  return part(k) === PROPER && (tokens.tag[k]! >= NAME || ending - tokens.start[k]! > 1);
}
