/** Keys of the cache. */

import { createHash } from "node:crypto";
import type { FactOptions } from "../../stages/read/facts.ts";
import type { InputFile } from "../inputs.ts";
import type { LoadedFile } from "../read-file.ts";

/**
 * The name of a file's entry: a hash of everything that its result follows from.
 * @param basis the program and its rules
 * @returns null when the file cannot be had
 */
export function cacheKey(
  file: InputFile,
  loaded: LoadedFile,
  facts: FactOptions,
  basis: string,
): string | null {
  if ("reason" in loaded) return null;
  const { paper = null, date = null, number = null, region = null } = facts;
  const hash = createHash("sha256").update(
    JSON.stringify([
      ...[basis, file.source, file.hasTwins ?? false, paper, date, number, region],
      ...(file.part === undefined ? [] : [file.part.line, file.part.again]),
    ]),
  );
  hash.update(`\0${loaded.bytes.length}\0`).update(loaded.bytes);
  if (loaded.sidecar !== null) hash.update(`\0${loaded.sidecar.name}\0`).update(loaded.sidecar.bytes);
  return hash.digest("hex").slice(0, 40);
}
