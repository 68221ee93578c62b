/** Amounts for each of something. */

import { endsAfter, multiply } from "../../../model/decimal.ts";
import type { Quantity } from "../../../model/mention.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";

/**
 * Divides an amount by the quantity that it is for: 131元 for 50公斤 is 2.62 `CNY/kg`. Where the division does not end, the
 * quantity stays in the unit: 2000元 for 3公斤 is 2000 `CNY/3.kg`. So many of a small unit give the price of a large one:
 * 42元 for 500克 is 84 `CNY/kg`.
 * @param values the amount, or the ends of its range; all are divided, or none
 */
export function perEach(
  values: readonly (string | null)[],
  unit: string,
  each: Pick<Quantity, "value" | "unit">,
  bases: Lexicon,
): { readonly values: readonly (string | null)[]; readonly unit: string } {
  if (each.value === null || each.value === "1") return { values, unit: `${unit}/${each.unit}` };
  const large = bases.get(each.unit);
  const many = multiply(each.value, large?.factor ?? 1);
  const of = large?.unit ?? each.unit;
  const divided = values.map((it) => (it === null ? null : endsAfter(it, many)));
  const ends = divided.every((it, k) => it !== null || values[k] === null);
  return ends ? { values: divided, unit: `${unit}/${of}` } : { values, unit: `${unit}/${many}.${of}` };
}
