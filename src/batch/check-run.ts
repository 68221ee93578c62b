/** Makes a dataset again and compares it byte by byte. */

import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { filesOf, packageFile } from "../dataset/files.ts";
import { decisionsFile } from "../review/log.ts";
import { parseJson } from "./read-dataset.ts";
import { type RunOptions, type RunProgram, runBatch } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** A file in which a dataset is not what its pages and rules give. */
export interface Difference {
  readonly file: string;
  readonly what: "missing" | "not part of it" | "differs";
  /** The first line that differs, from 1; null where there are no lines to speak of. */
  readonly line: number | null;
}

/**
 * Makes the dataset again, aside and without any cache, and compares it with the one in `out` byte by byte.
 * @throws UsageError when there is none
 */
export async function checkRun(program: RunProgram, options: RunOptions): Promise<Difference[]> {
  const present = await readdir(options.out).catch((): string[] => []);
  if (!present.includes(packageFile))
    throw new UsageError(
      `${options.out}: no dataset here. Expected a folder that baoshu run has written, with ${packageFile}`,
    );
  const aside = await mkdtemp(join(tmpdir(), "baoshu-check-"));
  try {
    const fresh = join(aside, "dataset");
    const parquet = present.includes("claims.parquet");
    await runBatch(program, { ...options, out: fresh, reviewed: options.out, cache: undefined, parquet });
    return await compareFolders(options.out, present, fresh, [...filesOf(parquet), packageFile]);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** What else made the dataset than what is here: another version of the program, other rules; null where it cannot be told or is the same. */
export async function otherMaker(
  out: string,
  { version, rulebookHash }: Pick<RunProgram, "version" | "rulebookHash">,
): Promise<string | null> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => "");
  const made = makerSchema.safeParse(parseJson(text));
  if (!made.success) return null;
  if (made.data.version !== version) return `version ${made.data.version} of the program: this is ${version}`;
  if (made.data.rulebook === rulebookHash) return null;
  return "other rules: if you have them, give their folder with --rules";
}

const makerSchema = z.object({ version: z.string(), rulebook: z.string() });

async function compareFolders(
  folder: string,
  present: readonly string[],
  fresh: string,
  expected: readonly string[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const file of expected) {
    if (!present.includes(file)) differences.push({ file, what: "missing", line: null });
    else {
      const line = await firstDifference(join(folder, file), join(fresh, file));
      if (line !== null)
        differences.push({ file, what: "differs", line: file.endsWith(".parquet") ? null : line });
    }
  }
  for (const file of present.toSorted()) {
    if (!expected.includes(file) && file !== decisionsFile)
      differences.push({ file, what: "not part of it", line: null });
  }
  return differences;
}

/** The line of the first byte in which two files differ, from 1; null when they are the same. */
async function firstDifference(one: string, other: string): Promise<number | null> {
  const left = chunksOf(one);
  const right = chunksOf(other);
  let line = 1;
  let [a, b]: Buffer[] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (;;) {
    if (a!.length === 0) a = (await left.next()).value ?? Buffer.alloc(0);
    if (b!.length === 0) b = (await right.next()).value ?? Buffer.alloc(0);
    const length = Math.min(a!.length, b!.length);
    if (length === 0) {
      await Promise.all([left.return?.(undefined), right.return?.(undefined)]);
      return a!.length === b!.length ? null : line;
    }
    const [head, twin] = [a!.subarray(0, length), b!.subarray(0, length)];
    if (!head.equals(twin)) {
      const at = head.findIndex((byte, position) => byte !== twin[position]);
      await Promise.all([left.return?.(undefined), right.return?.(undefined)]);
      return line + newlines(head.subarray(0, at));
    }
    line += newlines(head);
    [a, b] = [a!.subarray(length), b!.subarray(length)];
  }
}

function chunksOf(path: string): AsyncIterator<Buffer, undefined> {
  return createReadStream(path)[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x0a) count++;
  return count;
}
