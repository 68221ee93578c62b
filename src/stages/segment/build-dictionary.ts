/** Builds the file that dictionary.ts reads, from rows `word frequency tag`. The same rows give the same bytes. */
export function buildTrie(
  rows: readonly string[],
  tagNames: readonly string[],
  splitEndings: readonly string[],
): Uint8Array {
  const words = readWords(rows, splitEndings);
  const total = words.reduce((sum, word) => sum + word.frequency, 0);
  // Level by level: every node is a range of the sorted words that share its prefix.
  const characters: number[] = [0];
  const costs: number[] = [0];
  const tags: number[] = [0];
  const first: number[] = [];
  const ranges: [from: number, to: number, depth: number][] = [[0, words.length, 0]];
  for (let node = 0; node < ranges.length; node++) {
    const [from, to, depth] = ranges[node]!;
    first.push(characters.length);
    for (let k = from; k < to; ) {
      const character = words[k]!.word.charCodeAt(depth);
      if (Number.isNaN(character)) {
        k++;
        continue;
      }
      let end = k + 1;
      while (end < to && words[end]!.word.charCodeAt(depth) === character) end++;
      const here = words[k]!;
      const isWord = here.word.length === depth + 1;
      characters.push(character);
      costs.push(isWord ? Math.max(1, Math.min(255, Math.round(-10 * Math.log(here.frequency / total)))) : 0);
      tags.push(isWord ? tagIndex(here.tag, tagNames) : 0);
      ranges.push([k, end, depth + 1]);
      k = end;
    }
  }
  first.push(characters.length);
  const count = characters.length;
  const bytes = new Uint8Array(8 + 8 * count);
  new Uint32Array(bytes.buffer, 0, 1)[0] = count;
  new Uint32Array(bytes.buffer, 4, count + 1).set(first);
  new Uint16Array(bytes.buffer, 8 + 4 * count, count).set(characters);
  bytes.set(costs, 8 + 6 * count);
  bytes.set(tags, 8 + 7 * count);
  return bytes;
}

function tagIndex(tag: string, tagNames: readonly string[]): number {
  const exact = tagNames.indexOf(tag);
  if (exact >= 0) return exact;
  return Math.max(0, tagNames.indexOf(tag.charAt(0)));
}

/** Sorted by word, each once; the last row of a word counts, so that user words come first. */
function readWords(
  rows: readonly string[],
  splitEndings: readonly string[],
): { word: string; frequency: number; tag: string }[] {
  const words = new Map<string, { word: string; frequency: number; tag: string }>();
  for (const row of rows) {
    const [word = "", frequency = "1", tag = "n"] = row.split(" ");
    if (word.length > 1 && Number(frequency) < LEAST_FREQUENCY && !/^n[rstz]/.test(tag)) continue;
    if (word.length > 0 && word.length <= LONGEST)
      words.set(word, { word, frequency: Number(frequency), tag });
  }
  const isPerson = (word: string) => words.get(word)?.tag === "nr" && words.get(word)!.frequency >= 10;
  return [...words.values()]
    .filter(({ word, tag }) => word.length < 5 || tag === "nrt" || !isPerson(word.slice(0, 3)))
    .filter(({ word }) => word.length < 4 || !splitEndings.some((ending) => word.endsWith(ending)))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** Rarer words that are no nouns or names are left out: their parts do as well, and the file stays small. */
const LEAST_FREQUENCY = 4;

/** Longer entries are names of institutions that rules find by their endings. */
const LONGEST = 12;
