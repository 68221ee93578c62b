/** The order of ledger roles in tables. */

import type { LedgerRole } from "../../../model/result.ts";

/** The roles of numbers as a table lists them. */
export const ledgerRoleOrder = [
  "claim",
  "unclaimed",
  "period",
  "condition",
  "name",
  "ordinal",
  "reference",
  "contact",
  "idiom",
] as const satisfies readonly LedgerRole[];
