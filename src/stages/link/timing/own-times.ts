/** Ways that date by the sentence itself. */

import { isYear } from "../../../model/period.ts";
import { firstFrom, inside } from "../../../model/spans.ts";
import { asideOf } from "../compared-clauses.ts";
import type { PageContext } from "../page-context.ts";
import { offer, settle, type WayToDate } from "./dated.ts";
import type { Dated } from "./dated-claim.ts";
import { periodField } from "./field.ts";
import { holds } from "./holds.ts";
import type { Time } from "./model.ts";
import { isFigureOf } from "./year-before.ts";

const { way, condition } = periodField;

/** The times of a claim's sentence up to its number, in order; of asides only its own. */
export function timesBefore({ evidence, sentence }: Dated, scene: PageContext): Time[] {
  const aside = asideOf(scene, evidence);
  const out: Time[] = [];
  for (let k = firstTime(sentence.start, scene); k < scene.times.length; k++) {
    const time = scene.times[k]!;
    if (time.mention.start >= evidence.end) break;
    if (time.mention.end > evidence.end) continue;
    const its = scene.asides.length === 0 ? undefined : asideOf(scene, time.mention);
    if (its === undefined || its === aside) out.push(time);
  }
  return out;
}

const firstTime = (offset: number, { extraction }: PageContext) => firstFrom(extraction.periods, offset);

/** From … to …'s own end: 从…到今年6月的…. */
export const reached: WayToDate = (question) => {
  const { claim } = question;
  const mark = claim.match.marks.endPeriod?.find((it) => it.type === "period");
  if (mark?.type === "period") settle(question, mark.period, way.reached);
};

/** 较2020年的300万户｜增加10%: the figure of the time that is compared with. */
export const heldAgainst: WayToDate = (question) => {
  const { claim, own, scene } = question;
  const last = own.at(-1);
  if (last === undefined || !last.isBase || last.isSameTime || claim.match.rule.kind !== "level") return;
  const { folded } = scene.extraction;
  if (!scene.words.reckonedFrom.test(folded.slice(0, last.mention.start).slice(-2))) return;
  if (isFigureOf(last.mention, claim, folded, scene.words.possessive))
    settle(question, last.mention, way.clause);
};

/** The times of the sentence, nearest first. */
export const ownTimes: WayToDate = (question) => {
  const { claim, own, scene, sheet } = question;
  const { folded } = scene.extraction;
  let semicolon = claim.evidence.start;
  while (semicolon >= claim.sentence.start && folded[semicolon] !== "；") semicolon--;
  const nearest: Time[] = [];
  for (let k = own.length - 1; k >= 0 && nearest.length < MOST_OWN; k--)
    if (saysWhen(own[k]!) && !isCutShort(own[k]!, own, claim)) nearest.push(own[k]!);
  for (let rank = 0; rank < nearest.length; rank++) {
    const time = nearest[rank]!;
    const { mention } = time;
    const inClause = mention.end >= claim.clause.start - 1;
    const before = mention.start < semicolon && semicolon >= claim.sentence.start;
    sheet.holdAll(time.traits);
    sheet.hold(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
    if (mention.end === claim.match.span.start) sheet.hold(condition.touching);
    if (mention.start - claim.clause.start <= 1 && inClause) sheet.hold(condition["opens-clause"]);
    if (before) sheet.hold(condition["before-semicolon"]);
    if (isPart(time, nearest, scene)) sheet.hold(condition["is-part"]);
    const chosen = inClause ? way.clause : before ? way.sentence : way.statement;
    offer(question, mention, time, chosen, mention.inferred);
  }
};

/** Whether a time can be that of a figure: no time of comparison, nor when something began. */
const saysWhen = ({ isSameTime, isBase, isFounding }: Time) => !isSameTime && !isBase && !isFounding;

const MOST_OWN = 4;

/** 截至7月18日，｜今年暑期档总票房达…: what is told of up to a day only says which; the level is of that day. */
function isCutShort({ mention }: Time, own: readonly Time[], { match }: Dated): boolean {
  const isUndated = mention.from === null && mention.to === null;
  if (match.rule.kind !== "level" || !(isUndated || isYear(mention))) return false;
  const until = own.find((it) => it.length === "until" && it.mention.end <= mention.start)?.mention.to;
  return until != null && (isUndated || (mention.from! <= until && until < mention.to!));
}

/** 一季度增长6.5%，其中3月份增长7.7%: a time that only breaks down another one said before. */
function isPart({ mention }: Time, all: readonly Time[], { extraction, words }: PageContext): boolean {
  const before = extraction.folded.slice(Math.max(0, mention.start - LONGEST_INTRODUCTION), mention.start);
  return (
    words.introduced.test(before) &&
    all.some((it) => it.mention.start < mention.start && holds(it.mention, mention))
  );
}

const LONGEST_INTRODUCTION = 5;

/** 20家公司6月11日的收盘价: a time after the number, where nothing but what is counted stands between. */
export const afterNumber: WayToDate = (question) => {
  const { claim, scene, sheet } = question;
  const { evidence, sentence } = claim;
  const next = scene.times[firstTime(evidence.end, scene)];
  if (next === undefined || next.mention.end > sentence.end || next.isSameTime) return;
  const between = scene.extraction.folded.slice(evidence.end, next.mention.start);
  if (!scene.words.timing.countedThen.test(between)) return;
  const { mention, traits } = next;
  sheet.holdAll(traits);
  sheet.hold(condition["after-number"]);
  offer(question, mention, next, way.after, mention.inferred);
};

/** 2018年和2020年，林场分别植树46万株和61万株: as many numbers after 分别 as times before it. */
export const listed: WayToDate = (question) => {
  const { claim, own, scene } = question;
  const { folded, quantities } = scene.extraction;
  if (own.length < 2 || claim.inSentence >= own.length) return;
  const times = own.map(({ mention }) => mention);
  const last = times.at(-1)!;
  const said = folded.slice(last.end, claim.evidence.start);
  if (!scene.words.respectively.test(said)) return;
  const isList = times.every(
    (it, k) => k === 0 || scene.words.betweenTimes.test(folded.slice(times[k - 1]!.end, it.start)),
  );
  const numbers = inside(quantities, { start: last.end, end: claim.sentence.end });
  if (!isList || numbers.length !== times.length) return;
  settle(question, times[claim.inSentence]!, way.listed);
};
