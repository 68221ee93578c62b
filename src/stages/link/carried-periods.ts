import type { PeriodMention } from "../../model/mention.ts";
import { inside } from "../../model/spans.ts";
import type { Sentence } from "../segment/sentences.ts";
import { asideOf } from "./asides.ts";
import type { Draft } from "./draft.ts";
import { mainPeriods, nearest } from "./main-periods.ts";
import type { Scene } from "./scene.ts";

/**
 * The period that a sentence leaves for the next one: the last it says. A single day only when several figures were of
 * that day (a market's close); else it dates an event of its own.
 */
export function carryOn(
  sentence: Sentence,
  drafts: readonly Draft[],
  carried: PeriodMention | null,
  scene: Scene,
): PeriodMention | null {
  const { folded } = scene.extraction;
  const said = inside(scene.periods, sentence).filter((it) => !isAside(it, sentence, scene));
  const last = nearest(mainPeriods(said, carried, scene));
  // 眼下，各地正…: from here on the text speaks of now.
  if (last === undefined && scene.words.nowFirst.test(folded.slice(sentence.start, sentence.end)))
    return null;
  if (last === undefined) return carried;
  // 2019年1月，某地率先试点: a month long past, of which the sentence gives no figure, dates an event of its own.
  const isUsed = drafts.some((it) => it.period?.mention === last);
  if (!isUsed && isLongPast(last, scene.date)) return null;
  const isDay = last.from !== null && last.from === last.to;
  if (isDay && scene.words.session.test(scene.extraction.folded.slice(last.end, sentence.end))) return last;
  return isDay && drafts.filter((it) => it.period?.mention === last).length < 2 ? carried : last;
}

/** How many sentences that say no time a period is remembered for. */
export function memoryOf(period: PeriodMention | null, date: string | null): number {
  const isEra = period !== null && period.to === null && period.from !== null && date !== null;
  const years = isEra ? Number(date.slice(0, 4)) - Number(period.from.slice(0, 4)) : 0;
  return years > ERA_YEARS ? ERA_MEMORY : LONGEST_MEMORY;
}

/** After so many sentences that say no time, a reader has forgotten the last one; a chapter of a report holds it. */
const LONGEST_MEMORY = 6;

/** 党的十八大以来: an era without an end says less of each sentence that follows. */
const ERA_MEMORY = 2;

const ERA_YEARS = 6;

/** The only day that a sentence names, or the last of several. */
export const dayIn = (sentence: Sentence, { periods }: Scene) =>
  inside(periods, sentence).findLast((it) => it.from !== null && it.from === it.to);

/** 3月18日，股指震荡走高。｜截至收盘，…: a sentence about a day of trading that the one before named. */
export const isOfSession = (sentence: Sentence, { extraction, periods, words }: Scene) =>
  inside(periods, sentence).length === 0 &&
  words.session.test(extraction.folded.slice(sentence.start, sentence.end));

/** 其中6月当月增长11.3%, 6月终值升2.2%: a time said aside is not that of the next sentence. */
function isAside(period: PeriodMention, { start }: Sentence, scene: Scene): boolean {
  if (asideOf(scene, period) !== undefined) return true;
  const before = scene.extraction.folded.slice(start, period.start);
  return scene.words.amongThem.test(
    before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf(",")) + 1),
  );
}

/** Whether a month ended longer ago than its statistics take to come out, or a year than reports look back. */
function isLongPast({ from, to }: PeriodMention, date: string | null): boolean {
  if (date === null || from === null || to === null) return false;
  const days = (Date.parse(date) - Date.parse(to)) / 86_400_000;
  return days > (from.slice(0, 7) === to.slice(0, 7) ? 62 : 800) && from.slice(0, 4) === to.slice(0, 4);
}
