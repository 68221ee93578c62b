import { dateOf, endDay, monthOf, startDay } from "./dates.ts";
import {
  type PeriodContext,
  type PeriodParts,
  type PeriodWords,
  type ResolvedPeriod,
  span,
} from "./resolved.ts";

/** 周三: the last such day by the page's date, or with 上 the one of the week before. */
export function weekday(
  { lastWeek }: PeriodParts,
  day: number | null,
  context: PeriodContext,
): ResolvedPeriod {
  if (context.date === null) return { ...span(null, null, context, true), resolved: false };
  // 日 and 天 are no numerals of days: Sunday.
  const wanted = Number.isNaN(day ?? Number.NaN) ? 7 : day!;
  const today = dayOfWeek(context.date);
  if (lastWeek !== undefined) return dayBefore(context.date, today + 7 - wanted);
  return dayBefore(context.date, (today - wanted + 7) % 7);
}

/** 本月, 上季度: whole months counted from the page's month. */
export function near(form: string, context: PeriodContext, words: PeriodWords): ResolvedPeriod {
  const entry = words.near.get(form);
  if (context.date === null || entry === undefined) return span(null, null, context, true);
  if (entry.unit === "day") return dayBefore(context.date, -Number(entry.offset));
  if (entry.unit === "week") {
    const sunday = dayBefore(context.date, dayOfWeek(context.date) - 7 * (1 + Number(entry.offset))).to!;
    return weekUntil(sunday, dayBefore(sunday, 0));
  }
  const months = Number(entry.length);
  const now = Number(context.date.slice(0, 4)) * 12 + Number(context.date.slice(5, 7)) - 1;
  const first = now - (now % months) + Number(entry.offset) * months;
  const at = (month: number) => ({ year: Math.floor(month / 12), month: (month % 12) + 1, day: null });
  const [from, to] = [startDay(at(first)), endDay(at(first + months - 1))];
  return { from, to, inferred: true, resolved: true, year: at(first).year, month: at(first).month };
}

/** 过去一年, 五年来: the calendar years that ended last December, as long as the first quarter lasts. */
export function review(form: string, context: PeriodContext, words: PeriodWords): ResolvedPeriod {
  const years = Number(words.reviews.get(form)?.length);
  const month = monthOf(context.date);
  if (context.date === null || month === null || month > 3) return span(null, null, context, true);
  const last = Number(context.date.slice(0, 4)) - 1;
  const [from, to] = [dateOf(last - years + 1, 1, 1), dateOf(last, 12, 31)];
  return { from, to, inferred: true, resolved: true, year: last, month: null };
}

/** The month of a day named alone: the page's, or the one before when the day is still to come. */
export function monthOfDay(day: number, date: string | null): number | null {
  const month = monthOf(date);
  if (month === null || date === null || day <= Number(date.slice(8, 10))) return month;
  return month === 1 ? 12 : month - 1;
}

/** The seven days that end on a day. */
export const weekUntil = (day: string, period: ResolvedPeriod): ResolvedPeriod => ({
  ...period,
  from: dayBefore(day, 6).from,
  to: day,
});

/** 昨天: a day counted back from the page's. */
function dayBefore(date: string, days: number): ResolvedPeriod {
  const day = new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
  return {
    from: day,
    to: day,
    inferred: true,
    resolved: true,
    year: Number(day.slice(0, 4)),
    month: monthOf(day),
  };
}

/** 1 for Monday to 7 for Sunday. */
const dayOfWeek = (date: string) => new Date(date).getUTCDay() || 7;
