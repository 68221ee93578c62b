/** Inputs of a run expanded to files. */

import { dirname, relative, resolve, sep } from "node:path";
import { type FoundFile, foundFile, kindOf } from "./file-kind.ts";
import { isGlob, splitGlob } from "./glob.ts";
import { isItemFile, partItems } from "./item-parts.ts";
import { isPageFile, pageFileKinds } from "./page-files.ts";
import type { Twinned } from "./same-name.ts";
import { UsageError } from "./usage-error.ts";
import { walk } from "./walk.ts";

/** A page's file, and the name it has in the dataset. */
export interface InputFile extends FoundFile, Twinned {
  /** From the folder that all inputs share, with `/`: the same on every machine. */
  readonly source: string;
}

/** One INPUT of the command line. */
interface Origin {
  readonly base: string;
  readonly files: () => Iterable<FoundFile & Twinned>;
}

/**
 * The files that INPUT… stand for, in the order given; in folders and globs by name, code unit by code unit, those of one
 * name in several formats together.
 * A folder gives its pages (see `isPageFile`), at any depth; a glob what it matches but sidecars; a file itself. Listed
 * anew each time.
 * @throws UsageError when one of them is nothing
 */
export function expandInputs(inputs: readonly string[]): Iterable<InputFile> {
  const origins = inputs.map(findOrigin);
  const root = commonFolder(origins.map(({ base }) => base));
  return {
    *[Symbol.iterator]() {
      for (const { files } of origins) {
        for (const { path, ...about } of files()) {
          const file = { path, source: relative(root, path).split(sep).join("/"), ...about };
          yield* file.fault === undefined && isItemFile(path) ? partsOf(file) : [file];
        }
      }
    },
  };
}

/** A file of items in pieces; one without a line is one input, so that it is reported. */
function* partsOf(file: InputFile): Generator<InputFile> {
  let isEmpty = true;
  for (const part of partItems(file.path)) {
    isEmpty = false;
    yield { ...file, part };
  }
  if (isEmpty) yield file;
}

function findOrigin(input: string): Origin {
  const kind = kindOf(input);
  if (kind === "folder") return needsOne(input, resolve(input), isPageFile);
  if (kind !== null) {
    const path = resolve(input);
    return { base: dirname(path), files: () => [foundFile(path, kind)] };
  }
  if (!isGlob(input))
    throw new UsageError(`${input}: no such file or folder. INPUT is a page, a folder of pages, or a glob`);
  const { base, pattern } = splitGlob(input);
  const folder = resolve(base);
  const matches = ({ path }: FoundFile) =>
    !path.endsWith(".meta.json") && pattern.test(relative(folder, path).split(sep).join("/"));
  return needsOne(input, folder, matches);
}

function needsOne(input: string, folder: string, matches: (file: FoundFile) => boolean): Origin {
  const files = function* () {
    for (const { isFolder, ...file } of walk(folder)) if (isFolder || matches(file)) yield file;
  };
  if (files().next().done) {
    const what = isGlob(input) ? "matches no file" : `has no page: a folder gives its ${pageFileKinds}`;
    throw new UsageError(`${input}: ${what}`);
  }
  return { base: folder, files };
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? resolve(".");
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep))
      common = dirname(common);
  }
  return common;
}
