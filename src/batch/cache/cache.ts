/** The cache of finished pages on disk. */

import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writevSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** The format of an entry; a change of it makes all entries new. */
const format = "baoshu-cache-1";

/**
 * What became of pages, by a key that says everything it follows from. A folder of files, `ab/abcdef…`: an entry is
 * written aside and renamed, so that a killed run leaves it whole or not at all; a torn or changed one is not taken for
 * whole, because its first line says its length and hash.
 */
export class PageCache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The entry's content, or null when there is none that is whole. */
  read(key: string): Uint8Array<ArrayBuffer> | null {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.pathOf(key));
    } catch {
      return null;
    }
    const end = bytes.indexOf(0x0a);
    const content = bytes.subarray(end + 1);
    if (bytes.subarray(0, end).toString("latin1") !== headOf(content)) return null;
    return content as Uint8Array<ArrayBuffer>;
  }

  /**
   * Keeps what is not there yet; a folder that cannot be written to costs only the time it would have saved.
   * @returns whether it is kept
   */
  write(key: string, content: Uint8Array): boolean {
    const path = this.pathOf(key);
    const aside = `${path}.${process.pid}-${threadId}`;
    try {
      mkdirSync(join(this.folder, key.slice(0, 2)), { recursive: true });
      const file = openSync(aside, "w");
      try {
        const head = Buffer.from(`${headOf(content)}\n`);
        // On a full disk a part is written, without an error.
        if (writevSync(file, [head, content]) < head.length + content.length)
          throw new Error("not all written");
      } finally {
        closeSync(file);
      }
      renameSync(aside, path);
      return true;
    } catch {
      removeQuietly(aside);
      return false;
    }
  }

  /** Removes every entry that is not used, and what killed runs left aside. */
  async prune(used: ReadonlySet<string>): Promise<void> {
    for (const part of namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      const unused = namesIn(join(this.folder, part)).filter((name) => !used.has(name));
      await Promise.all(unused.map((name) => rm(join(this.folder, part, name), { force: true })));
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}

/** Where a file stands in the place of the folder there is nothing to remove, and an error. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function headOf(content: Uint8Array): string {
  return `${format} ${content.length} ${createHash("sha256").update(content).digest("hex")}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
