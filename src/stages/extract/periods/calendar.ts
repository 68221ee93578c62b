/** Resolves dates of the calendar and spans of them. */

import {
  addDays,
  dateOf,
  endDay,
  exists,
  monthAt,
  monthOf,
  type PartialDate,
  startDay,
} from "../../../model/calendar.ts";
import { cutEdge } from "./edges.ts";
import { monthOfDay } from "./from-page-date.ts";
import { impliedYear } from "./implied-years.ts";
import { ten } from "./named-times.ts";
import { partOf } from "./parts-of-year.ts";
import { open, type PeriodContext, type PeriodParts, type Resolver, unresolved } from "./resolved.ts";
import { numberOf, type PeriodWords } from "./words.ts";
import { secondYear, statedYear, TAIWAN } from "./years.ts";

/** Years, parts of a year, months and days of the calendar, and spans of them. */
export const calendar: Resolver = (parts, context, words) => {
  const part = partOf(parts, words);
  if (parts.partSide !== undefined && part === null) return null;
  if (parts.localYear !== undefined && context.region !== TAIWAN) return null;
  const day = numberOf(parts.day, words);
  const month = monthSaid(parts, day, context, words);
  const stated = statedYear(parts, context, words);
  if (stated === "missing") return isDropped(parts, words) ? null : unresolved(context);
  // 最后两个月 without a year is of whatever the text tells of.
  if (isLoose(parts) && stated === null && !hasYear(parts, context)) return null;
  const year = stated ?? impliedYear(parts, part, month, context);
  if (year === null) return { ...unresolved(context), year: null, month };

  const lastMonth = numberOf(parts.month2, words) ?? month;
  const turns = month !== null && lastMonth !== null && lastMonth < month;
  const year2 =
    secondYear(parts, context, words) ?? (turns || parts.nextYear !== undefined ? year + 1 : year);
  const lastDay = numberOf(parts.day2, words) ?? numberOf(parts.day3, words) ?? day;
  const first = { year, month: month ?? part?.first ?? null, day };
  const last = { year: year2, month: lastMonth ?? part?.last ?? null, day: lastDay };
  const inferred = parts.year === undefined && parts.reign === undefined;
  if (!exists(first) || !exists(last) || startDay(first) > endDay(last))
    return { ...unresolved(context), inferred: false };
  const at = { inferred, resolved: true, year: year2, month: last.month };
  if (parts.yearStart !== undefined)
    return { ...at, from: dateOf(year, 1, 1), to: endDay(last), inferred: true, year };
  if (parts.decade !== undefined) return ten(year);
  const ended = words.ended.get(parts.ended ?? "")?.months;
  const count =
    ended !== undefined ? Number(ended) : parts.fullYear === undefined ? numberOf(parts.count, words) : 12;
  if (count !== null && last.month !== null) {
    // 截至12月底止年度 of a page of July: a year that is over.
    const isToCome = stated === null && context.date !== null && endDay(last) > context.date;
    const ends = { year: isToCome ? year2 - 1 : year2, month: last.month, day: null };
    return { ...at, from: startDay(monthAt(ends.year * 12 + last.month - count)), to: endDay(ends) };
  }
  // 到2030年, 到2028年底 of what is aimed at: that year, not all that was before it.
  const [from, to] = cutEdge(parts.edge2 ?? parts.edge, first, last, words);
  if (parts.by !== undefined && to !== null && isAimedAt(to, first, context))
    return { ...at, from: from ?? startDay(first), to };
  if (parts.week !== undefined && to !== null) return { ...at, from: addDays(to, -6), to };
  // Most expressions come here: written out, as an object spread into a longer one is made slowly.
  return open(parts, { inferred, resolved: true, year: year2, month: last.month, from, to });
};

/** The month an expression says, or takes from what was said before or from the page. */
function monthSaid(
  parts: PeriodParts,
  day: number | null,
  context: PeriodContext,
  words: PeriodWords,
): number | null {
  if (parts.ofMonth !== undefined) return context.month ?? monthOf(context.date);
  const month = numberOf(parts.month, words);
  return month ?? (day === null ? null : (context.month ?? monthOfDay(day, context.date)));
}

/** 当年 of nobody knows which year says no time; 次年 says one that nobody knows. */
const isDropped = ({ spoken }: PeriodParts, words: PeriodWords) =>
  spoken !== undefined && words.spoken.get(spoken)?.alone === "drop";

/** 头一个月, 最后两个月: of a year only where the text is in one; 首月 without a year is of anything. */
const isLoose = ({ partSide }: PeriodParts) => partSide !== undefined;

const hasYear = ({ partCount }: PeriodParts, { year, reportedYear }: PeriodContext) =>
  partCount !== undefined && (year ?? reportedYear) !== null;

/** Whether what is reached 到 a time is still to come, or was an aim when the year was. */
const isAimedAt = (end: string, { month }: PartialDate, { date, goal }: PeriodContext) =>
  date === null ? goal : end > date || (goal && month === null);

/** 6月初至昨日: from where the expression begins to the page's day or the one before. */
export const toDay: Resolver = (parts, context, words) => {
  if (parts.endDay === undefined) return undefined;
  const begun = calendar({ ...parts, endDay: undefined }, context, words);
  const from = begun?.from ?? begun?.to ?? null;
  if (begun == null || from === null || context.date === null) return unresolved(context);
  const to = addDays(context.date, Number(words.near.get(parts.endDay)?.offset));
  return to < from ? unresolved(context) : { ...begun, from, to, inferred: true };
};
