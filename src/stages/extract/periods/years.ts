/** Years that expressions state. */

import { yearOf } from "../../../model/calendar.ts";
import type { PeriodContext, PeriodParts } from "./resolved.ts";
import { numberOf, type PeriodWords } from "./words.ts";

/** A year that an expression names or counts; `missing` where it counts from one that is not known. */
export type StatedYear = number | "missing" | null;

/** The year an expression states: 2022, 二〇二二, 民国十八年, 22年上半年, 去年, 次年; null when it states none. */
export function statedYear(parts: PeriodParts, context: PeriodContext, words: PeriodWords): StatedYear {
  if (parts.year !== undefined) return figuresOf(parts.year, words);
  if (parts.letterYear !== undefined) return shortYear(Number(parts.letterYear), context.date);
  if (parts.localYear !== undefined) return numberOf(parts.localYear, words)! + BEFORE_REPUBLIC;
  if (parts.reign !== undefined) return yearOfReign(parts.reign, parts, words);
  if (parts.shortYear !== undefined) return localOrShort(parts.shortYear, context, words);
  if (parts.relative !== undefined) return relativeYear(parts.relative, context, words);
  if (parts.spoken === undefined) return null;
  const from = context.year ?? context.spokenYear;
  return from === null ? "missing" : from + Number(words.spoken.get(parts.spoken)?.offset);
}

/** The second year of a span: 2021年至2023年, 去年9月至今年8月, 民國110年至112年. */
export function secondYear(parts: PeriodParts, context: PeriodContext, words: PeriodWords): number | null {
  if (parts.year2 !== undefined) return figuresOf(parts.year2, words);
  if (parts.relative2 !== undefined) return relativeYear(parts.relative2, context, words);
  if (parts.shortYear2 === undefined) return null;
  const before = parts.reign === undefined ? BEFORE_REPUBLIC : Number(words.reigns.get(parts.reign)?.before);
  return before + numberOf(parts.shortYear2, words)!;
}

/** 二〇二一, 2021, 二O二一: figure by figure, whatever each is set in; or 两千零二十一. */
function figuresOf(text: string, words: PeriodWords): number {
  const figures = [...text].map((it) => (/\d/.test(it) ? it : digitOf(it, words)));
  return figures.includes(null) ? numberOf(text, words)! : Number(figures.join(""));
}

/** What a character is worth as a figure of a year, null for a scale (两千零二十三); what is no numeral is a round zero. */
function digitOf(character: string, { numerals }: PeriodWords): string | null {
  const entry = numerals.numerals.get(character);
  return entry?.type === "scale" ? null : (entry?.value ?? "0");
}

function relativeYear(form: string, { date }: PeriodContext, { relative }: PeriodWords): number | null {
  const offset = relative.get(form)?.offset;
  const year = yearOf(date);
  return offset === undefined || year === null ? null : year + Number(offset);
}

/** 民国18年, 民国元年, 民国前3年: `before` is the year before the first. */
function yearOfReign(reign: string, parts: PeriodParts, words: PeriodWords): number {
  const before = Number(words.reigns.get(reign)?.before);
  const count = parts.reignFirst === undefined ? numberOf(parts.reignYear, words)! : 1;
  return parts.reignBefore === undefined ? before + count : before + 1 - count;
}

/** 22年 of a page of 2024 is 2022, 98年 is 1998; three figures count from the founding of the Republic of China. */
function shortYear(figures: number, date: string | null): StatedYear {
  if (figures >= 1000) return figures;
  if (figures >= 100) return figures + BEFORE_REPUBLIC;
  const page = yearOf(date);
  if (page === null) return "missing";
  const year = page - (page % 100) + figures;
  return year > page + LONGEST_AHEAD ? year - 100 : year;
}

/** 87年 is 1998 where years count from the founding of the Republic of China, unless that year is far ahead of the page's. */
function localOrShort(figures: string, { date, region }: PeriodContext, words: PeriodWords): StatedYear {
  const count = numberOf(figures, words)!;
  const year = count + BEFORE_REPUBLIC;
  const isLocal = region === TAIWAN && !figures.startsWith("0") && year >= FIRST_LOCAL;
  return isLocal && year <= (yearOf(date) ?? year) + FEW_AHEAD ? year : shortYear(count, date);
}

/** Where a year is counted so without its name. */
export const TAIWAN = "tw";
/** 39年 is 1950, since when Taiwan's papers count so; a plan of theirs reaches few years ahead. */
const FIRST_LOCAL = 1950;
const FEW_AHEAD = 6;

/** 民國113年 is 2024. */
const BEFORE_REPUBLIC = 1911;

/** 35年 of a page of 2024 is still to come, 36年 was in the century before. */
const LONGEST_AHEAD = 11;
