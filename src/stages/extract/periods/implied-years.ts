/** Years that expressions leave out. */

import { monthOf, yearOf } from "../../../model/calendar.ts";
import { isWhole, type PartOfYear } from "./parts-of-year.ts";
import type { PeriodContext, PeriodParts } from "./resolved.ts";

/** The year of an expression that states none, null where nothing tells it. */
export function impliedYear(
  parts: PeriodParts,
  part: PartOfYear | null,
  month: number | null,
  context: PeriodContext,
): number | null {
  const ofPart = part !== null && month === null;
  // 2022年完成8亿元。一季度、全年…: a part is of the year the text is in, unless it is aimed at, to come or spoken of.
  const told =
    ofPart && context.reportedYear !== null && !isOfPage(part, context) ? context.reportedYear : null;
  if (isWhole(part)) {
    const year = context.year ?? told ?? yearJustOver(context);
    if (year !== null) return year;
  }
  return ofPart && context.year === null && told !== null ? told : latestYear(parts, part, month, context);
}

/** Whether a bare part counts from the page's day whatever year was reported: aimed at, to come, or just over in a new paragraph or speech. */
function isOfPage({ last }: PartOfYear, context: PeriodContext): boolean {
  if (context.goal || context.toCome || context.ahead) return true;
  // A digest tells of many years, an item of its own each.
  if (!context.sameParagraph && !context.isSoleYear) return true;
  const since = (monthOf(context.date) ?? last) - last;
  return since > 0 && since <= FRESH_MONTHS && (!context.sameParagraph || context.quoted);
}

/** So many months after its end a quarter is news. */
const FRESH_MONTHS = 3;

/** The year just spoken of, else the latest in which the month or part has begun by the page's date. */
function latestYear(
  parts: PeriodParts,
  part: PartOfYear | null,
  month: number | null,
  context: PeriodContext,
): number | null {
  if (context.year !== null && parts.same === undefined) return context.year;
  const pageYear = yearOf(context.date);
  if (pageYear === null) return context.year;
  const begins = month ?? part?.first ?? 1;
  const now = monthOf(context.date) ?? 12;
  // 9月 in August is the one to come; 11月 in January was last year's.
  if (part === null && begins > now && begins - now <= LONGEST_AHEAD) return pageYear;
  // 前三季度 in January is last year's; 全年 is settled elsewhere, and 上半年 in May is under way.
  const over = part?.first === 1 && part.last !== 12 && part.last - now > 2;
  const isNear = (context.ahead || context.goal) && begins > now && begins - now <= NEAR_MONTHS;
  return !isNear && (begins > now || over) ? pageYear - 1 : pageYear;
}

/** How far ahead a month can be meant that names no year. */
const NEAR_MONTHS = 3;

/** So many months ahead a month without a year may lie. */
const LONGEST_AHEAD = 5;

/** 全年国内生产总值, printed in January: the year that has just ended, unless it is a forecast. */
function yearJustOver({ date, toCome }: PeriodContext): number | null {
  const month = monthOf(date);
  return date === null || month === null || month > LAST_MONTH_OF_RESULTS || toCome
    ? null
    : yearOf(date)! - 1;
}

/** Until so many months into a year its papers report the year before. */
const LAST_MONTH_OF_RESULTS = 2;
