/**
 * `baoshu/dataset`: reads a dataset that `baoshu run` has written, a page at a time, however many there are.
 *
 * ```ts
 * import { openDataset } from "baoshu/dataset";
 * const dataset = await openDataset("output");
 * for await (const claim of dataset.claims()) console.log(claim.indicator, claim.value, claim.unit);
 * ```
 */

import { readManifest, readResults } from "../batch/read-dataset.ts";
import type { Manifest } from "../dataset/manifest.ts";
import type { Claim } from "../model/claim.ts";
import type { Result } from "../model/result.ts";

export { UsageError } from "../batch/usage-error.ts";
export type { Manifest } from "../dataset/manifest.ts";
export type { Claim, ClaimKind } from "../model/claim.ts";
export type { LedgerRow, Result } from "../model/result.ts";

/** A dataset in a folder. Each reading begins at the first page; nothing is kept in memory. */
export interface Dataset {
  readonly folder: string;
  /** What it was made of: inputs with their hashes, rulebook, version, counts. */
  readonly manifest: Manifest;
  /** The result documents of its pages, in order. */
  pages(): AsyncGenerator<Result, undefined>;
  /** The claims of its pages, in order. */
  claims(): AsyncGenerator<Claim, undefined>;
}

/**
 * Opens the dataset in a folder.
 * @throws UsageError when the folder holds none, or one that this version cannot read
 */
export async function openDataset(folder: string): Promise<Dataset> {
  return {
    folder,
    manifest: await readManifest(folder),
    pages: () => readResults(folder),
    claims: () => readClaims(folder),
  };
}

async function* readClaims(folder: string): AsyncGenerator<Claim, undefined> {
  for await (const { claims } of readResults(folder)) yield* claims;
}
