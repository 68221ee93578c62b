import type { PeriodMention } from "../../../model/mention.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { Scanner } from "../../../rulebook/scanner.ts";
import { yearOf } from "./dates.ts";
import { Memory, type Role } from "./memory.ts";
import { resolvePeriod } from "./resolve.ts";
import type { PeriodContext, PeriodParts, ResolvedPeriod } from "./resolved.ts";
import { type Found, findExpressions } from "./settle.ts";
import { type PeriodWords, periodWords } from "./words.ts";

export interface PeriodRules {
  readonly rules: Scanner;
  readonly words: PeriodWords;
}

export const periodRules = (rulebook: Rulebook): PeriodRules => ({
  rules: new Scanner(rulebook.ofKind("period")),
  words: periodWords(rulebook),
});

/**
 * Every expression of time in a folded text, in order, resolved against the page's date and against what was said
 * before within the same article.
 * @param breaks offsets where the memory of year and month is dropped (sentence starts), ascending
 * @param articles offsets where an article starts, ascending
 */
export function findPeriods(
  folded: string,
  date: string | null,
  breaks: readonly number[],
  articles: readonly number[],
  { rules, words }: PeriodRules,
): PeriodMention[] {
  const memory = new Memory();
  let next = 0;
  let nextArticle = 0;
  let reported = -1;
  return findExpressions(folded, rules).flatMap((found): PeriodMention[] => {
    while (next < breaks.length && breaks[next]! <= found.start) {
      memory.startSentence();
      next++;
    }
    while (nextArticle < articles.length && articles[nextArticle]! <= found.start) {
      memory.startArticle();
      nextArticle++;
    }
    const sameParagraph = folded.lastIndexOf("\n", found.start) < reported;
    const context: PeriodContext = {
      ...memory.context,
      ...prospect(folded, found, words),
      date,
      sameParagraph,
    };
    const period = resolvePeriod(withSince(folded, found, words), context, words);
    if (period === null) return [];
    if (!isBase(folded, found, words)) {
      const role = roleOf(folded, found, period, context, words);
      memory.take(period, role);
      if (role.states && role.reports) reported = found.start;
    }
    const { from, to, inferred, resolved, relation } = period;
    const mention = { start: found.start, end: found.end, from, to, inferred, resolved, rule: found.rule.id };
    return [relation === undefined ? mention : { ...mention, relation }];
  });
}

/** How the words around an expression look at it: as still to come, as forecast, as aimed at, as somebody speaks of it. */
function prospect(
  folded: string,
  { start, end }: Found,
  words: PeriodWords,
): Pick<PeriodContext, "ahead" | "toCome" | "goal" | "quoted"> {
  const before = folded.slice(Math.max(0, start - LOOKBEHIND), start);
  return {
    ahead: words.monthToCome.test(folded.slice(end - 1, end + LOOKAHEAD)),
    toCome: words.yearToCome.test(before),
    quoted: words.openQuotation.test(folded.slice(Math.max(0, start - LONGEST_QUOTATION), start)),
    goal: words.goalBefore.test(before) || words.goalAfter.test(folded.slice(end, end + LONGEST_GOAL)),
  };
}

/** So many characters after an expression may say that it is still to come. */
const LOOKAHEAD = 12;

/** So many characters before an expression may say that it is forecast or aimed at. */
const LOOKBEHIND = 24;

/** So many characters after an expression may say that it is aimed at. */
const LONGEST_GOAL = 28;

/** How far back a quotation may have begun. */
const LONGEST_QUOTATION = 200;

/** How far behind an expression its figure may stand. */
const LONGEST_CLAUSE = 60;

/** 自10月10日停火生效以来: the end is said after what began then. */
function withSince(folded: string, { parts, start, end }: Found, words: PeriodWords): PeriodParts {
  if (parts.since !== undefined || !words.beginning.test(folded[start - 1] ?? "")) return parts;
  return words.sinceLater.test(folded.slice(end, end + 24)) ? { ...parts, since: "" } : parts;
}

/** A period that something is compared with (较2020年, 由上年的…, 超过去年全年水平) does not set the time that follows. */
const isBase = (folded: string, { start, end, parts }: Found, { beforeBase, levelOfTime }: PeriodWords) =>
  parts.same !== undefined ||
  beforeBase.test(folded[start - 1] ?? "") ||
  levelOfTime.test(folded.slice(end, end + 8));

/** Whether the article reports about the time: a year, part or month that is not over later and has a figure in its clause. */
function roleOf(
  folded: string,
  { parts, end }: Found,
  period: ResolvedPeriod,
  { date, goal, toCome }: PeriodContext,
  words: PeriodWords,
): Role {
  const states = STATES_YEAR.some((group) => parts[group] !== undefined);
  const whole =
    parts.day === undefined &&
    parts.until === undefined &&
    parts.by === undefined &&
    parts.since === undefined &&
    parts.edge === undefined;
  const isPast = date === null || period.year === null || period.year <= yearOf(date)!;
  const after = folded.slice(end, end + LONGEST_CLAUSE);
  const leads = !words.whichByTime.test(after);
  const isNews = !goal && !toCome && leads && !words.toldEvent.test(after);
  const reports = whole && isPast && isNews && words.figureAfter.test(after);
  return { states, leads, reports, isHoliday: parts.holiday !== undefined };
}

/** The groups by which an expression has a year of its own. */
const STATES_YEAR = ["year", "reign", "shortYear", "letterYear", "relative", "spoken", "review"] as const;
