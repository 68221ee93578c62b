/** Quantities brought into one unit. */

import { divide, endsAfter, multiply } from "../../model/decimal.ts";
import type { Quantity } from "../../model/mention.ts";
import type { Lexicon } from "../../rulebook/lexicon.ts";
import { shareUnit } from "../extract/quantities/ranges.ts";

/**
 * The value of a quantity in the unit of another: 3小时 in that of 40分钟 is 180. Null where it has no value, or the two
 * units do not stand to each other in a way that is known.
 */
export function valueIn(quantity: Quantity, other: Quantity, scales: Lexicon): string | null {
  const { value, unit: own, dimension } = quantity;
  const { unit } = other;
  if (value === null || own === unit || dimension === "ordinal") return value;
  // 由270提高到300万吨: the unit and the scale are said once.
  if (dimension === "none") return shareUnit(quantity, other) ?? value;
  // A change from 300个 to 280家 counts the same things by two measure words.
  if (dimension === "count" && other.dimension === "count") return value;
  const [ownBase, ownBelow] = parted(own);
  const [base, below] = parted(unit);
  if (ownBelow !== below) return null;
  const [from, to] = [scales.get(ownBase), scales.get(base)];
  if (from === undefined || from.of !== to?.of) return null;
  const scaled = multiply(value, from.factor!);
  return endsAfter(scaled, to!.factor!) ?? divide(scaled, to!.factor!);
}

/** What stands over and under the line of a compound unit. */
function parted(unit: string): [string, string] {
  const at = unit.indexOf("/");
  return at < 0 ? [unit, ""] : [unit.slice(0, at), unit.slice(at + 1)];
}
