/** A dataset's folder as the audit page opens it: manifest, and a name that DuckDB takes. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { parseJson } from "../../batch/read-dataset.ts";
import { UsageError } from "../../batch/usage-error.ts";
import { manifestFile } from "../../dataset/files.ts";
import { countsSchema } from "../../dataset/manifest.ts";

/** As much of a manifest as an audit needs: a dataset of a later version may say more. */
const manifestSchema = z.object({
  program: z.literal("baoshu"),
  version: z.string(),
  rulebook: z.string(),
  counts: z.object(countsSchema.shape),
});

export type AuditedManifest = z.infer<typeof manifestSchema> & {
  /** Another for every dataset. */
  readonly generation: string;
};

const needed = ["pages.csv", "pages.jsonl", "claims.json"];

/** @throws UsageError when the folder holds no dataset, or one that this version cannot read */
export async function readManifest(folder: string): Promise<AuditedManifest> {
  const text = await readFile(join(folder, manifestFile), "utf8").catch(() => null);
  if (text === null)
    throw new UsageError(
      `${folder}: no dataset here. Expected a folder that baoshu run has written, with ${manifestFile}; give it as baoshu audit DIR`,
    );
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw new UsageError(
      `${join(folder, manifestFile)}: not the manifest of a dataset that this version reads: see baoshu verify`,
    );
  const claims = ["claims.parquet", "claims.csv"];
  const missing = needed.filter((name) => !existsSync(join(folder, name)));
  if (!claims.some((name) => existsSync(join(folder, name)))) missing.push(claims.join(" or "));
  if (missing.length > 0)
    throw new UsageError(`${folder}: the dataset lacks ${missing.join(", ")}: make it again with baoshu run`);
  const generation = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { ...parsed.data, generation };
}

/** A folder as DuckDB can be told of it. */
export interface LentFolder {
  readonly path: string;
  /** The same folder under a name in which nothing is a wildcard. */
  readonly plain: string;
  readonly giveBack: () => Promise<void>;
}

/** Lends a folder to DuckDB, for which `* ? [` in a name are wildcards: where there are any, under another name. */
export async function lendFolder(folder: string): Promise<LentFolder> {
  const path = resolve(folder);
  if (!/[*?[\]]/.test(path)) return { path, plain: path, giveBack: async () => {} };
  const aside = await mkdtemp(join(tmpdir(), "baoshu-audit-"));
  const plain = join(aside, "dataset");
  await symlink(path, plain, "junction");
  return { path, plain, giveBack: () => rm(aside, { recursive: true, force: true }) };
}
