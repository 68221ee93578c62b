/** Verifies that the log of decisions is whole. */

import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../../dataset/manifest.ts";
import { carryToDataset } from "../../dataset/review-files.ts";
import { cellsOf } from "../../dataset/table.ts";
import { listReviews, reviewTable } from "../../dataset/tables/reviews.ts";
import { type BadLine, decisionsFile, parseLines } from "../../review/log.ts";
import { TableCheck } from "./check-table.ts";
import type { Problem } from "./problem.ts";

/**
 * Checks that no decision that the dataset was made with has been changed or lost since, that every line of the log is
 * one, and that `reviews.csv` says what they come to. Decisions that were made since are no fault.
 */
export async function checkReviews(folder: string, { decisions }: Manifest): Promise<Problem[]> {
  const file = decisionsFile;
  const log = await readFile(join(folder, file)).catch(() => null);
  if (log === null) return decisions === null ? [] : [{ file, what: "the file is missing" }];
  const problems: Problem[] = parseLines(log).bad.map((line) => describeBad(line, log));
  const carried = log.subarray(0, decisions?.bytes ?? 0);
  if (decisions !== null && hash("sha256", carried) !== decisions.sha256) {
    const what = `its first ${decisions.bytes} bytes are not the ones this dataset was made with`;
    return [...problems, { file, what }];
  }
  const name = "reviews.csv";
  const columns = reviewTable.columns.map((column) => column.name);
  const check = new TableCheck(join(folder, name), name, columns);
  await check.expectRow(columns);
  const reviews = await carryToDataset(parseLines(carried).decisions, folder);
  for (const row of cellsOf(reviewTable, listReviews(reviews))) await check.expectRow(row);
  await check.expectEnd();
  return [...problems, ...check.problems];
}

function describeBad({ byte, reason }: BadLine, log: Buffer): Problem {
  const line = log.subarray(0, byte).filter((it) => it === 0x0a).length + 1;
  return { file: decisionsFile, line, what: reason };
}
