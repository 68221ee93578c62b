/** The command rules measure. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { measureRules, precisionFile, writePrecision } from "../../evaluate/rules/precision.ts";
import { addTallies, noTally } from "../../model/tally.ts";
import type { Pipeline } from "../../pipeline.ts";
import { extractLabelled } from "../check-fixtures.ts";
import { count } from "../count.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

/** `baoshu rules measure TEXTS`: how often each rule is right on the labels, written into the rulebook. */
export async function measurePrecision(
  texts: string,
  fixtures: string,
  pipeline: Pipeline,
  folder: string,
  io: Io,
): Promise<ExitCode> {
  const tallies = await measureRules(pipeline, extractLabelled(pipeline), fixtures, texts);
  const path = join(folder, precisionFile);
  await writeFile(path, writePrecision(tallies));
  const { right, total } = [...tallies.values()].reduce(addTallies, noTally);
  const share = ((100 * right) / total).toFixed(1);
  await write(
    io.stdout,
    `${path}: ${count(tallies.size, "rule")}, ${right} of ${total} claims right (${share} %)\n`,
  );
  return exitCodes.done;
}
