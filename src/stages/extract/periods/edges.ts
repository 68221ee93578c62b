/** Beginnings and ends of years and months. */

import { dateOf, daysIn, endDay, type PartialDate, startDay } from "../../../model/calendar.ts";
import type { PeriodWords } from "./words.ts";

/** 年底, 月初, 上旬: the edge of the year, of the part or of the month, by what the lexicon says of it; all of it without one. */
export function cutEdge(
  edge: string | undefined,
  first: PartialDate,
  last: PartialDate,
  { edges }: PeriodWords,
): [from: string | null, to: string | null] {
  const end = endDay(last);
  if (edge === undefined) return [startDay(first), end];
  const entry = edges.get(edge);
  if (entry?.side === "end") return [null, end];
  if (entry?.side === "start") return [startDay(first), startDay(first)];
  if (last.month === null || entry === undefined) return [startDay(first), end];
  const lastOf = Math.min(Number(entry.last), daysIn(last.year, last.month));
  return [dateOf(last.year, last.month, Number(entry.first)), dateOf(last.year, last.month, lastOf)];
}
