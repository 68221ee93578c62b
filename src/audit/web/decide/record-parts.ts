/** Parts of a record that have fields of their own. */

import type { ClaimRecord } from "../../../review/decision.ts";

export type Period = NonNullable<ClaimRecord["period"]>;
export type Speaker = NonNullable<ClaimRecord["speaker"]>;
