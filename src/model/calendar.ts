/** Number of days of a month (1 to 12) of the Gregorian calendar. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
