/** Runs pages through the pipeline and writes the dataset. */

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatasetFolder } from "../dataset/dataset-folder.ts";
import { DatasetWriter } from "../dataset/dataset-writer.ts";
import { type Counts, type Failure, failureSchema } from "../dataset/manifest.ts";
import { hasPart } from "../optional-parts.ts";
import type { PagePipeline } from "../pipeline.ts";
import type { ReviewStatus } from "../review/decision.ts";
import { type BadLine, DecisionLog } from "../review/log.ts";
import type { FactOptions } from "../stages/read/facts.ts";
import { PageCache } from "./cache/cache.ts";
import { findSameRun, InputsHash, type LastRun, writeLastRun } from "./cache/last-run.ts";
import { programHash } from "./cache/program-hash.ts";
import { expandInputs, type InputFile } from "./inputs.ts";
import { KnownPages } from "./known-pages.ts";
import { readLines } from "./verify/lines.ts";
import { inChunks } from "./work/chunks.ts";
import type { ArrivedOutcome } from "./work/file-share.ts";
import { inOrder } from "./work/in-order.ts";
import type { Work, WorkOptions } from "./work/page-worker.ts";
import { readParts } from "./work/parts.ts";
import { type Workers, workHere } from "./work/workers.ts";

export interface RunOptions extends FactOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** The dataset whose reviewers' decisions are carried over; else the one in `out`. */
  readonly reviewed?: string | undefined;
  /** Where finished pages are kept from run to run; without it nothing is. */
  readonly cache?: CacheOptions | undefined;
  /** False leaves `claims.parquet` out. */
  readonly parquet?: boolean;
  /** Threads to work in; without them this one. */
  readonly threads?: ThreadCount | undefined;
  /** Told of everything that goes wrong with a page, as it happens. */
  readonly onFailure?: (failure: Failure) => void;
  /** Told of every page that is done. */
  readonly onPage?: (source: string, done: number, counts: Counts) => void;
  /** Stops the run; what is done stays in the cache. */
  readonly signal?: AbortSignal | undefined;
}

export interface CacheOptions {
  readonly folder: string;
  /** Whether entries that this run does not use are removed when it is done. */
  readonly prune: boolean;
}

export interface ThreadCount {
  readonly count: number;
  /** Rules laid over the program's. */
  readonly rulesDir: string | undefined;
  /** In milliseconds. */
  readonly pageTimeout: number;
}

/** What makes a dataset: in threads the rules are enough, here the pipeline is needed. */
export type RunProgram = Pick<PagePipeline, "rulebook" | "rulebookHash" | "version"> & Partial<PagePipeline>;

/** The run was asked to stop, and has. */
export class Interrupted extends Error {}

/** What a run came to. */
export interface RunSummary extends Counts {
  /** Files whose result was taken from the cache. */
  readonly cached: number;
  /** Numbers and days that `claims.parquet` has no room for; they stand in `claims.csv`. */
  readonly unfit: number;
  /** What reviewers decided, by where its claims and numbers stand now. */
  readonly reviewed: Readonly<Record<ReviewStatus, number>>;
  /** Lines of decisions.jsonl that are no decisions. */
  readonly badDecisions: readonly BadLine[];
}

/**
 * Turns pages into a dataset. A page that fails stands in `errors.jsonl` and stops nothing; the dataset that was in
 * `out` before stays whole until the new one is.
 * @throws UsageError or FolderRefusal when the run cannot begin, Interrupted when it was stopped
 */
export async function runBatch(program: RunProgram, options: RunOptions): Promise<RunSummary> {
  const files = expandInputs(options.inputs);
  const folder = await DatasetFolder.open(options.out);
  let workers: Workers | null = null;
  let writer: DatasetWriter | null = null;
  try {
    const aside = join(folder.partial, ".parts");
    const about = workOptions(program, options, aside);
    const decisions = (await new DecisionLog(options.reviewed ?? options.out).readAll()) ?? undefined;
    const { parquet = true } = options;
    const same = findSameRun(files, { out: options.out, parquet }, about, decisions?.sha256 ?? null);
    if (same !== null) {
      await folder.discard();
      return await repeatRun(same, options, decisions?.bad ?? []);
    }
    writer = DatasetWriter.create(folder.partial, { ...program, decisions, parquet });
    workers = await openWorkers(program, options, about);
    const run = new Run(options, writer);
    const store = new PageCache(options.cache?.folder ?? aside);
    const work = async (chunk: readonly InputFile[]) => ({
      chunk,
      done: await takeUnlessStopped(workers!, chunk, options.signal),
    });
    for await (const { chunk, done } of inOrder(inChunks(files), workers.count, work))
      for (const [at, file] of chunk.entries()) run.take(file, readParts(store, done[at]!), done[at]!);
    await workers.close();
    await writer.close();
    await rm(aside, { recursive: true, force: true });
    await folder.swapIn();
    if (options.cache !== undefined) await run.keep(options.cache, decisions?.sha256 ?? null);
    return { ...writer.counts, ...run.summary(), badDecisions: decisions?.bad ?? [] };
  } catch (error) {
    await workers?.close();
    writer?.abandon();
    await folder.discard();
    throw error;
  }
}

async function takeUnlessStopped(
  workers: Workers,
  files: readonly InputFile[],
  signal: AbortSignal | undefined,
): ReturnType<Workers["take"]> {
  if (signal === undefined) return workers.take(files);
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Interrupted());
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    workers
      .take(files)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}

function workOptions({ rulebookHash, version }: RunProgram, options: RunOptions, aside: string): WorkOptions {
  const { paper, date, number, region, cache } = options;
  const facts = { paper, date, number, region };
  if (cache === undefined) return { facts, cache: null, aside };
  // What could not be read without a library can be once it is there.
  const basis = [programHash(), version, rulebookHash, hasPart("a scan")].join(" ");
  return { facts, cache: { folder: cache.folder, basis }, aside };
}

async function openWorkers(
  program: RunProgram,
  { threads }: RunOptions,
  work: WorkOptions,
): Promise<Workers> {
  if (threads !== undefined) {
    const { workInThreads } = await import("./work/threads.ts");
    return workInThreads({ ...threads, rulebookHash: program.rulebookHash, work });
  }
  if (!isWhole(program)) throw new Error("a run in this thread needs a pipeline");
  return workHere(program, work);
}

/** The dataset is there already: what the last run had to say is said again. */
async function repeatRun(
  { counts, unfit, reviewed }: LastRun,
  { out, onFailure }: RunOptions,
  badDecisions: readonly BadLine[],
): Promise<RunSummary> {
  for await (const line of readLines(join(out, "errors.jsonl")))
    onFailure?.(failureSchema.parse(JSON.parse(line)));
  const cached = counts.pages + counts.duplicates + counts.errors;
  return { ...counts, unfit, reviewed, badDecisions, cached };
}

function isWhole(program: RunProgram): program is PagePipeline {
  return program.runChecked !== undefined;
}

class Run {
  cached = 0;
  /** Keys of the cache. */
  private readonly used = new Set<string>();
  private readonly inputs = new InputsHash();
  private readonly options: RunOptions;
  private readonly writer: DatasetWriter;
  private readonly known = new KnownPages();
  private done = 0;

  constructor(options: RunOptions, writer: DatasetWriter) {
    this.options = options;
    this.writer = writer;
  }

  /** Takes what became of a file, part by part. */
  take(
    file: InputFile,
    parts: Iterable<readonly ArrivedOutcome[]>,
    { key, cached, earlier = [] }: Pick<Work, "key" | "cached" | "earlier">,
  ): void {
    this.inputs.add(key);
    if (key !== null) for (const name of [key, ...earlier]) if (typeof name === "string") this.used.add(name);
    if (cached) this.cached++;
    this.known.begin(file);
    let position = 0;
    // An item is the same page wherever in its file it stands; a page of a book is another at another place.
    const isItem = file.part !== undefined;
    for (const outcomes of parts)
      for (const outcome of outcomes) this.takeOutcome(outcome, isItem ? 0 : position++);
    this.options.onPage?.(file.source, ++this.done, this.writer.counts);
  }

  /** Leaves the cache as the next run wants it. */
  async keep({ folder, prune }: CacheOptions, decisions: string | null): Promise<void> {
    if (prune) await new PageCache(folder).prune(this.used);
    if (!this.inputs.isLasting) return;
    const { counts, unfit, reviewed } = this.writer;
    const inputs = this.inputs.digest();
    const { out, parquet = true } = this.options;
    writeLastRun(folder, { out, parquet }, { inputs, decisions, counts, unfit, reviewed });
  }

  summary(): Pick<RunSummary, "cached" | "unfit" | "reviewed"> {
    return { cached: this.cached, unfit: this.writer.unfit, reviewed: this.writer.reviewed };
  }

  private takeOutcome(outcome: ArrivedOutcome, position: number): void {
    const { input } = outcome;
    if ("failure" in outcome) {
      this.known.miss();
      this.writer.addFailure(outcome.failure, input);
      this.options.onFailure?.(outcome.failure);
      return;
    }
    const marks = { sha256: input.sha256, position, sketch: outcome.sketch };
    const same = this.known.find(marks);
    this.known.add(marks, same ?? outcome.share.head.page);
    if (same === undefined) this.writer.add(outcome.share, input);
    else this.writer.addDuplicate(same, input);
  }
}
