/** Resolves times counted from the page's date. */

import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  dayOfWeek,
  endDay,
  exists,
  monthAt,
  monthOf,
  yearOf,
} from "../../../model/calendar.ts";
import { cutEdge } from "./edges.ts";
import {
  counted,
  open,
  type PeriodContext,
  type PeriodParts,
  type ResolvedPeriod,
  type Resolver,
  unresolved,
} from "./resolved.ts";
import { numberOf, type PeriodWords } from "./words.ts";

/** 截至目前: up to the page's day; 截至昨日: to the one before. */
export const now: Resolver = (parts, context, words) => {
  if (parts.now === undefined) return undefined;
  if (context.date === null) return unresolved(context);
  const day =
    inBrackets(parts, context, words) ?? addDays(context.date, parts.nowBefore === undefined ? 0 : -1);
  return open(parts, counted(day, day));
};

/**
 * 凌晨2时许, with which an article opens: the page's day, in a region whose news is told within the hour, and as long as the
 * article has named no time; later such an hour is of the day said last, which linking knows.
 */
export const openingHour: Resolver = (parts, context) => {
  if (parts.openingHour === undefined) return undefined;
  const { date, region, spokenMonth, spokenYear } = context;
  const isTold = region !== null && region !== "cn" && spokenMonth === null && spokenYear === null;
  return date === null || !isTold ? null : counted(date, date);
};

/** 周三（16日）, 昨日（3日）: the day of the month that stands in brackets, of the page's month or the one before. */
function inBrackets(parts: PeriodParts, { date }: PeriodContext, words: PeriodWords): string | null {
  const day = numberOf(parts.inDay, words);
  if (day === null || date === null) return null;
  const month = numberOf(parts.inMonth, words) ?? monthOfDay(day, date)!;
  const year = yearOf(date)! - (month > monthOf(date)! ? 1 : 0);
  return exists({ year, month, day }) ? dateOf(year, month, day) : null;
}

/** 周三: the last such day by the page's date, the next where it is still to come; 下周三: the one of a week counted from the page's. */
export const weekday: Resolver = (parts, context, words) => {
  if (parts.weekday === undefined) return undefined;
  if (context.date === null) return unresolved(context);
  const day = numberOf(parts.weekday, words)!;
  // 日 and 天 are no numerals of days: Sunday.
  const wanted = Number.isNaN(day) ? 7 : day;
  const today = dayOfWeek(context.date);
  const said = inBrackets(parts, context, words);
  if (said !== null) return daysFrom(said, 1);
  const offset =
    parts.weekSide === undefined
      ? -((today - wanted + 7) % 7) + (context.ahead ? 7 : 0)
      : wanted - today + 7 * Number(words.weekSides.get(parts.weekSide)?.offset);
  return open(parts, daysFrom(addDays(context.date, offset), 1));
};

/** 上周末: the Saturday and Sunday of a week counted from the page's. */
export const weekend: Resolver = (parts, context, words) => {
  if (parts.weekend === undefined) return undefined;
  if (context.date === null) return unresolved(context);
  const weeks = Number(words.weekends.get(parts.weekend)?.offset);
  return daysFrom(addDays(context.date, 6 - dayOfWeek(context.date) + 7 * weeks), 2);
};

/**
 * 本月, 上季度: whole months, weeks or days counted from the page's, or a day or edge of such a month; 今起三天: days from one
 * on. Days are counted from the day on which the news was sent, where the article says so.
 */
export const near: Resolver = (parts, context, words) => {
  if (parts.near === undefined) return undefined;
  const entry = words.near.get(parts.near);
  if (context.date === null || entry === undefined) return unresolved(context);
  const offset = Number(entry.offset);
  if (entry.unit === "day") {
    const day = inBrackets(parts, context, words) ?? addDays(context.sent ?? context.date, offset);
    const to = parts.nearTo === undefined ? null : Number(words.near.get(parts.nearTo)?.offset);
    const length = to === null ? (numberOf(parts.dayCount, words) ?? Number(entry.length)) : to - offset + 1;
    if (parts.day !== undefined) return upTo(day, parts, context, words);
    return length < 1 ? unresolved(context) : open(parts, daysFrom(day, length));
  }
  if (entry.unit === "week")
    return daysFrom(addDays(context.date, 1 - dayOfWeek(context.date) + 7 * offset), 7);
  const length = Number(entry.length);
  const current = yearOf(context.date)! * 12 + monthOf(context.date)! - 1;
  const begins = current - (current % length) + offset * length;
  const first = { ...monthAt(begins), day: numberOf(parts.day, words) };
  const last = { ...monthAt(begins + length - 1), day: numberOf(parts.day2, words) ?? first.day };
  const [from, to] = cutEdge(parts.edge, first, last, words);
  const period = { from, to, inferred: true, resolved: true, year: first.year, month: first.month };
  return open(parts, period);
};

/** 今日起至28日: up to a day of the page's month or of one to come. */
function upTo(from: string, parts: PeriodParts, context: PeriodContext, words: PeriodWords): ResolvedPeriod {
  const now = monthOf(context.date)!;
  const month = numberOf(parts.month, words) ?? now;
  const last = {
    year: yearOf(context.date)! + (month < now ? 1 : 0),
    month,
    day: numberOf(parts.day, words),
  };
  return exists(last) && endDay(last) >= from ? counted(from, endDay(last)) : unresolved(context);
}

/** 近4个月, 过去六年: from the same day so long before to the page's. */
export const lookback: Resolver = (parts, context, words) => {
  const unit = parts.windowUnit ?? parts.windowWhole;
  if (unit === undefined) return undefined;
  const count = parts.windowCount === undefined ? 1 : numberOf(parts.windowCount, words)!;
  const { months, days, hours } = words.windows.get(unit) ?? {};
  if (Number.isNaN(count) || count * Number(months) > LONGEST_WINDOW) return null;
  if (context.date === null) return unresolved(context);
  const length = hours === "" ? count * Number(days) : Math.ceil((count * Number(hours)) / 24);
  const from =
    months === "" ? addDays(context.date, -length) : addMonths(context.date, -count * Number(months));
  return { ...counted(from, context.date), year: context.year, month: context.month };
};

/** Sixty years, in months: 近百年 says how long, not since when. */
const LONGEST_WINDOW = 720;

/**
 * 过去一年, 五年来: the calendar years that ended last December, as long as the first quarter lasts; later 过去五年 counts back
 * from the page's day.
 */
export const review: Resolver = ({ review: form }, context, words) => {
  if (form === undefined) return undefined;
  const entry = words.reviews.get(form);
  const years = Number(entry?.length);
  const month = monthOf(context.date);
  if (context.date === null || month === null) return unresolved(context);
  if (month <= 3) {
    const last = yearOf(context.date)! - 1;
    return counted(dateOf(last - years + 1, 1, 1), endDay({ year: last, month: null, day: null }));
  }
  return entry?.later === "back"
    ? counted(addMonths(context.date, -12 * years), context.date)
    : unresolved(context);
};

/** The month of a day named alone: the page's, or the one before when the day is still to come. */
export function monthOfDay(day: number, date: string | null): number | null {
  const month = monthOf(date);
  if (month === null || date === null || day <= dayOf(date)) return month;
  return month === 1 ? 12 : month - 1;
}

/** So many days from one on. */
const daysFrom = (day: string, days: number) => counted(day, addDays(day, days - 1));
