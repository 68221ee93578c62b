/** The hash of the program's own files. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { codeFolder, packageFolder } from "../../package-folder.ts";
import { dictionaryPath } from "../../stages/segment/word-sources.ts";

/**
 * What the program itself is: a hash of its code, of its dictionary and of its package file, which names the libraries.
 * The version alone would let a cache outlive a change of the code.
 */
export function programHash(): string {
  known ??= hashProgram();
  return known;
}

/** A process runs one program: reading all of it takes as long as a page. */
let known: string | undefined;

function hashProgram(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(join(packageFolder, "package.json"))).update(basename(dictionaryPath()));
  for (const path of codeFiles(codeFolder, ""))
    hash.update(`${path}\0`).update(readFileSync(join(codeFolder, path)));
  return hash.digest("hex");
}

function codeFiles(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return codeFiles(root, path);
      return /(?<!\.d)\.[jt]s$/.test(entry.name) ? [path] : [];
    });
}
