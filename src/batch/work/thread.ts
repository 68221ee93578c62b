/** The code of a worker thread. */

import { workerData } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import { createPipeline, type Pipeline } from "../../pipeline.ts";
import type { InputFile } from "../inputs.ts";
import { roomOf } from "./buffers.ts";
import { chunkLength } from "./chunks.ts";
import { PageWorker, type Work, type WorkOptions } from "./page-worker.ts";

/** What a thread is told when it starts. */
export interface ThreadData {
  /** Rules laid over the program's. */
  readonly rulesDir: string | undefined;
  /** The rules that the run was begun with: they must not change under it. */
  readonly rulebookHash: string;
  readonly work: WorkOptions;
  /** The most milliseconds that a page may take. */
  readonly pageTimeout: number;
  /** Memory for what files come to, see `roomOf`: for each slot as many as a chunk has files. */
  readonly rooms: SharedArrayBuffer;
}

export interface Task {
  readonly files: readonly InputFile[];
  /** Whose rooms are free; null when none are. */
  readonly slot: number | null;
  /** The moment, in milliseconds since 1970, at which the page under way was begun; 0 before the first and while rules are loaded. */
  readonly begun: Float64Array<SharedArrayBuffer>;
}

/** A page that is recognised from a picture may take so many times as long as any other. */
const scanFactor = 5;

/** So much of a piece of memory may lie unused: more means that others live in it. */
const spare = 256;

/** What a file came to, where it is in its room: so many bytes. */
export interface WorkInRoom extends Omit<Work, "packed"> {
  readonly length: number;
}

/** The run cannot go on; said as a value, because an error loses its class between threads. */
export interface Refusal {
  readonly refused: string;
}

class ChangedRules extends Error {}

const data = workerData as ThreadData;
const worker = new PageWorker(load, data.work);
let setClock = (_moment: number) => {};

/** Loads rules and dictionary, a second that is not the page's. */
function load(): Pipeline {
  setClock(0);
  const pipeline = createPipeline({ rulesDir: data.rulesDir });
  if (pipeline.rulebookHash !== data.rulebookHash)
    throw new ChangedRules(
      `${data.rulesDir ?? "rules"}: the rules were changed while the run went on: start it again`,
    );
  setClock(Date.now());
  return pipeline;
}

/** What a thread of the pool does with a chunk of files: what each came to, or a refusal. */
export default async function work({ files, slot, begun }: Task): Promise<unknown> {
  setClock = (moment) => {
    begun[0] = moment;
  };
  const clock = {
    began: () => setClock(Date.now()),
    // As if it began later: so much longer it may take.
    scanning: () => setClock(Date.now() + (scanFactor - 1) * data.pageTimeout),
  };
  const done: (Work | WorkInRoom)[] = [];
  const moved: ArrayBufferLike[] = [];
  try {
    for (const [position, file] of files.entries()) {
      clock.began();
      const room = slot === null ? undefined : roomOf(data.rooms, slot * chunkLength + position);
      const { packed, ...rest } = await worker.take(file, clock, room);
      if (packed.buffer === data.rooms) {
        done.push({ ...rest, length: packed.length });
        continue;
      }
      // Only memory that is all its own can be handed over.
      const own = packed.buffer.byteLength - packed.byteLength <= spare ? packed : new Uint8Array(packed);
      moved.push(own.buffer);
      done.push({ ...rest, packed: own });
    }
  } catch (error) {
    if (error instanceof ChangedRules) return { refused: error.message } satisfies Refusal;
    throw error;
  }
  return moved.length === 0 ? done : move({ [transferableSymbol]: moved, [valueSymbol]: done } as never);
}
