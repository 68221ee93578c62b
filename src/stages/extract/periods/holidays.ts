/** Resolves holidays and feasts. */

import { addDays, dateOf, dayOfWeek, yearOf } from "../../../model/calendar.ts";
import { lunarDay, lunarDayIn, lunarMonth } from "./lunar.ts";
import {
  type PeriodContext,
  type PeriodParts,
  type ResolvedPeriod,
  type Resolver,
  unresolved,
} from "./resolved.ts";
import type { PeriodWords } from "./words.ts";
import { statedYear } from "./years.ts";

/**
 * The days of a public holiday: in the year stated, else the latest that has begun by the page's date. A year whose days
 * have not been announced stays unresolved.
 */
export const holiday: Resolver = (parts, context, words) => {
  if (parts.again !== undefined) return context.holiday;
  if (parts.holiday === undefined) return undefined;
  const name = words.holidayNames.get(parts.holiday)?.name ?? parts.holiday;
  const daysOf = (year: number) => words.holidays.get(`${name}${year}`);
  const year = yearFor(parts, context, words, (it) => daysOf(it)?.start ?? feastDay(name, it, words));
  const days = year === null ? undefined : daysOf(year);
  if (days === undefined) return unresolved(context);
  return named(parts, context, days.start!, days.end!);
};

/** 圣诞节当天, 元宵节当晚, 大年初一: one day, of the solar calendar or the lunar one. */
export const feast: Resolver = (parts, context, words) => {
  if (parts.feast === undefined) return undefined;
  const { feast: name } = parts;
  const year = yearFor(parts, context, words, (it) => feastDay(name, it, words));
  const day = year === null ? null : feastDay(name, year, words);
  return day === null ? unresolved(context) : named(parts, context, day, day);
};

/** 农历正月十五, 腊月廿三, 闰六月初一, 农历八月: a day or month of the lunar calendar. */
export const lunar: Resolver = (parts, context, words) => {
  if (parts.lunarMonth === undefined) return undefined;
  const month = Number(words.lunarMonths.get(parts.lunarMonth)?.month);
  const day = parts.lunarDay === undefined ? null : Number(words.lunarDays.get(parts.lunarDay)?.day);
  const leap = parts.lunarLeap !== undefined;
  // The months of winter reach into the solar year after theirs.
  const startIn = (year: number) => lunarDayIn(year, month, day ?? 1, words, leap);
  const year = yearFor(parts, context, words, startIn);
  const from = year === null ? null : startIn(year);
  if (from === null) return unresolved(context);
  if (day !== null) return named(parts, context, from, from);
  const own = lunarDay(year!, month, 1, words, leap) === from ? year! : year! - 1;
  return named(parts, context, from, addDays(from, lunarMonth(own, month, words, leap)!.length - 1));
};

/** The year stated, else the page's or the one before, whichever day has begun last. */
function yearFor(
  parts: PeriodParts,
  context: PeriodContext,
  words: PeriodWords,
  startIn: (year: number) => string | null,
): number | null {
  const stated = statedYear(parts, context, words);
  if (stated !== null) return stated === "missing" ? null : stated;
  const { date } = context;
  const page = yearOf(date);
  if (date === null || page === null) return null;
  return [page, page - 1].find((it) => (startIn(it) ?? `${it}-12-31`) <= date) ?? null;
}

/** The day of a feast in a year, by its row: a day of a calendar, or the nth weekday of a month; null where there is none. */
function feastDay(name: string, year: number, words: PeriodWords): string | null {
  const row = words.feasts.get(name);
  if (row === undefined) return null;
  const [month, day] = [Number(row.month), Number(row.day)];
  if (row.calendar === "lunar") return lunarDayIn(year, month, day, words);
  if (row.calendar === "term") return words.lunarYears.get(String(year))?.qingming ?? null;
  if (row.calendar === "solar") return dateOf(year, month, day);
  // 母亲节, the second Sunday of May: `day` is the first that it may fall on.
  const first = dateOf(year, month, day);
  return addDays(first, (Number(row.weekday) - dayOfWeek(first) + 7) % 7);
}

const named = (
  { year: printed }: PeriodParts,
  { year, month }: PeriodContext,
  from: string,
  to: string,
): ResolvedPeriod => ({ from, to, inferred: printed === undefined, resolved: true, year, month });
