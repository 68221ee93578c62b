/** Verifies the sign of a value. */

import type { Decimal } from "decimal.js";
import type { Claim } from "../../model/claim.ts";
import { readNumbers } from "./second-reading/numbers.ts";
import type { Field } from "./second-reading/reading.ts";
import type { Tables } from "./second-reading/tables.ts";

/** Why a value cannot have the sign it has; null where it can. */
export function findSignFault(
  value: Decimal,
  field: Field,
  claim: Claim,
  quote: string,
  tables: Tables,
): string | null {
  if (value.isZero()) return null;
  const { minus, words } = tables;
  const negative = value.isNegative();
  const hasMinus =
    readNumbers(quote, tables).some(({ start }) =>
      minus.some((sign) => quote.slice(0, start).endsWith(sign)),
    ) || words("negative").some((word) => quote.includes(word));
  const falls =
    claim.kind === "change" || claim.kind === "growth"
      ? words("falls").some((word) => quote.includes(word))
      : false;
  const changes = (claim.kind === "growth" || claim.kind === "change") && field !== "from.value";
  if (changes && claim.direction !== null) {
    if (negative === (claim.direction === "up"))
      return `is "${value}", but its direction is ${JSON.stringify(claim.direction)}`;
    return null;
  }
  if (negative && !hasMinus && !falls) return `is "${value}", but nothing in the quote makes it negative`;
  return null;
}
