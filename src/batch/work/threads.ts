/** The pool of worker threads. */

import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import { codeFolder, isSource } from "../../package-folder.ts";
import type { InputFile } from "../inputs.ts";
import { UsageError } from "../usage-error.ts";
import { makeRooms, roomOf } from "./buffers.ts";
import { chunkLength } from "./chunks.ts";
import { packOutcomes } from "./file-share.ts";
import type { Work } from "./page-worker.ts";
import type { Refusal, Task, ThreadData, WorkInRoom } from "./thread.ts";
import type { Workers } from "./workers.ts";

export interface ThreadOptions extends Omit<ThreadData, "rooms"> {
  readonly count: number;
}

/** So many chunks are under way for each thread, that none has to wait for the next. */
const ahead = 3;

/**
 * How much more than what it needs, in per cent, V8 lets the memory of a thread grow before it clears it: otherwise that
 * is three times as much again, and comes only after thousands of pages. Clearing takes a few milliseconds.
 */
const growth = 30;

/**
 * The most bytecode that V8 puts into a function from those that it calls, half of the usual: a page runs through so many
 * functions that to compile them takes a tenth of a run, and they are no faster with more.
 */
const inlined = 460;

/**
 * How much bytecode a function has run, in bytes, before V8 looks whether it is worth compiling: four times the usual. A
 * third fewer are compiled, none that matters, and where every processor has a thread their compiling is time lost to pages.
 */
const patience = 270_000;

/** The V8 of Node 22 and later has no such flag, and says so on standard error. */
const hasPatience = Number.parseInt(process.versions.v8, 10) < 12;

/** Megabytes for what a thread has just made, twice the usual: a few pages' worth, so that less of it is copied. */
const young = 96;

/** A pool of threads, each with the rules and the dictionary loaded once. */
export function workInThreads({ count, ...data }: ThreadOptions): Workers {
  const { pageTimeout } = data;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlined}`);
  if (hasPatience) setFlagsFromString(`--interrupt-budget=${patience}`);
  const slots = count * ahead;
  const rooms = makeRooms(slots * chunkLength);
  const pool = new Piscina<Task, (Work | WorkInRoom)[] | Refusal>({
    filename: join(codeFolder, "batch/work", isSource ? "thread.ts" : "thread.js"),
    minThreads: count,
    maxThreads: count,
    resourceLimits: { maxYoungGenerationSizeMb: young },
    workerData: { ...data, rooms } satisfies ThreadData,
    recordTiming: false,
    ...(isSource && { execArgv: ["--import", "tsx"] }),
  });
  let taken = 0;
  let isOpen = true;

  async function work(files: readonly InputFile[], slot: number | null): Promise<Work[]> {
    const begun = new Float64Array(new SharedArrayBuffer(8));
    const limit = new AbortController();
    const stopClock = watch(begun, pageTimeout, () => limit.abort());
    try {
      const done = await pool.run({ files, slot, begun }, { signal: limit.signal }).finally(stopClock);
      if ("refused" in done) throw new UsageError(done.refused);
      return done.map((one, position): Work => {
        if (!("length" in one)) return one;
        const { length, ...rest } = one;
        return { ...rest, packed: roomOf(rooms, slot! * chunkLength + position).subarray(0, length) };
      });
    } catch (error) {
      if (error instanceof UsageError || !isOpen) throw error;
      // Which of them it was shows when each is alone. The thread may still be writing into the rooms.
      if (files.length > 1) return (await Promise.all(files.map((file) => work([file], null)))).flat();
      const reason = limit.signal.aborted
        ? `the page takes too long: it was stopped after ${seconds(pageTimeout)}. Split it, or give it more with --page-timeout`
        : `the program failed on this page: ${(error as Error).message}. Please report it`;
      return files.map((file) => failed(file, reason));
    }
  }

  return {
    count: slots,
    // Whoever had the slot before is done with it: see `Workers.take`.
    take: (files) => work(files, taken++ % slots),
    close: () => {
      isOpen = false;
      return pool.destroy();
    },
  };
}

/** Calls `stop` once what was begun then has taken too long; time in the queue does not count. */
function watch(begun: Task["begun"], limit: number, stop: () => void): () => void {
  let timer = setTimeout(look, limit);
  function look() {
    const since = begun[0]!;
    const left = since === 0 ? limit : since + limit - Date.now();
    if (left <= 0) stop();
    else timer = setTimeout(look, left);
  }
  return () => clearTimeout(timer);
}

function failed(file: InputFile, reason: string): Work {
  const input = { path: file.source, bytes: null, sha256: null };
  const place = { page: null, sha256: null, line: null, byte: null };
  const failure = { source: file.source, stage: "pipeline", reason, ...place };
  return { packed: packOutcomes([{ input, failure }]), key: null, cached: false };
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
