/** Second reading: values that words give. */

import { Decimal } from "decimal.js";
import type { Claim } from "../../../model/claim.ts";
import type { ReadNumber } from "./numbers.ts";
import type { Tables } from "./tables.ts";
import { fits, meaningsIn, restBehind, unitAt } from "./units.ts";

/** What words of parts, tenths, times, doublings and places give. */
export function wordedValues(
  quote: string,
  numbers: readonly ReadNumber[],
  claim: Claim,
  tables: Tables,
): Decimal[] {
  const { words } = tables;
  const values: Decimal[] = [];
  const has = (role: string) => words(role).some((word) => quote.includes(word));
  const percent = claim.unit === "%";
  if (percent) values.push(...percentages(quote, numbers, tables));
  const share = parts(quote, numbers, tables);
  if (percent) values.push(...share.flatMap((it) => [it.mul(100), it]));
  // 四分之一个百分点, 1/3升: a part of the unit.
  for (const meaning of meaningsIn(quote, tables))
    if (fits(meaning, claim.unit)) values.push(...share.map((it) => it.mul(meaning.factor)));
  if (percent && (has("doubling") || has("doubled"))) values.push(new Decimal(100));
  if (percent && has("half")) values.push(new Decimal(50));
  if (claim.kind === "rank" && has("first")) values.push(new Decimal(1));
  // 一个半小时, 1个半月: half of a unit behind a number.
  if (has("half"))
    for (const { values: own } of numbers)
      for (const value of own)
        for (const meaning of meaningsIn(quote, tables))
          if (fits(meaning, claim.unit)) values.push(value.add(0.5).mul(meaning.factor));
  return values.map((it) => it.toDecimalPlaces(12));
}

/** 三分之一, 1/3: as a part of one. */
function parts(quote: string, numbers: readonly ReadNumber[], tables: Tables): Decimal[] {
  return numbers.flatMap((number, k) => {
    const next = numbers[k + 1];
    if (next === undefined) return [];
    const between = quote.slice(number.end, next.start);
    const [over, under] = between === "/" ? [next, number] : [number, next];
    if (between !== "/" && !tables.words("part").includes(between)) return [];
    return over.values.filter((it) => it.gt(0)).flatMap((it) => under.values.map((one) => one.div(it)));
  });
}

function percentages(quote: string, numbers: readonly ReadNumber[], tables: Tables): Decimal[] {
  return numbers.flatMap((number, k) => {
    const next = numbers[k + 1];
    // The first number of a range takes the word behind the second: 3至5倍.
    const last = next !== undefined && next.start === number.end + 1 ? next : number;
    const behind = (role: string, { end } = last) =>
      tables.words(role).some((word) => restBehind(quote, end, tables).startsWith(word));
    return number.values.flatMap((value) => {
      const values: Decimal[] = [];
      if (behind("tenths", number)) {
        values.push(value.mul(10));
        if (next !== undefined) values.push(...next.values.map((it) => value.mul(10).add(it)));
      }
      if (behind("times", number) || behind("times")) values.push(value.mul(100), value.sub(1).mul(100));
      if (behind("doubling", number)) values.push(new Decimal(2).pow(value).sub(1).mul(100));
      return values;
    });
  });
}

/** Numbers that follow each other in falling units: 八元五角, 1块6, 1米82; in the unit of the claim. */
export function joinedValues(
  quote: string,
  numbers: readonly ReadNumber[],
  claim: Claim,
  tables: Tables,
): Decimal[] {
  const unitOf = (word: string) =>
    tables.units.find((it) => it.word === word)?.meanings.find((it) => fits(it, claim.unit));
  return numbers.flatMap((number, k) => {
    let sums = number.values;
    const found: Decimal[] = [];
    for (let at = k; at + 1 < numbers.length; at++) {
      const [own, next] = [numbers[at]!, numbers[at + 1]!];
      const unit = unitOf(quote.slice(own.end, Math.max(own.end, next.start)));
      if (unit === undefined) break;
      if (at === k) sums = sums.map((it) => it.mul(unit.factor));
      const behind =
        unitAt(quote.slice(next.end), tables) ?? unitAt(restBehind(quote, next.end, tables), tables);
      const digits = next.end - next.start;
      const factor =
        behind?.meanings.find((it) => fits(it, claim.unit))?.factor ??
        new Decimal(unit.factor).div(new Decimal(10).pow(digits));
      sums = sums.flatMap((sum) => next.values.map((it) => sum.add(it.mul(factor))));
      found.push(...sums);
    }
    return found;
  });
}
