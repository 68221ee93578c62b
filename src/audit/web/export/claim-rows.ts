/** Claims as rows of an export made in the browser. */

import { defuse, writeRows } from "../../../dataset/csv.ts";
import type { Claim } from "../../../model/claim.ts";
import type { ClaimSummary } from "../../api.ts";
import { qualifiersOf } from "../../older-claims.ts";
import { cellsOfReview, reviewColumns, shortOf } from "../../short-review.ts";

/** The columns of `claims.csv`, with `.` where their names have `_`. */
export const claimPaths = [
  "id",
  "page",
  "article",
  "kind",
  "indicator",
  "subject",
  "whole",
  "value",
  "low",
  "high",
  "unit",
  "approximation",
  "direction",
  "basis",
  "from.value",
  "from.period.text",
  "from.period.start",
  "from.period.end",
  "from.period.inferred",
  "period.text",
  "period.start",
  "period.end",
  "period.inferred",
  "modality",
  "speaker.name",
  "speaker.role",
  "speaker.organisation",
  "source",
  "quoted",
  "evidence.text",
  "evidence.start",
  "evidence.end",
  "evidence.source",
  "sentence.text",
  "sentence.start",
  "sentence.end",
  "rule",
  "confidence",
  "flags",
  "qualifiers",
  "field_confidence.indicator",
  "field_confidence.subject",
  "field_confidence.period",
  "trace.indicator.origin",
  "trace.indicator.rule",
  "trace.indicator.margin",
  "trace.subject.origin",
  "trace.subject.rule",
  "trace.subject.margin",
  "trace.period.origin",
  "trace.period.rule",
  "trace.period.margin",
] as const;

/** Columns of numbers: a minus there begins no formula. */
const safe: ReadonlySet<string> = new Set(["value", "low", "high", "from.value"]);

/**
 * Claims with what reviewers said beside them, as the server's export has them.
 * @param spreadsheet for those who open the CSV in one: a byte-order mark, and text that begins like a formula defused
 */
export function writeClaimsCsv(rows: readonly ExportedRow[], spreadsheet: boolean): string {
  const names = [...claimPaths.map((path) => path.replaceAll(".", "_")), ...reviewColumns];
  const cells = rows.map(({ claim, review }) => [
    ...claimPaths.map((path) => {
      const cell = cellOf(claim, path);
      return spreadsheet && !safe.has(path) ? defuse(cell, "string") : cell;
    }),
    ...cellsOfReview(review).map((cell) => (spreadsheet ? defuse(cell, "string") : cell)),
  ]);
  return `${spreadsheet ? "\ufeff" : ""}${writeRows([names, ...cells])}`;
}

/** One JSON array, a claim a line. */
export function writeClaimsJson(rows: readonly ExportedRow[]): string {
  if (rows.length === 0) return "[]\n";
  const lines = rows.map(({ claim, review }) => JSON.stringify({ ...claim, review: shortOf(review) }));
  return `[\n${lines.join(",\n")}\n]\n`;
}

type ExportedRow = Pick<ClaimSummary, "claim" | "review">;

type Cell = string | number | boolean | null;

function cellOf(claim: Claim, path: string): Cell {
  if (path === "evidence.source")
    return claim.evidence.source.map(({ line, start, end }) => `${line}:${start}-${end}`).join(";");
  if (path === "flags") return claim.flags.join(";");
  if (path === "qualifiers") return qualifiersOf(claim).join(";");
  let value: unknown = claim;
  for (const key of path.split(".")) value = (value as Record<string, unknown> | null)?.[key] ?? null;
  return value as Cell;
}
