import { readNumeral } from "../quantities/numerals.ts";
import { dateOf, daysIn, endDay, exists, monthOf, type PartialDate, startDay } from "./dates.ts";
import { monthOfDay, near, review, weekday, weekUntil } from "./from-page-date.ts";
import { impliedYear, yearJustOver } from "./implied-years.ts";
import { decade, era, holiday } from "./named-times.ts";
import {
  open,
  type PeriodContext,
  type PeriodParts,
  type PeriodWords,
  type ResolvedPeriod,
  span,
} from "./resolved.ts";

/**
 * Resolves an expression of time to dates. An open end is null: 截至 leaves the beginning open, 以来 the end.
 * What the page's date must settle and does not is `resolved: false`.
 */
export function resolvePeriod(
  parts: PeriodParts,
  context: PeriodContext,
  words: PeriodWords,
): ResolvedPeriod {
  const numberOf = (text: string | undefined) =>
    text === undefined ? null : Number(readNumeral(text, 0, words.numerals).value ?? Number.NaN);
  const pageYear = context.date === null ? null : Number(context.date.slice(0, 4));
  const relativeYear = (form: string | undefined) => {
    const offset = form === undefined ? undefined : words.relative.get(form)?.offset;
    return offset === undefined || pageYear === null ? null : pageYear + Number(offset);
  };
  if (parts.now !== undefined) return open(parts, span(null, context.date, context, true));
  if (parts.era !== undefined) return era(parts, numberOf(parts.count), words);

  if (parts.holiday !== undefined) {
    const stated = numberOf(parts.year) ?? relativeYear(parts.relative);
    return holiday(parts.holiday, stated, parts.year !== undefined, context, words);
  }
  if (parts.fiscal !== undefined) return { ...span(null, null, context, false), resolved: false };
  if (parts.again !== undefined) return context.holiday ?? span(null, null, context, true);
  if (parts.near !== undefined) return near(parts.near, context, words);
  if (parts.review !== undefined) return review(parts.review, context, words);
  if (parts.weekday !== undefined) return weekday(parts, numberOf(parts.weekday), context);
  let month = numberOf(parts.month);
  const day = numberOf(parts.day);
  if (day !== null && month === null) month = context.month ?? monthOfDay(day, context.date);
  if (parts.ofMonth !== undefined) month = context.month ?? monthOf(context.date);
  const stated = numberOf(parts.year) ?? relativeYear(parts.relative);
  const whole =
    parts.part !== undefined &&
    words.parts.get(parts.part)?.last === "12" &&
    words.parts.get(parts.part)?.first === "1";
  const year =
    stated ??
    (whole ? (context.year ?? context.articleYear ?? yearJustOver(context)) : null) ??
    impliedYear(parts, month, context, pageYear, words);
  if (year === null) return { from: null, to: null, inferred: true, resolved: false, year: null, month };

  const lastMonth = numberOf(parts.month2) ?? month;
  const turns = month !== null && lastMonth !== null && lastMonth < month;
  const year2 = numberOf(parts.year2) ?? relativeYear(parts.relative2) ?? (turns ? year + 1 : year);
  const lastDay = numberOf(parts.day2) ?? numberOf(parts.day3) ?? day;
  const piece = parts.part === undefined ? undefined : words.parts.get(parts.part);
  const first = { year, month: month ?? (piece ? Number(piece.first) : null), day };
  const last = { year: year2, month: lastMonth ?? (piece ? Number(piece.last) : null), day: lastDay };
  if (!exists(first) || !exists(last)) return { ...span(null, null, context, false), resolved: false };
  if (parts.yearStart !== undefined) {
    const [from, to] = [dateOf(year, 1, 1), endDay(last)];
    return { from, to, inferred: true, resolved: true, year, month: last.month };
  }
  if (parts.decade !== undefined) return { ...decade(year), inferred: false };
  const edge = parts.edge2 ?? parts.edge;
  const [from, to] = edge === undefined ? [startDay(first), endDay(last)] : cutEdge(edge, first, last, words);
  const inferred = parts.year === undefined;
  const count = numberOf(parts.count);
  if (count !== null && last.month !== null) {
    const begun = year2 * 12 + last.month - count;
    const start = startDay({ year: Math.floor(begun / 12), month: (begun % 12) + 1, day: null });
    const end = endDay({ ...last, day: null });
    return { from: start, to: end, inferred, resolved: true, year: year2, month: last.month };
  }
  const period = { from, to, inferred, resolved: true, year: year2, month: last.month };
  return parts.week !== undefined && to !== null ? weekUntil(to, period) : open(parts, period);
}

/** 年底, 月初, 上旬: the edge of the year, of the part or of the month, by what the lexicon says of it. */
function cutEdge(
  edge: string,
  first: PartialDate,
  last: PartialDate,
  words: PeriodWords,
): [string | null, string | null] {
  const entry = words.edges.get(edge);
  const end = endDay(last);
  if (entry?.side === "end") return [null, end];
  if (entry?.side === "start") return [startDay(first), startDay(first)];
  if (last.month === null || entry === undefined) return [startDay(first), end];
  const lastOf = Math.min(Number(entry.last), daysIn(last.year, last.month));
  return [dateOf(last.year, last.month, Number(entry.first)), dateOf(last.year, last.month, lastOf)];
}
