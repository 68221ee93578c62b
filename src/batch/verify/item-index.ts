/** Finds the lines of a file of items by their hash. */

import { closeSync, openSync, readSync } from "node:fs";
import { itemHash } from "../../stages/read/articles/jsonl.ts";
import { linesOf } from "../item-parts.ts";

/** A line of a file of items, and its number, from 1. */
export interface FoundItem {
  readonly bytes: Uint8Array;
  readonly line: number;
}

/** Where each line of a file of items stands, the first of those that are the same; they are read when asked for. */
export class ItemIndex {
  readonly path: string;
  private readonly places = new Map<string, readonly [start: number, length: number, line: number]>();

  constructor(path: string) {
    this.path = path;
    let [start, number] = [0, 0];
    for (const { bytes, length } of linesOf(path)) {
      number++;
      if (bytes !== null) {
        const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : bytes.at(-1) === 0x0d ? 1 : 0;
        const line = bytes.subarray(0, bytes.length - end);
        const hash = itemHash(line);
        if (!this.places.has(hash)) this.places.set(hash, [start, line.length, number]);
      }
      start += length;
    }
  }

  find(sha256: string): FoundItem | null {
    const place = this.places.get(sha256);
    if (place === undefined) return null;
    const bytes = Buffer.alloc(place[1]);
    const file = openSync(this.path, "r");
    try {
      return { bytes: bytes.subarray(0, readSync(file, bytes, 0, place[1], place[0])), line: place[2] };
    } finally {
      closeSync(file);
    }
  }
}
