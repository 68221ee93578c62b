/** Sums behind the map of papers and months. */

import type { LedgerRole } from "../../../model/result.ts";
import type { CoverageCell } from "../../api.ts";

/** The numbers of one paper and month, by what they are. */
export interface CoverageSum {
  readonly paper: string;
  readonly month: string;
  readonly numbers: number;
  readonly unclaimed: number;
  readonly roles: Readonly<Partial<Record<LedgerRole, number>>>;
}

/** One sum a paper and month, by paper and then month. */
export function sumCoverage(cells: readonly CoverageCell[]): CoverageSum[] {
  const sums = new Map<
    string,
    { paper: string; month: string; roles: Partial<Record<LedgerRole, number>> }
  >();
  for (const { paper, month, role, numbers } of cells) {
    const key = JSON.stringify([paper, month]);
    const sum = sums.get(key) ?? { paper, month, roles: {} };
    sum.roles[role] = (sum.roles[role] ?? 0) + numbers;
    sums.set(key, sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { paper, month, roles }]) => ({
      paper,
      month,
      roles,
      numbers: Object.values(roles).reduce((all, count) => all + count, 0),
      unclaimed: roles.unclaimed ?? 0,
    }));
}

export function shareUnclaimed({ numbers, unclaimed }: Pick<CoverageSum, "numbers" | "unclaimed">): number {
  return numbers === 0 ? 0 : unclaimed / numbers;
}

/** The months that have pages; the undated last. */
export function listMonths(sums: readonly CoverageSum[]): string[] {
  const found = [...new Set(sums.map(({ month }) => month))].sort();
  return found[0] === "" ? [...found.slice(1), ""] : found;
}
