/** A numeral as a quantity without unit. */

import type { Dimension, Numeral, Quantity } from "../../../model/mention.ts";

/** A numeral as a quantity of a dimension, without unit yet, that ends at `end`. */
export function base(numeral: Numeral, end: number, dimension: Dimension): Quantity {
  return {
    start: numeral.start,
    end,
    dimension,
    numerals: [numeral],
    unit: "",
    unitSpan: { start: end, end },
    value: numeral.value,
    low: numeral.between?.[0] ?? null,
    high: numeral.between?.[1] ?? null,
    approximation: numeral.approximation ?? "exact",
  };
}
