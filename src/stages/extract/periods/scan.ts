/** Finds all times of a text. */

import { addDays, yearOf } from "../../../model/calendar.ts";
import type { PeriodMention } from "../../../model/mention.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { Scanner } from "../../../rulebook/scanner.ts";
import { Memory, type Role } from "./memory.ts";
import { resolvePeriod } from "./resolve.ts";
import type { PeriodContext, PeriodParts, ResolvedPeriod } from "./resolved.ts";
import { type Found, findExpressions } from "./settle.ts";
import { Surroundings } from "./surroundings.ts";
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
 * @param region where the page was printed, which settles when its financial year begins
 */
export function findPeriods(
  folded: string,
  date: string | null,
  breaks: readonly number[],
  articles: readonly number[],
  { rules, words }: PeriodRules,
  region: string | null = null,
): PeriodMention[] {
  const memory = new Memory();
  let next = 0;
  let nextArticle = 0;
  let reported = -1;
  const mentions: PeriodMention[] = [];
  for (const found of findExpressions(folded, rules)) {
    while (next < breaks.length && breaks[next]! <= found.start) {
      memory.startSentence();
      next++;
    }
    while (nextArticle < articles.length && articles[nextArticle]! <= found.start) {
      memory.startArticle();
      nextArticle++;
    }
    const sameParagraph = folded.lastIndexOf("\n", found.start) < reported;
    const context = new Surroundings(folded, found, words, { date, region, sameParagraph }, memory);
    const period = resolvePeriod(withSince(folded, found, words), context, words);
    if (period === null) continue;
    if (!isCompared(folded, found, words)) {
      const role = roleOf(folded, found, period, context, words);
      memory.take(period, role);
      if (role.states && role.reports) reported = found.start;
    }
    const { from, to, inferred, resolved, relation } = period;
    if (from !== null && from === to && isDispatched(folded, found, date, from, words))
      memory.takeDispatch(from);
    const mention = { start: found.start, end: found.end, from, to, inferred, resolved, rule: found.rule.id };
    mentions.push(relation === undefined ? mention : { ...mention, relation });
  }
  return mentions;
}

/** 新华社北京1月1日｜电: whether news was sent on the day; one long before the page is of something else. */
function isDispatched(
  folded: string,
  { end }: Found,
  date: string | null,
  day: string,
  { dispatch }: PeriodWords,
): boolean {
  if (date === null || day > date || !dispatch.test(folded.slice(end, end + 4))) return false;
  return day >= addDays(date, -LONGEST_DELIVERY);
}

/** Days between the sending of news and its print. */
const LONGEST_DELIVERY = 10;

/** How far behind an expression its figure may stand. */
const LONGEST_CLAUSE = 60;

/** 自10月10日停火生效以来: the end is said after what began then. */
function withSince(folded: string, { parts, start, end }: Found, words: PeriodWords): PeriodParts {
  if (parts.since !== undefined || !words.beginning.test(folded[start - 1] ?? "")) return parts;
  return words.sinceLater.test(folded.slice(end, end + 24)) ? { ...parts, since: "" } : parts;
}

/** A period that something is compared with (较2020年, 超过去年全年水平) is told of no more. */
const isCompared = (
  folded: string,
  { start, end, parts }: Found,
  { comparedWith, levelOfTime }: PeriodWords,
) =>
  parts.same !== undefined ||
  comparedWith.test(folded[start - 1] ?? "") ||
  levelOfTime.test(folded.slice(end, end + 8));

/** Whether the article reports about the time: a year, part or month that is not over later and has a figure in its clause. */
function roleOf(
  folded: string,
  { parts, start, end }: Found,
  period: ResolvedPeriod,
  context: PeriodContext,
  words: PeriodWords,
): Role {
  const states = STATES_YEAR.some((group) => parts[group] !== undefined);
  const whole =
    parts.day === undefined &&
    parts.until === undefined &&
    parts.by === undefined &&
    parts.since === undefined &&
    parts.edge === undefined;
  const isPast = context.date === null || period.year === null || period.year <= yearOf(context.date)!;
  const after = folded.slice(end, end + LONGEST_CLAUSE);
  // 由上年的…, 2018年成立的企业: said in passing.
  const leads = !words.beforeBase.test(folded[start - 1] ?? "") && !words.whichByTime.test(after);
  const isToldOf = whole && isPast && leads && !words.toldEvent.test(after) && words.figureAfter.test(after);
  const reports = isToldOf && !context.goal && !context.toCome;
  return { states, leads, reports, isHoliday: parts.holiday !== undefined };
}

/** The groups by which an expression has a year of its own. */
const STATES_YEAR = [
  "year",
  "reign",
  "shortYear",
  "localYear",
  "letterYear",
  "relative",
  "spoken",
  "review",
] as const;
