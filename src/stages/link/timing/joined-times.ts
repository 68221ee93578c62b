/** Ways that join two times. */

import { isYear } from "../../../model/period.ts";
import type { PageContext } from "../page-context.ts";
import { offer, type Question, settle, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import type { Time } from "./model.ts";
import { withDays } from "./time.ts";

const { way, condition } = periodField;

/** 今年以来截至6月11日: an open beginning and an open end said side by side close each other. */
export const span: WayToDate = (question) => {
  const { claim, own, scene, sheet } = question;
  const [earlier, later] = own.slice(-2);
  if (earlier === undefined || later === undefined) return;
  const said = scene.extraction.folded.slice(later.mention.end, claim.evidence.start);
  const isTotal = scene.words.timing.runningTotal.test(said);
  const both =
    sinceAndUntil(earlier, later, isTotal) ??
    sinceAndUntil(later, earlier, isTotal) ??
    eventAndUntil(earlier, later) ??
    (question.fits.figure === "stock"
      ? null
      : (yearAndUntil(earlier, later, scene) ?? yearAndUntil(later, earlier, scene)));
  if (both === null) return;
  const mention = { ...later.mention, ...both };
  const time = withDays(later, mention);
  sheet.hold(condition.nearest);
  offer(question, mention, time, way.span, mention.inferred);

  /** 自1月1日…实施以来，截至8月6日: since something began on a day. */
  function eventAndUntil({ mention: since }: Time, { mention: until }: Time) {
    const { from } = since;
    if (from === null || until.from !== null || until.to === null || from >= until.to) return null;
    const between = scene.extraction.folded.slice(since.end, until.start);
    return scene.words.timing.sinceThen.test(between) ? { from, to: until.to } : null;
  }
};

function sinceAndUntil({ mention: since }: Time, { mention: until }: Time, isTotal: boolean): Both {
  const gap = Math.max(since.start, until.start) - Math.min(since.end, until.end);
  // 截至8月19日，指数今年以来累计…: up to a day, and then since when.
  // 今年以来，…，截至8月19日，累计…: the total is of all that lies between.
  if (
    (gap > SIDE_BY_SIDE && until.start > since.start && !isTotal) ||
    since.to !== null ||
    until.from !== null
  )
    return null;
  const [from, to] = [since.from, until.to];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** 截至6月底，全市今年新开工…: the year that a flow is of, up to a day of it. */
function yearAndUntil(
  { mention: year, isBase, timely, traits }: Time,
  { mention: until }: Time,
  { extraction, words }: PageContext,
): Both {
  const { from, to } = year;
  // 今年｜暑期档: of a part of it that has no dates.
  if (words.timing.partNext.test(extraction.folded.slice(year.end, year.end + LONGEST_PART))) return null;
  // 2023年｜年度报告: what a document is of.
  const names = !timely || traits.includes(condition["is-document"]);
  if (!isYear(year) || isBase || names || until.from !== null || until.to === null) return null;
  return from! < until.to && until.to <= to! ? { from: from!, to: until.to } : null;
}

/** 暑期, 国庆假期. */
const LONGEST_PART = 6;

type Both = { from: string; to: string } | null;

/** How many characters may stand between the two (截至6月11日记者发稿，6月份以来). */
const SIDE_BY_SIDE = 6;

/** 截至…, of a flow: up to then, since when the article reports; certain of a growth over the year before. */
export const fromStart: WayToDate = (question) => {
  const { claim, own, memory, scene, sheet } = question;
  const until = own.findLast(({ mention }) => mention.from === null && mention.to !== null);
  const end = until?.mention.to;
  const about =
    partUpTo(question, until) ?? (end == null ? null : memory.endingOn(end)) ?? memory.reporting();
  const { from, to } = about ?? { from: null, to: null };
  if (until === undefined || end == null || from === null || from >= end || (to ?? end) < from) return;
  if (from.slice(0, 4) !== end.slice(0, 4)) return;
  const mention = { ...until.mention, from };
  const time = withDays(until, mention);
  // A year before is compared with: the time is as long as that one, unless a stock is compared.
  const said = scene.extraction.folded.slice(claim.sentence.start, claim.evidence.end);
  const { rule, fields } = claim.match;
  if (
    rule.kind === "growth" &&
    fields.basis === "yoy" &&
    until === own.at(-1) &&
    !scene.words.stocks.test(said)
  )
    return settle(question, mention, way["from-start"], true, time);
  sheet.holdAll(until.traits);
  offer(question, mention, time, way["from-start"], true);
};

/** 截至2024年上半年，进出口总额…: a flow is of the part of the year that is named. */
function partUpTo({ scene, fits }: Question, until: Time | undefined): Dates | null {
  const end = until?.mention.to;
  if (until === undefined || end == null || fits.figure === "stock" || fits.figure === "count") return null;
  const said = scene.extraction.folded.slice(until.mention.start, until.mention.end);
  return scene.words.timing.partFromStart.test(said) ? { from: `${end.slice(0, 4)}-01-01`, to: end } : null;
}

type Dates = { readonly from: string | null; readonly to: string | null };

/** 截至午间收盘: a level is of then, what a session moved is of its day. */
export const session: WayToDate = (question) => {
  const { claim, own, memory, scene } = question;
  const { sentence, evidence, match } = claim;
  const said = scene.words.timing.upToSession.exec(
    scene.extraction.folded.slice(sentence.start, evidence.start),
  );
  if (said === null) return;
  const start = sentence.start + said.index;
  if (own.some(({ mention }) => mention.start >= start)) return;
  const days = [...memory.earlier, ...memory.paragraph].map(({ time }) => time);
  const day = [...days, ...own].findLast(({ length }) => length === "day")?.mention.to ?? scene.date;
  if (day === null) return;
  const { kind } = match.rule;
  const from = kind === "growth" || kind === "change" ? day : null;
  const end = start + said[0].length;
  const mention = { start, end, from, to: day, inferred: true, resolved: true, rule: "" };
  settle(question, mention, way.session, true);
};
