import { monthOf } from "./dates.ts";
import type { PeriodContext, PeriodParts, PeriodWords } from "./resolved.ts";

/** The year of an expression that names none: the year just spoken of, else the latest that has begun by the page's date. */
export function impliedYear(
  parts: PeriodParts,
  month: number | null,
  context: PeriodContext,
  pageYear: number | null,
  words: PeriodWords,
): number | null {
  if (context.year !== null && parts.same === undefined) return context.year;
  if (pageYear === null) return context.year;
  const part = words.parts.get(parts.part ?? "");
  const begins = month ?? Number(part?.first ?? 1);
  const now = monthOf(context.date) ?? 12;
  // 9月 in August is the one to come; 11月 in January was last year's.
  if (part === undefined && begins > now && begins - now <= LONGEST_AHEAD) return pageYear;
  // 前三季度 in January is last year's; 全年 is settled elsewhere, and 上半年 in May is under way.
  const over = part?.first === "1" && part.last !== "12" && Number(part.last) - now > 2;
  const isNear = context.ahead && begins > now && begins - now <= NEAR_MONTHS;
  return !isNear && (begins > now || over) ? pageYear - 1 : pageYear;
}

/** How far ahead a month can be meant that names no year. */
const NEAR_MONTHS = 3;

/** So many months ahead a month without a year may lie. */
const LONGEST_AHEAD = 5;

/** 全年国内生产总值, printed in January: the year that has just ended, unless it is a forecast. */
export function yearJustOver({ date, toCome }: PeriodContext): number | null {
  const month = monthOf(date);
  return date === null || month === null || month > LAST_MONTH_OF_RESULTS || toCome
    ? null
    : Number(date.slice(0, 4)) - 1;
}

/** Until so many months into a year its papers report the year before. */
const LAST_MONTH_OF_RESULTS = 2;
