/** Resolves an expression of time to dates. */

import { calendar, toDay } from "./calendar.ts";
import { lookback, near, now, openingHour, review, weekday, weekend } from "./from-page-date.ts";
import { feast, holiday, lunar } from "./holidays.ts";
import { decade, era, termYear } from "./named-times.ts";
import type { PeriodContext, PeriodParts, ResolvedPeriod, Resolver } from "./resolved.ts";
import { season } from "./seasons.ts";
import { reporting, sameTime, thatMonth, untold } from "./untold-times.ts";
import type { PeriodWords } from "./words.ts";

/** Each knows its expressions by a group of its own, so that none depends on the one before but the last, which takes the rest. */
const RESOLVERS: readonly Resolver[] = [
  now,
  openingHour,
  era,
  holiday,
  feast,
  lunar,
  season,
  untold,
  termYear,
  reporting,
  sameTime,
  thatMonth,
  toDay,
  near,
  lookback,
  review,
  weekday,
  weekend,
  decade,
  calendar,
];

/**
 * Resolves an expression of time to dates. An open end is null: 截至 leaves the beginning open, 以来 the end.
 * What the page's date must settle and does not is `resolved: false`; null is no expression of time after all.
 */
export function resolvePeriod(
  parts: PeriodParts,
  context: PeriodContext,
  words: PeriodWords,
): ResolvedPeriod | null {
  for (const resolve of RESOLVERS) {
    const period = resolve(parts, context, words);
    if (period !== undefined) return period;
  }
  return null;
}
