/** Second reading: what a quote says of a claim. */

import { Decimal } from "decimal.js";
import type { Claim } from "../../../model/claim.ts";
import { factorTo, perFactors } from "./each.ts";
import { type ReadNumber, readNumbers } from "./numbers.ts";
import { foldQuote, type Meaning, type Tables } from "./tables.ts";
import { attachedUnits, firstUnit, fits, isMoney, meaningsIn, restBehind, unitsOf } from "./units.ts";
import { joinedValues, wordedValues } from "./worded.ts";

export type Field = "value" | "low" | "high" | "from.value";

/** What a quote says of a claim. */
export interface Reading {
  readonly numbers: readonly ReadNumber[];
  readonly hasUnit: boolean;
  /** Whether it gives a value, which is told without a sign. */
  gives(value: Decimal, field: Field): boolean;
}

/** A folded quote, the sentence around it, and the whole text. */
export interface Words {
  readonly quote: string;
  readonly sentence: string;
  readonly text: string;
}

/** What a quote says; null where it is English in words, which is not read here. */
export function readQuote(words: Words, claim: Claim, tables: Tables): Reading | null {
  const { quote, sentence } = words;
  if (!/\p{Script=Han}/u.test(quote) && /[A-Za-z]{3}/.test(quote)) return null;
  const numbers = readNumbers(quote, tables);
  const attached = attachedUnits(quote, numbers, tables);
  const printed = attached.length > 0 ? attached : meaningsIn(quote, tables);
  // A change's measure word may stand for a unit that a clause before has: 提高2.6个.
  const elided =
    claim.kind === "change" &&
    tables.words("vague").some((word) => quote.endsWith(word)) &&
    !printed.some((it) => fits(it, claim.unit));
  const own = elided ? [] : printed;
  const worded = wordedValues(quote, numbers, claim, tables);
  const joined = joinedValues(quote, numbers, claim, tables);
  const isWorded = (value: Decimal) => worded.some((it) => it.eq(value) || it.toDecimalPlaces(10).eq(value));
  const values = [claim.value, claim.low, claim.high]
    .filter((it) => it !== null)
    .map((it) => new Decimal(it).abs());
  let meanings = own.filter((it) => fits(it, claim.unit));
  // A number that stands alone, in a table or before one that carries the unit, has its unit from elsewhere.
  const alone = own.length === 0 && worded.length === 0;
  if (alone) meanings = meaningsElsewhere(words, claim, tables);
  const factors = [...new Set(meanings.map(({ factor }) => factor))];
  const around = alone ? sentence + words.text : quote;
  const hasUnit =
    meanings.length > 0 ||
    values.some(isWorded) ||
    (alone && isMoney(claim.unit)) ||
    isUnitAsPrinted(claim, quote, around, numbers, attached.length > 0, tables) ||
    isUnitUnprinted(claim, words, numbers, attached.length > 0, tables);
  if (meanings.length === 0 && !(claim.unit === "%" && worded.length > 0)) factors.push("1");
  // Where numbers stand with the claim's unit, the value is one of these.
  const measured = numbers.filter((it) => unitsOf(it, quote, tables).some((one) => fits(one, claim.unit)));
  const carried = carriedScales(numbers, alone ? [...numbers, ...readNumbers(sentence, tables)] : numbers);
  const pers = perFactors(claim.unit, quote, sentence, tables);
  const isOne = (read: readonly Decimal[], value: Decimal) =>
    read.some((it) => pers.some((per) => it.mul(per).toDecimalPlaces(12).eq(value)));
  return {
    numbers,
    hasUnit,
    gives: (value, field) => {
      if (isWorded(value) || isOne(joined, value)) return true;
      if (field === "from.value" && isOne(convertedValues(quote, numbers, claim, tables), value)) return true;
      const own = measured.length > 0 && field === "value" ? measured : numbers;
      const sources = field === "from.value" ? [...numbers, ...readNumbers(sentence, tables)] : own;
      return sources.some(({ values: read, scale }) =>
        (scale.eq(1) ? carried : [new Decimal(1)]).some((by) =>
          factors.some((factor) =>
            isOne(
              read.map((it) => it.mul(by).mul(factor)),
              value,
            ),
          ),
        ),
      );
    },
  };
}

/** What units of the claim's kind the sentence has, else the text. */
const meaningsElsewhere = ({ sentence, text }: Words, claim: Claim, tables: Tables): Meaning[] =>
  [sentence, foldQuote(text)]
    .map((it) => meaningsIn(it, tables).filter((one) => fits(one, claim.unit)))
    .find((it) => it.length > 0) ?? [];

/** Whether a unit that no table has, or none, is what the quote prints. */
function isUnitAsPrinted(
  { unit, kind }: Claim,
  quote: string,
  around: string,
  numbers: readonly ReadNumber[],
  attached: boolean,
  tables: Tables,
): boolean {
  if (kind === "rank") return unit === tables.words("rank")[0];
  if (unit.startsWith("/") || unit === "")
    // Nothing that is a unit stands between the number and the end of the quote.
    return !numbers.some(({ end }) =>
      tables.units.some(({ word }) => quote.slice(end) === word || restBehind(quote, end, tables) === word),
    );
  if (attached && tables.units.some(({ word }) => word === unit)) return false;
  return around.includes(firstUnit(unit));
}

/** Whether a unit is what papers leave out: that of people who are named, and of parts that stand with colons. */
function isUnitUnprinted(
  { unit, kind, indicator }: Claim,
  { quote, sentence }: Words,
  numbers: readonly ReadNumber[],
  attached: boolean,
  tables: Tables,
): boolean {
  if (attached) return false;
  if (tables.words("people").includes(unit)) {
    const named = quote + foldQuote(indicator);
    return tables.people.some((word) => named.includes(word));
  }
  if (kind !== "share" || unit !== "%") return false;
  const colons = sentence.replace(/[∶︰]/g, ":");
  return numbers.some(({ start, end }) => {
    const number = quote.slice(start, end);
    return colons.includes(`${number}:`) || colons.includes(`:${number}`);
  });
}

/** Scales that a number without one may take from another: 2至3万吨. */
function carriedScales(own: readonly ReadNumber[], all: readonly ReadNumber[]): Decimal[] {
  const bare = own.some(({ scale }) => scale.eq(1));
  return bare
    ? [new Decimal(1), ...all.map(({ scale }) => scale).filter((it) => it.gt(1))]
    : [new Decimal(1)];
}

/** Numbers with another unit of the claim's dimension, in the claim's: 从900公斤提高到1.2吨. */
function convertedValues(
  quote: string,
  numbers: readonly ReadNumber[],
  claim: Claim,
  tables: Tables,
): Decimal[] {
  return numbers.flatMap((number) =>
    unitsOf(number, quote, tables).flatMap((meaning) => {
      const factor = factorTo(meaning, firstUnit(claim.unit), tables);
      return factor === null ? [] : number.values.map((it) => it.mul(factor));
    }),
  );
}
