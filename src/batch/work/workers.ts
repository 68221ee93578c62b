/** Workers in this thread or in others, behind one interface. */

import type { PagePipeline } from "../../pipeline.ts";
import type { InputFile } from "../inputs.ts";
import { PageWorker, type Work, type WorkOptions } from "./page-worker.ts";

/** Those who work on files, several at once or one after another. */
export interface Workers {
  /** How many chunks of files may be given at once. */
  readonly count: number;
  /**
   * What each of the files came to. Never fails for what is wrong with a file or the pages in it. What it gives stands
   * until `count` more chunks have been taken on: then others may be written into the same memory.
   */
  take(files: readonly InputFile[]): Promise<Work[]>;
  close(): Promise<void>;
}

/** Works in this thread: what a program that brings its own pipeline gets. */
export function workHere(pipeline: PagePipeline, options: WorkOptions): Workers {
  const worker = new PageWorker(() => pipeline, options);
  const take = async (files: readonly InputFile[]) => {
    const done: Work[] = [];
    for (const file of files) done.push(await worker.take(file));
    return done;
  };
  return { count: 1, take, close: async () => {} };
}
