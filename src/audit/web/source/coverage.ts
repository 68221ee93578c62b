import type { CoverageCell } from "../../api.ts";
import type { EmbeddedPage } from "./embedded-data.ts";

/** Counts the ledgers of pages by paper, month and role; in that order, without empty cells. */
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
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { cell, numbers }]) => ({ ...cell, numbers }));
}
