/** Resolves seasons. */

import { dateOf, endDay, monthOf, yearOf } from "../../../model/calendar.ts";
import { open, type PeriodContext, type PeriodParts, type Resolver, unresolved } from "./resolved.ts";
import type { PeriodWords } from "./words.ts";
import { statedYear } from "./years.ts";

/** 今夏, 2023年冬季: three months; 去冬今春: from one season to the next. */
export const season: Resolver = (parts, context, words) => {
  if (parts.season === undefined) return undefined;
  const begins = words.seasons.get(parts.season);
  const ends = words.seasons.get(parts.season2 ?? parts.season);
  const year = yearOfSeason(parts, Number(begins?.first), context, words);
  if (year === null) return unresolved(context);
  const [first, last] = [Number(begins?.first), Number(ends?.last)];
  const from = dateOf(year, first, 1);
  const to = endDay({ year: last < first ? year + 1 : year, month: last, day: null });
  const inferred = parts.year === undefined && parts.reign === undefined;
  return open(parts, { from, to, inferred, resolved: true, year, month: null });
};

/** The year that a season begins in, null where nobody knows. The winter of this year is until spring the one under way. */
function yearOfSeason(
  parts: PeriodParts,
  first: number,
  context: PeriodContext,
  words: PeriodWords,
): number | null {
  const offset = words.seasonYears.get(parts.seasonYear ?? "")?.offset;
  const page = yearOf(context.date);
  const year =
    offset === undefined ? statedYear(parts, context, words) : page === null ? null : page + Number(offset);
  if (year === null || year === "missing") return null;
  const isThisYear = year === page && parts.year === undefined;
  return isThisYear && first === 12 && monthOf(context.date)! <= LAST_OF_WINTER ? year - 1 : year;
}

/** In April 今冬 is still the winter that has just ended. */
const LAST_OF_WINTER = 4;
