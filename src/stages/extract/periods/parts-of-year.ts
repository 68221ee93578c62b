/** Quarters, halves and other parts of a year. */

import type { PeriodParts } from "./resolved.ts";
import { numberOf, type PeriodWords } from "./words.ts";

/** Months of a year, from the first to the last. */
export interface PartOfYear {
  readonly first: number;
  readonly last: number;
}

/** What tells parts of a year apart. */
export const keyOfPart = ({ first, last }: PartOfYear) => `${first}-${last}`;

/** The part of the year an expression names: 前三季度, Q2, 最后两个月; null when it names none or none that there is. */
export function partOf(parts: PeriodParts, words: PeriodWords): PartOfYear | null {
  const entry =
    (parts.part === undefined ? undefined : words.parts.get(parts.part)) ??
    (parts.letter === undefined ? undefined : words.letters.get(parts.letter));
  if (entry !== undefined) {
    const to = parts.letter2 === undefined ? entry : (words.letters.get(parts.letter2) ?? entry);
    return { first: Number(entry.first), last: Number(to.last) };
  }
  const nth = numberOf(parts.partNth, words);
  if (nth !== null) return { first: 3 * nth - 2, last: 3 * nth };
  if (parts.partSide === undefined) return null;
  const months =
    Number(words.units.get(parts.partUnit ?? "")?.months) * (numberOf(parts.partCount, words) ?? 1);
  if (!(months >= 1 && months < 12)) return null;
  return words.sides.get(parts.partSide)?.side === "end"
    ? { first: 13 - months, last: 12 }
    : { first: 1, last: months };
}

/** Whether a part is the whole of the year: 全年. */
export const isWhole = (part: PartOfYear | null) => part !== null && part.first === 1 && part.last === 12;
