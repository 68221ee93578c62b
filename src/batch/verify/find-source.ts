/** Finds the files that a dataset was made of. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pageHash } from "../../stages/read/boxed-page.ts";
import { ItemIndex } from "./item-index.ts";

/** Where an input was looked for, and what lies there. */
export type FoundSource =
  | {
      readonly state: "found";
      readonly bytes: Uint8Array;
      /** Of an item, the number of its line. */
      readonly line?: number;
    }
  | { readonly state: "changed"; readonly path: string; readonly sha256: string | null }
  | { readonly state: "unreached" };

export interface SoughtInput {
  readonly path: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
}

/**
 * Finds inputs by the name they have in the manifest: below the folder given or, without one, below the current folder,
 * the dataset's parent, and the folders in them. A file of that name with other bytes is a changed input when the folder
 * was given or its size is the same, and another file otherwise. `a.pdf#3` is the third page of `a.pdf`, `a.pdf#3.2` the right one of two in one picture, `a.jsonl#b` the item
 * of that id in `a.jsonl`, which is known by its line.
 */
export class SourceFinder {
  private readonly folders: readonly string[];
  private readonly given: boolean;
  private last: ReadFileFacts | null = null;
  private items: ItemIndex | null = null;

  private constructor(folders: readonly string[], given: boolean) {
    this.folders = folders;
    this.given = given;
  }

  static async around(dataset: string, given: string | undefined): Promise<SourceFinder> {
    if (given !== undefined) return new SourceFinder([given], true);
    const near = [...new Set([resolve("."), dirname(resolve(dataset))])];
    const below = await Promise.all(near.map(foldersIn));
    return new SourceFinder([...near, ...below.flat()], false);
  }

  async find(input: SoughtInput): Promise<FoundSource> {
    const items = /^(.*?\.(?:jsonl|ndjson))[#:]/i.exec(input.path)?.[1];
    if (items !== undefined) return this.findItem(items, input);
    let changed: FoundSource = { state: "unreached" };
    const [, file, page] = /^(.*)#(\d+(?:\.\d)?)$/.exec(input.path) ?? [];
    const names = file === undefined ? [input.path] : [input.path, file];
    for (const path of this.folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
      const found = await this.read(path);
      if (found === null) continue;
      const { bytes } = found;
      const isPage = page !== undefined && !path.endsWith(`#${page}`);
      const sha256 = isPage ? pageHash(found.sha256, page) : found.sha256;
      if (sha256 === input.sha256) return { state: "found", bytes };
      if (changed.state === "unreached" && (this.given || bytes.length === input.bytes)) {
        changed = { state: "changed", path, sha256 };
      }
    }
    return changed;
  }

  /** Finds an item by its line, wherever in its file it stands. */
  private findItem(file: string, { sha256 }: SoughtInput): FoundSource {
    let changed: FoundSource = { state: "unreached" };
    for (const folder of this.folders) {
      const path = join(folder, file);
      if (this.items?.path !== path) {
        if (!existsSync(path)) continue;
        this.items = new ItemIndex(path);
      }
      const item = sha256 === null ? null : this.items.find(sha256);
      if (item !== null) return { state: "found", ...item };
      if (changed.state === "unreached") changed = { state: "changed", path, sha256: null };
    }
    return changed;
  }

  /** Reads a file, the last one only once: the pages of a file follow each other. */
  private async read(path: string): Promise<ReadFileFacts | null> {
    if (this.last?.path === path) return this.last;
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return null;
    this.last = { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    return this.last;
  }
}

interface ReadFileFacts {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map((entry) => join(folder, entry.name))
    .sort();
}
