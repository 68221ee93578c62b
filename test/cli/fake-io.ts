import { Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import type { PagePipeline } from "../../src/pipeline.ts";
import { fakePipeline } from "../batch/fake-pipeline.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program with this standard input and gives back what it said. */
export async function runProgram(
  args: readonly string[],
  input: string | AsyncIterable<Uint8Array> = "",
  pipeline: PagePipeline = fakePipeline,
  colour = false,
): Promise<Run> {
  const [stdout, stderr] = [new Collector(), new Collector()];
  const stdin = typeof input === "string" ? chunksOf(new TextEncoder().encode(input)) : input;
  const io: Io = {
    stdin,
    stdout,
    stderr,
    colour,
    watched: false,
    loadPipeline: async () => pipeline,
    threads: false,
    onInterrupt: () => () => {},
  };
  const code = await main(args, io);
  return { code, out: stdout.text, err: stderr.text };
}

async function* chunksOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}
