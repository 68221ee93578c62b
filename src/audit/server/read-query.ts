/** Query strings of requests, checked. */

import { z } from "zod";
import { type ClaimQuery, claimSorts, type FacetName, facetNames } from "../api.ts";
import { mostAtOnce } from "../queue-order.ts";
import { Refusal } from "./refusal.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD");
const count = z.coerce.number().int().nonnegative();
const values = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(z.string().max(1000)).max(200).optional(),
);

const querySchema = z.strictObject({
  q: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
  page: z.string().max(200).optional(),
  sort: z.enum(claimSorts).optional(),
  offset: count.max(100_000_000).optional(),
  limit: count.min(1).max(mostAtOnce).optional(),
  spreadsheet: z.literal("1").optional(),
  ...(Object.fromEntries(facetNames.map((name) => [name, values])) as Record<FacetName, typeof values>),
});

/**
 * Reads a query string. Facets stand beside the other keys, their values repeated.
 * @throws Refusal 400 naming the key that is wrong
 */
export function readQuery(query: unknown): ClaimQuery & { readonly spreadsheet: boolean } {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const where = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
    throw new Refusal(400, `the query string: ${where}${issue.message}`);
  }
  const { spreadsheet, ...rest } = parsed.data;
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const chosen = rest[name];
    if (chosen !== undefined) facets[name] = chosen;
    delete rest[name];
  }
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...(plain as ClaimQuery), facets, spreadsheet: spreadsheet !== undefined };
}
