/** The command report. */

import { stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readPageFile } from "../audit/page-file.ts";
import { parseQuery, queryKeys } from "../audit/query-string.ts";
import { collectReport, type Selection } from "../audit/report/collect.ts";
import { withReportSource } from "../audit/report/open-source.ts";
import { writeReport } from "../audit/report/write-report.ts";
import { UsageError } from "../batch/usage-error.ts";
import { count } from "./count.ts";
import { type ExitCode, exitCodes, type Io, write } from "./io.ts";

export interface ReportArguments {
  readonly out: string;
  readonly page?: readonly string[];
  readonly query?: string;
  readonly against?: string;
}

/** `baoshu report [DIR]`: the audit page as one offline HTML file, with the dataset or a part of it inside. */
export async function reportCommand(folder: string, options: ReportArguments, io: Io): Promise<ExitCode> {
  const page = await readPageFile();
  const selection = readSelection(options);
  await expectFolder(
    folder,
    "no dataset here: expected a dataset that baoshu run has written: run baoshu run INPUT --out DIR first",
  );
  await expectFolder(
    dirname(options.out),
    "expected a folder to write the report to: make it first, or give another --out",
  );
  const data = await withReportSource(folder, options.against ?? null, (source) =>
    collectReport(source, selection),
  );
  const html = writeReport(page, data);
  await writeFile(options.out, html);
  const claims = data.claims?.length ?? data.pages.reduce((sum, { result }) => sum + result.claims.length, 0);
  const size = (Buffer.byteLength(html) / 1e6).toFixed(1);
  await write(
    io.stdout,
    `${options.out}: ${count(data.pages.length, "page")}, ${count(claims, "claim")}, ${size} MB; it opens in a browser and needs nothing else\n`,
  );
  return exitCodes.done;
}

/** @throws UsageError with what was expected, where there is no folder of this name */
async function expectFolder(path: string, expected: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path}: there is no such folder: ${expected}`);
  if (!found.isDirectory()) throw new UsageError(`${path}: it is no folder: ${expected}`);
}

function readSelection({ page, query }: ReportArguments): Selection {
  const unknown = [...new URLSearchParams(query).keys()].find((key) => !queryKeys.includes(key));
  if (unknown !== undefined)
    throw new UsageError(
      `--query '${query}': nothing is called ${unknown}: expected keys out of ${queryKeys.join(", ")}, as in 'kind=growth&q=出口'`,
    );
  return {
    ...(page === undefined ? {} : { pages: page }),
    ...(query === undefined ? {} : { query: parseQuery(query) }),
  };
}
