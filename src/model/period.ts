/** Days and years of linked periods. */

import type { PeriodMention } from "./mention.ts";

/** Whether a period is a single day. */
export const isDay = (it: PeriodMention) => it.from !== null && it.from === it.to;

/** Whether it is one year, from its first day to its last. */
export const isYear = ({ from, to }: PeriodMention) =>
  from !== null && to !== null && from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`;

/** From a first of January to a thirty-first of December. */
export const isYears = ({ from, to }: PeriodMention) =>
  from?.endsWith("-01-01") === true && to?.endsWith("-12-31") === true;

/** The same period, one year back. */
export function yearBefore({ from, to }: PeriodMention): { from: string | null; to: string | null } {
  const back = (day: string | null) =>
    day === null ? null : `${Number(day.slice(0, 4)) - 1}${day.endsWith("02-29") ? "-02-28" : day.slice(4)}`;
  return { from: back(from), to: back(to) };
}
