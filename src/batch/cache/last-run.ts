/** Notes on what the last dataset was made of, kept beside the cache. */

import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { filesOf, packageFile } from "../../dataset/files.ts";
import { countsSchema } from "../../dataset/manifest.ts";
import { reviewStatuses } from "../../review/decision.ts";
import type { InputFile } from "../inputs.ts";
import { loadPageFile } from "../read-file.ts";
import type { WorkOptions } from "../work/page-worker.ts";
import { cacheKey } from "./key.ts";

const recordSchema = z.strictObject({
  /** Hash of the keys of all files in their order. */
  inputs: z.string(),
  /** Hash of the decisions that were carried over. */
  decisions: z.string().nullable(),
  /** Size, time of change and inode of every file of the dataset. */
  dataset: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
  counts: countsSchema,
  unfit: z.number(),
  reviewed: z.record(z.enum(reviewStatuses), z.number()),
});

export type LastRun = z.infer<typeof recordSchema>;

/** A folder with a dataset, and whether `claims.parquet` is one of its files. */
export interface MadeDataset {
  readonly out: string;
  readonly parquet: boolean;
}

/** Gathers what a run is made of, to be kept beside the cache when it is done. */
export class InputsHash {
  private readonly hash = createHash("sha256");
  /** Whether all that was added would come out the same another time. */
  isLasting = true;

  add(key: string | null): void {
    if (key === null) this.isLasting = false;
    this.hash.update(`${key}\n`);
  }

  digest(): string {
    return this.hash.digest("hex");
  }
}

/** Notes what the dataset in `out` was made of and how its files lie there. */
export function writeLastRun(folder: string, made: MadeDataset, about: Omit<LastRun, "dataset">): void {
  const path = pathOf(folder, made.out);
  const aside = `${path}.${process.pid}`;
  try {
    writeFileSync(aside, JSON.stringify({ ...about, dataset: lookAt(made) }));
    renameSync(aside, path);
  } catch {
    // As with every entry of the cache: what cannot be kept costs only time.
    rmSync(aside, { force: true });
  }
}

/**
 * The last run into `out`, when it was made of the same files by the same program and rules, and nobody has touched the
 * dataset since; else null. Touching is seen by size, time and inode; `verify` and `run --check` look deeper.
 */
export function findSameRun(
  files: Iterable<InputFile>,
  wanted: MadeDataset,
  { facts, cache }: WorkOptions,
  decisions: string | null,
): LastRun | null {
  if (cache === null) return null;
  const last = readLastRun(pathOf(cache.folder, wanted.out));
  if (last === null || last.decisions !== decisions) return null;
  if (JSON.stringify(last.dataset) !== JSON.stringify(lookAt(wanted))) return null;
  const inputs = new InputsHash();
  for (const file of files) inputs.add(cacheKey(file, loadPageFile(file), facts, cache.basis));
  return inputs.isLasting && inputs.digest() === last.inputs ? last : null;
}

function readLastRun(path: string): LastRun | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

function lookAt({ out, parquet }: MadeDataset): LastRun["dataset"] | null {
  try {
    const names = [...filesOf(parquet), packageFile];
    return Object.fromEntries(
      names.map((name) => {
        const { size, mtimeMs, ino } = statSync(join(out, name));
        return [name, [size, mtimeMs, ino]];
      }),
    );
  } catch {
    return null;
  }
}

/** One cache may serve several datasets. */
function pathOf(folder: string, out: string): string {
  const name = createHash("sha256").update(resolve(out)).digest("hex").slice(0, 16);
  return join(folder, `last-run-${name}.json`);
}
