/** Second reading: units beside numbers. */

import type { ReadNumber } from "./numbers.ts";
import type { Meaning, Tables } from "./tables.ts";

/** What the words of units right behind numbers, or right before them, may mean. */
export function attachedUnits(quote: string, numbers: readonly ReadNumber[], tables: Tables): Meaning[] {
  return numbers.flatMap((number) => unitsOf(number, quote, tables));
}

export function unitsOf({ start, end }: ReadNumber, quote: string, tables: Tables): Meaning[] {
  const behind = [quote.slice(end), restBehind(quote, end, tables)];
  const after = behind.map((rest) => unitAt(rest, tables)).find((it) => it !== null);
  const before = tables.units.find(({ word }) => quote.slice(0, start).endsWith(word));
  return [...(after?.meanings ?? []), ...(before?.meanings ?? [])];
}

/** The longest word of a unit that a text begins with. */
export function unitAt(text: string, { units }: Tables): Tables["units"][number] | null {
  return units.find(({ word }) => text.startsWith(word)) ?? null;
}

/** What stands behind a number without the words that make it vague. */
export function restBehind(quote: string, end: number, { words }: Tables): string {
  let at = end;
  while (words("vague").includes(quote[at] ?? "")) at++;
  return quote.slice(at);
}

/** Everything that words of units in a text may mean; a longer word hides those inside it. */
export function meaningsIn(text: string, { units }: Tables): Meaning[] {
  const taken = new Uint8Array(text.length);
  const found: Meaning[] = [];
  for (const { word, meanings } of units) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (taken.subarray(at, at + word.length).includes(1)) continue;
      taken.fill(1, at, at + word.length);
      found.push(...meanings);
    }
  }
  return found;
}

/** The first unit of a compound one: that of what is counted. */
export const firstUnit = (unit: string): string => unit.split(/[/.]/)[0]!;

/**
 * Whether a unit is a claim's, or the first of its compound. A word for money without a currency may be that of any
 * place; which it is is judged by the article.
 */
export function fits({ word, unit }: Meaning, stated: string): boolean {
  if (isPlainMoney(word, unit) && isMoney(stated)) return true;
  return unit === stated || stated.startsWith(`${unit}/`) || stated.startsWith(`${unit}.`);
}

/** A name of a currency is longer: 人民币. */
const longestPlain = 2;

/** Whether a word is one for money that names no currency. */
export function isPlainMoney(word: string, unit: string): boolean {
  return word === "$" || (unit === "CNY" && word.length <= longestPlain && !/[¥￥]/.test(word));
}

const currencyCode = /^[A-Z]{3}$/;

export function isMoney(unit: string): boolean {
  return currencyCode.test(firstUnit(unit));
}
