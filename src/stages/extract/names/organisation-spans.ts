import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { tagNames } from "./dictionary.ts";
import { KNOWN_ORGANISATION, type Tokens } from "./lattice.ts";
import { CLOSE, GENERIC, JOINT, NOUN, OPEN, PLACE, PROPER, STOP, tokenParts } from "./token-parts.ts";

/** An organisation's name where it stands. */
export interface OrganisationSpan extends Span {
  readonly kind: string;
  readonly rule: string;
}

/** Longest name, in characters; longer ones are sentences gone wrong. */
const LONGEST = 30;

/**
 * Organisations among the tokens of a text: known names, and endings (公司, 局, 大学) with what stands before them as
 * far left as places, names and nouns reach. Ordered; inner ones stand after the outer one that starts with them.
 */
export function findOrganisationSpans(text: string, tokens: Tokens, rulebook: Rulebook): OrganisationSpan[] {
  const endings = rulebook.lexicon("names-organisation-endings");
  const known = rulebook.lexicon("names-organisations");
  const venues = rulebook.lexicon("names-venues");
  const part = tokenParts(text, tokens, rulebook);
  const found: OrganisationSpan[] = [];
  for (let k = 0; k < tokens.count; k++) {
    const start = tokens.start[k]!;
    const end = tokens.end[k]!;
    if (tokens.tag[k] === KNOWN_ORGANISATION) {
      const from = placeBefore(k, part, tokens);
      const kind = known.get(text.slice(start, end))?.kind ?? "institution";
      found.push({ start: from, end, kind, rule: "names/organisation-known" });
      continue;
    }
    const ending = endingOf(text, tokens, k, endings);
    if (ending === undefined) continue;
    const entry = endings.get(ending)!;
    const first = reachLeft(k, ending, part, tokens);
    if (first === undefined || venues.longestBefore(text, end) !== undefined) continue;
    if (entry.needs === "brand" && part(k - 1) !== PROPER) continue;
    const from = tokens.start[first]!;
    if (end - from > LONGEST || end - from <= ending.length) continue;
    found.push({ start: from, end, kind: entry.kind!, rule: "names/organisation-ending" });
  }
  return found;
}

/** 中国外交部: the country before a ministry belongs to its name. */
function placeBefore(k: number, part: (k: number) => number, tokens: Tokens): number {
  return part(k - 1) === PLACE ? tokens.start[k - 1]! : tokens.start[k]!;
}

/** The ending that token `k` closes: the token itself, its last characters, or tokens that make one together. */
function endingOf(text: string, tokens: Tokens, k: number, endings: Lexicon): string | undefined {
  const start = tokens.start[k]!;
  const end = tokens.end[k]!;
  const ending = endings.longestBefore(text, end);
  if (ending === undefined) return undefined;
  if (ending.length > 1 || end - start === 1) return ending;
  return tagNames[tokens.tag[k]!] === "nt" && end - start > 3 ? ending : undefined;
}

/**
 * The first token of the name that ends with token `k`: leftwards over places, names and nouns, then rightwards to the
 * first place or name. Undefined where nothing tells the organisation from others of its kind.
 */
function reachLeft(
  k: number,
  ending: string,
  part: (k: number) => number,
  tokens: Tokens,
): number | undefined {
  const own = tokens.end[k]! - tokens.start[k]! > ending.length;
  let starter = own && tagNames[tokens.tag[k]!] === "nt" ? k : undefined;
  let j = k - 1;
  // Tokens that are part of the ending itself (股份｜有限公司).
  while (j >= 0 && tokens.start[j]! >= tokens.end[k]! - ending.length) j--;
  for (; j >= 0 && tokens.end[k]! - tokens.start[j]! <= LONGEST; j--) {
    const role = part(j);
    if (role === PLACE || role === PROPER) starter = j;
    else if (role === NOUN) continue;
    else if (role === CLOSE) {
      if (part(j - 1) !== PLACE || part(j - 2) !== OPEN) break;
      j -= 2;
    } else if (role === JOINT) {
      const left = part(j - 1);
      if (starter !== undefined && starter <= j + 1) break;
      if (left !== NOUN || part(j + 1) !== NOUN) break;
    } else if (role === GENERIC || role === STOP || role === OPEN) break;
  }
  return starter;
}
