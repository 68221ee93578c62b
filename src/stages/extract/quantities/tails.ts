/** What follows a unit and belongs to its amount. */

import { add, multiply } from "../../../model/decimal.ts";
import { HALF } from "./discount.ts";
import type { Unit } from "./units.ts";
import type { QuantityWords } from "./words.ts";

/** An amount in its base unit, how far it reaches, and its unit where what follows settles it. */
export interface Tailed {
  readonly value: string;
  readonly end: number;
  readonly code: string;
}

/** Takes in what follows a unit and still belongs to its amount: 三成｜半, 二十七度｜八, 三块｜六, 一角｜五仙, 一角四分｜二厘. */
export function withTail(
  folded: string,
  value: string,
  unit: Unit,
  end: number,
  words: QuantityWords,
): Tailed {
  let tailed: Tailed = { value, end, code: unit.code };
  for (const take of TAILS) tailed = take(folded, tailed, unit, words) ?? tailed;
  // Thousandths stand behind smaller parts alone: 5厘 behind 元 is interest.
  return tailed.end > end ? (mils(folded, tailed, unit, words) ?? tailed) : tailed;
}

type Tail = (folded: string, tailed: Tailed, unit: Unit, words: QuantityWords) => Tailed | null;

/** What a half may follow: 三斤半, 四年半, 三元半, 一倍半. */
const TAKES_HALF: ReadonlySet<string> = new Set(["measure", "duration", "money", "times"]);

/** 三成半, 三成八, 一成八五. */
const tenths: Tail = (folded, { value, end, code }, { dimension }, words) => {
  const more = dimension === "tenths" ? at(words.half, folded, end) : null;
  if (more === null) return null;
  return { value: add(value, multiply(decimal(more[0], words), "10")), end: end + more[0].length, code };
};

/** 四厘半, 三厘七五. */
const interest: Tail = (folded, { value, end, code }, { dimension, factor }, words) => {
  const more = dimension === "interest" ? at(words.interestMore, folded, end) : null;
  if (more === null) return null;
  return { value: add(value, multiply(decimal(more[0], words), factor)), end: end + more[0].length, code };
};

const half: Tail = (folded, { value, end, code }, { dimension, factor }, words) => {
  const more = TAKES_HALF.has(dimension) ? at(words.halfUnit, folded, end) : null;
  return more === null
    ? null
    : { value: add(value, multiply(HALF, factor)), end: end + more[0].length, code };
};

/** 身高1米75, 零下二十七度八. */
const decimals: Tail = (folded, { value, end, code }, unit, words) => {
  const more =
    at(words.decimalsAfter, folded, end) ??
    (unit.dimension === "measure" ? at(words.degreeMore, folded, end) : null);
  return more === null
    ? null
    : { value: add(value, decimal(more[0], words)), end: end + more[0].length, code };
};

/** 1块6, 5元3角, 七十四元二五, 五角八分, 一角五仙. */
const smallMoney: Tail = (folded, { value, end, code }, unit, words) => {
  if (unit.dimension !== "money") return null;
  const dimes = at(words.dimes, folded, end);
  if (dimes !== null && takesDimes(unit, dimes, words)) {
    const { dimes: tens = "", cents: ones } = dimes.groups!;
    return { value: add(value, decimal(tens + (ones ?? ""), words)), end: end + dimes[0].length, code };
  }
  const more = unit.factor === "1" ? at(words.yuanMore, folded, end) : null;
  if (more !== null) return { value: add(value, decimal(more[0], words)), end: end + more[0].length, code };
  const cents = isSmallMoney(unit, words) ? at(words.cents, folded, end) : null;
  if (cents === null) return null;
  const named = words.units.currency(cents.groups!.name ?? "");
  return {
    value: add(value, `0.0${digitsOf(cents.groups!.cents!, words)}`),
    end: end + cents[0].length,
    code: named ?? code,
  };
};

/** 一角三分｜五厘. */
const mils: Tail = (folded, { value, end, code }, { dimension }, words) => {
  const found = dimension === "money" ? at(words.mils, folded, end) : null;
  if (found === null) return null;
  return {
    value: add(value, `0.00${digitsOf(found.groups!.mils!, words)}`),
    end: end + found[0].length,
    code,
  };
};

const TAILS: readonly Tail[] = [tenths, interest, half, decimals, smallMoney];

function at(pattern: RegExp, folded: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(folded);
}

/** 半 and 七五 as a decimal: 0.5, 0.75. */
function decimal(said: string, words: QuantityWords): string {
  const digits = digitsOf(said, words);
  return digits === HALF ? HALF : `0.${digits}`;
}

const digitsOf = (said: string, { numerals }: QuantityWords) =>
  Array.from(said, (it) => numerals.numerals.get(it)?.value ?? it).join("");

/** 元 and 角, behind which hundredths may follow. */
const isSmallMoney = ({ form, code, factor }: Unit, { yuan }: QuantityWords) =>
  yuan.test(form) || (code === "CNY" && factor === "0.1");
const takesDimes = ({ form }: Unit, { groups }: RegExpExecArray, { yuan, yuanSpoken }: QuantityWords) =>
  yuanSpoken.test(form) || (yuan.test(form) && groups?.name !== undefined);
