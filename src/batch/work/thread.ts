import { workerData } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import { createPipeline, type Pipeline } from "../../pipeline.ts";
import type { InputFile } from "../inputs.ts";
import { PageWorker, type Work, type WorkOptions } from "./page-worker.ts";
import { roomOf } from "./rooms.ts";

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly rulesDir: string;
  /** The rules that the run was begun with: they must not change under it. */
  readonly rulebookHash: string;
  readonly work: WorkOptions;
  /** For each slot the moment, in milliseconds since 1970, at which the file in it was begun; 0 before. */
  readonly begun: Float64Array<SharedArrayBuffer>;
  /** Memory for what files come to, see `roomOf`. */
  readonly rooms: SharedArrayBuffer;
}

export interface Task {
  readonly file: InputFile;
  readonly slot: number;
}

/** So much of a piece of memory may lie unused: more means that others live in it. */
const spare = 256;

/** What a file came to, where it is in the room of its slot: so many bytes. */
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
let current = 0;

/** Loads rules and dictionary, a second that is not the page's. */
function load(): Pipeline {
  const pipeline = createPipeline({ rulesDir: data.rulesDir });
  if (pipeline.rulebookHash !== data.rulebookHash)
    throw new ChangedRules(`${data.rulesDir}: the rules were changed while the run went on: start it again`);
  data.begun[current] = Date.now();
  return pipeline;
}

/** What a thread of the pool does with one file. */
export default async function work({ file, slot }: Task): Promise<unknown> {
  current = slot;
  data.begun[slot] = Date.now();
  let done: Work;
  try {
    const began = () => {
      data.begun[slot] = Date.now();
    };
    done = await worker.take(file, began, roomOf(data.rooms, slot));
  } catch (error) {
    if (error instanceof ChangedRules) return { refused: error.message } satisfies Refusal;
    throw error;
  }
  const { packed, ...rest } = done;
  if (packed.buffer === data.rooms) return { ...rest, length: packed.length } satisfies WorkInRoom;
  // Only memory that is all its own can be handed over.
  const own = packed.buffer.byteLength - packed.byteLength <= spare ? packed : new Uint8Array(packed);
  return move({ [transferableSymbol]: [own.buffer], [valueSymbol]: { ...rest, packed: own } } as never);
}
