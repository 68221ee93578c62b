import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Where an input was looked for, and what lies there. */
export type FoundSource =
  | { readonly state: "found"; readonly bytes: Uint8Array }
  | { readonly state: "changed"; readonly path: string; readonly sha256: string }
  | { readonly state: "unreached" };

export interface SoughtInput {
  readonly path: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
}

/**
 * Finds inputs by the name they have in the manifest: below the folder given or, without one, below the current folder,
 * the dataset's parent, and the folders in them. A file of that name with other bytes is a changed input when the folder
 * was given or its size is the same, and another file otherwise. `a.pdf#3` is the third page of `a.pdf`.
 */
export class SourceFinder {
  private readonly folders: readonly string[];
  private readonly given: boolean;

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
    let changed: FoundSource = { state: "unreached" };
    const [, file = input.path, page] = /^(.+)#(\d+)$/.exec(input.path) ?? [];
    const places = this.folders.flatMap((folder) => [
      { path: join(folder, input.path), number: undefined },
      ...(page === undefined ? [] : [{ path: join(folder, file), number: page }]),
    ]);
    for (const { path, number } of places) {
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null) continue;
      const whole = createHash("sha256").update(bytes).digest("hex");
      const sha256 =
        number === undefined ? whole : createHash("sha256").update(`${whole}#${number}`).digest("hex");
      if (sha256 === input.sha256) return { state: "found", bytes };
      if (changed.state === "unreached" && (this.given || bytes.length === input.bytes)) {
        changed = { state: "changed", path, sha256 };
      }
    }
    return changed;
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map((entry) => join(folder, entry.name))
    .sort();
}
