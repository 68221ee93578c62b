import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { manifestFile, packagedFiles, packageFile } from "./files.ts";

/**
 * The folder a dataset lives in. A new dataset is written beside it, into `.NAME.partial`, and takes its place only when
 * it is whole: two renames, and the old one stays as `.NAME.previous` between them, so that at every moment one whole
 * dataset exists. What a killed run leaves behind is put right by the next.
 */

/** Why a folder cannot be written to; nothing has been changed. */
export class FolderRefusal extends Error {}

const lockFile = ".writer";
const datasetFiles: ReadonlySet<string> = new Set([...packagedFiles.map(({ path }) => path), packageFile]);

/**
 * Makes the empty folder to write a dataset into that is to become `folder`.
 * @throws FolderRefusal when `folder` holds anything but a dataset of this program, or another run is writing to it
 */
export async function openPartial(folder: string): Promise<string> {
  await restorePrevious(folder);
  await refuseForeign(folder);
  const partial = siblingOf(folder, "partial");
  await refuseRunning(partial, folder);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await writeFile(join(partial, lockFile), String(process.pid));
  return partial;
}

/** Puts a finished partial folder in the place of the dataset. */
export async function swapIn(folder: string): Promise<void> {
  const partial = siblingOf(folder, "partial");
  const previous = siblingOf(folder, "previous");
  await rm(join(partial, lockFile));
  const replaces = await exists(folder);
  if (replaces) await rename(folder, previous);
  await rename(partial, folder);
  if (replaces) await rm(previous, { recursive: true });
}

/** Brings back the dataset that a run killed between its two renames left aside, or removes it when it was replaced. */
export async function restorePrevious(folder: string): Promise<void> {
  const previous = siblingOf(folder, "previous");
  if (!(await exists(previous))) return;
  if (await exists(folder)) await rm(previous, { recursive: true });
  else await rename(previous, folder);
}

export function siblingOf(folder: string, what: "partial" | "previous"): string {
  const path = resolve(folder);
  return join(dirname(path), `.${basename(path)}.${what}`);
}

async function refuseForeign(folder: string): Promise<void> {
  const kind = await stat(folder).catch(() => null);
  if (kind === null) return;
  if (!kind.isDirectory()) throw new FolderRefusal(`${folder} is a file: expected a folder for the dataset`);
  const names = await readdir(folder);
  if (names.length === 0) return;
  if (!(await isOurs(folder))) {
    const what = `it has no ${manifestFile} of this program`;
    throw new FolderRefusal(
      `${folder} is not empty and not a dataset (${what}): choose another --out, or empty it`,
    );
  }
  const foreign = names.filter((name) => !datasetFiles.has(name));
  if (foreign.length > 0) {
    const what = foreign.slice(0, 3).join(", ");
    throw new FolderRefusal(
      `${folder} is a dataset but also holds ${what}, which would be lost: move it elsewhere`,
    );
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const head = await readFile(join(folder, manifestFile), "utf8").catch(() => "");
  return head.startsWith('{\n  "program": "baoshu"');
}

async function refuseRunning(partial: string, folder: string): Promise<void> {
  const pid = Number(await readFile(join(partial, lockFile), "utf8").catch(() => "0"));
  if (pid > 0 && pid !== process.pid && isRunning(pid)) {
    throw new FolderRefusal(
      `another run (process ${pid}) is writing ${folder}: wait for it, or choose another --out`,
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
