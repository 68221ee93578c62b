import { firstFrom } from "../../../model/spans.ts";
import { asideOf } from "../asides.ts";
import type { Scene } from "../scene.ts";
import { yearOf } from "./article-times.ts";
import { type Dated, type Option, option, settled, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { holds } from "./holds.ts";
import { isPlanned } from "./plans.ts";
import { shapeOf, type Time, tenseOf } from "./time.ts";

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

/** The times of the sentence, nearest first. */
export const ownTimes: WayToDate = ({ claim, own, scene, shared }) => {
  const { folded } = scene.extraction;
  const semicolon = folded.lastIndexOf("；", claim.evidence.start);
  const nearest = own
    .filter(({ isSameTime, isBase }) => !isSameTime && !isBase)
    .reverse()
    .slice(0, MOST_OWN);
  return nearest.map((time, rank): Option => {
    const { mention } = time;
    const inClause = mention.end >= claim.clause.start - 1;
    const before = mention.start < semicolon && semicolon >= claim.sentence.start;
    const conditions = [...shared, ...time.traits];
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
export const afterNumber: WayToDate = ({ claim, scene, shared }) => {
  const { evidence, sentence } = claim;
  const next = scene.times[firstTime(evidence.end, scene)];
  if (next === undefined || next.mention.end > sentence.end || next.isSameTime) return [];
  const between = scene.extraction.folded.slice(evidence.end, next.mention.start);
  if (!scene.words.timing.countedThen.test(between)) return [];
  const { mention, traits } = next;
  return [
    option(mention, next, way.after, [...shared, ...traits, condition["after-number"]], mention.inferred),
  ];
};

/** 到2030年要达到…: the year itself, of a target or a forecast; certain where the year is still to come. */
export const targetYear: WayToDate = ({ claim, own, scene }) => {
  const { folded } = scene.extraction;
  const { targetFrom, targetYear: ends } = scene.words.timing;
  const time = own.findLast(({ timely }) => timely);
  if (time === undefined) return [];
  const { from, to, start, end } = time.mention;
  if (from !== null || to === null || !to.endsWith("-12-31")) return [];
  const text = folded.slice(start, end);
  if (!targetFrom.test(text) || !ends.test(text)) return [];
  if (scene.date === null ? !isPlanned(claim.sentence, scene) : to <= scene.date) return [];
  const mention = { ...time.mention, from: `${to.slice(0, 4)}-01-01` };
  return [settled(mention, way.target, mention.inferred, { ...time, mention, length: "span" })];
};

/** 2022年…。一季度…: a time without a year is of the year that the text is in, not of the page's. */
export const textYear: WayToDate = ({ claim, own, memory, scene, shared }) => {
  const { folded } = scene.extraction;
  const time = own.findLast(({ isSameTime }) => !isSameTime);
  if (time === undefined) return [];
  const { mention } = time;
  const { from, to, inferred } = mention;
  if (!inferred || from === null || to === null || from.slice(0, 4) !== to.slice(0, 4)) return [];
  if (scene.words.timing.byPage.test(folded.slice(mention.start, mention.end))) return [];
  const said = own.filter((it) => it.mention.start < mention.start).findLast((it) => yearOf(it) !== null);
  const year = said === undefined ? memory.year : yearOf(said);
  if (year === null || year === from.slice(0, 4)) return [];
  const moved = { ...mention, from: `${year}${from.slice(4)}`, to: `${year}${to.slice(4)}` };
  const conditions = [...shared, ...shapeOf(moved), ...tenseOf(moved, scene.date), condition["is-shifted"]];
  if (said !== undefined) conditions.push(condition["year-here"]);
  if (mention.end >= claim.clause.start - 1) conditions.push(condition["opens-clause"]);
  return [option(moved, { ...time, mention: moved }, way["text-year"], conditions, true)];
};
