/** Writes the JSON Schema of a claim. */

import { z } from "zod";
import { claimSchema } from "../model/claim.ts";

/** The JSON Schema of a claim, as `claim.schema.json` has it. */
export function writeClaimSchema(): string {
  return `${JSON.stringify({ title: "Claim", ...z.toJSONSchema(claimSchema) }, null, 2)}\n`;
}
