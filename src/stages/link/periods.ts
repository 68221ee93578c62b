import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { inside } from "../../model/spans.ts";
import type { RuleMatch } from "../extract/claims/match.ts";
import { asideOf } from "./asides.ts";
import { isDay, yearBefore } from "./calendar.ts";
import { mainPeriods, nearest } from "./main-periods.ts";
import { isQuote } from "./quotations.ts";
import type { Scene } from "./scene.ts";

/** The period of a claim, with where it was taken from. */
export interface LinkedPeriod {
  readonly mention: PeriodMention;
  /** Taken from an earlier sentence, or resolved by the page's date. */
  readonly inferred: boolean;
}

/**
 * The period of a claim: the one inside the match that leads to its value, else the nearest before it in the sentence,
 * else the one carried from earlier in the paragraph, unless the sentence speaks of now.
 */
export function linkPeriod(
  match: RuleMatch,
  evidence: Span,
  sentence: Span,
  clause: Span,
  carried: PeriodMention | null,
  scene: Scene,
): LinkedPeriod | null {
  const reached = match.marks.endPeriod?.find((it) => it.type === "period");
  if (reached?.type === "period") return { mention: reached.period, inferred: reached.period.inferred };
  const counts = isCount(match);
  const own = asideOf(scene, evidence);
  const said = inside(scene.periods, { start: sentence.start, end: evidence.end }).filter((it) => {
    const aside = asideOf(scene, it);
    return aside === undefined || aside === own;
  });
  // …，其中3月份增长7.7%；服务零售额增长5%: the part is over with its statement.
  const semicolon = scene.extraction.folded.lastIndexOf("；", evidence.start);
  const stated = mainPeriods(
    said.filter((it) => it.start < semicolon),
    carried,
    scene,
  );
  const open = [...stated, ...said.filter((it) => it.start >= semicolon)];
  const before = nearest(counts ? open.filter((it) => !isOfDocument(it, scene)) : open);
  const that = thatDay(before, sentence, evidence, scene);
  if (that !== null) return { mention: that, inferred: true };
  const since = before === undefined ? sentence.start : Math.min(before.end, evidence.start);
  if (scene.words.now.test(scene.extraction.folded.slice(since, evidence.start))) return null;
  const same = sameTimeBefore(evidence, clause, scene);
  const base = before ?? carried;
  if (same !== null && base !== null) return { mention: { ...same, ...yearBefore(base) }, inferred: true };
  // 今年1月1日至8月29日，已有1888家: a time set off by a comma is of the clause it opens.
  const inClause = before !== undefined && before.end >= clause.start - 1;
  const here = scene.extraction.folded.slice(clause.start, evidence.start);
  // 截至6月11日，已有15家; 7月以来，已有3000亿元: a stock is of the time that it is counted up to, or from.
  // 今年以来截至6月11日 is both.
  const isBoth = before !== undefined && !said.includes(before);
  const counted = isBoth || (before !== undefined && (before.from === null) !== (before.to === null));
  const timeless = scene.words.lasting.test(here) || (scene.words.standing.test(here) && !counted);
  if (timeless && !inClause) return null;
  // 到明年将达96%；…已达65%: what has been reached is not of a time to come.
  const isLater = before !== undefined && !inClause && !carries(before, scene.date);
  const between = isLater ? scene.extraction.folded.slice(before.end, evidence.start) : "";
  const isPast = isLater && (scene.words.done.test(here) || /[；;]/.test(between));
  if (isPast) return null;
  if (before !== undefined) return { mention: before, inferred: before.inferred };
  const { folded } = scene.extraction;
  const fresh =
    isQuote(folded, sentence.start) ||
    scene.words.habit.test(folded.slice(sentence.start, evidence.end)) ||
    scene.words.finished.test(folded.slice(sentence.start, evidence.start)) ||
    scene.words.standing.test(folded.slice(sentence.start, evidence.start)) ||
    (carried !== null && isElsewhere(match, sentence, carried, scene));
  return carried === null || fresh || !carries(carried, scene.date)
    ? null
    : { mention: carried, inferred: true };
}

/** 在某湿地，白鹤有300只: what there is in another place is not of the time told before; a rate or an event's day may be. */
const isElsewhere = (
  { rule }: RuleMatch,
  { start, end }: Span,
  carried: PeriodMention,
  { extraction, words }: Scene,
) =>
  rule.kind !== "growth" &&
  rule.kind !== "change" &&
  !isDay(carried) &&
  words.elsewhere.test(extraction.folded.slice(start, Math.min(end, start + LOOKAHEAD)));

/** Longest stretch of a sentence in which another place may open it. */
const LOOKAHEAD = 24;

/** 19日表示，火山当天喷发: the day said last, whatever it dated. Null where another time was said since. */
function thatDay(
  before: PeriodMention | undefined,
  sentence: Span,
  { start }: Span,
  { extraction, words }: Scene,
): PeriodMention | null {
  const { folded, blocks, periods } = extraction;
  const from = before === undefined ? sentence.start : Math.min(before.end, start);
  if (!words.thatDay.test(folded.slice(from, start))) return null;
  const block = blocks.find((it) => it.start <= start && start < it.end);
  const said = inside(periods, { start: block?.start ?? sentence.start, end: start });
  return said.findLast(isDay) ?? null;
}

/** 上年同期为亏损8.7亿元: the same time a year before is itself the period, when nothing is compared with it. */
function sameTimeBefore(
  { start: to }: Span,
  clause: Span,
  { extraction, words }: Scene,
): PeriodMention | null {
  const last = inside(extraction.periods, { start: clause.start, end: to }).at(-1);
  if (last === undefined || !words.sameTime.test(extraction.folded.slice(last.start, last.end))) return null;
  // 较去年同期的700家增长: the figure itself is of then.
  if (to === last.end + 1 && extraction.folded[last.end] === words.possessive) return last;
  return words.reckonedFrom.test(extraction.folded[last.start - 1] ?? "") ? null : last;
}

/** 前三季度业绩预告 is about that time; how many companies published one is not. */
const isOfDocument = ({ end }: PeriodMention, { extraction, words }: Scene) =>
  words.documents.test(extraction.folded.slice(end, end + 6));

function isCount({ rule, marks }: RuleMatch): boolean {
  const mark = marks.amount?.[0];
  return (
    rule.kind !== "growth" &&
    mark?.type === "quantity" &&
    (mark.quantity.dimension === "count" || rule.kind === "share")
  );
}

/** What is still to come is not carried into the next sentence. */
const carries = ({ from, to }: PeriodMention, date: string | null) =>
  date === null || !((from ?? to ?? "") > date);
