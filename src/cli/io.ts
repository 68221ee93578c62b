/** What commands share: streams, exit codes, writing. */

import { once } from "node:events";
import type { Writable } from "node:stream";
import type { PagePipeline } from "../pipeline.ts";

/** What a command has to do with the world; tests give their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether the readable view may use bold and colour. */
  readonly colour: boolean;
  /** Whether someone watches: a line that counts pages is drawn. */
  readonly watched: boolean;
  /** @param rules a folder of rules other than the program's */
  readonly loadPipeline: (rules?: string) => Promise<PagePipeline>;
  /** Whether a run may work in threads, which load rules and pipeline for themselves. */
  readonly threads: boolean;
  /** Calls `stop` when the person asks the program to end; what it gives back takes that back. */
  readonly onInterrupt: (stop: () => void) => () => void;
}

/** Exit codes of the contract; that of Ctrl-C is the shell's. */
export const exitCodes = {
  done: 0,
  doesNotHold: 1,
  cannotRun: 2,
  somePagesFailed: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Writes and waits until the reader has caught up, so that a slow reader costs no memory. A reader that has gone (head)
 * gets no more; the command goes on, for its exit code.
 */
export async function write(stream: Writable, text: string): Promise<void> {
  if (isGone(stream) || stream.write(text)) return;
  await once(stream, "drain").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone.add(stream);
  });
}

const gone = new WeakSet<Writable>();

/** Remembers that nobody reads a stream any more. */
export const lose = (stream: Writable) => void gone.add(stream);

/** Whether nobody reads a stream any more. */
export const isGone = (stream: Writable) => gone.has(stream) || stream.destroyed;

/** One line to standard error, under the program's name. */
export async function complain(io: Io, message: string): Promise<void> {
  await write(io.stderr, `baoshu: ${message}\n`);
}
