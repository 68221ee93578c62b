import { DatasetFolder } from "../stages/emit/dataset-folder.ts";
import { DatasetWriter } from "../stages/emit/dataset-writer.ts";
import type { Counts, Failure } from "../stages/emit/manifest.ts";
import type { FactOptions } from "../stages/read/facts.ts";
import { PageCache } from "./cache/cache.ts";
import { programHash } from "./cache/program-hash.ts";
import { expandInputs } from "./inputs.ts";
import type { PagePipeline } from "./pipeline.ts";
import { type ArrivedOutcome, unpackOutcomes } from "./work/file-share.ts";
import { inOrder } from "./work/in-order.ts";
import type { WorkOptions } from "./work/page-worker.ts";
import { type Workers, workHere } from "./work/workers.ts";

export interface RunOptions extends FactOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Where finished pages are kept from run to run; without it nothing is. */
  readonly cache?: CacheOptions | undefined;
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
  readonly rulesDir: string;
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
  try {
    const writer = await DatasetWriter.create(folder.partial, program);
    workers = await openWorkers(program, options);
    const run = new Run(options, writer);
    for await (const { packed, key, cached } of inOrder(files, workers.count, (file) =>
      takeUnlessStopped(workers!, file, options.signal),
    )) {
      await run.take(unpackOutcomes(packed), cached, key);
    }
    await workers.close();
    await writer.close();
    await folder.swapIn();
    if (options.cache?.prune === true) new PageCache(options.cache.folder).prune(run.used);
    return { ...writer.counts, cached: run.cached };
  } catch (error) {
    await workers?.close();
    await folder.discard();
    throw error;
  }
}

async function takeUnlessStopped(
  workers: Workers,
  file: Parameters<Workers["take"]>[0],
  signal: AbortSignal | undefined,
): ReturnType<Workers["take"]> {
  if (signal === undefined) return workers.take(file);
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Interrupted());
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    workers
      .take(file)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}

async function openWorkers(program: RunProgram, options: RunOptions): Promise<Workers> {
  const { rulebookHash, version } = program;
  const { paper, date, number, cache, threads } = options;
  const work: WorkOptions = {
    facts: { paper, date, number },
    cache:
      cache === undefined
        ? null
        : { folder: cache.folder, basis: [programHash(), version, rulebookHash].join(" ") },
  };
  if (threads !== undefined) {
    const { workInThreads } = await import("./work/threads.ts");
    return workInThreads({ ...threads, rulebookHash, work });
  }
  if (!isWhole(program)) throw new Error("a run in this thread needs a pipeline");
  return workHere(program, work);
}

function isWhole(program: RunProgram): program is PagePipeline {
  return program.run !== undefined;
}

class Run {
  /** Keys of the cache. */
  readonly used = new Set<string>();
  cached = 0;
  private readonly options: RunOptions;
  private readonly writer: DatasetWriter;
  /** The page that each content became. */
  private readonly known = new Map<string, string>();
  private done = 0;

  constructor(options: RunOptions, writer: DatasetWriter) {
    this.options = options;
    this.writer = writer;
  }

  /** Takes what became of a file. */
  async take(outcomes: readonly ArrivedOutcome[], cached: boolean, key: string | null): Promise<void> {
    if (key !== null) this.used.add(key);
    if (cached) this.cached++;
    for (const outcome of outcomes) await this.takeOutcome(outcome);
    this.options.onPage?.(outcomes[0]?.input.path ?? "", ++this.done, this.writer.counts);
  }

  private async takeOutcome(outcome: ArrivedOutcome): Promise<void> {
    const { input } = outcome;
    if ("failure" in outcome) {
      await this.writer.addFailure(outcome.failure, input);
      this.options.onFailure?.(outcome.failure);
      return;
    }
    const { page } = outcome.share.head;
    const twin = input.sha256 === null ? undefined : this.known.get(input.sha256);
    if (twin !== undefined) return this.writer.addDuplicate(twin, input);
    await this.writer.add(outcome.share, input);
    if (input.sha256 !== null) this.known.set(input.sha256, page);
  }
}
