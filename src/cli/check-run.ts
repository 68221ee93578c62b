/** The option --check of run. */

import { checkRun, otherMaker } from "../batch/check-run.ts";
import { Interrupted } from "../batch/run.ts";
import { chooseProgram, countFiles, type RunArguments } from "./batch-options.ts";
import { count } from "./count.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";
import { showProgress } from "./progress.ts";

/** `baoshu run --check INPUT… --out DIR`: whether the dataset is what the pages and rules give; writes nothing. */
export async function checkRunCommand(
  inputs: readonly string[],
  options: RunArguments,
  io: Io,
): Promise<ExitCode> {
  const files = countFiles(inputs);
  const { program, threads } = await chooseProgram(options, files, io);
  const { out, paper, date, number, region } = options;
  const stop = new AbortController();
  const forget = io.onInterrupt(() => stop.abort());
  const progress = showProgress(files, io);
  try {
    const differences = await checkRun(program, {
      ...{ inputs, out, paper, date, number, region, threads },
      signal: stop.signal,
      onPage: (_, done, counts) => progress.update(done, counts),
    });
    progress.stop();
    for (const { file, what, line } of differences) {
      await write(io.stdout, `${file}: ${what}${line === null ? "" : ` from line ${line} on`}\n`);
    }
    if (differences.length === 0) {
      await write(io.stdout, `${out}: is what the pages and rules give: ${count(files, "file")} read\n`);
      return exitCodes.done;
    }
    const told = `not what the pages and rules give: ${count(differences.length, "file")} of it ${differences.length === 1 ? "differs" : "differ"}`;
    const other = await otherMaker(out, program);
    if (other !== null) await write(io.stdout, `${out}: was made with ${other}\n`);
    await write(io.stdout, `${out}: ${told}. baoshu run makes it again\n`);
    return exitCodes.doesNotHold;
  } catch (error) {
    progress.stop();
    if (!(error instanceof Interrupted)) throw error;
    await complain(io, "stopped before the answer was known");
    return exitCodes.interrupted;
  } finally {
    forget();
  }
}
