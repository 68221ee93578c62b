/** Parts JSONL into pieces that threads work on, and finds ids that come again. */

import { closeSync, openSync, readSync } from "node:fs";
import { idOfLine } from "../stages/read/articles/jsonl.ts";

/** Some lines of a file of items. */
export interface ItemPart {
  /** In bytes, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** Lines whose id stands on an earlier line of the file too, each with that line. */
  readonly again: readonly (readonly [line: number, earlier: number])[];
}

/** A piece is a few pages, so that every thread has one and none is in memory for long. */
const mostLines = 32;
const mostBytes = 1 << 18;

const chunkBytes = 1 << 20;
/** An id stands in so many bytes of its line, or is not looked for. */
const idBytes = 1 << 22;

/** Whether a file holds items, by its name. */
export const isItemFile = (path: string): boolean => /\.(?:jsonl|ndjson)$/i.test(path);

/** The pieces of a file, in order: read as it goes, never held whole. What cannot be read has none. */
export function* partItems(path: string): Generator<ItemPart> {
  const ids = new Map<string, number>();
  let [start, line, lines]: number[] = [0, 1, 0];
  let again: [number, number][] = [];
  let end = 0;
  for (const { bytes, length } of linesOf(path)) {
    if (lines! > 0 && (lines! >= mostLines || end + length - start! > mostBytes)) {
      yield { start: start!, end, line: line!, again };
      [start, line, lines] = [end, line! + lines!, 0];
      again = [];
    }
    const id = bytes === null ? null : idOfLine(Buffer.from(bytes).toString("utf8"));
    const number = line! + lines!;
    const earlier = id === null ? undefined : ids.get(id);
    if (earlier !== undefined) again.push([number, earlier]);
    else if (id !== null) ids.set(id, number);
    lines!++;
    end += length;
  }
  if (end > start!) yield { start: start!, end, line: line!, again };
}

/** The lines of a file with their newlines; of a line that is too long only its length. */
export function* linesOf(path: string): Generator<{ bytes: Uint8Array | null; length: number }> {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    // What cannot be read is reported when it is its turn.
    return;
  }
  try {
    let parts: Uint8Array[] = [];
    let length = 0;
    const finish = () => {
      const line = { bytes: length > idBytes ? null : Buffer.concat(parts), length };
      [parts, length] = [[], 0];
      return line;
    };
    const take = (part: Uint8Array) => {
      length += part.length;
      if (length <= idBytes) parts.push(part);
      else parts = [];
    };
    const chunk = Buffer.alloc(chunkBytes);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      let from = 0;
      for (let at = chunk.indexOf(0x0a); at !== -1 && at < read; at = chunk.indexOf(0x0a, from)) {
        take(Buffer.from(chunk.subarray(from, at + 1)));
        yield finish();
        from = at + 1;
      }
      if (from < read) take(Buffer.from(chunk.subarray(from, read)));
    }
    if (length > 0) yield finish();
  } finally {
    closeSync(file);
  }
}
