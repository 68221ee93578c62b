/** Hands a file of claims to the browser's downloads. */

import type { ClaimQuery, ClaimSummary } from "../../api.ts";
import { source } from "../store/store.ts";
import { writeClaimsCsv, writeClaimsJson } from "./claim-rows.ts";

export const exportFormats = ["csv", "excel", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface Format {
  readonly name: string;
  readonly type: string;
  readonly write: (rows: readonly ClaimSummary[]) => string;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  csv: { name: "claims.csv", type: "text/csv", write: (rows) => writeClaimsCsv(rows, false) },
  excel: { name: "claims.excel.csv", type: "text/csv", write: (rows) => writeClaimsCsv(rows, true) },
  json: { name: "claims.json", type: "application/json", write: writeClaimsJson },
};

const STEP = 500;

/** Makes a file of all claims that answer a query, in the dataset's order, and hands it to the browser. */
export async function exportClaims(format: ExportFormat, query: ClaimQuery): Promise<void> {
  const rows: ClaimSummary[] = [];
  for (;;) {
    const { total, claims } = await source().claims({
      ...query,
      sort: "dataset",
      offset: rows.length,
      limit: STEP,
    });
    rows.push(...claims);
    if (claims.length === 0 || rows.length >= total) break;
  }
  const { name, type, write } = formats[format];
  const address = URL.createObjectURL(new Blob([write(rows)], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
