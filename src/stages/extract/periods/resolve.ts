import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { NumeralWords } from "../quantities/numerals.ts";
import { readNumeral } from "../quantities/numerals.ts";

/** What resolving needs beside the expression: the page's date, and the year and month spoken of just before. */
export interface PeriodContext {
  /** `YYYY-MM-DD` or null when the page bears no date. */
  readonly date: string | null;
  readonly year: number | null;
  readonly month: number | null;
  /** The holiday last named in the article, for 假期. */
  readonly holiday: ResolvedPeriod | null;
  /** Whether the words after it speak of a time to come (12月，将…; 12月起). */
  readonly ahead: boolean;
  /** The year last spoken of in the article, for 全年. */
  readonly articleYear: number | null;
  /** Whether a forecast stands right before it (预计全年). */
  readonly toCome: boolean;
}

/** The groups of a period rule that matched, by name. */
export type PeriodParts = Readonly<Record<string, string | undefined>>;

export interface ResolvedPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly inferred: boolean;
  readonly resolved: boolean;
  /** The year and month of the expression, for those that follow and leave theirs out. */
  readonly year: number | null;
  readonly month: number | null;
}

export interface PeriodWords {
  readonly relative: Lexicon;
  readonly parts: Lexicon;
  readonly eras: Lexicon;
  readonly edges: Lexicon;
  readonly holidays: Lexicon;
  readonly sinceLater: RegExp;
  readonly monthToCome: RegExp;
  readonly beginning: RegExp;
  readonly beforeBase: RegExp;
  readonly levelOfTime: RegExp;
  readonly yearToCome: RegExp;
  readonly near: Lexicon;
  readonly reviews: Lexicon;
  readonly numerals: NumeralWords;
}

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

/** 全年国内生产总值, printed in January: the year that has just ended, unless it is a forecast. */
function yearJustOver({ date, toCome }: PeriodContext): number | null {
  const month = monthOf(date);
  return date === null || month === null || month > LAST_MONTH_OF_RESULTS || toCome
    ? null
    : Number(date.slice(0, 4)) - 1;
}

/** Until so many months into a year its papers report the year before. */
const LAST_MONTH_OF_RESULTS = 2;

interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function era(parts: PeriodParts, years: number | null, words: PeriodWords): ResolvedPeriod {
  const entry = words.eras.get(parts.era ?? "");
  const start = entry?.start || null;
  const last = entry?.end || null;
  const end = years !== null && start !== null ? `${Number(start.slice(0, 4)) + years - 1}-12-31` : last;
  const atEnd = parts.edge !== undefined && words.edges.get(parts.edge)?.side === "end";
  return open(parts, {
    from: atEnd ? null : start,
    to: end,
    inferred: false,
    resolved: true,
    year: null,
    month: null,
  });
}

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

/** 周三: the last such day by the page's date, or with 上 the one of the week before. */
function weekday({ lastWeek }: PeriodParts, day: number | null, context: PeriodContext): ResolvedPeriod {
  if (context.date === null) return { ...span(null, null, context, true), resolved: false };
  // 日 and 天 are no numerals of days: Sunday.
  const wanted = Number.isNaN(day ?? Number.NaN) ? 7 : day!;
  const today = dayOfWeek(context.date);
  if (lastWeek !== undefined) return dayBefore(context.date, today + 7 - wanted);
  return dayBefore(context.date, (today - wanted + 7) % 7);
}

/** 1 for Monday to 7 for Sunday. */
const dayOfWeek = (date: string) => new Date(date).getUTCDay() || 7;

/** The seven days that end on a day. */
const weekUntil = (day: string, period: ResolvedPeriod): ResolvedPeriod => ({
  ...period,
  from: dayBefore(day, 6).from,
  to: day,
});

/** 本月, 上季度: whole months counted from the page's month. */
function near(form: string, context: PeriodContext, words: PeriodWords): ResolvedPeriod {
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
function review(form: string, context: PeriodContext, words: PeriodWords): ResolvedPeriod {
  const years = Number(words.reviews.get(form)?.length);
  const month = monthOf(context.date);
  if (context.date === null || month === null || month > 3) return span(null, null, context, true);
  const last = Number(context.date.slice(0, 4)) - 1;
  const [from, to] = [dateOf(last - years + 1, 1, 1), dateOf(last, 12, 31)];
  return { from, to, inferred: true, resolved: true, year: last, month: null };
}

/** The days of a public holiday: in the year named, else the latest one that has begun by the page's date. */
function holiday(
  name: string,
  year: number | null,
  printed: boolean,
  context: PeriodContext,
  words: PeriodWords,
): ResolvedPeriod {
  const date = context.date ?? "";
  const latest = date === "" ? [] : [0, -1].map((offset) => Number(date.slice(0, 4)) + offset);
  const years = year === null ? latest : [year];
  const days = years
    .map((it) => words.holidays.get(`${name}${it}`))
    .find((it) => it !== undefined && (year !== null || it.start! <= date));
  const from = days?.start ?? null;
  const to = days?.end ?? null;
  return {
    from,
    to,
    inferred: !printed,
    resolved: days !== undefined,
    year: context.year,
    month: context.month,
  };
}

/** 1990年代: ten years. */
function decade(year: number): ResolvedPeriod {
  const [from, to] = [dateOf(year, 1, 1), dateOf(year + 9, 12, 31)];
  return { from, to, inferred: false, resolved: true, year: null, month: null };
}

/** Whether the calendar has the day. */
const exists = ({ year, month, day }: PartialDate) =>
  day === null || month === null || (day >= 1 && day <= daysIn(year, month));

/** The month of a day named alone: the page's, or the one before when the day is still to come. */
function monthOfDay(day: number, date: string | null): number | null {
  const month = monthOf(date);
  if (month === null || date === null || day <= Number(date.slice(8, 10))) return month;
  return month === 1 ? 12 : month - 1;
}

/** 截至, 以来: the open ends. */
function open(parts: PeriodParts, period: ResolvedPeriod): ResolvedPeriod {
  if (parts.until !== undefined && period.to !== null) return { ...period, from: null };
  if (parts.since !== undefined) return { ...period, to: null };
  return period;
}

function span(
  from: string | null,
  to: string | null,
  context: PeriodContext,
  inferred: boolean,
): ResolvedPeriod {
  return {
    from,
    to,
    inferred,
    resolved: to !== null || from !== null,
    year: context.year,
    month: context.month,
  };
}

/** How far ahead a month can be meant that names no year. */
const NEAR_MONTHS = 3;

/** The year of an expression that names none: the year just spoken of, else the latest that has begun by the page's date. */
function impliedYear(
  parts: PeriodParts,
  month: number | null,
  context: PeriodContext,
  pageYear: number | null,
  words: PeriodWords,
): number | null {
  if (context.year !== null && parts.same === undefined) return context.year;
  if (pageYear === null) return context.year;
  const part = words.parts.get(parts.part ?? "");
  const begins = month ?? Number(part?.first ?? 1);
  const now = monthOf(context.date) ?? 12;
  // 9月 in August is the one to come; 11月 in January was last year's.
  if (part === undefined && begins > now && begins - now <= LONGEST_AHEAD) return pageYear;
  // 前三季度 in January is last year's; 全年 is settled elsewhere, and 上半年 in May is under way.
  const over = part?.first === "1" && part.last !== "12" && Number(part.last) - now > 2;
  const isNear = context.ahead && begins > now && begins - now <= NEAR_MONTHS;
  return !isNear && (begins > now || over) ? pageYear - 1 : pageYear;
}

/** So many months ahead a month without a year may lie. */
const LONGEST_AHEAD = 5;

const monthOf = (date: string | null) => (date === null ? null : Number(date.slice(5, 7)));

const pad = (value: number) => String(value).padStart(2, "0");

const dateOf = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

/** Number of days of a month of the Gregorian calendar. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const startDay = ({ year, month, day }: PartialDate) => dateOf(year, month ?? 1, day ?? 1);

const endDay = ({ year, month, day }: PartialDate) => {
  const m = month ?? 12;
  return dateOf(year, m, day ?? daysIn(year, m));
};

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
