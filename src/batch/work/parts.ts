/** Results of long files, set aside part by part. */

import { randomBytes } from "node:crypto";
import type { PageCache } from "../cache/cache.ts";
import { UsageError } from "../usage-error.ts";
import { type ArrivedOutcome, type PageOutcome, packOutcomes, unpackOutcomes } from "./file-share.ts";

/**
 * So many pages of a file are kept in memory. What more of them came to is set aside on disk, so that memory stays flat
 * however many pages a file has.
 */
export const pagesAPart = 16;

/** A part that is set aside: the name of its entry in the store, or itself where the store could not take it. */
export type EarlierPart = string | Uint8Array;

/** Gathers what the pages of one file come to. */
export class Parts {
  readonly earlier: EarlierPart[] = [];
  /** What the pages after those set aside came to. */
  last: PageOutcome[] = [];
  private readonly store: PageCache;
  private readonly name: string;

  /** @param key the entry of the cache that the file will have, if any */
  constructor(store: PageCache, key: string | null) {
    this.store = store;
    this.name = key ?? randomBytes(20).toString("hex");
  }

  add(outcome: PageOutcome): void {
    if (this.last.length === pagesAPart) this.setAside();
    this.last.push(outcome);
  }

  private setAside(): void {
    const packed = packOutcomes(this.last);
    const name = nameOf(this.name, this.earlier.length);
    this.earlier.push(this.store.write(name, packed) ? name : packed);
    this.last = [];
  }
}

/**
 * What a file came to, part by part.
 * @throws UsageError when somebody has removed what was set aside
 */
export function* readParts(
  store: PageCache,
  { earlier = [], packed }: { readonly earlier?: readonly EarlierPart[]; readonly packed: Uint8Array },
): Generator<ArrivedOutcome[]> {
  for (const part of earlier) {
    const content = typeof part === "string" ? store.read(part) : part;
    if (content === null)
      throw new UsageError("what the run had set aside on disk was removed while it went on: start it again");
    yield unpackOutcomes(content);
  }
  yield unpackOutcomes(packed);
}

/** The entry of a file: its last part, and how many are before it. */
export function writeEntry(packed: Uint8Array, earlier: number): Uint8Array {
  return earlier === 0 ? packed : Buffer.concat([Buffer.from(`{"earlier":${earlier}}\n`), packed]);
}

/** The file that an entry is of; null when a part of it is missing or torn. */
export function readEntry(
  store: PageCache,
  key: string,
): { readonly packed: Uint8Array<ArrayBuffer>; readonly earlier: string[] } | null {
  const content = store.read(key);
  if (content === null || content[0] !== "{".charCodeAt(0))
    return content === null ? null : { packed: content, earlier: [] };
  const end = content.indexOf(0x0a);
  const head = Buffer.from(content.subarray(0, end)).toString("latin1");
  const { earlier: count } = JSON.parse(head) as { earlier: number };
  const earlier = Array.from({ length: count }, (_, part) => nameOf(key, part));
  if (!earlier.every((name) => store.read(name) !== null)) return null;
  return { packed: content.subarray(end + 1), earlier };
}

function nameOf(key: string, part: number): string {
  return `${key}-${part + 1}`;
}
