/** Coverage counted in the browser, from an offline report. */

import type { LedgerRole } from "../../../model/result.ts";
import type { CoverageCell } from "../../api.ts";
import type { EmbeddedPage } from "./embedded-data.ts";

/** Counts the ledgers of pages by paper, month and role; in that order, roles as the contract lists them, without empty cells. */
export function countCoverage(pages: readonly Pick<EmbeddedPage, "result">[]): CoverageCell[] {
  const cells = new Map<string, { cell: CoverageCell; numbers: number }>();
  for (const { result } of pages) {
    const paper = result.page.paper ?? "";
    const month = result.page.date?.slice(0, 7) ?? "";
    for (const { role } of result.ledger) {
      const key = JSON.stringify([paper, month, role]);
      const found = cells.get(key);
      if (found === undefined) cells.set(key, { cell: { paper, month, role, numbers: 0 }, numbers: 1 });
      else found.numbers++;
    }
  }
  return [...cells.values()]
    .map(({ cell, numbers }) => ({ ...cell, numbers }))
    .sort((a, b) => compare(a.paper, b.paper) || compare(a.month, b.month) || orderOf(a) - orderOf(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function orderOf({ role }: CoverageCell): number {
  return roles.indexOf(role);
}

/** As the contract lists them. */
const roles: readonly LedgerRole[] = [
  "claim",
  "period",
  "condition",
  "name",
  "ordinal",
  "reference",
  "contact",
  "idiom",
  "unclaimed",
];
