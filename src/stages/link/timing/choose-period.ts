import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { RuleMatch } from "../../extract/claims/match.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Amount } from "../amounts.ts";
import { asideOf } from "../asides.ts";
import { isDay, yearBefore } from "../calendar.ts";
import type { Candidate } from "../choosing/choose.ts";
import { type Choice, choose } from "../choosing/choose.ts";
import type { DatedEvent } from "../dated-events.ts";
import { isQuote } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { type ArticleTimes, keyOf, type Said } from "./article-times.ts";
import { periodField } from "./field.ts";
import type { Time } from "./time.ts";

/** The period of a claim, with where it was taken from. */
export interface LinkedPeriod {
  readonly mention: PeriodMention;
  /** Taken from an earlier sentence, or resolved by the page's date. */
  readonly inferred: boolean;
}

/** What a way to date gives: a time, and whether the claim's own words say it. */
export interface Dating {
  readonly period: LinkedPeriod | null;
  /** The time of the text that it is, or was made of. */
  readonly time: Time | null;
}

export type PeriodChoice = Choice<Dating>;

/** A claim to be dated. */
export interface Dated {
  readonly match: RuleMatch;
  readonly amount: Amount;
  readonly evidence: Span;
  readonly sentence: Sentence;
  readonly clause: Span;
  readonly chapter: PeriodMention | null;
  readonly event: DatedEvent | null;
  /** Claims before it in the sentence, in its paragraph. */
  readonly inSentence: number;
  readonly inParagraph: number;
  /** One of several times, where as many were said as numbers. */
  readonly listed: PeriodMention | null;
}

const { way, condition } = periodField;
type Option = Candidate<Dating>;

/** Chooses the period of a claim among all times that its sentence and its article offer. */
export function choosePeriod(claim: Dated, memory: ArticleTimes, scene: Scene): PeriodChoice {
  const own = timesBefore(claim, scene);
  const shared = conditionsOf(claim, own, memory, scene);
  const candidates = WAYS.flatMap((find) => find({ claim, own, memory, scene, shared }));
  candidates.push({ value: { period: null, time: null }, key: "../..", way: way.none, conditions: shared });
  const choice = choose(candidates, scene.weights.period);
  return sameTimeBefore(claim, choice, candidates, scene) ?? choice;
}

/** What a way to date is asked about. */
interface Question {
  readonly claim: Dated;
  /** The times of the sentence up to the number, in order. */
  readonly own: readonly Time[];
  readonly memory: ArticleTimes;
  readonly scene: Scene;
  /** What holds of the claim, whatever dates it. */
  readonly shared: readonly number[];
}

type WayToDate = (question: Question) => Option[];

/** From … to …'s own end. */
const reached: WayToDate = ({ claim, shared }) => {
  const mark = claim.match.marks.endPeriod?.find((it) => it.type === "period");
  if (mark?.type !== "period") return [];
  return [settled(mark.period, way.reached, shared)];
};

/** One of as many times as numbers. */
const listed: WayToDate = ({ claim, shared }) =>
  claim.listed === null ? [] : [settled(claim.listed, way.listed, shared)];

/** 当天: the day said last, whatever it dated. */
const thatDay: WayToDate = ({ claim, own, scene, shared }) => {
  const { folded, blocks, periods } = scene.extraction;
  const last = own.at(-1)?.mention;
  const from = last === undefined ? claim.sentence.start : Math.min(last.end, claim.evidence.start);
  if (!scene.words.thatDay.test(folded.slice(from, claim.evidence.start))) return [];
  const start = blocks[claim.sentence.block]?.start ?? claim.sentence.start;
  const day = periods.findLast((it) => it.start >= start && it.end <= claim.evidence.start && isDay(it));
  return day === undefined ? [] : [settled(day, way["that-day"], shared, true)];
};

/** The times of the sentence, nearest first. */
const ownTimes: WayToDate = ({ claim, own, scene, shared }) => {
  const { folded } = scene.extraction;
  const semicolon = folded.lastIndexOf("；", claim.evidence.start);
  const nearest = own.toReversed().slice(0, MOST_OWN);
  const kept = nearest.filter(({ mention }) => mention.start >= claim.sentence.start);
  return kept.map((time, rank): Option => {
    const { mention } = time;
    const inClause = mention.end >= claim.clause.start - 1;
    const before = mention.start < semicolon && semicolon >= claim.sentence.start;
    const conditions = [...shared, ...time.traits];
    conditions.push(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
    if (mention.end === claim.match.span.start) conditions.push(condition.touching);
    if (mention.start - claim.sentence.start <= 2) conditions.push(condition["opens-sentence"]);
    if (mention.start - claim.clause.start <= 1 && inClause) conditions.push(condition["opens-clause"]);
    if (before) conditions.push(condition["before-semicolon"]);
    if (isPart(time, kept, scene)) conditions.push(condition["is-part"]);
    const chosen = inClause ? way.clause : before ? way.sentence : way.statement;
    return option(mention, time, chosen, conditions, mention.inferred);
  });
};

const MOST_OWN = 4;

/** 今年以来截至6月11日: an open beginning and an open end said side by side close each other. */
const span: WayToDate = ({ own, shared }) => {
  const [earlier, later] = own.slice(-2);
  if (earlier === undefined || later === undefined) return [];
  const both = sinceAndUntil(earlier, later) ?? sinceAndUntil(later, earlier);
  if (both === null) return [];
  const mention = { ...later.mention, ...both };
  return [option(mention, later, way.span, [...shared, condition.nearest], mention.inferred)];
};

function sinceAndUntil(
  { mention: since }: Time,
  { mention: until }: Time,
): { from: string; to: string } | null {
  const gap = Math.max(since.start, until.start) - Math.min(since.end, until.end);
  // 截至8月19日，指数今年以来累计…: up to a day, and then since when.
  if ((gap > SIDE_BY_SIDE && until.start > since.start) || since.to !== null || until.from !== null)
    return null;
  const [from, to] = [since.from, until.to];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** How many characters may stand between the two (截至6月11日记者发稿，6月份以来). */
const SIDE_BY_SIDE = 6;

/** 截至…, of a flow: up to then, since when the article reports. */
const fromStart: WayToDate = ({ own, memory, shared }) => {
  const until = own.findLast(({ mention }) => mention.from === null && mention.to !== null);
  const reporting = memory.paragraph.findLast(isReporting) ?? memory.earlier.findLast(isReporting);
  const { from, to } = reporting?.time.mention ?? { from: null, to: null };
  const end = until?.mention.to;
  if (until === undefined || end == null || from === null || from >= end || (to ?? end) < from) return [];
  if (from.slice(0, 4) !== end.slice(0, 4)) return [];
  const mention = { ...until.mention, from };
  return [option(mention, until, way["from-start"], [...shared, ...until.traits], true)];
};

const isReporting = ({ time, used }: Said) =>
  used > 0 && time.timely && time.mention.from !== null && time.mention.to !== null && !isDay(time.mention);

/** The times of earlier sentences: of the paragraph, then of those before it. */
const remembered: WayToDate = ({ claim, memory, shared }) => {
  const offer = (said: Said, which: number, rank: number): Option => {
    const conditions = [...shared, ...said.time.traits, ...distanceOf(said, claim, memory)];
    conditions.push(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
    return option(said.time.mention, said.time, which, conditions, true);
  };
  const recent = (list: readonly Said[]) =>
    list
      .filter(({ time }) => time.timely)
      .slice(-MOST_SAID)
      .reverse();
  return [
    ...recent(memory.paragraph).map((said, rank) => offer(said, way.paragraph, rank)),
    ...recent(memory.earlier).map((said, rank) => offer(said, way.article, rank)),
    ...(memory.lead === null ? [] : [offer(memory.lead, way.lead, 0)]),
  ];
};

const MOST_SAID = 3;

function distanceOf(said: Said, claim: Dated, memory: ArticleTimes): number[] {
  const out: number[] = [];
  const sentences = memory.distance(said);
  out.push(
    sentences <= 1
      ? condition["sentences-1"]
      : sentences === 2
        ? condition["sentences-2"]
        : sentences <= 5
          ? condition["sentences-3"]
          : condition["sentences-6"],
  );
  const paragraphs = memory.paragraphs(said, claim.sentence.block);
  if (paragraphs > 0)
    out.push(
      paragraphs === 1
        ? condition["paragraphs-1"]
        : paragraphs <= 3
          ? condition["paragraphs-2"]
          : condition["paragraphs-4"],
    );
  out.push(
    said.used === 0 ? condition.unused : said.used === 1 ? condition["used-once"] : condition["used-often"],
  );
  if (said.quoted) out.push(condition["was-quoted"]);
  if (said.planned) out.push(condition["was-planned"]);
  if (memory.isMostUsed(said.time)) out.push(condition["most-used"]);
  const { lead } = memory;
  if (lead !== null && keyOf(lead.time) === keyOf(said.time)) out.push(condition["is-lead"]);
  else if (lead !== null && holds(lead.time.mention, said.time.mention)) out.push(condition["inside-lead"]);
  return out;
}

/** The times of headings. */
const headed: WayToDate = ({ claim, memory, shared }) => {
  const out: Option[] = [];
  const offer = (time: Time | null, which: number) => {
    if (time !== null && time.timely)
      out.push(option(time.mention, time, which, [...shared, ...time.traits], true));
  };
  offer(memory.section, way.section);
  offer(memory.title, way.title);
  if (claim.chapter !== null) out.push(option(claim.chapter, null, way.chapter, shared, true));
  return out;
};

/** …约150人参加: who took part in what took place on a day. */
const event: WayToDate = ({ claim, scene, shared }) => {
  const { event: said, evidence, sentence } = claim;
  if (said === null || evidence.start < said.at) return [];
  const { folded } = scene.extraction;
  const conditions = [...shared];
  const told = folded.slice(sentence.start, sentence.end);
  if (said.left < 0 && !scene.words.takesPart.test(told)) return [];
  if (scene.words.atEvent.test(told)) conditions.push(condition["goes-on"]);
  if (scene.words.fate.test(folded.slice(evidence.end, evidence.end + LONGEST_FATE))) return [];
  return [option(said.day, null, way.event, conditions, true)];
};

const LONGEST_FATE = 4;

/** The ways to date a claim. Their order only counts where the weights leave two equal. */
const WAYS: readonly WayToDate[] = [
  // What the words of the claim itself settle.
  reached,
  listed,
  thatDay,
  // What its sentence says, nearest first.
  span,
  fromStart,
  ownTimes,
  // What the article said before.
  remembered,
  headed,
  event,
];

function option(
  mention: PeriodMention,
  time: Time | null,
  which: number,
  conditions: readonly number[],
  inferred: boolean,
): Option {
  const key = `${mention.from ?? ".."}/${mention.to ?? ".."}`;
  return { value: { period: { mention, inferred }, time }, key, way: which, conditions };
}

const settled = (
  mention: PeriodMention,
  which: number,
  shared: readonly number[],
  inferred = mention.inferred,
): Option => ({
  ...option(mention, null, which, shared, inferred),
  settled: true,
});

/** The times of a claim's sentence up to its number; of asides only its own. */
function timesBefore({ evidence, sentence }: Dated, scene: Scene): Time[] {
  const aside = asideOf(scene, evidence);
  return scene.times.filter(({ mention }) => {
    if (mention.start < sentence.start || mention.end > evidence.end) return false;
    const its = asideOf(scene, mention);
    return its === undefined || its === aside;
  });
}

/** 一季度增长6.5%，其中3月份增长7.7%: a time that only breaks down another one said before. */
function isPart({ mention }: Time, all: readonly Time[], { extraction, words }: Scene): boolean {
  const before = extraction.folded.slice(Math.max(0, mention.start - LONGEST_OPENING), mention.start);
  return (
    words.introduced.test(before) &&
    all.some((it) => it.mention.start < mention.start && holds(it.mention, mention))
  );
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

/** 上年同期为亏损8.7亿元: the time that would hold, a year before, when nothing is compared with it. */
function sameTimeBefore(
  { clause, evidence, match }: Dated,
  choice: PeriodChoice,
  candidates: readonly Option[],
  scene: Scene,
): PeriodChoice | null {
  const { extraction, words } = scene;
  const last = extraction.periods.findLast((it) => it.start >= clause.start && it.end <= evidence.start);
  if (last === undefined || !words.sameTime.test(extraction.folded.slice(last.start, last.end))) return null;
  // 较去年同期的700家增长: the figure itself is of then.
  const isOfThen = evidence.start === last.end + 1 && extraction.folded[last.end] === words.possessive;
  if (!isOfThen && words.reckonedFrom.test(extraction.folded[last.start - 1] ?? "")) return null;
  if (match.groups.since !== undefined && !isOfThen) return null;
  const base =
    choice.taken.value.period ?? candidates.find(({ value }) => value.period !== null)?.value.period;
  if (base == null) return null;
  const mention = { ...last, ...yearBefore(base.mention) };
  const taken = option(mention, null, way["year-before"], [], true);
  return { taken, margin: null, others: [choice.taken, ...choice.others], candidates };
}

/** What holds of a claim, whatever may date it. */
function conditionsOf(claim: Dated, own: readonly Time[], memory: ArticleTimes, scene: Scene): number[] {
  const { match, amount, evidence, sentence, clause } = claim;
  const { words, extraction } = scene;
  const { folded } = extraction;
  const out: number[] = [condition.always, condition[`kind-${match.rule.kind}` as "kind-level"]];
  const mark = match.marks.amount?.[0];
  const dimension = mark?.type === "quantity" ? mark.quantity.dimension : "none";
  if (dimension === "count")
    out.push(words.attending.test(amount.unit) ? condition["of-people"] : condition["of-count"]);
  else out.push(OF[dimension] ?? condition["of-other"]);
  const basis = match.fields.basis;
  if (basis !== undefined) out.push(condition[`basis-${basis}` as "basis-yoy"] ?? condition["basis-since"]);
  const before = folded.slice(sentence.start, evidence.start);
  const here = folded.slice(clause.start, evidence.start);
  const whole = folded.slice(clause.start, evidence.end);
  const last = own.at(-1)?.mention;
  const since = folded.slice(
    Math.max(sentence.start, Math.min(last?.end ?? 0, evidence.start)),
    evidence.start,
  );
  const say = (holds: boolean, which: number) => {
    if (holds) out.push(which);
  };
  say(words.now.test(since), condition["says-now"]);
  say(words.nowFirst.test(before), condition["opens-now"]);
  say(words.standing.test(here), condition["says-standing"]);
  say(words.lasting.test(here), condition["says-lasting"]);
  say(words.habit.test(folded.slice(sentence.start, evidence.end)), condition["says-habit"]);
  say(words.finished.test(before), condition["says-finished"]);
  say(matches(words.ahead, whole), condition["says-ahead"]);
  say(words.done.test(here), condition["says-done"]);
  say(matches(words.forecast, whole), condition["says-forecast"]);
  say(matches(words.planned, whole), condition["says-planned"]);
  say(words.amongThem.test(here), condition["says-among"]);
  say(words.elsewhere.test(folded.slice(sentence.start, sentence.start + 24)), condition["says-elsewhere"]);
  say(words.session.test(folded.slice(sentence.start, sentence.end)), condition["says-session"]);
  say(words.stocks.test(whole), condition["says-stock"]);
  say(words.goesOn.test(folded.slice(sentence.start, sentence.end)), condition["goes-on"]);
  say(isQuote(folded, sentence.start), condition["in-quote"]);
  say(asideOf(scene, evidence) !== undefined, condition["in-aside"]);
  const timely = own.filter((it) => it.timely);
  if (timely.length === 0) out.push(condition["no-own-time"]);
  else
    out.push(
      timely.at(-1)!.mention.end >= clause.start - 1
        ? condition["own-clause-time"]
        : condition["own-sentence-time"],
    );
  say(claim.inParagraph === 0, condition["first-of-paragraph"]);
  say(claim.inSentence === 0, condition["first-of-sentence"]);
  say(memory.lead !== null, condition["article-dated"]);
  say(
    memory.paragraph.some(({ used }) => used > 0),
    condition["paragraph-dated"],
  );
  return out;
}

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

const OF: Readonly<Record<string, number>> = {
  money: condition["of-money"],
  measure: condition["of-measure"],
  percent: condition["of-percent"],
  points: condition["of-points"],
  basispoints: condition["of-points"],
};
