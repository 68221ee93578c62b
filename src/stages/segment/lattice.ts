/** Cuts a text into words and names at least cost. */

import { childOf, type Dictionary, mayBegin, tagNames } from "./dictionary.ts";

/**
 * The cheapest way through a text: words of the dictionary against names that candidates propose, each at the cost of
 * its rarity (−ln of its frequency). So 高峰 stays a word where nothing speaks for a name, and 郭婷婷 becomes a name
 * because three single characters in a row are dearer still.
 */

/** Words and names in order, without gaps. `tag` is a nodejieba tag, or one of the name tags below. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly tag: Uint8Array;
  /** The dictionary's node of a word; 0 for names, signs and characters that it does not have. */
  readonly node: Uint32Array;
  /** What the way from the start of the text to each place costs. */
  readonly cost: Float32Array;
}

/** Token tags beyond those of the dictionary (0 to 63). */
export const SYMBOL = 64;
export const LATIN = 65;
export const NAME = 70;
export const FOREIGN_NAME = 71;
export const SURNAME_ONLY = 72;
export const DOTTED_NAME = 73;
export const KNOWN_ORGANISATION = 80;
export const PLACE_NAME = 81;

/** Proposes names that start at an offset: calls `relax` for each with its end, its cost and its tag. */
export type Candidates = (at: number, relax: (end: number, cost: number, tag: number) => void) => void;

/** What an unknown character costs as a word of its own. */
const UNKNOWN = 17;

/** A dot that joins no name is so rare that almost any name is likelier. */
const DOT = "·".charCodeAt(0);
const LONE_DOT = 12;
/** Names that follow each other without a sign, as in lists of members; some are words of the dictionary. */
export const NEIGHBOUR = 2.5;
export const WORD_NAME = tagNames.indexOf("nr");

export function cutText(text: string, dictionary: Dictionary, candidates: Candidates): Tokens {
  const length = text.length;
  const best = new Float32Array(length + 1).fill(1e9);
  const from = new Int32Array(length + 1);
  const tagOf = new Uint8Array(length + 1);
  const nodeOf = new Uint32Array(length + 1);
  const { roots, costs, tags } = dictionary;
  let origin = 0;
  // Words are weighed in the loop below, as there are so many of them.
  const relax = (end: number, cost: number, tag: number) => {
    const bonus = tag === NAME && (tagOf[origin] === NAME || tagOf[origin] === WORD_NAME) ? NEIGHBOUR : 0;
    const total = best[origin]! + cost - bonus;
    if (total >= best[end]!) return;
    best[end] = total;
    from[end] = origin;
    tagOf[end] = tag;
    nodeOf[end] = 0;
  };
  best[0] = 0;
  for (let at = 0; at < length; at++) {
    const here = best[at]!;
    if (here >= 1e9) continue;
    origin = at;
    const code = text.charCodeAt(at);
    if (code < 0x3400 || code > 0x9fff) {
      if (isLatin(code)) relax(latinEnd(text, at), 1, LATIN);
      else relax(at + 1, code === DOT ? LONE_DOT : 0, SYMBOL);
      continue;
    }
    let node = roots[code]!;
    const alone = node === 0 ? 0 : costs[node]!;
    const single = here + (alone === 0 ? UNKNOWN : alone / 10);
    if (single < best[at + 1]!) {
      best[at + 1] = single;
      from[at + 1] = at;
      tagOf[at + 1] = node === 0 ? 0 : tags[node]!;
      nodeOf[at + 1] = node;
    }
    if (!mayBegin(dictionary, code, text.charCodeAt(at + 1))) node = 0;
    for (let end = at + 1; node !== 0 && end < length; ) {
      node = childOf(dictionary, node, text.charCodeAt(end));
      end++;
      const cost = node === 0 ? 0 : costs[node]!;
      if (cost === 0 || here + cost / 10 >= best[end]!) continue;
      best[end] = here + cost / 10;
      from[end] = at;
      tagOf[end] = tags[node]!;
      nodeOf[end] = node;
    }
    candidates(at, relax);
  }
  return { ...readBack(length, from, tagOf, nodeOf), cost: best };
}

function readBack(
  length: number,
  from: Int32Array,
  tagOf: Uint8Array,
  nodeOf: Uint32Array,
): Omit<Tokens, "cost"> {
  let count = 0;
  for (let at = length; at > 0; at = from[at]!) count++;
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const tag = new Uint8Array(count);
  const node = new Uint32Array(count);
  for (let at = length, k = count - 1; at > 0; at = from[at]!, k--) {
    start[k] = from[at]!;
    end[k] = at;
    tag[k] = tagOf[at]!;
    node[k] = nodeOf[at]!;
  }
  return { count, start, end, tag, node };
}

/** What a stretch of Chinese characters costs as words of the dictionary alone. */
export function wordsCost(text: string, start: number, end: number, dictionary: Dictionary): number {
  const best = new Float32Array(end - start + 1).fill(1e9);
  best[0] = 0;
  for (let at = start; at < end; at++) {
    const here = best[at - start]!;
    let node = dictionary.roots[text.charCodeAt(at)]!;
    const alone = node === 0 ? 0 : dictionary.costs[node]!;
    best[at + 1 - start] = Math.min(best[at + 1 - start]!, here + (alone === 0 ? UNKNOWN : alone / 10));
    for (let next = at + 1; node !== 0 && next < end; ) {
      node = childOf(dictionary, node, text.charCodeAt(next));
      next++;
      const cost = node === 0 ? 0 : dictionary.costs[node]! / 10;
      if (cost > 0) best[next - start] = Math.min(best[next - start]!, here + cost);
    }
  }
  return best[end - start]!;
}

function isLatin(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

function latinEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  return end;
}
