/** The command run. */

import { Interrupted, type RunSummary, runBatch } from "../batch/run.ts";
import { requirePart } from "../optional-parts.ts";
import { decisionsFile } from "../review/log.ts";
import { chooseCache, chooseProgram, countFiles, type RunArguments } from "./batch-options.ts";
import { count } from "./count.ts";
import { describeFailure } from "./failure-line.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";
import { showProgress } from "./progress.ts";

/** `baoshu run INPUT… --out DIR`: pages → dataset, and a summary a person can read. */
export async function runCommand(
  inputs: readonly string[],
  options: RunArguments,
  io: Io,
): Promise<ExitCode> {
  const { parquet = true } = options;
  if (parquet) requirePart("claims.parquet", "; or run with --no-parquet");
  const files = countFiles(inputs);
  const { program, threads } = await chooseProgram(options, files, io);
  const { out, paper, date, number, region } = options;
  const cache = chooseCache(options);
  const failures: string[] = [];
  let failed = 0;
  const stop = new AbortController();
  const forget = io.onInterrupt(() => stop.abort());
  const progress = showProgress(files, io);
  let done = 0;
  try {
    const summary = await runBatch(program, {
      ...{ inputs, out, paper, date, number, region, cache, threads, parquet },
      signal: stop.signal,
      onFailure: (failure) => {
        if (failed++ < shown) failures.push(describeFailure(failure));
      },
      onPage: (_, pages, counts) => {
        done = pages;
        progress.update(pages, counts);
      },
    });
    progress.stop();
    for (const failure of failures) await complain(io, failure);
    if (failed > shown)
      await complain(io, `and ${count(failed - shown, "more page")} failed: see ${out}/errors.jsonl`);
    if (summary.unfit > 0) {
      const what = count(summary.unfit, "number or day", "numbers or days");
      await complain(io, `claims.parquet has no room for ${what}: empty there, whole in claims.csv`);
    }
    for (const { byte, reason } of summary.badDecisions)
      await complain(io, `${out}/${decisionsFile}, byte ${byte}: passed over: ${reason}`);
    await write(io.stdout, summarise(summary, out));
    return summary.errors > 0 ? exitCodes.somePagesFailed : exitCodes.done;
  } catch (error) {
    progress.stop();
    if (!(error instanceof Interrupted)) throw error;
    const kept =
      cache === undefined ? "nothing of it is kept" : "they are kept, the same command goes on from there";
    await complain(io, `stopped after ${done} of ${count(files, "file")}: ${kept}. ${out} is as it was`);
    return exitCodes.interrupted;
  } finally {
    forget();
  }
}

const shown = 20;

/** What a run came to, a line each. */
export function summarise(counts: RunSummary, out: string): string {
  const kinds = Object.entries(counts.claimsByKind)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(" · ");
  const pages = [
    counts.cached > 0 ? `${count(counts.cached, "file")} unchanged, taken from the cache` : "",
    counts.errors > 0 ? `${counts.errors} failed: see ${out}/errors.jsonl` : "",
    counts.duplicates > 0
      ? `${counts.duplicates} left out, the same page again or in another format: see ${out}/manifest.json`
      : "",
    counts.warnings > 0 ? `${count(counts.warnings, "warning")}: see messages in ${out}/pages.jsonl` : "",
  ];
  const lines: [string, number | string, string][] = [
    ["Pages", counts.pages, pages.filter((part) => part !== "").join("; ")],
    ["Articles", counts.articles, ""],
    ["Claims", counts.claims, kinds],
    ["People", counts.people, ""],
    ["Organisations", counts.organisations, ""],
    [
      "Numbers",
      counts.numbers,
      `${counts.unclaimed} of them unclaimed: role "unclaimed" in the ledgers of pages.jsonl`,
    ],
  ];
  const reviewed = Object.entries(counts.reviewed).filter(([, count]) => count > 0);
  if (reviewed.length > 0) {
    const total = reviewed.reduce((sum, [, count]) => sum + count, 0);
    lines.push(["Reviewed", total, reviewed.map(([status, count]) => `${status} ${count}`).join(" · ")]);
  }
  const rows = lines.map(([name, count, note]) =>
    `${name.padEnd(14)}${String(count).padStart(7)}  ${note}`.trimEnd(),
  );
  const where = `Dataset       ${out}/  claims.csv · claims.excel.csv for spreadsheets · pages.jsonl with everything`;
  return `${[...rows, where].join("\n")}\n`;
}
