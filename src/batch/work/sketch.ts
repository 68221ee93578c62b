/** How many hashes a sketch has: enough to tell a half from a tenth. */
const size = 64;

/** Characters that are hashed together. */
const gram = 4;

/**
 * A few numbers that tell how much of a text stands in another: the least hashes of its runs of four letters, in
 * ascending order (bottom-k MinHash; Broder, On the resemblance and containment of documents, 1997). Spaces and signs,
 * which formats and recognisers set differently, do not count.
 */
export function sketchOf(text: string): number[] {
  const letters = text.replace(/[\s\p{P}]/gu, "");
  const hashes = new Set<number>();
  for (let at = 0; at + gram <= letters.length; at++) hashes.add(hashAt(letters, at));
  return leastOf(hashes);
}

/** The sketch of texts that are put together. */
export function joinSketches(sketches: readonly (readonly number[])[]): number[] {
  return leastOf(new Set(sketches.flat()));
}

/** The share of what either text has that both have, estimated: 0 to 1. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  const least = joinSketches([one, other]);
  if (least.length === 0) return 0;
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return least.filter((hash) => inOne.has(hash) && inOther.has(hash)).length / least.length;
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
