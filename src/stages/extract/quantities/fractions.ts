/** Fractions and percentages in words. */

import { add, compare, divide, multiply, negate } from "../../../model/decimal.ts";
import type { Numeral, Quantity } from "../../../model/mention.ts";
import { base } from "./base.ts";
import { bothEnds } from "./numerals.ts";
import { leastAndGreatest } from "./unsaid-digit.ts";
import type { QuantityWords } from "./words.ts";

/** 百分之三点五, 三分之一, 千分之二点八, 超过2/3: value in percent; 百分之二三十 lies between two. */
export function readFraction(
  folded: string,
  first: Numeral,
  second: Numeral | undefined,
  words: QuantityWords,
): Quantity | null {
  if (second === undefined || first.value === null) return null;
  if (isStroked(folded, first, second, words)) {
    const [above, below] = [first.value, second.value!];
    const amount = amountBehind(folded, second, words);
    if (amount !== null) {
      const value = divide(above, below);
      return { ...fraction(first, second, value, null), ...amount(value) };
    }
    return fraction(first, second, divide(above, below), divide(above, below, 100));
  }
  const at = afterPartOf(folded, first, words);
  const sign = at === null ? undefined : words.negative.longestAt(folded, at);
  if (at === null || second.start !== at + (sign?.length ?? 0) || isZero(first.value)) return null;
  const amount = amountBehind(folded, second, words);
  if (amount !== null && second.value !== null && sign === undefined) {
    const value = divide(second.value, first.value);
    return { ...fraction(first, second, value, null), ...amount(value) };
  }
  const unsaid = digitUnsaid(folded, second, words);
  const percent = (it: string) => (first.value === "100" ? it : divide(it, first.value!, 100));
  if (unsaid !== null && sign === undefined) {
    const { end, between } = unsaid;
    const vague = fraction(first, { ...second, end }, null, null);
    return { ...vague, low: percent(between[0]), high: percent(between[1]) };
  }
  if (second.value !== null) {
    const above = sign === undefined ? second.value : negate(second.value);
    return fraction(first, second, above, percent(above));
  }
  if (second.between === null || sign !== undefined) return null;
  const [low, high] = second.between;
  const vague = fraction(first, second, null, null);
  return { ...vague, low: percent(low), high: percent(high), approximation: "about" };
}

/** 百分之十｜几: where the digit ends that is not said, and what the number lies between; null where none is left out. */
function digitUnsaid(
  folded: string,
  { start, end }: Numeral,
  { numerals }: QuantityWords,
): { readonly end: number; readonly between: readonly [string, string] } | null {
  const length = numerals.digit.longestAt(folded, end)?.length;
  if (length === undefined) return null;
  const ends = leastAndGreatest(folded.slice(start, end + length), numerals);
  const between = ends === null ? null : bothEnds(ends, numerals);
  return between === null ? null : { end: end + length, between };
}

/** What a fraction may be a part of by its unit: 四分之一个百分点, 三分之一升. */
const PARTED: ReadonlySet<string> = new Set(["points", "basispoints", "measure"]);

/** 四分之一个百分点, 1/3升: a part of the unit, not of a whole; null where no such unit stands behind a fraction. */
function amountBehind(
  folded: string,
  { end }: Numeral,
  { units }: QuantityWords,
): ((value: string) => Pick<Quantity, "end" | "dimension" | "unit" | "unitSpan" | "value">) | null {
  const unit = units.at(folded, end);
  if (unit === null || !PARTED.has(unit.dimension)) return null;
  const { dimension, code, factor, form } = unit;
  const span = { start: end, end: end + form.length };
  return (value) => ({
    end: span.end,
    dimension: dimension as Quantity["dimension"],
    unit: code,
    unitSpan: span,
    value: multiply(value, factor),
  });
}

/** 一又三分之一, 1 3/5: the whole and its fraction as one number, to which a unit may follow. */
export function readMixed(
  folded: string,
  whole: Numeral,
  second: Numeral | undefined,
  third: Numeral | undefined,
  words: QuantityWords,
): Numeral | null {
  if (second === undefined || third === undefined || whole.value === null) return null;
  const stroked = follows(folded, whole, second, words.andStroked) && isProper(folded, second, third, words);
  const spelled =
    follows(folded, whole, second, words.andPart) && afterPartOf(folded, second, words) === third.start;
  if (!stroked && !spelled) return null;
  const [above, below] = stroked ? [second.value, third.value] : [third.value, second.value];
  if (above === null || below === null || isZero(below)) return null;
  const parts = add(multiply(whole.value, below), above);
  return { ...whole, end: third.end, value: divide(parts, below) };
}

/** Whether exactly one sticky match lies between two numerals. */
function follows(folded: string, first: Numeral, second: Numeral, between: RegExp): boolean {
  between.lastIndex = first.end;
  return between.exec(folded)?.[0].length === second.start - first.end && second.start > first.end;
}

/** Where the number above the line begins, or its sign, when 分之 follows the one below. */
function afterPartOf(folded: string, below: Numeral, { over }: QuantityWords): number | null {
  over.lastIndex = below.end;
  const match = over.exec(folded);
  return match === null ? null : below.end + match[0].length;
}

function fraction(first: Numeral, second: Numeral, number: string | null, percent: string | null): Quantity {
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
  if (!isProper(folded, above, below, words)) return false;
  words.strokeAfter.lastIndex = below.end;
  const said = folded.slice(Math.max(0, above.start - 2), above.start);
  return words.strokeAfter.test(folded) || words.strokeBefore.test(said);
}

/** Two whole numbers with a stroke between them, the first less than the second: 3/5, but not 3/5版 or 1/2/3. */
function isProper(folded: string, above: Numeral, below: Numeral, words: QuantityWords): boolean {
  if (folded[above.end] !== "/" || below.start !== above.end + 1 || folded[above.start - 1] === "/")
    return false;
  const isWhole = (it: Numeral) => /^[1-9]\d*$/.test(folded.slice(it.start, it.end));
  if (!isWhole(above) || !isWhole(below) || compare(above.value!, below.value!) >= 0) return false;
  words.strokeNot.lastIndex = below.end;
  return !words.strokeNot.test(folded);
}
