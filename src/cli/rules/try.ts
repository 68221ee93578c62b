/** The command rules try. */

import { expandInputs } from "../../batch/inputs.ts";
import { readPageFile } from "../../batch/read-file.ts";
import { compareTrial, summary } from "../../evaluate/rules/trial.ts";
import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { assemblePipeline, type Pipeline } from "../../pipeline.ts";
import type { FactOptions } from "../../stages/read/facts.ts";
import { isReadFailure } from "../../stages/read/read-page.ts";
import { count } from "../count.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";
import { findRule } from "./test.ts";

/** `baoshu rules try ID [INPUT…]`: what the rule gains, loses and changes over pages, against a run without it. */
export async function tryRule(
  id: string,
  inputs: readonly string[],
  facts: FactOptions,
  whole: Pipeline,
  io: Io,
): Promise<ExitCode> {
  const { rulebook } = whole;
  findRule(rulebook, id);
  const without = assemblePipeline(rulebook.without(id));
  const before: Result[] = [];
  const after: Result[] = [];
  for (const file of await expandInputs(inputs)) {
    for await (const { outcome } of readPageFile(file, facts)) {
      if (isReadFailure(outcome)) continue;
      before.push(without.run(outcome));
      after.push(whole.run(outcome));
    }
  }
  const { gained, lost, changed } = compareTrial(before, after);
  for (const claim of gained) await show("+", claim, io);
  for (const claim of lost) await show("-", claim, io);
  for (const pair of changed) {
    await show("~", pair.with, io);
    await write(io.stdout, `    was ${summary(pair.without)}\n`);
  }
  const told = `${count(after.length, "page")}: ${gained.length} gained, ${lost.length} lost, ${changed.length} changed by ${id}`;
  await write(io.stdout, `${told}\n`);
  return exitCodes.done;
}

async function show(sign: string, claim: Claim, io: Io): Promise<void> {
  await write(
    io.stdout,
    `${sign} ${claim.page} ${claim.evidence.text}\n    ${summary(claim)}\n    ${claim.sentence.text}\n`,
  );
}
