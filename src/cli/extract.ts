/** The command extract. */

import { expandInputs } from "../batch/inputs.ts";
import { readPageFile } from "../batch/read-file.ts";
import type { SourcePage } from "../model/page.ts";
import { type Result, resultSchema } from "../model/result.ts";
import type { FactOptions } from "../stages/read/facts.ts";
import { isReadFailure, maximumReadBytes, type ReadFailure } from "../stages/read/read-page.ts";
import { readPages } from "../stages/read/read-pages.ts";
import { describeFailure } from "./failure-line.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";
import { viewPage } from "./view/page.ts";

export interface ExtractArguments extends FactOptions {
  readonly json?: boolean;
  readonly rules?: string;
}

/** `baoshu extract FILE…`: each page as a readable view, or with `--json` as one result document a line. */
export async function extractCommand(
  files: readonly string[],
  options: ExtractArguments,
  io: Io,
): Promise<ExitCode> {
  const pipeline = await io.loadPipeline(options.rules);
  let failed = false;
  for await (const outcome of readAll(files, options, io)) {
    if (isReadFailure(outcome)) {
      failed = true;
      await complain(io, describeFailure(outcome));
    } else await write(io.stdout, print(resultSchema.parse(pipeline.run(outcome)), options, io));
  }
  return failed ? exitCodes.somePagesFailed : exitCodes.done;
}

function print(result: Result, options: ExtractArguments, io: Io): string {
  return options.json === true ? `${JSON.stringify(result)}\n` : viewPage(result, io.colour);
}

/** The pages in the order given; neighbouring files share their folder's name, `-` is standard input. */
async function* readAll(
  files: readonly string[],
  options: FactOptions,
  io: Io,
): AsyncGenerator<SourcePage | ReadFailure> {
  for (let at = 0; at < files.length; ) {
    const dash = files.indexOf("-", at);
    if (dash === at) {
      yield* readPages(await readWhole(io.stdin), { ...options, source: "stdin" });
      at++;
      continue;
    }
    const end = dash === -1 ? files.length : dash;
    for (const file of expandInputs(files.slice(at, end))) {
      for await (const { outcome } of readPageFile(file, options)) yield outcome;
    }
    at = end;
  }
}

/** All of standard input; of one that is far too long for a page only the beginning. */
async function readWhole(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maximumReadBytes) break;
  }
  return Buffer.concat(chunks);
}
