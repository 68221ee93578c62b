/** Ways that date by a day. */

import { addDays } from "../../../model/calendar.ts";
import type { PeriodMention } from "../../../model/mention.ts";
import { isDay } from "../../../model/period.ts";
import { firstFrom } from "../../../model/spans.ts";
import type { PageContext } from "../page-context.ts";
import { offer, settle, type WayToDate } from "./dated.ts";
import type { Dated } from "./dated-claim.ts";
import { periodField } from "./field.ts";

const { way, condition } = periodField;

/** 当天, 上午9时: the day said last, whatever it dated; 次日, 前一天: the one beside it. */
export const thatDay: WayToDate = (question) => {
  const { claim, own, scene } = question;
  const { words, extraction } = scene;
  const last = own.at(-1)?.mention;
  const from = last === undefined ? claim.sentence.start : Math.min(last.end, claim.evidence.start);
  const said = extraction.folded.slice(from, claim.evidence.start);
  const isHour = last === undefined && words.hourFirst.test(said);
  const isThat = isHour || words.thatDay.test(said);
  const isAfter = !isThat && words.timing.dayAfter.test(said);
  if (!isThat && !isAfter && !words.timing.dayBefore.test(said)) return;
  const day = lastDay(claim, scene) ?? (isHour ? dayOfNews(claim, scene) : undefined);
  if (day === undefined) return;
  if (isThat) return settle(question, day, way["that-day"], true);
  const beside = addDays(day.to!, isAfter ? 1 : -1);
  settle(question, { ...day, from: beside, to: beside }, way["day-beside"], true);
};

/** The last day said in the paragraph before a claim. */
function lastDay({ sentence, evidence }: Dated, { extraction }: PageContext): PeriodMention | undefined {
  const { blocks, periods } = extraction;
  const start = blocks[sentence.block]?.start ?? sentence.start;
  for (let k = firstFrom(periods, evidence.start) - 1; k >= 0 && periods[k]!.start >= start; k--) {
    const it = periods[k]!;
    if (it.end <= evidence.start && isDay(it)) return it;
  }
  return undefined;
}

/** 本报某地1月1日讯…上午9时: the day on which the news of the article was given. */
function dayOfNews({ sentence }: Dated, { times, articles }: PageContext): PeriodMention | undefined {
  const start = articles.findLast((it) => it <= sentence.start) ?? 0;
  return times.findLast(
    ({ mention, datesNews }) =>
      datesNews && isDay(mention) && mention.start >= start && mention.end <= sentence.start,
  )?.mention;
}

/** …约150人参加: who took part in what took place on a day. */
export const event: WayToDate = (question) => {
  const { claim, scene, sheet } = question;
  const { event: said, evidence, sentence } = claim;
  if (said === null || evidence.start < said.at) return;
  const { folded } = scene.extraction;
  const told = folded.slice(sentence.start, sentence.end);
  if (said.left < 0 && !scene.words.takesPart.test(told)) return;
  if (scene.words.fate.test(folded.slice(evidence.end, evidence.end + LONGEST_FATE))) return;
  if (scene.words.atEvent.test(told)) sheet.hold(condition["goes-on"]);
  offer(question, said.day, null, way.event, true);
};

const LONGEST_FATE = 4;
