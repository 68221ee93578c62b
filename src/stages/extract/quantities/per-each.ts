import type { Quantity } from "../../../model/mention.ts";
import { endsAfter } from "./decimal.ts";

/**
 * Divides an amount by the quantity that it is for: 131元 for 50公斤 is 2.62 `CNY/kg`. Where the division does not end, the
 * quantity stays in the unit: 2000元 for 3公斤 is 2000 `CNY/3.kg`.
 * @param values the amount, or the ends of its range; all are divided, or none
 */
export function perEach(
  values: readonly (string | null)[],
  unit: string,
  each: Pick<Quantity, "value" | "unit">,
): { readonly values: readonly (string | null)[]; readonly unit: string } {
  const { value: many } = each;
  if (many === null || many === "1") return { values, unit: `${unit}/${each.unit}` };
  const divided = values.map((it) => (it === null ? null : endsAfter(it, many)));
  const ends = divided.every((it, k) => it !== null || values[k] === null);
  return ends
    ? { values: divided, unit: `${unit}/${each.unit}` }
    : { values, unit: `${unit}/${many}.${each.unit}` };
}
