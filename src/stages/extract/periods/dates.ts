/** A date of which the month or the day may be left open. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Whether the calendar has the day. */
export const exists = ({ year, month, day }: PartialDate) =>
  day === null || month === null || (day >= 1 && day <= daysIn(year, month));

/** The month of a date, 1 to 12. */
export const monthOf = (date: string | null) => (date === null ? null : Number(date.slice(5, 7)));

export const dateOf = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

const pad = (value: number) => String(value).padStart(2, "0");

/** Number of days of a month of the Gregorian calendar. */
export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const startDay = ({ year, month, day }: PartialDate) => dateOf(year, month ?? 1, day ?? 1);

export const endDay = ({ year, month, day }: PartialDate) => {
  const m = month ?? 12;
  return dateOf(year, m, day ?? daysIn(year, m));
};
