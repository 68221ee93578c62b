import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { EnglishWords } from "./words.ts";

/** The expressions of time in English, one pattern; what its groups mean is read below. */
export function periodPattern(words: EnglishWords): RegExp {
  const month = words.months.pattern;
  const year = "(?:19|20)\\d{2}";
  const count = "two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}";
  return new RegExp(
    [
      `(?<edge>(?:by|at|as of) the end of|at end-|by end-|by|until|as of)\\s?(?:(?:(?<edgeMonth>${month})\\b\\.?\\s?)(?:\\d{1,2},?\\s)?(?<edgeYear>${year})?|(?<edgeYear2>${year}))`,
      `(?<since>since)\\s(?:(?<sinceMonth>${month})\\b\\.?\\s?)?(?<sinceYear>${year})`,
      `(?:(?<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)|Q(?=[1-4]))[\\s]?(?<part>quarter|half|[1-4])(?:\\s(?:of\\s|in\\s)?(?<partYear>${year}|last year|this year|the year))?`,
      `first (?<months>${count}) months(?:\\s(?:of\\s|in\\s)?(?<monthsYear>${year}|last year|this year|the year))?`,
      `(?:between |from )?(?<month1>${month})\\b\\.?(?:\\s?(?:to|through|and|-|–)\\s?)(?<month2>${month})\\b\\.?(?:,?\\s(?<spanYear>${year}))?`,
      `(?<day1>\\d{1,2})\\s(?<dayMonth1>${month})\\b\\.?(?:,?\\s(?<dayYear1>${year}))?`,
      `(?<dayMonth2>${month})\\b\\.?\\s(?<day2>\\d{1,2})(?!\\d)(?:,?\\s(?<dayYear2>${year}))?`,
      `(?:(?:in|during|for|of|last|this|since|early|late|mid)[\\s-])?(?<month>${month})\\b\\.?(?:,?\\s(?<monthYear>${year}))`,
      `(?:in|during|for|last|this)\\s(?:early |late |mid-)?(?<loneMonth>${month})\\b`,
      `(?<decade>(?:19|20)\\d0)s`,
      `(?:from\\s)?(?<year1>${year})(?:\\s?[-–]\\s?|\\sto\\s)(?<year2>${year})`,
      `(?<![\\d.,$€£¥])(?<year>${year})(?![\\d,]*\\d|\\.\\d|%|\\s(?:percent|yuan|tons|tonnes|people|million|billion))`,
      `(?<relative>last|this|next|the previous|the following|current)\\s(?<unit>year|month|quarter)`,
      `(?<so>so far this year|the year to date)`,
    ]
      .map((it) => `(?<![\\w$])(?:${it})`)
      .join("|"),
    "gi",
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The periods of a sentence, in order. `date` is the page's. */
export function readPeriods(
  text: string,
  sentence: Span,
  date: string | null,
  pattern: RegExp,
  words: EnglishWords,
): PeriodMention[] {
  const out: PeriodMention[] = [];
  pattern.lastIndex = sentence.start;
  for (
    let match = pattern.exec(text);
    match !== null && match.index < sentence.end;
    match = pattern.exec(text)
  ) {
    if (match[0] === "") {
      pattern.lastIndex++;
      continue;
    }
    const resolved = resolve(match.groups!, date, (name) =>
      Number(words.months.get(name.replace(/\.$/, "")) ?? 0),
    );
    if (resolved === null) continue;
    const end = match.index + match[0].trimEnd().length;
    out.push({ start: match.index, end, rule: "english/period", ...resolved });
  }
  return out;
}

type Resolved = Pick<PeriodMention, "from" | "to" | "inferred" | "resolved">;

function resolve(it: Groups, date: string | null, monthOf: (name: string) => number): Resolved | null {
  const now = date === null ? null : { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
  const yearOf = (said: string | undefined): { year: number | null; stated: boolean } => {
    if (said !== undefined && /^\d/.test(said)) return { year: Number(said), stated: true };
    if (now === null) return { year: null, stated: false };
    return { year: said?.toLowerCase() === "last year" ? now.year - 1 : now.year, stated: false };
  };
  /** Months of the year said, else of the latest such months that have begun. */
  const months = (first: number, last: number, said: string | undefined): Resolved | null => {
    if (first === 0 || last === 0) return null;
    const { year, stated } = yearOf(said);
    if (year === null) return unresolved;
    const ahead = said === undefined && now !== null && first > now.month;
    return { ...span(year - (ahead ? 1 : 0), first, last), inferred: !stated, resolved: true };
  };
  if (it.so !== undefined)
    return now === null
      ? unresolved
      : { from: `${now.year}-01-01`, to: date, inferred: true, resolved: true };
  if (it.edge !== undefined) {
    const month = it.edgeMonth === undefined ? 12 : monthOf(it.edgeMonth);
    const edge = months(month, month, it.edgeYear ?? it.edgeYear2);
    return edge === null ? null : { ...edge, from: null };
  }
  if (it.since !== undefined) {
    const month = it.sinceMonth === undefined ? 1 : monthOf(it.sinceMonth);
    const edge = months(month, month, it.sinceYear);
    return edge === null ? null : { ...edge, to: null };
  }
  if (it.part !== undefined) {
    const [first, last] = partMonths(it.nth ?? it.part, it.part);
    return months(first, last, it.partYear);
  }
  if (it.months !== undefined)
    return months(1, COUNTS.indexOf(it.months.toLowerCase()) + 1 || Number(it.months), it.monthsYear);
  if (it.month1 !== undefined) return months(monthOf(it.month1), monthOf(it.month2!), it.spanYear);
  if (it.day1 !== undefined)
    return day(months(monthOf(it.dayMonth1!), monthOf(it.dayMonth1!), it.dayYear1), it.day1);
  if (it.day2 !== undefined)
    return day(months(monthOf(it.dayMonth2!), monthOf(it.dayMonth2!), it.dayYear2), it.day2);
  const month = it.month ?? it.loneMonth;
  if (month !== undefined) return months(monthOf(month), monthOf(month), it.monthYear);
  if (it.decade !== undefined)
    return {
      from: `${it.decade}-01-01`,
      to: `${Number(it.decade) + 9}-12-31`,
      inferred: false,
      resolved: true,
    };
  if (it.year1 !== undefined)
    return { from: `${it.year1}-01-01`, to: `${it.year2}-12-31`, inferred: false, resolved: true };
  if (it.year !== undefined) return { ...span(Number(it.year), 1, 12), inferred: false, resolved: true };
  if (it.relative === undefined || now === null) return it.relative === undefined ? null : unresolved;
  const step = RELATIVE[it.relative.toLowerCase()] ?? 0;
  if (it.unit!.toLowerCase() === "year")
    return { ...span(now.year + step, 1, 12), inferred: true, resolved: true };
  const size = it.unit!.toLowerCase() === "quarter" ? 3 : 1;
  const index = Math.floor((now.year * 12 + now.month - 1) / size) * size + step * size;
  const first = (index % 12) + 1;
  return { ...span(Math.floor(index / 12), first, first + size - 1), inferred: true, resolved: true };
}

const unresolved: Resolved = { from: null, to: null, inferred: true, resolved: false };
const RELATIVE: Readonly<Record<string, number>> = {
  last: -1,
  "the previous": -1,
  next: 1,
  "the following": 1,
};
const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

function partMonths(nth: string, part: string): [number, number] {
  const which =
    ["first", "second", "third", "fourth"].indexOf(nth.toLowerCase()) + 1 || Number.parseInt(nth, 10) || 0;
  if (part.toLowerCase() === "half") return which === 1 ? [1, 6] : [7, 12];
  const quarter = which || 4;
  return [quarter * 3 - 2, quarter * 3];
}

const pad = (value: number) => String(value).padStart(2, "0");
const span = (year: number, first: number, last: number) => ({
  from: `${year}-${pad(first)}-01`,
  to: `${year}-${pad(last)}-${new Date(Date.UTC(year, last, 0)).getUTCDate()}`,
});

function day(month: Resolved | null, number: string): Resolved | null {
  if (month?.from == null) return month;
  const at = `${month.from.slice(0, 8)}${pad(Number(number))}`;
  return Number(number) > Number(month.to!.slice(8)) || Number(number) === 0
    ? null
    : { ...month, from: at, to: at };
}
