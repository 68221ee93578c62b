/** The command verify. */

import { describeProblem } from "../batch/verify/problem.ts";
import { verifyDataset } from "../batch/verify/verify.ts";
import { count } from "./count.ts";
import { type ExitCode, exitCodes, type Io, write } from "./io.ts";

export interface VerifyArguments {
  /** The folder that the run's inputs lie in. */
  readonly source?: string;
}

/** `baoshu verify [DIR]`: one line a problem, or one line saying that all stands. */
export async function verifyCommand(folder: string, options: VerifyArguments, io: Io): Promise<ExitCode> {
  const { problems, counts, reachedSources } = await verifyDataset(folder, options);
  for (const problem of problems) await write(io.stdout, `${describeProblem(problem)}\n`);
  const sources =
    reachedSources === counts.pages
      ? "each compared with its input"
      : `${reachedSources} compared with their inputs; the others' inputs were not found: give the folder they lie in with --source`;
  if (problems.length > 0) {
    await write(io.stdout, `${folder}: does not stand: ${count(problems.length, "problem")}\n`);
    return exitCodes.doesNotHold;
  }
  await write(
    io.stdout,
    `${folder}: all stands: ${count(counts.pages, "page")}, ${sources}; ${count(counts.claims, "claim")}\n`,
  );
  return exitCodes.done;
}
