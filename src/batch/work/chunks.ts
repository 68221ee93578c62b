/** Files in portions for threads. */

import { statSync } from "node:fs";
import type { InputFile } from "../inputs.ts";

/** The most files that go to a thread together. */
export const chunkLength = 8;

/** The most bytes that they have, when there are several. */
const chunkBytes = 1 << 18;

/** So many files are given one by one, so that a small folder keeps every thread busy; then slowly more together. */
const alone = 32;

/**
 * Files that are given to a thread together, because to hand over a page and be told of it takes a tenth of the time that
 * a page takes. A large file is one of its own.
 */
export function* inChunks(files: Iterable<InputFile>): Generator<InputFile[]> {
  let chunk: InputFile[] = [];
  let bytes = 0;
  let taken = 0;
  for (const file of files) {
    const size = sizeOf(file);
    if (chunk.length > 0 && bytes + size > chunkBytes) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(file);
    bytes += size;
    taken++;
    if (chunk.length < Math.min(chunkLength, taken / alone)) continue;
    yield chunk;
    [chunk, bytes] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}

/** In bytes; of what cannot be looked at nothing is known, so it goes alone. */
function sizeOf({ path, fault, part }: InputFile): number {
  if (fault !== undefined) return 0;
  if (part !== undefined) return part.end - part.start;
  try {
    return statSync(path).size;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
