/** The way that takes the year of the text. */

import type { PeriodMention } from "../../../model/mention.ts";
import { yearOf } from "./article-times.ts";
import { offer, settle, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { isPlanned } from "./plans.ts";
import { shapeOf, tenseOf, withDays } from "./time.ts";

const { way, condition } = periodField;

/** 2022年…。一季度…: a time without a year is of the year that the text is in, not of the page's. */
export const textYear: WayToDate = (question) => {
  const { claim, own, memory, scene, sheet } = question;
  const { folded } = scene.extraction;
  const time = own.findLast(({ isSameTime }) => !isSameTime);
  if (time === undefined) return;
  const { mention } = time;
  const { from, to, inferred } = mention;
  if (!inferred || from === null || to === null || from.slice(0, 4) !== to.slice(0, 4)) return;
  if (scene.words.timing.byPage.test(folded.slice(mention.start, mention.end))) return;
  const said = own.filter((it) => it.mention.start < mention.start).findLast((it) => yearOf(it) !== null);
  const year = said === undefined ? memory.year : yearOf(said);
  if (year === null || year === from.slice(0, 4)) return;
  const moved = inYear(mention, year);
  const movedTime = withDays(time, moved);
  // “2026年的目标是…。”公司全年投入2.6亿元: a fact is not of a plan's year.
  if (
    scene.date !== null &&
    from > scene.date &&
    moved.from! <= scene.date &&
    !isPlanned(claim.sentence, scene)
  )
    return settle(question, moved, way["text-year"], true, movedTime);
  sheet.holdAll(shapeOf(moved));
  sheet.holdAll(tenseOf(moved, scene.date));
  sheet.hold(condition["is-shifted"]);
  if (said !== undefined) sheet.hold(condition["year-here"]);
  if (mention.end >= claim.clause.start - 1) sheet.hold(condition["opens-clause"]);
  offer(question, moved, movedTime, way["text-year"], true);
};

/** The same days of another year. */
export const inYear = (mention: PeriodMention, year: string): PeriodMention => ({
  ...mention,
  from: mention.from === null ? null : `${year}${mention.from.slice(4)}`,
  to: mention.to === null ? null : `${year}${mention.to.slice(4)}`,
});
