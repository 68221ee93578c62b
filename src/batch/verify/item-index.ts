/** Finds the lines of a file of items by their hash. */

import { closeSync, openSync, readSync } from "node:fs";
import { itemHash } from "../../stages/read/articles/jsonl.ts";
import { linesOf } from "../item-parts.ts";

/** Where each line of a file of items stands; the lines themselves are read when they are asked for. */
export class ItemIndex {
  readonly path: string;
  private readonly places = new Map<string, readonly [start: number, length: number]>();

  constructor(path: string) {
    this.path = path;
    let start = 0;
    for (const { bytes, length } of linesOf(path)) {
      if (bytes !== null) {
        const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : bytes.at(-1) === 0x0d ? 1 : 0;
        const line = bytes.subarray(0, bytes.length - end);
        this.places.set(itemHash(line), [start, line.length]);
      }
      start += length;
    }
  }

  find(sha256: string): Uint8Array | null {
    const place = this.places.get(sha256);
    if (place === undefined) return null;
    const bytes = Buffer.alloc(place[1]);
    const file = openSync(this.path, "r");
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, place[1], place[0]));
    } finally {
      closeSync(file);
    }
  }
}
