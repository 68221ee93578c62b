/** The command rules explain. */

import { readPageFile } from "../../batch/read-file.ts";
import { UsageError } from "../../batch/usage-error.ts";
import { explainOffset } from "../../evaluate/rules/explain.ts";
import { explainChoices } from "../../evaluate/rules/explain-choice.ts";
import { codePointIndex } from "../../model/code-points.ts";
import type { SourcePage } from "../../model/page.ts";
import type { Pipeline } from "../../pipeline.ts";
import { readWeights } from "../../stages/link/choosing/weights.ts";
import type { FactOptions } from "../../stages/read/facts.ts";
import { isReadFailure, type ReadFailure } from "../../stages/read/read-page.ts";
import { describeFailure } from "../failure-line.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "../io.ts";

/** `baoshu rules explain FILE:OFFSET`: why something was or was not found at a code point of the page's text. */
export async function explainPlace(
  place: string,
  facts: FactOptions,
  pipeline: Pipeline,
  io: Io,
): Promise<ExitCode> {
  const match = /^(.+):(\d+)$/.exec(place);
  if (match === null) throw new UsageError(`expected FILE:OFFSET, got ${place}`);
  const [, path, offset] = match as unknown as [string, string, string];
  const outcome = await readFirstPage(path, facts);
  if (isReadFailure(outcome)) {
    await complain(io, describeFailure(outcome));
    return exitCodes.cannotRun;
  }
  const found = pipeline.explore(outcome);
  const points = codePointIndex(found.text);
  let unit = 0;
  while (unit < found.text.length && points(unit) < Number(offset)) unit++;
  if (unit >= found.text.length)
    throw new UsageError(`the page's text has ${points(found.text.length)} characters, got ${offset}`);
  for (const { what, text, rule } of explainOffset(found, unit)) {
    await write(io.stdout, `${what.padEnd(34)} ${text}${rule === null ? "" : `  [${rule}]`}\n`);
  }
  for (const line of explainClaims(outcome, Number(offset), pipeline)) await write(io.stdout, `${line}\n`);
  return exitCodes.done;
}

/** How the claims at a code point came to their indicator, subject and period. */
function explainClaims(page: SourcePage, offset: number, pipeline: Pipeline): string[] {
  const lines: string[] = [];
  pipeline.listen(page, (claim, choices) => {
    const { start, end } = claim.evidence;
    if (offset < start || offset >= end) return;
    lines.push(...explainChoices(claim, choices, ({ field }) => readWeights(field, pipeline.rulebook)));
  });
  return lines;
}

/** The page of a file; of several the one whose number stands behind `#`, or the first. */
async function readFirstPage(path: string, facts: FactOptions): Promise<SourcePage | ReadFailure> {
  const [, file, number] = /^(.+?)(?:#(\d+))?$/.exec(path) as unknown as [string, string, string?];
  const wanted = Number(number ?? 1);
  let last: SourcePage | ReadFailure | undefined;
  let at = 0;
  for await (const { outcome } of readPageFile({ path: file, source: file }, facts)) {
    last = outcome;
    if (++at === wanted) return outcome;
  }
  if (last !== undefined && isReadFailure(last) && at === 1) return last;
  throw new UsageError(`${file} has ${at} pages, got #${wanted}`);
}
