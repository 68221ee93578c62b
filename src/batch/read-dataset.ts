/** Reads result documents and manifest of a dataset. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestFile } from "../dataset/files.ts";
import { type Manifest, manifestSchema } from "../dataset/manifest.ts";
import { type Result, resultSchema } from "../model/result.ts";
import { UsageError } from "./usage-error.ts";
import { readLines } from "./verify/lines.ts";

/**
 * The result documents of a dataset, one at a time, in its order.
 * @throws UsageError when the folder holds no dataset, or one that this version cannot read
 */
export async function* readResults(folder: string): AsyncGenerator<Result, undefined> {
  const path = join(folder, "pages.jsonl");
  expectFile(folder, "pages.jsonl");
  let line = 0;
  for await (const text of readLines(path)) {
    line++;
    const parsed = resultSchema.safeParse(parseJson(text));
    if (!parsed.success)
      throw new UsageError(`${path}, line ${line}: not a page of a dataset: see baoshu verify`);
    yield parsed.data;
  }
}

/**
 * What a dataset says of itself: inputs, rulebook, version, counts.
 * @throws UsageError when the folder holds no dataset, or one that this version cannot read
 */
export async function readManifest(folder: string): Promise<Manifest> {
  expectFile(folder, manifestFile);
  const path = join(folder, manifestFile);
  const parsed = manifestSchema.safeParse(parseJson(await readFile(path, "utf8")));
  if (!parsed.success)
    throw new UsageError(`${path}: not the manifest of a dataset that this version reads: see baoshu verify`);
  return parsed.data;
}

function expectFile(folder: string, file: string): void {
  if (!existsSync(join(folder, file)))
    throw new UsageError(
      `${folder}: no dataset here. Expected a folder that baoshu run has written, with ${file}`,
    );
}

/** What a text says as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
