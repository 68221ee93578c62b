/** Runs the texts that must be left alone. */

import { basename, join } from "node:path";
import type { Result } from "../model/result.ts";
import { attempt, type Extract, type Failure, listCases, listYaml } from "./check-pages.ts";
import { extractText } from "./check-sentences.ts";
import { unchangedFileSchema } from "./label-schema.ts";
import { readFileAs, readLabelledPage } from "./labels.ts";

/** What the program did to the texts that it must leave alone. */
export interface UnchangedReport {
  readonly count: number;
  readonly changed: readonly { readonly name: string; readonly reason: string }[];
}

/** Runs the negative cases, folders and YAML lists: the text stays as it is, nothing is claimed, nothing repaired. */
export async function checkUnchanged(
  folder: string,
  extract: Extract,
  failures: Failure[],
): Promise<UnchangedReport> {
  const runs = [...listCases(folder).map(pageRun), ...listYaml(folder).flatMap(listRuns)];
  const changed: { name: string; reason: string }[] = [];
  for (const { name, text, run } of runs) {
    const result = await attempt(name, () => run(extract), failures);
    if (result === null) continue;
    for (const reason of findChanges(text(result), result)) changed.push({ name, reason });
  }
  return { count: runs.length, changed };
}

interface Run {
  readonly name: string;
  readonly text: (result: Result) => string;
  readonly run: (extract: Extract) => Result | Promise<Result>;
}

function pageRun(folder: string): Run {
  const page = readLabelledPage(folder);
  return {
    name: basename(folder),
    text: (result) => new TextDecoder(result.page.encoding).decode(page.bytes),
    run: (extract) => extract(page.bytes, page.facts),
  };
}

function listRuns(file: string): Run[] {
  return readFileAs(file, unchangedFileSchema).map((example, index) => ({
    name: join(basename(file), String(index)),
    text: () => example.text,
    run: (extract) => extractText(extract, example, `${basename(file, ".yaml")}-${index}`),
  }));
}

/** What differs from a text left alone; line ends are the program's own. */
function findChanges(text: string, result: Result): string[] {
  const reasons = [];
  const before = text.replace(/[\r\n]/g, "");
  const after = result.text.replace(/[\r\n]/g, "");
  if (before !== after) reasons.push(describeDifference(before, after));
  for (const { kind, evidence } of result.claims)
    reasons.push(`claims a ${kind} in ${JSON.stringify(evidence.text)}`);
  for (const { step, before: from, after: to } of result.repairs) {
    reasons.push(`${step} changed ${JSON.stringify(from)} to ${JSON.stringify(to)}`);
  }
  return reasons;
}

function describeDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 6), at + 10));
  return `text differs: expected ${around(before)}, got ${around(after)}`;
}
