import type { ClaimQuery, ClaimSummary } from "../../api.ts";
import { source } from "../store/store.ts";
import { writeClaimsCsv, writeClaimsJson } from "./claim-rows.ts";

const formats = {
  csv: { write: writeClaimsCsv, type: "text/csv" },
  json: { write: writeClaimsJson, type: "application/json" },
} as const;

const STEP = 500;

/** Makes a file of all claims that answer a query and hands it to the browser. */
export async function exportClaims(format: keyof typeof formats, query: ClaimQuery): Promise<void> {
  const rows: ClaimSummary[] = [];
  for (;;) {
    const { total, claims } = await source().claims({ ...query, offset: rows.length, limit: STEP });
    rows.push(...claims);
    if (claims.length === 0 || rows.length >= total) break;
  }
  const { write, type } = formats[format];
  const address = URL.createObjectURL(new Blob([write(rows)], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `claims.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
