import { firstFrom, inside } from "../../../model/spans.ts";
import { asideOf } from "../asides.ts";
import { isYear } from "../calendar.ts";
import type { Scene } from "../scene.ts";
import { type Dated, type Option, option, settled, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { holds } from "./holds.ts";
import type { Time } from "./time.ts";
import { isFigureOf } from "./year-before.ts";

const { way, condition } = periodField;

/** The times of a claim's sentence up to its number, in order; of asides only its own. */
export function timesBefore({ evidence, sentence }: Dated, scene: Scene): Time[] {
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

const firstTime = (offset: number, { extraction }: Scene) => firstFrom(extraction.periods, offset);

/** From … to …'s own end: 从…到今年6月的…. */
export const reached: WayToDate = ({ claim }) => {
  const mark = claim.match.marks.endPeriod?.find((it) => it.type === "period");
  return mark?.type === "period" ? [settled(mark.period, way.reached)] : [];
};

/** 较2020年的300万户｜增加10%: the figure of the time that is compared with. */
export const heldAgainst: WayToDate = ({ claim, own, scene }) => {
  const last = own.at(-1);
  if (last === undefined || !last.isBase || last.isSameTime || claim.match.rule.kind !== "level") return [];
  const { folded } = scene.extraction;
  if (!scene.words.reckonedFrom.test(folded[last.mention.start - 1] ?? "")) return [];
  const isItsOwn = isFigureOf(last.mention, claim, folded, scene.words.possessive);
  return isItsOwn ? [settled(last.mention, way.clause)] : [];
};

/** The times of the sentence, nearest first. */
export const ownTimes: WayToDate = ({ claim, own, scene }) => {
  const { folded } = scene.extraction;
  const semicolon = folded.lastIndexOf("；", claim.evidence.start);
  const nearest = own
    .filter((it) => !it.isSameTime && !it.isBase && !isCutShort(it, own, claim))
    .reverse()
    .slice(0, MOST_OWN);
  return nearest.map((time, rank): Option => {
    const { mention } = time;
    const inClause = mention.end >= claim.clause.start - 1;
    const before = mention.start < semicolon && semicolon >= claim.sentence.start;
    const conditions = [...time.traits];
    conditions.push(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
    if (mention.end === claim.match.span.start) conditions.push(condition.touching);
    if (mention.start - claim.clause.start <= 1 && inClause) conditions.push(condition["opens-clause"]);
    if (before) conditions.push(condition["before-semicolon"]);
    if (isPart(time, nearest, scene)) conditions.push(condition["is-part"]);
    const chosen = inClause ? way.clause : before ? way.sentence : way.statement;
    return option(mention, time, chosen, conditions, mention.inferred);
  });
};

const MOST_OWN = 4;

/** 截至7月18日，｜今年暑期档总票房达…: a year that is told of up to a day only says which; the level is of that day. */
function isCutShort({ mention }: Time, own: readonly Time[], { match }: Dated): boolean {
  if (match.rule.kind !== "level" || !isYear(mention)) return false;
  const until = own.find((it) => it.length === "until" && it.mention.end <= mention.start)?.mention.to;
  return until != null && mention.from! <= until && until < mention.to!;
}

/** 一季度增长6.5%，其中3月份增长7.7%: a time that only breaks down another one said before. */
function isPart({ mention }: Time, all: readonly Time[], { extraction, words }: Scene): boolean {
  const before = extraction.folded.slice(Math.max(0, mention.start - LONGEST_INTRODUCTION), mention.start);
  return (
    words.introduced.test(before) &&
    all.some((it) => it.mention.start < mention.start && holds(it.mention, mention))
  );
}

const LONGEST_INTRODUCTION = 5;

/** 20家公司6月11日的收盘价: a time after the number, where nothing but what is counted stands between. */
export const afterNumber: WayToDate = ({ claim, scene }) => {
  const { evidence, sentence } = claim;
  const next = scene.times[firstTime(evidence.end, scene)];
  if (next === undefined || next.mention.end > sentence.end || next.isSameTime) return [];
  const between = scene.extraction.folded.slice(evidence.end, next.mention.start);
  if (!scene.words.timing.countedThen.test(between)) return [];
  const { mention, traits } = next;
  return [option(mention, next, way.after, [...traits, condition["after-number"]], mention.inferred)];
};

/** 2018年和2020年，林场分别植树46万株和61万株: as many numbers after 分别 as times before it. */
export const listed: WayToDate = ({ claim, own, scene }) => {
  const { folded, quantities } = scene.extraction;
  const times = own.slice(0, own.length).map(({ mention }) => mention);
  const last = times.at(-1);
  if (last === undefined || times.length < 2 || claim.inSentence >= times.length) return [];
  const said = folded.slice(last.end, claim.evidence.start);
  if (!scene.words.respectively.test(said)) return [];
  const isList = times.every(
    (it, k) => k === 0 || scene.words.betweenTimes.test(folded.slice(times[k - 1]!.end, it.start)),
  );
  const numbers = inside(quantities, { start: last.end, end: claim.sentence.end });
  if (!isList || numbers.length !== times.length) return [];
  const mention = times[claim.inSentence]!;
  return [settled(mention, way.listed)];
};
