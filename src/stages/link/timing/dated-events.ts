/** Events that took place on a day. */

import type { PeriodMention } from "../../../model/mention.ts";
import { inside } from "../../../model/spans.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { PageContext } from "../page-context.ts";

/** Something that took place on a day (今天在杭州举行), and for how many more sentences all is told of it. */
export interface DatedEvent {
  readonly day: PeriodMention;
  /** Where the event is named: what was counted before is not of it. */
  readonly at: number;
  readonly left: number;
}

/** The event that a sentence is about: its own, or the one before while the sentence says no other time. */
export function eventIn(
  sentence: Sentence,
  before: DatedEvent | null,
  scene: PageContext,
): DatedEvent | null {
  const { extraction, words, date } = scene;
  const { folded } = extraction;
  const day = inside(extraction.periods, sentence).at(-1);
  if (day === undefined) {
    const isOver = before === null || words.nowFirst.test(folded.slice(sentence.start));
    return isOver ? null : { ...before, left: before.left - 1 };
  }
  // Another time, 今年…: what follows is told of that; who took part is still of the event's day.
  if (day.from === null || day.from !== day.to) {
    const isAround = before !== null && isMonthOf(day, before.day);
    return before && { ...before, left: isAround ? before.left : -1 };
  }
  if (date === null || day.from > date) return null;
  const said = words.event.exec(folded.slice(day.end, sentence.end));
  return said === null ? null : { day, at: day.end + said.index, left: EVENT_MEMORY };
}

/** 十一月的海港…: the month of a day tells of no other time. */
const isMonthOf = ({ from, to }: PeriodMention, { from: day }: PeriodMention) =>
  from !== null &&
  to !== null &&
  day !== null &&
  from.slice(0, 7) === to.slice(0, 7) &&
  from <= day &&
  day <= to;

/** So many sentences after it tell of an event. */
const EVENT_MEMORY = 2;
