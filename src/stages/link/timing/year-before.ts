/** The way that dates by the year before. */

import type { PeriodMention } from "../../../model/mention.ts";
import { yearBefore } from "../../../model/period.ts";
import type { PageContext } from "../page-context.ts";
import { settled } from "./dated.ts";
import type { Dated } from "./dated-claim.ts";
import { periodField } from "./field.ts";
import type { PeriodChoice, Time } from "./model.ts";

/** 上年同期为亏损8.7亿元: the time that would hold, a year before, when nothing is compared with it. */
export function sameTimeBefore(
  { clause, evidence, match }: Dated,
  own: readonly Time[],
  choice: PeriodChoice,
  { extraction, words }: PageContext,
): PeriodChoice | null {
  const last = own.at(-1);
  if (last === undefined || !last.isSameTime) return null;
  const { mention } = last;
  if (mention.start < clause.start || mention.end > evidence.start) return null;
  const isOfThen = isFigureOf(mention, { evidence, match }, extraction.folded, words.possessive);
  if (!isOfThen && words.reckonedFrom.test(extraction.folded.slice(0, mention.start).slice(-2))) return null;
  if (match.groups.since !== undefined && !isOfThen) return null;
  const base =
    choice.taken.value.period ?? choice.candidates.find(({ value }) => value.period !== null)?.value.period;
  if (base == null) return null;
  const before = { ...mention, ...yearBefore(base.mention) };
  const taken = settled(before, periodField.way["year-before"], last, true);
  const { candidates } = choice;
  return { taken, margin: null, others: [choice.taken, ...choice.others], candidates, shared: [] };
}

/** 较去年同期的700家增长, 较2020年700家增长: the figure right behind a time that is compared with is of then. */
export function isFigureOf(
  { end }: PeriodMention,
  { evidence, match }: Pick<Dated, "evidence" | "match">,
  folded: string,
  possessive: string,
): boolean {
  const between = folded.slice(end, evidence.start);
  return between === possessive || (between === "" && evidence.start === end && match.rule.kind === "level");
}
