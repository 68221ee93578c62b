/** Options that commands for many pages share. */

import { availableParallelism } from "node:os";
import { expandInputs } from "../batch/inputs.ts";
import { isWebPage } from "../batch/page-files.ts";
import type { RunOptions, RunProgram } from "../batch/run.ts";
import { siblingOf } from "../dataset/dataset-folder.ts";
import { hasPart, type Part, requirePart } from "../optional-parts.ts";
import { endings } from "../stages/read/endings.ts";
import type { FactOptions } from "../stages/read/facts.ts";
import { VERSION } from "../version.ts";
import type { Io } from "./io.ts";

/** What the command line says of a run. */
export interface RunArguments extends FactOptions {
  readonly out: string;
  readonly rules?: string;
  readonly workers?: number;
  /** In seconds. */
  readonly pageTimeout?: number;
  /** A folder; false for none; undefined for the one beside `out`. */
  readonly cache?: string | boolean;
  /** False leaves `claims.parquet` out. */
  readonly parquet?: boolean;
}

/** A thread starts in a second: it takes so many pages to be worth it. */
const pagesForThread = 25;

/**
 * How many files the inputs stand for.
 * @throws MissingPart when there are files among them and nothing to read them with
 */
export function countFiles(inputs: readonly string[]): number {
  let count = 0;
  const needed = new Map<Part, number>();
  // Which files are web pages shows only in them, so that nobody looks who need not.
  const web = "a web page";
  const lacksWeb = !hasPart(web);
  for (const { path } of expandInputs(inputs)) {
    count++;
    const part =
      needs.find(([ending]) => ending.test(path))?.[1] ?? (lacksWeb && isWebPage(path) ? web : undefined);
    if (part !== undefined) needed.set(part, (needed.get(part) ?? 0) + 1);
  }
  for (const [part, files] of needed) {
    const what = part === web ? "web pages" : part.replace(/^a /, "");
    requirePart(part, `; ${files} of the ${count} files are ${what}`);
  }
  return count;
}

/** What a file is read with, by its name. */
const needs: readonly (readonly [ending: RegExp, part: Part])[] = [
  [endings.pdf, "a PDF"],
  [endings.markdown, "Markdown"],
];

/** The cache of a run: the one named, or the one beside the dataset, which is kept to what the dataset needs. */
export function chooseCache({ out, cache }: RunArguments): RunOptions["cache"] {
  if (cache === false) return undefined;
  if (typeof cache === "string") return { folder: cache, prune: false };
  return { folder: siblingOf(out, "cache"), prune: true };
}

/** The rules, and the threads that load them for themselves; where there may be none, the whole pipeline. */
export async function chooseProgram(
  { rules, workers, pageTimeout = 120 }: RunArguments,
  files: number,
  io: Io,
): Promise<{ program: RunProgram; threads: RunOptions["threads"] }> {
  if (!io.threads) return { program: await io.loadPipeline(rules), threads: undefined };
  const { loadRules } = await import("../rulebook/program-rules.ts");
  const rulebook = loadRules(rules);
  const most = Math.max(1, Math.ceil(files / pagesForThread));
  return {
    program: { rulebook, rulebookHash: rulebook.hash, version: VERSION },
    threads: {
      count: workers ?? Math.min(availableParallelism(), most),
      rulesDir: rules,
      pageTimeout: pageTimeout * 1000,
    },
  };
}
