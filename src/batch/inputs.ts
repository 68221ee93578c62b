import { opendirSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isGlob, splitGlob } from "./glob.ts";
import { UsageError } from "./usage-error.ts";

/** A page's file, and the name it has in the dataset. */
export interface InputFile {
  readonly path: string;
  /** From the folder that all inputs share, with `/`: the same on every machine. */
  readonly source: string;
}

/** One INPUT of the command line. */
interface Origin {
  readonly base: string;
  readonly files: () => Iterable<string>;
}

/**
 * The files that INPUT… stand for, in the order given; in folders and globs by name, code unit by code unit.
 * A folder gives its `*.txt`, at any depth; a glob what it matches but sidecars; a file itself. Listed anew each time.
 * @throws UsageError when one of them is nothing
 */
export function expandInputs(inputs: readonly string[]): Iterable<InputFile> {
  const origins = inputs.map(findOrigin);
  const root = commonFolder(origins.map(({ base }) => base));
  return {
    *[Symbol.iterator]() {
      for (const { files } of origins) {
        for (const path of files()) yield { path, source: relative(root, path).split(sep).join("/") };
      }
    },
  };
}

function findOrigin(input: string): Origin {
  const kind = kindOf(input);
  if (kind?.isDirectory()) return needsOne(input, resolve(input), (path) => path.endsWith(".txt"));
  if (kind !== null) {
    const path = resolve(input);
    return { base: dirname(path), files: () => [path] };
  }
  if (!isGlob(input))
    throw new UsageError(`${input}: no such file or folder. INPUT is a page, a folder of pages, or a glob`);
  const { base, pattern } = splitGlob(input);
  const folder = resolve(base);
  const matches = (path: string) =>
    !path.endsWith(".meta.json") && pattern.test(relative(folder, path).split(sep).join("/"));
  return needsOne(input, folder, matches);
}

function needsOne(input: string, folder: string, matches: (path: string) => boolean): Origin {
  const files = function* () {
    for (const path of walk(folder)) if (matches(path)) yield path;
  };
  if (files().next().done) {
    const what = isGlob(input) ? "matches no file" : "has no page: a folder gives its *.txt files";
    throw new UsageError(`${input}: ${what}`);
  }
  return { base: folder, files };
}

/** The files below a folder, by name; hidden ones, `node_modules` and links to folders are passed over. */
function* walk(folder: string): Generator<string> {
  for (const { name, isFolder } of entries(folder)) {
    const path = join(folder, name);
    if (isFolder) yield* walk(path);
    else yield path;
  }
}

function entries(folder: string): { name: string; isFolder: boolean }[] {
  const found: { name: string; isFolder: boolean }[] = [];
  if (kindOf(folder) === null) return found;
  const directory = opendirSync(folder);
  for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) found.push({ name: entry.name, isFolder: true });
    else if (entry.isFile() || kindOf(join(folder, entry.name))?.isFile()) {
      found.push({ name: entry.name, isFolder: false });
    }
  }
  directory.closeSync();
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? resolve(".");
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep))
      common = dirname(common);
  }
  return common;
}

function kindOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
