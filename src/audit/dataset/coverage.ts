/** What became of the numbers of a dataset, by paper and month. */

import { type LedgerRole, ledgerRoles } from "../../model/result.ts";
import type { CoverageCell } from "../api.ts";
import type { Dataset } from "./dataset.ts";

/** How many numbers of each paper and month play which role, from the counts in `pages.csv`. */
export async function countCoverage({ database }: Dataset): Promise<CoverageCell[]> {
  const columns = await database.all<{ column_name: string }>("DESCRIBE page");
  const there = new Set(columns.map(({ column_name }) => column_name));
  const roles = ledgerRoles.filter((role) => there.has(columnOf(role)));
  const sums = roles.map((role) => `sum("${columnOf(role)}"::INTEGER)::INTEGER AS "${role}"`).join(", ");
  if (roles.length === 0) return [];
  const rows = await database.all<{ paper: string; month: string } & Record<LedgerRole, number>>(
    `SELECT coalesce(paper, '') AS paper, coalesce(substr(day, 1, 7), '') AS month, ${sums}
    FROM page GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows.flatMap(({ paper, month, ...numbers }) =>
    roles.filter((role) => numbers[role] > 0).map((role) => ({ paper, month, role, numbers: numbers[role] })),
  );
}

/** As `pages.csv` names it. */
function columnOf(role: LedgerRole): string {
  return role === "unclaimed" ? role : `${role}_numbers`;
}
