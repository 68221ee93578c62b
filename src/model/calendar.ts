/** The Gregorian calendar: days, written `YYYY-MM-DD`. */

/** Number of days of a month (1 to 12). */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `year-month-day` as `YYYY-MM-DD`, or null when the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/** The day that a text in the form `YYYY-MM-DD` names, or null. */
export function parseIsoDate(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A date of which the month or the day may be left open. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Whether the calendar has the day. */
export const exists = ({ year, month, day }: PartialDate) =>
  (month === null || (month >= 1 && month <= 12)) &&
  (day === null || month === null || (day >= 1 && day <= daysIn(year, month)));

/** The year of a date. */
export const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));

/** The month of a date, 1 to 12. */
export const monthOf = (date: string | null) => (date === null ? null : Number(date.slice(5, 7)));

/** The day of a date's month, 1 to 31. */
export const dayOf = (date: string) => Number(date.slice(8, 10));

export const dateOf = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;

const pad = (value: number) => String(value).padStart(2, "0");

export const startDay = ({ year, month, day }: PartialDate) => dateOf(year, month ?? 1, day ?? 1);

export const endDay = ({ year, month, day }: PartialDate) => {
  const m = month ?? 12;
  return dateOf(year, m, day ?? daysIn(year, m));
};

/** The day so many days later, or earlier. */
export const addDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day so many months later or earlier: the last of its month where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month } = monthAt(yearOf(date)! * 12 + monthOf(date)! - 1 + months);
  return dateOf(year, month, Math.min(dayOf(date), daysIn(year, month)));
}

/** The month that is so many months after January of the year 0. */
export const monthAt = (months: number) => ({
  year: Math.floor(months / 12),
  month: (months % 12) + 1,
  day: null,
});

/** 1 for Monday to 7 for Sunday. */
export const dayOfWeek = (date: string) => new Date(date).getUTCDay() || 7;
