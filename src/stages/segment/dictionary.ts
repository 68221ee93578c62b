/** The dictionary as a trie. */

import { buildTrie } from "./build-dictionary.ts";
import { readBuilt, readMainDictionary, readSplitEndings, readUserDictionary } from "./word-sources.ts";

/**
 * nodejieba's words as a trie that can be walked over a whole page in a fraction of a millisecond, so that a name can
 * be weighed against the words it would have to break. Built from nodejieba's own dictionary, then read as it is.
 *
 * Nodes are numbered level by level, so the children of a node stand together: those of `n` from `first[n]` up to
 * `first[n + 1]`, ordered by character.
 */
export interface Dictionary {
  /** The node under the root for a first character; 0 where there is none. */
  readonly roots: Uint32Array;
  readonly characters: Uint16Array;
  readonly first: Uint32Array;
  /** −ln of the word's frequency, times ten; 0 where no word ends. */
  readonly costs: Uint8Array;
  /** Index into `tagNames`. */
  readonly tags: Uint8Array;
  /** A filter small enough for the cache: a bit for each pair of characters that begins a word, and few others. */
  readonly pairs: Uint32Array;
}

/** The tags of nodejieba's dictionary, most frequent first; others are read as n. */
export const tagNames = "n nr v i l ns m nz nrt nt a vn z d t j b r s c nrfg f o q p u y".split(" ");

let loaded: Dictionary | undefined;

export function loadDictionary(): Dictionary {
  loaded ??= readTrie(
    readBuilt(() =>
      buildTrie([...readMainDictionary(), ...readUserDictionary()], tagNames, readSplitEndings()),
    ),
  );
  return loaded;
}

function readTrie(file: Uint8Array): Dictionary {
  const bytes = new Uint8Array(file).buffer;
  const count = new Uint32Array(bytes, 0, 1)[0]!;
  const first = new Uint32Array(bytes, 4, count + 1);
  const characters = new Uint16Array(bytes, 8 + 4 * count, count);
  const costs = new Uint8Array(bytes, 8 + 6 * count, count);
  const tags = new Uint8Array(bytes, 8 + 7 * count, count);
  const roots = new Uint32Array(65536);
  for (let node = first[0]!; node < first[1]!; node++) roots[characters[node]!] = node;
  return { roots, characters, first, costs, tags, pairs: pairFilter(characters, first) };
}

const PAIR_BITS = 21;

/** The bit of the filter for two characters. */
const pairOf = (one: number, two: number) => Math.imul((one << 16) | two, 0x9e3779b1) >>> (32 - PAIR_BITS);

function pairFilter(characters: Uint16Array, first: Uint32Array): Uint32Array {
  const pairs = new Uint32Array(1 << (PAIR_BITS - 5));
  for (let root = first[0]!; root < first[1]!; root++) {
    for (let node = first[root]!; node < first[root + 1]!; node++) {
      const bit = pairOf(characters[root]!, characters[node]!);
      pairs[bit >> 5]! |= 1 << (bit & 31);
    }
  }
  return pairs;
}

/** Whether two characters may begin a word: false is certain. */
export function mayBegin({ pairs }: Dictionary, one: number, two: number): boolean {
  const bit = pairOf(one, two);
  return (pairs[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

/** The child of a node for a character, or 0. */
export function childOf({ characters, first }: Dictionary, node: number, character: number): number {
  let low = first[node]!;
  let high = first[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = characters[middle]!;
    if (found === character) return middle;
    if (found < character) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The node a word ends on, or 0 where the dictionary does not have the word. */
export function findWord(dictionary: Dictionary, text: string, start: number, end: number): number {
  let node = dictionary.roots[text.charCodeAt(start)]!;
  for (let at = start + 1; at < end && node !== 0; at++)
    node = childOf(dictionary, node, text.charCodeAt(at));
  return node !== 0 && dictionary.costs[node]! > 0 ? node : 0;
}
