/** The sources of the dictionary. */

import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packageFolder } from "../../package-folder.ts";

/**
 * What the dictionary is built from, and where it is kept. Of nodejieba only the dictionary is used, and only when the
 * program is built: the package carries the built file, so that it runs without nodejieba.
 */

const own = join(packageFolder, "rules/segment");

/** The rows (`word frequency tag`) of nodejieba's own main dictionary. */
export function readMainDictionary(): string[] {
  return rowsOf(join(nodejiebaFolder(), "submodules/cppjieba/dict/jieba.dict.utf8"));
}

/** Endings (校长) that words of four characters and more come apart before: 小学校长 is a school and its head. */
export function readSplitEndings(): string[] {
  return rowsOf(join(own, "split.endings"));
}

/** The rows of the user dictionary, with a frequency that keeps them whole. */
export function readUserDictionary(): string[] {
  return rowsOf(join(own, "user.dict.utf8")).map((row) => row.replace(" ", " 3000 "));
}

function rowsOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row !== "");
}

function nodejiebaFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve("nodejieba/package.json"));
  } catch (cause) {
    throw new Error(`${dictionaryPath()} is missing from the package: install it again`, { cause });
  }
}

/** The path of the built dictionary, named after what of it may change. */
export function dictionaryPath(): string {
  const hash = createHash("sha256").update(FORMAT);
  for (const file of ["user.dict.utf8", "split.endings"]) hash.update(readFileSync(join(own, file)));
  return join(packageFolder, "dist", `words-${hash.digest("hex").slice(0, 12)}.trie`);
}

/** The built dictionary: as it is kept, else made and kept. */
export function readBuilt(make: () => Uint8Array): Uint8Array {
  const path = dictionaryPath();
  if (existsSync(path)) return readFileSync(path);
  const content = make();
  try {
    mkdirSync(dirname(path), { recursive: true });
    const fresh = `${path}.${randomUUID()}`;
    writeFileSync(fresh, content);
    renameSync(fresh, path);
  } catch {
    // Whoever wants it next makes it again: that takes a second or two.
  }
  return content;
}

/** Raise it when what the built file holds changes: another form, another version of nodejieba. */
const FORMAT = "7";
