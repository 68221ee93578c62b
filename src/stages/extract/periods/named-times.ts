/** Resolves eras, school years and decades. */

import { addDays, addMonths, dateOf, monthOf, yearOf } from "../../../model/calendar.ts";
import { open, type PeriodParts, type Resolver, unresolved } from "./resolved.ts";
import { numberOf, type PeriodWords } from "./words.ts";

/** 十四五, 十四五前四年, 十四五开局之年, 十三五末: an era by its name, some of its years, or its end. */
export const era: Resolver = (parts, context, words) => {
  if (parts.era === undefined) return undefined;
  const entry = words.eras.get(parts.era);
  const { from: start, to: end } = yearsOfEra(entry?.start || null, entry?.end || null, parts, words);
  const side = parts.edge === undefined ? undefined : words.edges.get(parts.edge)?.side;
  const period = {
    from: side === "end" ? null : start,
    to: side === "start" ? start : end,
    inferred: false,
    resolved: true,
    year: null,
    month: null,
  };
  // 到“十五五”末: what is aimed at holds for its last year.
  if (parts.by !== undefined && end !== null && (context.goal || end > (context.date ?? end)))
    return { ...period, from: `${end.slice(0, 4)}-01-01` };
  return open(parts, period);
};

/** The first or last years of an era, or one of them; all of it where none are named. */
function yearsOfEra(
  from: string | null,
  to: string | null,
  parts: PeriodParts,
  words: PeriodWords,
): { from: string | null; to: string | null } {
  const first = yearOf(from);
  const last = yearOf(to);
  if (first === null) return { from, to };
  const lastYear = (year: number) => `${year}-12-31`;
  const count = numberOf(parts.count, words);
  if (count !== null) return { from, to: lastYear(first + count - 1) };
  const lastCount = numberOf(parts.lastCount, words);
  if (lastCount !== null && last !== null) return { from: dateOf(last - lastCount + 1, 1, 1), to };
  const named = parts.eraYear === undefined ? null : Number(words.eraYears.get(parts.eraYear)?.nth);
  const nth = named ?? numberOf(parts.nth, words);
  if (nth === null || (nth < 0 && last === null)) return { from, to };
  const year = nth < 0 ? last! + 1 + nth : first + nth - 1;
  return { from: dateOf(year, 1, 1), to: lastYear(year) };
}

/**
 * 2018/19学年, 2018-19年度 of Hong Kong: twelve months from one year into the next. Where nobody says when such a year begins, it
 * is two calendar years or, with a stroke between them, unresolved.
 */
export const termYear: Resolver = (parts, context, words) => {
  if (parts.termNear !== undefined) return termYearNear(parts, context, words);
  if (parts.term === undefined) return undefined;
  const first = Number(parts.termFrom);
  const said = parts.termTo!;
  const last = said.length === 4 ? Number(said) : first - (first % 100) + Number(said);
  const entry = words.terms.get(parts.term);
  const known = entry !== undefined && (entry.region === "" || entry.region === context.region);
  const at = { inferred: false, resolved: true, year: last, month: null };
  if (known && last === first + 1) return { ...at, ...twelveMonths(first, Number(entry.month)) };
  if (parts.termSign === "/" || last < first) return { ...unresolved(context), inferred: false };
  return { ...at, from: dateOf(first, 1, 1), to: dateOf(last, 12, 31) };
};

/** 上学年, 本财政年度: the one that the page's day is in, or so many before or after it. */
const termYearNear: Resolver = (parts, context, words) => {
  const entry = words.terms.get(parts.termWord!);
  const isKnown = entry !== undefined && (entry.region === "" || entry.region === context.region);
  if (!isKnown || context.date === null) return { ...unresolved(context), inferred: false };
  const month = Number(entry.month);
  const began = yearOf(context.date)! - (monthOf(context.date)! < month ? 1 : 0);
  const first = began + Number(words.termSides.get(parts.termNear!)?.offset);
  return { ...twelveMonths(first, month), inferred: true, resolved: true, year: first, month: null };
};

/** Twelve months from the first day of a month. */
function twelveMonths(year: number, month: number): { from: string; to: string } {
  const from = dateOf(year, month, 1);
  return { from, to: addDays(addMonths(from, 12), -1) };
}

/** 1990年代, 上世纪九十年代: ten years; 本世纪以来: since it began. */
export const decade: Resolver = (parts, context, words) => {
  if (parts.century === undefined && parts.tens === undefined) return undefined;
  const century =
    parts.century === undefined ? LAST_CENTURY : Number(words.centuries.get(parts.century)?.start);
  const tens = numberOf(parts.tens, words);
  const year = tens === null ? century : century + tens;
  // 九十年代 of a page of the eighties is no time yet.
  if ((yearOf(context.date) ?? year) < year)
    return { ...open(parts, ten(year)), resolved: false, from: null, to: null };
  return open(parts, tens === null ? { ...ten(year), to: null } : ten(year));
};

/** 九十年代 without its century. */
const LAST_CENTURY = 1900;

/** The ten years from one on. */
export const ten = (year: number) => ({
  from: dateOf(year, 1, 1),
  to: dateOf(year + 9, 12, 31),
  inferred: false,
  resolved: true,
  year: null,
  month: null,
});
