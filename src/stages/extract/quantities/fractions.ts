import type { Numeral, Quantity } from "../../../model/mention.ts";
import { add, compare, divide, multiply, negate } from "./decimal.ts";
import { base, type QuantityWords } from "./scan.ts";

/** 百分之三点五, 三分之一, 千分之二点八, 超过2/3: value in percent. */
export function readFraction(
  folded: string,
  first: Numeral,
  second: Numeral | undefined,
  words: QuantityWords,
): Quantity | null {
  if (second === undefined || first.value === null || second.value === null) return null;
  if (isStroked(folded, first, second, words)) {
    return fraction(first, second, divide(first.value, second.value), divide(first.value, second.value, 100));
  }
  const at = afterPartOf(folded, first, words);
  const sign = at === null ? undefined : words.negative.longestAt(folded, at);
  if (at === null || second.start !== at + (sign?.length ?? 0) || isZero(first.value)) return null;
  const above = sign === undefined ? second.value : negate(second.value);
  return fraction(first, second, above, first.value === "100" ? above : divide(above, first.value, 100));
}

/** 一又三分之一: the whole and its fraction as one number, to which a unit may follow. */
export function readMixed(
  folded: string,
  whole: Numeral,
  below: Numeral | undefined,
  above: Numeral | undefined,
  words: QuantityWords,
): Numeral | null {
  words.andPart.lastIndex = whole.end;
  const and = words.andPart.exec(folded);
  if (and === null || below?.start !== whole.end + and[0].length) return null;
  if (above === undefined || afterPartOf(folded, below, words) !== above.start) return null;
  if (whole.value === null || below.value === null || above.value === null || isZero(below.value))
    return null;
  const parts = add(multiply(whole.value, below.value), above.value);
  return { ...whole, end: above.end, value: divide(parts, below.value) };
}

/** Where the number above the line begins, or its sign, when 分之 follows the one below. */
function afterPartOf(folded: string, below: Numeral, { over }: QuantityWords): number | null {
  over.lastIndex = below.end;
  const match = over.exec(folded);
  return match === null ? null : below.end + match[0].length;
}

function fraction(first: Numeral, second: Numeral, number: string, percent: string): Quantity {
  return {
    ...base(first, second.end, "fraction"),
    numerals: [{ ...first, end: second.end, value: number, between: null }],
    unit: "%",
    unitSpan: { start: first.end, end: second.start },
    value: percent,
  };
}

const isZero = (value: string) => /^0*$/.test(value);

/** Whether the words around say that a stroke makes a fraction (占1/3, 2/3的家庭) and no date, score or page. */
function isStroked(folded: string, above: Numeral, below: Numeral, words: QuantityWords): boolean {
  if (folded[above.end] !== "/" || below.start !== above.end + 1) return false;
  const isWhole = (it: Numeral) => /^[1-9]\d*$/.test(folded.slice(it.start, it.end));
  if (!isWhole(above) || !isWhole(below) || compare(above.value!, below.value!) >= 0) return false;
  words.strokeNot.lastIndex = below.end;
  if (folded[above.start - 1] === "/" || words.strokeNot.test(folded)) return false;
  words.strokeAfter.lastIndex = below.end;
  const said = folded.slice(Math.max(0, above.start - 2), above.start);
  return words.strokeAfter.test(folded) || words.strokeBefore.test(said);
}
