/** The command check with the program itself under check. */

import type { Extract } from "../evaluate/check-pages.ts";
import type { Pipeline } from "../pipeline.ts";
import { isReadFailure, readPage } from "../stages/read/read-page.ts";
import { checkCommand } from "./check.ts";
import { describeFailure } from "./failure-line.ts";
import type { ExitCode, Io } from "./io.ts";

export interface CheckArguments {
  readonly json?: boolean;
  readonly mistakes?: boolean;
  readonly baselines?: boolean;
  readonly texts?: readonly string[];
  readonly date?: string;
  readonly paper?: string;
  readonly number?: string;
  readonly region?: string;
  readonly rules?: string;
}

/** The program as labels are held against it. */
export function extractLabelled(pipeline: Pick<Pipeline, "run">): Extract {
  return (bytes, facts) => {
    const page = readPage(bytes, facts);
    if (isReadFailure(page)) throw new Error(describeFailure(page));
    return pipeline.run(page);
  };
}

/** `baoshu check [FIXTURES]` with this program as the one under check. */
export async function checkFixtures(folder: string, options: CheckArguments, io: Io): Promise<ExitCode> {
  const pipeline = await io.loadPipeline(options.rules);
  return checkCommand(folder, {
    ...options,
    extract: extractLabelled(pipeline),
    out: (text) => io.stdout.write(`${text}\n`),
    err: (text) => io.stderr.write(`baoshu: ${text}\n`),
  });
}
