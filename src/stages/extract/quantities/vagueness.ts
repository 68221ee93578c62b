/** Words around a number that say how exact it is. */

import type { Approximation } from "../../../model/claim.ts";
import { negate } from "../../../model/decimal.ts";
import type { Quantity } from "../../../model/mention.ts";
import type { QuantityWords } from "./words.ts";

/**
 * Takes in the sign, the currency and the vagueness before the number, and the vagueness after it. A dash right after
 * the number before joins a range: 124亿-125亿美元.
 */
export function withApproximation(
  folded: string,
  quantity: Quantity,
  previousEnd: number,
  words: QuantityWords,
): Quantity {
  if (quantity.dimension === "ordinal" || quantity.dimension === "order") return quantity;
  let { start, end, value, unit, approximation } = quantity;
  const sign = words.negative.longestBefore(folded, start);
  if (
    sign !== undefined &&
    value !== null &&
    start - sign.length !== previousEnd &&
    (!/[\d%A-Za-z℃]/.test(folded[start - sign.length - 1] ?? "") ||
      words.beforeSign.longestBefore(folded, start - sign.length) !== undefined) &&
    !words.signNot.test(folded.slice(0, start - sign.length).slice(-2))
  ) {
    start -= sign.length;
    value = negate(value);
  } else if (value !== null && quantity.dimension === "percent" && sign === undefined) {
    const loose = words.looseMinus.exec(folded.slice(Math.max(0, start - LOOSE), start));
    if (loose !== null && start - loose[0].length !== previousEnd) {
      start -= loose[0].length;
      value = negate(value);
    }
  }
  const currency = words.currencyBefore.longestBefore(folded, start);
  if (currency !== undefined && takesCurrency(folded, quantity, currency, start, previousEnd, words)) {
    start -= currency.length;
    if (unit === "" || unit.startsWith("CNY"))
      unit = words.currencyBefore.get(currency)!.unit! + unit.slice(3);
  }
  const before = vaguenessBefore(folded, start, quantity, words);
  const loose = before === undefined ? looseVagueness(folded, start, words) : null;
  if (loose !== null) approximation = loose;
  if (before !== undefined) {
    start -= before.length;
    approximation = (words.before.get(before) ?? words.beforeScale.get(before))!
      .approximation as Approximation;
  }
  words.afterNot.lastIndex = end;
  const after = words.afterNot.test(folded)
    ? undefined
    : (words.after.longestAt(folded, end) ??
      (quantity.dimension === "none" ? undefined : words.inside.longestAt(folded, end)));
  if (after !== undefined && quantity.dimension !== "none") {
    end += after.length;
    if (before === undefined && loose === null) {
      approximation = (words.after.get(after) ?? words.inside.get(after))!.approximation as Approximation;
    }
  }
  const dimension = quantity.dimension === "none" && unit !== "" ? "money" : quantity.dimension;
  return { ...quantity, dimension, start, end, value, unit, approximation };
}

/** As far before a percentage as a minus that stands apart can reach, with what shows that it is one. */
const LOOSE = 12;

/** The scale from which a number behind a currency's name needs no unit: 日元80亿. */
const LARGE = 10_000;

/** Whether a currency before a number is its own: a sign always, a name where no other number ends with it. */
function takesCurrency(
  folded: string,
  { dimension, unit, numerals }: Quantity,
  currency: string,
  start: number,
  previousEnd: number,
  words: QuantityWords,
): boolean {
  if (dimension === "money" || /[$¥€£￥]/.test(currency)) return true;
  if (dimension !== "none" || unit !== "" || start <= previousEnd) return false;
  const scale = words.numerals.numerals.get(folded[numerals[0]!.end - 1] ?? "");
  return scale?.type === "scale" && Number(scale.value) >= LARGE;
}

/** 最多可装载24188标准箱, 跌破每吨7.6万元: the bound is said before a verb or before 每. */
function looseVagueness(folded: string, start: number, words: QuantityWords): Approximation | null {
  const per = words.perUnits.longestBefore(folded, start);
  const outer = per === undefined ? undefined : words.before.longestBefore(folded, start - per.length);
  if (outer !== undefined) return words.before.get(outer)!.approximation as Approximation;
  const said = folded.slice(Math.max(0, start - 8), start);
  if (words.looseAtMost.test(said)) return "at_most";
  return words.looseAtLeast.test(said) ? "at_least" : null;
}

function vaguenessBefore(
  folded: string,
  start: number,
  quantity: Quantity,
  words: QuantityWords,
): string | undefined {
  const form = words.before.longestBefore(folded, start);
  const other = words.beforeNot.longestBefore(folded, start);
  if (form !== undefined && !(other !== undefined && other.length > form.length)) {
    words.brokenRecord.lastIndex = start - form.length;
    return words.brokenRecord.test(folded) ? undefined : form;
  }
  const first = words.numerals.numerals.get(folded[quantity.numerals[0]!.start]!);
  return first?.type === "scale" ? words.beforeScale.longestBefore(folded, start) : undefined;
}
