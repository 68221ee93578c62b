/** The lunar calendar. */

import { addDays, yearOf } from "../../../model/calendar.ts";
import type { PeriodWords } from "./words.ts";

/** The day of a lunar year's month and day, null where the table or the month has none. Day 0 is the day before the month. */
export function lunarDay(
  year: number,
  month: number,
  day: number,
  words: PeriodWords,
  leap = false,
): string | null {
  const found = lunarMonth(year, month, words, leap);
  return found === null || day > found.length ? null : addDays(found.start, day - 1);
}

/** The first day of a lunar month and how many it has; of the leap month of that number, null where the year has none. */
export function lunarMonth(
  year: number,
  month: number,
  { lunarYears }: PeriodWords,
  isLeap = false,
): { start: string; length: number } | null {
  const entry = lunarYears.get(String(year));
  if (entry === undefined) return null;
  const leap = Number(entry.leap);
  if (isLeap && month !== leap) return null;
  const at = isLeap || (leap > 0 && month > leap) ? month : month - 1;
  const lengths = [...entry.months!].map((it) => (it === "l" ? 30 : 29));
  if (lengths[at] === undefined) return null;
  const before = lengths.slice(0, at).reduce((sum, it) => sum + it, 0);
  return { start: addDays(entry.start!, before), length: lengths[at] };
}

/** The day of a lunar feast that falls into a solar year: 腊八 of 2024 is in January, of the lunar year before. */
export const lunarDayIn = (
  year: number,
  month: number,
  day: number,
  words: PeriodWords,
  leap = false,
): string | null =>
  [year, year - 1]
    .map((it) => lunarDay(it, month, day, words, leap))
    .find((it) => it !== null && yearOf(it) === year) ?? null;
