/** Discounts: 八折. */

import { compare } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/mention.ts";

/** What 半 and the 对 of 对折 are worth. */
export const HALF = "0.5";

/** What is left of the price: 八折 80 %, 十折 all of it, 七五折 and 72折 as they say, 半折 half. */
export function discounted({ value, start, end }: Numeral, tenfold: string | null): string | null {
  if (value === null || tenfold === null) return null;
  if (value === HALF && end - start === 1) return "50";
  return compare(value, "10") <= 0 ? tenfold : value;
}
