/** Second reading: the numbers of a quote. */

import { Decimal } from "decimal.js";
import type { Tables } from "./tables.ts";

/** A number in a quote, with what it may be worth. */
export interface ReadNumber {
  readonly start: number;
  readonly end: number;
  readonly values: readonly Decimal[];
  /** The largest scale that it is written with; 1 where it has none. */
  readonly scale: Decimal;
}

/**
 * All numbers of a folded quote, in digits and in numerals, from left to right; behind them what a numeral may be beside
 * that, where its last character may be that of a unit: 三千米 is 三 of 千米 or 三千 of 米.
 */
export function readNumbers(text: string, tables: Tables): ReadNumber[] {
  const { masked, split } = maskUnits(text, tables);
  const numbers = findNumbers(masked, tables);
  const others = split === masked ? [] : findNumbers(split, tables);
  const last = [...numbers, ...others].flatMap((number) => withoutLast(number, text, tables));
  const known = new Set(numbers.map(({ start, end }) => `${start}-${end}`));
  return [...numbers, ...[...others, ...last].filter(({ start, end }) => !known.has(`${start}-${end}`))];
}

function findNumbers(text: string, tables: Tables): ReadNumber[] {
  const numerals = [...tables.digits.keys(), ...tables.scales.keys()]
    .filter((it) => !/[a-z]/i.test(it))
    .join("");
  const scales = [...tables.scales.keys()].join("");
  // Words between a number and its scale that make it vague.
  const vague = `[${tables.words("vague").join("")}]`;
  const digits = "\\d[\\d,]*(?:[.·]\\d+)?";
  const pattern = new RegExp(
    `(?:${digits}|\\.\\d+)(?:${vague}?[${scales}](?:${digits})?)*|[${numerals}](?:${vague}?[${numerals}${tables.point}]|·[${numerals}])*`,
    "gu",
  );
  return [...text.matchAll(pattern)].map(({ 0: printed, index }) => numberAt(index, printed, tables));
}

function numberAt(start: number, printed: string, tables: Tables): ReadNumber {
  const vague = new RegExp(`[${tables.words("vague").join("")}]`, "gu");
  return {
    start,
    end: start + printed.length,
    values: readOne(printed.replace(vague, ""), tables),
    scale: largestScale(printed, tables),
  };
}

/** A numeral without its last character where that is a unit too: 三十万两. */
function withoutLast({ start, end }: ReadNumber, text: string, tables: Tables): ReadNumber[] {
  const printed = text.slice(start, end - 1);
  const isUnit = tables.units.some(({ word }) => word === text[end - 1]);
  return printed !== "" && isUnit && tables.digits.has(text[end - 1]!)
    ? [numberAt(start, printed, tables)]
    : [];
}

/**
 * The quote with the units that begin like a scale (千瓦, 百分点) out of the way; and so that behind a numeral their
 * scale is left to it (三千｜米).
 */
function maskUnits(text: string, { units, scales, digits }: Tables): { masked: string; split: string } {
  let masked = text;
  let split = text;
  for (const { word } of units) {
    const begins = scales.has(word[0]!) && word.length > 1;
    if (!begins && !(scales.has(word[1] ?? "") && word.length > 2)) continue;
    masked = masked.replaceAll(word, "#".repeat(word.length));
    split = split.replaceAll(word, (found, at: number) =>
      begins && digits.has(split[at - 1] ?? "") ? found : "#".repeat(word.length),
    );
  }
  return { masked, split };
}

function largestScale(printed: string, { scales }: Tables): Decimal {
  let scale = new Decimal(1);
  let rest = printed.replace(/^[\d.,·]+/, "");
  for (const character of rest) {
    const factor = scales.get(character);
    if (factor !== undefined) scale = scale.mul(factor >= 10_000 || scale.eq(1) ? factor : 1);
    rest = rest.slice(character.length);
  }
  return scale;
}

/** What a number may be worth: more than one value where its last digit may stand a step below (三万五). */
function readOne(printed: string, tables: Tables): Decimal[] {
  const { digits, scales, point } = tables;
  let total = new Decimal(0);
  let section = new Decimal(0);
  let current: Decimal | null = null;
  let step = new Decimal(1);
  let fraction = 0;
  let neighbours: Decimal[] = [];
  const tokens = printed.match(/[\d,]+(?:[.·]\d+)?|\.\d+|./gu) ?? [];
  for (const token of tokens) {
    const digit = digits.get(token);
    const scale = scales.get(token);
    if (/\d/.test(token)) {
      current = new Decimal(token.replace(/,/g, "").replace("·", ".").replace(/^\./, "0."));
      neighbours = [];
    } else if (token === point || token === "·") fraction = 1;
    // 廿, 卅 stand for tens; 半 adds a half to what stands before it.
    else if (digit !== undefined && digit >= 10) section = section.add(digit);
    else if (digit !== undefined && digit < 1) current = (current ?? new Decimal(0)).add(digit);
    else if (digit !== undefined) {
      if (fraction > 0)
        current = (current ?? new Decimal(0)).add(new Decimal(digit).div(new Decimal(10).pow(fraction++)));
      else {
        if (current?.lt(10)) neighbours = [current, new Decimal(digit)];
        current = current === null ? new Decimal(digit) : current.mul(10).add(digit);
      }
    } else if (scale !== undefined) {
      fraction = 0;
      step = new Decimal(scale);
      if (scale >= 10_000) {
        const before = section.add(current ?? 0);
        const whole = total.gt(0) && before.eq(0) ? total : before.eq(0) ? new Decimal(1) : before;
        // 亿 behind 万 multiplies all that was before (三万亿), behind 兆 only what stands between (2兆3400亿).
        total =
          total.gt(0) && before.eq(0)
            ? whole.mul(scale)
            : total.gte(scale)
              ? total.add(whole.mul(scale))
              : total.add(whole).mul(scale);
        section = new Decimal(0);
      } else section = section.add((current ?? new Decimal(1)).mul(scale));
      neighbours = neighbours.map((it) => it.mul(scale));
      current = null;
    }
  }
  const values = [total.add(section).add(current ?? 0)];
  if (current?.lt(10) && step.gt(1)) values.push(total.add(section).add(current.mul(step).div(10)));
  return [...values, ...neighbours];
}
