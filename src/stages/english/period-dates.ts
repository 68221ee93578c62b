/** English expressions of time as dates. */

import { addDays } from "../../model/calendar.ts";
import type { PeriodMention } from "../../model/mention.ts";
import { type Dates, dayOf, monthsOf, type Today, toNumber, weekdayBefore } from "./calendar.ts";

/** The groups of a match of the pattern of times. */
export type Groups = Readonly<Record<string, string | undefined>>;
/** The dates that a time stands for. */
export type Resolved = Pick<PeriodMention, "from" | "to" | "inferred" | "resolved">;

const unresolved: Resolved = { from: null, to: null, inferred: true, resolved: false };
/** Dates that the words alone do not say. */
export const inferred = (dates: Dates): Resolved => ({ ...dates, inferred: true, resolved: true });

/** Turns the groups of a match into dates. */
export class Resolver {
  private readonly now: Today | null;
  private readonly printed: Today | null;
  private readonly monthOf: (name: string | undefined) => number;

  constructor(now: Today | null, printed: Today | null, monthOf: (name: string | undefined) => number) {
    this.now = now;
    this.printed = printed;
    this.monthOf = monthOf;
  }

  /** The first of the ways to say a time that the match has words for. */
  resolve(it: Groups, said: string): Resolved | null {
    const { now } = this;
    if (it.so !== undefined)
      return now === null ? unresolved : inferred({ from: `${now.year}-01-01`, to: now.date });
    if (it.edge !== undefined) return this.edge(it);
    if (it.sinceStart !== undefined) {
      const year = /\d{4}/.exec(it.sinceStart)?.[0] ?? now?.year;
      return year === undefined ? unresolved : inferred({ from: `${year}-01-01`, to: null });
    }
    if (it.since !== undefined) return this.since(it);
    if (it.plan !== undefined) {
      const first = it.plan1 === undefined ? 2006 + (Number(it.plan) - 11) * 5 : Number(it.plan1);
      return {
        from: `${first}-01-01`,
        to: `${it.plan2 ?? first + 4}-12-31`,
        inferred: false,
        resolved: true,
      };
    }
    if (it.quarters !== undefined)
      return this.months(1, it.quarters.toLowerCase() === "two" ? 6 : 9, it.quartersYear);
    if (it.halfOf !== undefined) return this.halfMonth(it.halfOf, it.halfMonth, it.halfYear);
    if (it.part !== undefined) {
      const [first, last] = partMonths(it.nth ?? it.part, /^H/i.test(said) ? "half" : it.part);
      return this.months(first, last, it.partYear);
    }
    if (it.season !== undefined) return this.months(...partMonths(it.season, "quarter"), it.seasonYear);
    if (it.run !== undefined || it.runUnit !== undefined) {
      const count = it.run === undefined ? (MONTHS[it.runUnit!.toLowerCase()] ?? 12) : toNumber(it.run);
      return this.run(count, it.runMonth, it.runYear);
    }
    if (it.untold !== undefined) return { ...unresolved, inferred: false };
    if (it.months !== undefined) return this.months(1, toNumber(it.months), it.monthsYear);
    if (it.days !== undefined) return this.listedDays(it);
    if (it.fromDay !== undefined) return this.dayRange(it);
    if (it.longMonth1 !== undefined) {
      const first = this.months(this.monthOf(it.longMonth1), this.monthOf(it.longMonth1), it.longYear1);
      const last = this.months(this.monthOf(it.longMonth2), this.monthOf(it.longMonth2), it.longYear2);
      return first === null || last === null ? null : { ...first, to: last.to };
    }
    if (it.month1 !== undefined) return this.monthSpan(it);
    if (it.day1 !== undefined) return this.day(it.dayMonth1, it.day1, it.dayYear1);
    if (it.day2 !== undefined) return this.day(it.dayMonth2, it.day2, it.dayYear2);
    const month = it.month ?? it.loneMonth ?? it.bareMonth ?? it.adjMonth;
    if (month !== undefined) return this.months(this.monthOf(month), this.monthOf(month), it.monthYear);
    if (it.decade !== undefined) return years(Number(it.decade), Number(it.decade) + 9);
    if (it.year1 !== undefined) return years(Number(it.year1), Number(it.year2));
    if (it.year !== undefined) return years(Number(it.year), Number(it.year));
    if (now === null) return unresolved;
    if (it.weekday1 !== undefined) {
      const from = weekdayBefore(now.date, it.weekday1);
      return inferred({ from, to: weekdayBefore(addDays(from, 6), it.weekday2!) });
    }
    if (it.weekday !== undefined) {
      const day = addDays(weekdayBefore(now.date, it.weekday), it.nextWeek === undefined ? 0 : 7);
      return inferred({ from: day, to: day });
    }
    if (it.today !== undefined) {
      const day = addDays(now.date, DAYS[it.today.toLowerCase()] ?? -1);
      return inferred({ from: day, to: day });
    }
    if (it.recentOne !== undefined)
      return this.recent({ recentCount: "1", recentUnit: `${it.recentOne.toLowerCase()}s` });
    if (it.summer !== undefined) return this.summer(it.whichSummer!.toLowerCase(), it.summer.toLowerCase());
    if (it.beforeLast !== undefined) {
      const monday = addDays(weekdayBefore(now.date, "monday"), -14);
      return inferred({ from: monday, to: addDays(monday, 6) });
    }
    if (it.toDate !== undefined) return inferred({ from: null, to: now.date });
    if (it.recent !== undefined) return this.recent(it);
    return it.relative === undefined ? null : this.relative(it.relative, it.unit!);
  }

  /** Months of the year said, else of the latest such months that have begun. */
  private months(first: number, last: number, said: string | undefined): Resolved | null {
    if (first === 0 || last === 0 || last > 12) return null;
    const { now } = this;
    if (said !== undefined && /^\d/.test(said))
      return {
        // November to January 2023: the year is that of the last month
        ...acrossYears(Number(said) - (last < first ? 1 : 0), first, last),
        inferred: false,
        resolved: true,
      };
    if (now === null) return unresolved;
    const step = said === undefined ? 0 : (YEARS[said.toLowerCase()] ?? 0);
    const ahead = said === undefined && first > now.month ? 1 : 0;
    return inferred(acrossYears(now.year + step - ahead, first, last));
  }

  /** The January-November period, told in January: of the year before. */
  private monthSpan(it: Groups): Resolved | null {
    const [first, last] = [this.monthOf(it.month1), this.monthOf(it.month2)];
    const unfinished = this.now !== null && last > this.now.month && last - first >= HALF;
    const year = it.spanYear ?? (unfinished && first <= this.now!.month ? "last year" : undefined);
    return this.months(first, last, year);
  }

  /** The first half of June: to the 15th. */
  private halfMonth(half: string, month: string | undefined, year: string | undefined): Resolved | null {
    const whole = this.months(this.monthOf(month), this.monthOf(month), year);
    if (whole?.from == null) return whole;
    return half.toLowerCase() === "first"
      ? { ...whole, to: dayOf(whole.from, 15) }
      : { ...whole, from: dayOf(whole.from, 16) };
  }

  /** Last summer: of the year before, unless this year's is over already: then nobody knows. A winter is of two years. */
  private summer(which: string, name: string): Resolved {
    const { now } = this;
    const first = SEASONS[name];
    if (now === null || first === undefined) return unresolved;
    if (which === "last" && now.month > first + 2) return unresolved;
    const year = now.year + (STEPS[which] ?? 0);
    return inferred(monthsOf(year, first, first + 2));
  }

  /** The three months ended March: so many months, that one the last. */
  private run(count: number, month: string | undefined, said: string | undefined): Resolved | null {
    const end = this.months(this.monthOf(month), this.monthOf(month), said);
    if (end?.to == null) return end;
    const index = Number(end.to.slice(0, 4)) * 12 + Number(end.to.slice(5, 7)) - count;
    const first = (index % 12) + 1;
    return { ...end, from: monthsOf(Math.floor(index / 12), first, first).from };
  }

  private day(month: string | undefined, day: string | undefined, year: string | undefined): Resolved | null {
    const whole = this.months(this.monthOf(month), this.monthOf(month), year);
    if (whole?.from == null) return whole;
    const at = dayOf(whole.from, Number(day));
    return at === null ? null : { ...whole, from: at, to: at };
  }

  /** Nov. 3, 4, 5 and 8; Oct. 23, 28 and Nov. 6: from the first to the last. */
  private listedDays(it: Groups): Resolved | null {
    const days = it.days!.match(/\d{1,2}/g)!;
    const first = this.day(it.daysMonth, days[0], it.daysYear);
    const last = this.day(it.daysMonth2 ?? it.daysMonth, days.at(-1), it.daysYear);
    return first === null || last === null ? null : { ...first, to: last.to };
  }

  private dayRange(it: Groups): Resolved | null {
    const last = this.day(it.toMonth ?? it.fromMonth, it.toDay, it.toYear ?? it.fromYear);
    const first = this.day(it.fromMonth, it.fromDay, it.fromYear ?? it.toYear);
    if (first === null || last === null) return null;
    // between Feb. 1 and March 12, said in February
    const turned = first.from !== null && last.to !== null && last.to < first.from;
    return { ...first, to: turned ? `${Number(last.to!.slice(0, 4)) + 1}${last.to!.slice(4)}` : last.to };
  }

  private edge(it: Groups): Resolved | null {
    const { now } = this;
    const relative = it.edgeRelative?.toLowerCase();
    const day = it.edgeWeekday ?? (/^(?:yesterday|today)$/.test(relative ?? "") ? relative : undefined);
    if (day !== undefined) {
      if (now === null) return unresolved;
      const at =
        it.edgeWeekday === undefined
          ? addDays(now.date, day === "today" ? 0 : -1)
          : weekdayBefore(now.date, day);
      return inferred({ from: null, to: at });
    }
    if (relative !== undefined) {
      const [, unit] = relative.split(" ");
      const whole = this.relative(relative.startsWith("the") ? "this" : relative.split(" ")[0]!, unit!);
      return { ...whole, from: null };
    }
    if (it.edgeDay !== undefined) {
      const at = this.day(it.edgeMonth, it.edgeDay, it.edgeYear);
      if (at?.to == null) return at;
      // by Jan. 15, said in November: the next one
      const ahead = it.edgeYear === undefined && now !== null && addDays(at.to, LONG_AGO) < now.date;
      const to =
        ahead && /^by$/i.test(it.edge ?? "") ? `${Number(at.to.slice(0, 4)) + 1}${at.to.slice(4)}` : at.to;
      return { ...at, to, from: null };
    }
    const month = it.edgeMonth === undefined ? 12 : this.monthOf(it.edgeMonth);
    const whole = this.months(month, month, it.edgeYear ?? it.edgeYear2);
    return whole === null ? null : { ...whole, from: null };
  }

  private since(it: Groups): Resolved | null {
    const { now } = this;
    if (it.sinceDay !== undefined || it.sinceRelative !== undefined) {
      if (now === null) return unresolved;
      if (it.sinceDay !== undefined)
        return inferred({ from: weekdayBefore(now.date, it.sinceDay), to: null });
      return { ...this.relative("last", it.sinceRelative!.split(" ")[1]!), to: null };
    }
    if (it.sinceMonth === undefined && it.sinceYear === undefined) return null;
    if (it.sinceDom !== undefined) {
      const day = this.day(it.sinceMonth, it.sinceDom, it.sinceYear);
      return day === null ? null : { ...day, to: null };
    }
    const month = it.sinceMonth === undefined ? 1 : this.monthOf(it.sinceMonth);
    const whole = this.months(month, month, it.sinceYear);
    return whole === null ? null : { ...whole, to: null };
  }

  /** The past eight years: up to the page's day. */
  private recent(it: Groups): Resolved {
    const now = this.printed;
    const count = toNumber(it.recentCount!);
    if (now === null) return unresolved;
    const { date } = now;
    if (it.recentUnit === "days" || it.recentUnit === "weeks")
      return inferred({ from: addDays(date, -count * (it.recentUnit === "days" ? 1 : 7)), to: date });
    const months = it.recentUnit === "decades" ? count * 120 : it.recentUnit === "years" ? count * 12 : count;
    const index = now.year * 12 + now.month - 1 - months;
    const first = monthsOf(Math.floor(index / 12), (index % 12) + 1, (index % 12) + 1);
    return inferred({ from: dayOf(first.from!, Number(date.slice(8))) ?? first.to, to: date });
  }

  private relative(word: string, unit: string): Resolved {
    const { now } = this;
    if (now === null) return unresolved;
    const step = STEPS[word.toLowerCase()] ?? 0;
    if (unit.toLowerCase() === "year") return inferred(monthsOf(now.year + step, 1, 12));
    if (unit.toLowerCase() === "week") {
      const monday = addDays(weekdayBefore(now.date, "monday"), 7 * step);
      return inferred({ from: monday, to: addDays(monday, 6) });
    }
    const size = unit.toLowerCase() === "quarter" ? 3 : 1;
    const index = Math.floor((now.year * 12 + now.month - 1) / size) * size + step * size;
    const first = (index % 12) + 1;
    return inferred(monthsOf(Math.floor(index / 12), first, first + size - 1));
  }
}

/** Months of a year, or, where the last is before the first, into the next year. */
const acrossYears = (year: number, first: number, last: number): Dates =>
  last >= first
    ? monthsOf(year, first, last)
    : { from: monthsOf(year, first, first).from, to: monthsOf(year + 1, last, last).to };

const years = (first: number, last: number): Resolved => ({
  from: `${first}-01-01`,
  to: `${last}-12-31`,
  inferred: false,
  resolved: true,
});
/** A day so long ago is not said without its year. */
const LONG_AGO = 200;
/** Nobody reports on so many months before the last of them has begun. */
const HALF = 6;
const YEARS: Readonly<Record<string, number>> = { "last year": -1, "next year": 1 };
const STEPS: Readonly<Record<string, number>> = { last: -1, "the previous": -1, next: 1, "the following": 1 };

const DAYS: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  "the day after tomorrow": 2,
};
const MONTHS: Readonly<Record<string, number>> = { year: 12, "half-year": 6, quarter: 3 };
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9 };

function partMonths(nth: string, part: string): [number, number] {
  const which =
    ["first", "second", "third", "fourth"].indexOf(nth.toLowerCase()) + 1 || Number.parseInt(nth, 10) || 0;
  if (part.toLowerCase() === "half") return which === 1 ? [1, 6] : [7, 12];
  const quarter = which || 4;
  return [quarter * 3 - 2, quarter * 3];
}
