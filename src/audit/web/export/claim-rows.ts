import type { Claim } from "../../../model/claim.ts";
import { defuse, writeRows } from "../../../stages/emit/csv.ts";
import type { ClaimSummary } from "../../api.ts";

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
] as const;

/** Columns of numbers: a minus there begins no formula. */
const numbers: ReadonlySet<string> = new Set(["value", "low", "high", "from.value"]);

/** Claims with their paper, day and review as CSV for spreadsheets: a byte-order mark, and no text that begins a formula. */
export function writeClaimsCsv(rows: readonly ClaimSummary[]): string {
  const names = [...claimPaths.map((path) => path.replaceAll(".", "_")), "paper", "date", "review_status"];
  const cells = rows.map(({ claim, paper, date, review }) => [
    ...claimPaths.map((path) => defuse(cellOf(claim, path), numbers.has(path) ? "number" : "string")),
    defuse(paper, "string"),
    date,
    review?.status ?? "unreviewed",
  ]);
  return `\ufeff${writeRows([names, ...cells])}`;
}

/** One JSON array, a claim a line. */
export function writeClaimsJson(rows: readonly ClaimSummary[]): string {
  const lines = rows.map(({ claim, paper, date, review }) =>
    JSON.stringify({ ...claim, paper, date, review_status: review?.status ?? "unreviewed" }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

type Cell = string | number | boolean | null;

function cellOf(claim: Claim, path: string): Cell {
  if (path === "evidence.source")
    return claim.evidence.source.map(({ line, start, end }) => `${line}:${start}-${end}`).join(";");
  if (path === "flags") return claim.flags.join(";");
  let value: unknown = claim;
  for (const key of path.split(".")) value = (value as Record<string, unknown> | null)?.[key] ?? null;
  return value as Cell;
}
