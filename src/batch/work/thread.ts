import { workerData } from "node:worker_threads";
import { transferableSymbol, valueSymbol } from "piscina";
import { createPipeline } from "../../pipeline.ts";
import type { InputFile } from "../inputs.ts";
import { PageWorker, type WorkOptions } from "./page-worker.ts";

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly rulesDir: string;
  /** The rules that the run was begun with: they must not change under it. */
  readonly rulebookHash: string;
  readonly work: WorkOptions;
  /** For each slot the moment, in milliseconds since 1970, at which the file in it was begun; 0 before. */
  readonly begun: Float64Array<SharedArrayBuffer>;
}

export interface Task {
  readonly file: InputFile;
  readonly slot: number;
}

export class ChangedRules extends Error {
  override readonly name = "ChangedRules";
}

const data = workerData as ThreadData;
const pipeline = createPipeline({ rulesDir: data.rulesDir });
const worker = new PageWorker(pipeline, data.work);

/** So much of a piece of memory may lie unused: more means that others live in it. */
const spare = 256;

/** What a thread of the pool does with one file. */
export default async function work({ file, slot }: Task): Promise<unknown> {
  if (pipeline.rulebookHash !== data.rulebookHash)
    throw new ChangedRules(`${data.rulesDir}: the rules were changed while the run went on: start it again`);
  data.begun[slot] = Date.now();
  const done = await worker.take(file);
  // Only memory that is all its own can be handed over.
  const { packed } = done;
  const own = packed.buffer.byteLength - packed.byteLength <= spare ? packed : new Uint8Array(packed);
  return { [transferableSymbol]: [own.buffer], [valueSymbol]: { ...done, packed: own } };
}
