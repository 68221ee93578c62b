/** The folder that a dataset takes whole or not at all. */

import { randomUUID } from "node:crypto";
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { decisionsFile } from "../review/log.ts";
import { syncFiles, syncFolder } from "../review/sync-folder.ts";
import { manifestFile, packagedFiles, packageFile } from "./files.ts";
import { beat, longestSilence, sinceBeat } from "./heartbeat.ts";
import { judge, ownMark } from "./process-mark.ts";

/** Why a folder cannot be written to; nothing has been changed. */
export class FolderRefusal extends Error {}

const lockFile = ".writer";
const datasetFiles: ReadonlySet<string> = new Set([
  ...packagedFiles.map(({ path }) => path),
  packageFile,
  decisionsFile,
  lockFile,
]);

/** Partial folders that this process writes. */
const ownPartials = new Set<string>();

/**
 * The folder a dataset lives in. A new dataset is written beside it, into `.NAME.partial`, and takes its place only when
 * it is whole and on the disk: two renames, and the old one stays as `.NAME.previous` between them, so that at every
 * moment one whole dataset exists. The partial folder says which process writes it; a second run is refused while that
 * one lives, and what a killed one leaves behind is put right by the next. Of a process in another container or on
 * another machine that shares the disk only its heartbeat can be seen.
 */
export class DatasetFolder {
  private readonly folder: string;
  /** Where the new dataset is written. */
  readonly partial: string;
  private stopBeating = () => {};

  private constructor(folder: string) {
    this.folder = folder;
    this.partial = siblingOf(folder, "partial");
  }

  /**
   * Makes the empty folder to write a dataset into that is to become `folder`.
   * @throws FolderRefusal when `folder` holds anything but a dataset of this program, or another run is writing to it
   */
  static async open(folder: string): Promise<DatasetFolder> {
    const opened = new DatasetFolder(folder);
    await refuseForeign(folder);
    await opened.claim();
    await restorePrevious(folder);
    return opened;
  }

  /**
   * Puts the finished dataset in the place of the old one. What it holds is on the disk before; where it cannot take the
   * place, the old one is back.
   */
  async swapIn(): Promise<void> {
    const previous = siblingOf(this.folder, "previous");
    const replaces = await exists(this.folder);
    await syncFiles(this.partial);
    if (replaces) await rename(this.folder, previous);
    try {
      if (replaces) await keepDecisions(previous, this.partial);
      await syncFolder(this.partial);
      await rename(this.partial, this.folder);
    } catch (error) {
      if (replaces) await rename(previous, this.folder);
      throw error;
    }
    this.stopBeating();
    ownPartials.delete(this.partial);
    // Only now: without it another run would take the partial folder for a dead one's.
    await rm(join(this.folder, lockFile), { force: true });
    await syncFolder(dirname(resolve(this.folder)));
    if (replaces) await rm(previous, { recursive: true, force: true });
  }

  /** Gives up: the dataset that was there before stays. */
  async discard(): Promise<void> {
    this.stopBeating();
    await rm(this.partial, { recursive: true, force: true });
    ownPartials.delete(this.partial);
  }

  /** Takes the partial folder's name. It is made aside and renamed, and no folder can be renamed onto a full one. */
  private async claim(): Promise<void> {
    // Not the process's number alone: another container gives the same.
    const aside = `${this.partial}-${process.pid}-${randomUUID().slice(0, 8)}`;
    if (ownPartials.has(this.partial)) throw this.refusal("another run");
    await this.clearDead();
    await mkdir(aside, { recursive: true });
    await writeFile(join(aside, lockFile), ownMark());
    try {
      await rename(aside, this.partial);
      ownPartials.add(this.partial);
      this.stopBeating = beat(join(this.partial, lockFile), ownMark());
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
      throw this.refusal("another run");
    }
  }

  /** Removes what dead runs have left of the partial folder. */
  private async clearDead(): Promise<void> {
    const names = await readdir(dirname(this.partial)).catch((): string[] => []);
    for (const name of names) {
      const path = join(dirname(this.partial), name);
      if (path !== this.partial && !path.startsWith(`${this.partial}-`)) continue;
      const lock = join(path, lockFile);
      const mark = await readFile(lock, "utf8").catch(() => "");
      const state = judge(mark);
      if (state === "alive") {
        if (path === this.partial) throw this.refusal(`another run (process ${mark.split(" ")[0]})`);
        continue;
      }
      if (state === "elsewhere" && (await sinceBeat(lock, dirname(this.partial))) < longestSilence) {
        if (path === this.partial)
          throw this.refusal("another run, on another machine or in another container,");
        continue;
      }
      await this.removeDead(path, mark);
    }
  }

  /** Renames before removing: of two runs that find the same dead one, one gets it, and sees whether it is still that. */
  private async removeDead(path: string, mark: string): Promise<void> {
    const grave = `${this.partial}-${process.pid}-${randomUUID().slice(0, 8)}-dead`;
    try {
      await rename(path, grave);
    } catch {
      return;
    }
    const found = await readFile(join(grave, lockFile), "utf8").catch(() => "");
    if (found !== mark) {
      await rename(grave, path);
      throw this.refusal("another run");
    }
    await rm(grave, { recursive: true, force: true });
  }

  private refusal(who: string): FolderRefusal {
    return new FolderRefusal(`${who} is writing ${this.folder}: wait for it, or choose another --out`);
  }
}

/** Brings back the dataset that a run killed between its two renames left aside, or removes it when it was replaced. */
export async function restorePrevious(folder: string): Promise<void> {
  const previous = siblingOf(folder, "previous");
  if (!(await exists(previous))) return;
  if (await exists(folder)) await rm(previous, { recursive: true });
  else await rename(previous, folder);
}

/**
 * Brings the log of decisions into the new dataset: as a second name of the same file, so that what an audit page
 * appends at this very moment stands in both. Where the disk has no such names, as a copy.
 */
async function keepDecisions(from: string, to: string): Promise<void> {
  const [old, kept] = [join(from, decisionsFile), join(to, decisionsFile)];
  if (!(await exists(old))) return;
  await link(old, kept).catch(() => copyFile(old, kept));
}

/** A folder beside the dataset's that belongs to it. */
export function siblingOf(folder: string, what: "partial" | "previous" | "cache"): string {
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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
