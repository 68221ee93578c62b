/** How much a text says and a few numbers that tell how much of it stands in another. */
export interface Sketch {
  /** Letters, signs and spaces left out. */
  readonly letters: number;
  /** The least hashes of its runs of four letters, ascending. */
  readonly least: readonly number[];
}

/** How many hashes a sketch has: enough to tell a fifth from a twentieth. */
const size = 64;

/** Letters that are hashed together. */
const gram = 4;

/**
 * The sketch of a text (bottom-k MinHash; Broder, On the resemblance and containment of documents, 1997). Spaces and
 * signs, which formats and recognisers set differently, do not count.
 */
export function sketchOf(text: string): Sketch {
  const letters = text.replace(/[\s\p{P}]/gu, "");
  const hashes = new Set<number>();
  for (let at = 0; at + gram <= letters.length; at++) hashes.add(hashAt(letters, at));
  return { letters: letters.length, least: leastOf(hashes) };
}

/** The sketch of texts that are put together. */
export function joinSketches(sketches: readonly Sketch[]): Sketch {
  return {
    letters: sketches.reduce((sum, { letters }) => sum + letters, 0),
    least: leastOf(new Set(sketches.flatMap(({ least }) => least))),
  };
}

/** The share of what either text has that both have, estimated: 0 to 1. */
export function resemblance({ least: one }: Sketch, { least: other }: Sketch): number {
  let [both, either, i, k] = [0, 0, 0, 0];
  for (; either < size && (i < one.length || k < other.length); either++) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[k] ?? Number.POSITIVE_INFINITY];
    if (a === b) both++;
    if (a <= b) i++;
    if (b <= a) k++;
  }
  return either === 0 ? 0 : both / either;
}

function leastOf(hashes: ReadonlySet<number>): number[] {
  return Array.from(hashes)
    .sort((a, b) => a - b)
    .slice(0, size);
}

/** FNV-1a over the units of a gram, its bits mixed (the end of MurmurHash3): unsigned, 32 bits. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let k = at; k < at + gram; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
