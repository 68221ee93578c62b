/** Times in English sentences. */

import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { monthsOf, todayOf } from "./calendar.ts";
import { type Groups, inferred, type Resolved, Resolver } from "./period-dates.ts";
import type { EnglishWords } from "./words.ts";

export { periodPattern } from "./period-pattern.ts";

/** The periods of a sentence, in order. `date` is the day it was written, `printed` the page's. */
export function readPeriods(
  text: string,
  sentence: Span,
  date: string | null,
  pattern: RegExp,
  words: EnglishWords,
  printed: string | null = date,
  spoken: string | null = null,
): PeriodMention[] {
  const out: PeriodMention[] = [];
  const said = text.slice(0, sentence.end);
  const monthOf = (name: string | undefined) =>
    Number(words.months.get((name ?? "").replace(/\.$/, "")) ?? 0);
  const resolver = new Resolver(todayOf(date), todayOf(printed), monthOf);
  pattern.lastIndex = sentence.start;
  for (let match = pattern.exec(said); match !== null; match = pattern.exec(said)) {
    if (match[0] === "") {
      pattern.lastIndex++;
      continue;
    }
    const capital = match.groups!;
    // "May" and "March" open questions and wishes too; "second" and "may" are no times in small letters.
    const name =
      capital.loneMonth ?? capital.bareMonth ?? capital.adjMonth ?? capital.month ?? capital.weekday;
    if (name !== undefined && !/^[A-Z]/.test(name)) continue;
    // the fourth season is one of the year only on a page that says so
    if (capital.season !== undefined && capital.seasonYear === undefined && said.search(SEASON_OF_YEAR) < 0)
      continue;
    const known = capital.season !== undefined && capital.seasonYear === undefined;
    const told = known
      ? [...said.slice(0, match.index).matchAll(SEASON_OF_YEAR)].at(-1)?.groups?.year
      : undefined;
    const groups = told === undefined ? capital : { ...capital, seasonYear: told };
    const first = previousTo(out.at(-1), groups, text) ?? resolver.resolve(groups, match[0]);
    if (first === null) continue;
    const year = out.findLast((it) => /(?:19|20)\d\d/.test(text.slice(it.start, it.end)))?.from?.slice(0, 4);
    const resolved = inYearOf(first, groups, year ?? spoken, date);
    const end = match.index + match[0].trimEnd().length;
    out.push({ start: match.index, end, rule: "english/period", ...resolved });
  }
  return out;
}

/** rose 3 percent last month, after 2 percent the previous month: the one before that which was named. */
function previousTo(last: PeriodMention | undefined, groups: Groups, text: string): Resolved | null {
  if (groups.relative?.toLowerCase() !== "the previous" || last?.from == null || last.to === null)
    return null;
  const unit = groups.unit!.toLowerCase();
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 0;
  if (months === 0 || !text.slice(last.start, last.end).toLowerCase().includes(unit)) return null;
  const index = Number(last.from.slice(0, 4)) * 12 + Number(last.from.slice(5, 7)) - 1 - months;
  const first = (index % 12) + 1;
  return inferred(monthsOf(Math.floor(index / 12), first, first + months - 1));
}

/** In the first quarter, told in January of the year before: a part of a year that is not over is of the year that the text speaks of. */
function inYearOf(it: Resolved, groups: Groups, spoken: string | null, today: string | null): Resolved {
  const bare =
    (groups.part !== undefined && groups.partYear === undefined) ||
    (groups.quarters !== undefined && groups.quartersYear === undefined) ||
    (groups.months !== undefined && groups.monthsYear === undefined);
  if (!bare || spoken === null || today === null || it.from === null || it.to === null) return it;
  const year = it.from.slice(0, 4);
  if (it.to < today || spoken >= year || it.to.slice(0, 4) !== year) return it;
  return { ...it, from: `${spoken}${it.from.slice(4)}`, to: `${spoken}${it.to.slice(4)}` };
}

const SEASON_OF_YEAR =
  /\b(?:first|second|third|fourth)\sseason\s(?:of\s)?(?<year>(?:19|20)\d\d|this\syear|last\syear)/g;
