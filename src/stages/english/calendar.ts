/** Days and months for English times. */

import { addDays, dateOf, dayOfWeek, daysIn } from "../../model/calendar.ts";

/** First and last day, `YYYY-MM-DD`; null where the end is open. */
export interface Dates {
  readonly from: string | null;
  readonly to: string | null;
}

/** The day a page was printed. */
export interface Today {
  readonly date: string;
  readonly year: number;
  readonly month: number;
}

export const todayOf = (date: string | null): Today | null =>
  date === null ? null : { date, year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };

/** From the first day of a month to the last day of another in the same year. */
export const monthsOf = (year: number, first: number, last: number): Dates => ({
  from: dateOf(year, first, 1),
  to: dateOf(year, last, daysIn(year, last)),
});

/** A day of the month that begins at `first`; null where the month has no such day. */
export function dayOf(first: string, day: number): string | null {
  const last = daysIn(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  return day < 1 || day > last ? null : `${first.slice(0, 8)}${String(day).padStart(2, "0")}`;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The latest such weekday that is not after the day: papers speak of the week behind them. */
export function weekdayBefore(date: string, name: string): string {
  const today = dayOfWeek(date);
  return addDays(date, -((today - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7));
}

const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** three → 3, 10 → 10. */
export function toNumber(word: string): number {
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at;
}
