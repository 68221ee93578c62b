import { type RunOptions, runBatch } from "../batch/run.ts";
import type { Counts } from "../stages/emit/manifest.ts";
import { describeFailure } from "./failure-line.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";

type RunArguments = Pick<RunOptions, "out" | "paper" | "date" | "number">;

/** `baoshu run INPUT… --out DIR`: pages → dataset, and a summary a person can read. */
export async function runCommand(
  inputs: readonly string[],
  options: RunArguments,
  io: Io,
): Promise<ExitCode> {
  const failures: string[] = [];
  const counts = await runBatch(await io.loadPipeline(), {
    ...options,
    inputs,
    onFailure: (failure) => failures.push(describeFailure(failure)),
    onPage: (source, done) => {
      if (io.watched) io.stderr.write(`\r\x1b[K${done} ${source}`);
    },
  });
  if (io.watched) io.stderr.write("\r\x1b[K");
  for (const failure of failures.slice(0, shown)) await complain(io, failure);
  if (failures.length > shown) {
    await complain(io, `and ${failures.length - shown} more pages failed: see ${options.out}/errors.jsonl`);
  }
  await write(io.stdout, summarise(counts, options.out));
  return counts.errors > 0 ? exitCodes.somePagesFailed : exitCodes.done;
}

const shown = 20;

/** What a run came to, a line each. */
export function summarise(counts: Counts, out: string): string {
  const kinds = Object.entries(counts.claimsByKind)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(" · ");
  const pages = [
    counts.errors > 0 ? `${counts.errors} failed: see ${out}/errors.jsonl` : "",
    counts.duplicates > 0
      ? `${counts.duplicates} left out, the same page twice: see ${out}/manifest.json`
      : "",
    counts.warnings > 0 ? `${counts.warnings} warnings: see messages in ${out}/pages.jsonl` : "",
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
  const rows = lines.map(([name, count, note]) =>
    `${name.padEnd(14)}${String(count).padStart(7)}  ${note}`.trimEnd(),
  );
  const where = `Dataset       ${out}/  claims.csv · claims.excel.csv for spreadsheets · pages.jsonl with everything`;
  return `${[...rows, where].join("\n")}\n`;
}
