import type { Basis } from "../../model/claim.ts";
import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { inside } from "../../model/spans.ts";
import type { RuleMatch } from "../extract/claims/match.ts";
import type { Extraction } from "../extract/index.ts";
import { asideOf } from "./asides.ts";
import type { Scene } from "./scene.ts";
import type { LinkWords } from "./words.ts";

/** The period of a claim, with where it was taken from. */
export interface LinkedPeriod {
  readonly mention: PeriodMention;
  /** Taken from an earlier sentence, or resolved by the page's date. */
  readonly inferred: boolean;
}

/** Longest stretch after a day that is searched for the words that make it a dateline. */
const LOOKAHEAD = 24;

/**
 * The periods that say when: without those a change is measured against (较2020年), those a change starts from
 * (从2015年的1%) and the days on which news was announced.
 */
export function timelyPeriods(extraction: Extraction, words: LinkWords): PeriodMention[] {
  const { folded, matches } = extraction;
  const bases = matches.kept.flatMap(({ groups, rule }) => [
    groups.since,
    groups.startPeriod,
    rule.kind === "ratio" ? groups.whole : undefined,
  ]);
  const based = bases.filter((it): it is Span => it !== undefined).sort((a, b) => a.start - b.start);
  return extraction.periods.filter((period) => {
    if (based.some((base) => base.start <= period.start && period.end <= base.end)) return false;
    if (words.sameTime.test(folded.slice(period.start, period.end))) return false;
    // 五年来 of a page in July is counted from some event, not from last December.
    if (period.rule === REVIEW && !period.resolved) return false;
    if (/[较比]/.test(folded[period.start - 1] ?? "")) return false;
    if (words.attributive.test(folded.slice(period.end, period.end + 10))) return false;
    if (words.levelOfTime.test(folded.slice(period.end, period.end + 8))) return false;
    if (words.delivery.test(folded.slice(period.end, period.end + LOOKAHEAD))) return false;
    if (words.record.test(folded.slice(period.start, period.end + LONGEST_RECORD))) return false;
    if (words.comparedAfter.test(folded.slice(period.end, period.end + 4))) return false;
    return !(isDay(period) && words.datelines.test(folded.slice(period.end, period.end + LOOKAHEAD)));
  });
}

const POSSESSIVE = "\u7684";
/** 自2018年以来增长最快: how far back a record reaches. */
const LONGEST_RECORD = 10;

const REVIEW = "period/review";

const isDay = (it: PeriodMention) => it.from !== null && it.from === it.to;

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

/**
 * 2022年至2024年，收入分别为A、B和C; 2022年、2023年，毛利率分别为A和B: each of the numbers has its own time. Null where there
 * are not as many times as numbers.
 */
export function periodOfEach(
  linked: LinkedPeriod | null,
  sentence: Span,
  match: Span,
  count: number,
  which: number,
  scene: Scene,
): LinkedPeriod | null {
  if (linked === null) return null;
  const { from, to } = linked.mention;
  if (isYears(linked.mention) && Number(to!.slice(0, 4)) - Number(from!.slice(0, 4)) === count - 1) {
    const year = Number(from!.slice(0, 4)) + which;
    return { ...linked, mention: { ...linked.mention, from: `${year}-01-01`, to: `${year}-12-31` } };
  }
  const said = inside(scene.periods, { start: sentence.start, end: match.start }).slice(-count);
  const { folded } = scene.extraction;
  const listed = said.every((it, k) => k === 0 || LISTED.test(folded.slice(said[k - 1]!.end, it.start)));
  const own = said.length === count && listed ? said[which] : undefined;
  return own === undefined ? null : { mention: own, inferred: own.inferred };
}

/** What stands between the times of a list. */
const LISTED = /^[\u3001\u548c\u53ca\u4e0e\u4ee5]{1,2}$/;

/** From a first of January to a thirty-first of December. */
const isYears = ({ from, to }: PeriodMention) =>
  from?.endsWith("-01-01") === true && to?.endsWith("-12-31") === true;

/**
 * The periods that a stretch is about, without those that only break down the one before (一季度增长6.5%，其中3月份增长7.7%)
 * and are over at `end`.
 */
export function mainPeriods(
  said: readonly PeriodMention[],
  carried: PeriodMention | null,
  { extraction, words }: Scene,
): PeriodMention[] {
  const out: PeriodMention[] = [];
  for (const it of said) {
    const whole = out.at(-1) ?? carried;
    const before = extraction.folded.slice(Math.max(0, it.start - LONGEST_OPENING), it.start);
    if (whole !== null && holds(whole, it) && words.introduced.test(before)) continue;
    out.push(it);
  }
  return out;
}

const LONGEST_OPENING = 5;

/** Whether a period is a part of another. */
const holds = (whole: PeriodMention, part: PeriodMention) =>
  part.from !== null &&
  part.to !== null &&
  (whole.from === null || whole.from <= part.from) &&
  whole.to !== null &&
  part.to <= whole.to &&
  (whole.from !== part.from || whole.to !== part.to);

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
  if (to === last.end + 1 && extraction.folded[last.end] === POSSESSIVE) return last;
  return /[\u8f83\u6bd4\u4e0e\u548c\u7531\u4ece]/.test(extraction.folded[last.start - 1] ?? "") ? null : last;
}

/** The same period, one year back. */
export function yearBefore({ from, to }: PeriodMention): { from: string | null; to: string | null } {
  const back = (day: string | null) =>
    day === null ? null : `${Number(day.slice(0, 4)) - 1}${day.endsWith("02-29") ? "-02-28" : day.slice(4)}`;
  return { from: back(from), to: back(to) };
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

/**
 * Whether a sentence opens with a quotation: what somebody says does not continue the narrator's sentence. A name in
 * quotation marks (“人造太阳”装置) is none.
 */
export const isQuote = (folded: string, start: number) =>
  /["\u201c\u300c]/.test(folded[start] ?? "") && !CALLED.test(folded.slice(start, start + LONGEST_NAME));

const CALLED =
  /^["\u201c\u300c][^\uff0c\u3002\uff1f\uff01"\u201d\u300d]{1,12}["\u201d\u300d](?=\p{Script=Han})/u;
const LONGEST_NAME = 16;

/** The last period said, unless it is only the year of a more exact one just before (截至7月18日，今年票房…). */
export function nearest(before: readonly PeriodMention[]): PeriodMention | undefined {
  const last = before.at(-1);
  const earlier = before.at(-2);
  if (last !== undefined && earlier !== undefined) {
    const both = sinceAndUntil(earlier, last) ?? sinceAndUntil(last, earlier);
    if (both !== null) return { ...last, ...both };
  }
  if (last === undefined || earlier === undefined || !isYear(last)) return last;
  const end = earlier.to;
  return end !== null &&
    earlier.from === null &&
    last.rule === "period/year" &&
    !isYear(earlier) &&
    isYear(last) &&
    last.from! <= end &&
    end <= last.to!
    ? earlier
    : last;
}

/** 今年以来截至6月11日, 截至6月11日，6月份以来: an open beginning and an open end said side by side close each other. */
function sinceAndUntil(since: PeriodMention, until: PeriodMention): { from: string; to: string } | null {
  const gap = Math.max(since.start, until.start) - Math.min(since.end, until.end);
  // 截至8月19日，指数今年以来累计…: up to a day, and then since when.
  if ((gap > SIDE_BY_SIDE && until.start > since.start) || since.to !== null || until.from !== null)
    return null;
  const [from, to] = [since.from, until.to];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** How many characters may stand between the two (截至6月11日记者发稿，6月份以来). */
const SIDE_BY_SIDE = 6;

const isYear = ({ from, to }: PeriodMention) =>
  from !== null && to !== null && from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`;

/** What is still to come is not carried into the next sentence. */
const carries = ({ from, to }: PeriodMention, date: string | null) =>
  date === null || !((from ?? to ?? "") > date);

/** What a change is measured against: the rule's word, or the period it names. 上年 and 去年同期 are a year before. */
export function linkBasis(
  match: RuleMatch,
  period: LinkedPeriod | null,
  sentence: Span,
  scene: Scene,
  which = 0,
): Basis | null {
  if (match.fields.bases !== undefined) return basisOfList(match.fields.bases, which, scene);
  if (match.fields.basis !== undefined) return match.fields.basis as Basis;
  const since = match.groups.since;
  if (since === undefined) return seenFrom(match, sentence, scene);
  const { folded } = scene.extraction;
  const named = scene.words.bases.longestAt(folded, since.start);
  if (named !== undefined) return scene.words.bases.get(named)!.basis as Basis;
  const mark = match.marks.since?.[0];
  if (mark?.type !== "period") return "since";
  const text = folded.slice(mark.period.start, mark.period.end);
  const known = scene.words.basePeriods.get(text)?.basis;
  if (known !== undefined) return known as Basis;
  const year = Number((mark.period.to ?? mark.period.from ?? "").slice(0, 4));
  const claimed = Number((period?.mention.to ?? period?.mention.from ?? "").slice(0, 4));
  return scene.words.sameTime.test(text) && year === claimed - 1 ? "yoy" : "since";
}

/** 同比、环比分别上涨: one basis for each number. */
function basisOfList(bases: string, which: number, { words }: Scene): Basis | null {
  const form = bases.split(/[、和]/)[which] ?? "";
  return (words.bases.get(form)?.basis as Basis | undefined) ?? null;
}

/** 从环比看，…; 与2018年相比，…: the point of view that a statement opens with. */
function seenFrom({ rule, span }: RuleMatch, sentence: Span, { extraction, words }: Scene): Basis | null {
  if (rule.kind !== "growth" && rule.kind !== "change") return null;
  const { folded } = extraction;
  const said = folded.slice(sentence.start, span.start);
  const form = words.viewpoint.exec(said)?.[1];
  if (form !== undefined) return words.bases.get(form)!.basis as Basis;
  const compared = words.compared.exec(said);
  if (compared === null) return null;
  // 和卖鲜果相比: compared with a thing, not with a time.
  const start = sentence.start + compared.index;
  if (inside(extraction.periods, { start, end: start + compared[0].length }).length === 0) return null;
  return (words.basePeriods.get(compared[1] ?? "")?.basis ?? "since") as Basis;
}
