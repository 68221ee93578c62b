import { dateOf } from "./dates.ts";
import {
  open,
  type PeriodContext,
  type PeriodParts,
  type PeriodWords,
  type ResolvedPeriod,
} from "./resolved.ts";

/** 十四五, 十四五前四年, 十三五末: an era by its name, its first years, or its end. */
export function era(parts: PeriodParts, years: number | null, words: PeriodWords): ResolvedPeriod {
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

/** The days of a public holiday: in the year named, else the latest one that has begun by the page's date. */
export function holiday(
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
export function decade(year: number): ResolvedPeriod {
  const [from, to] = [dateOf(year, 1, 1), dateOf(year + 9, 12, 31)];
  return { from, to, inferred: false, resolved: true, year: null, month: null };
}
