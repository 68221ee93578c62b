/** What a change is measured against. */

import { addDays } from "../../../model/calendar.ts";
import type { Basis } from "../../../model/claim.ts";
import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkedPeriod } from "./model.ts";

/**
 * What a change is measured against: the rule's word, or the period it names. 上年 and 去年同期 are a year before.
 * @param since where the number before it ends: a basis that is said after it is of this one
 */
export function linkBasis(
  match: RuleMatch,
  period: LinkedPeriod | null,
  sentence: Span,
  scene: PageContext,
  which = 0,
  since: number = sentence.start,
): Basis | null {
  if (isMeanOfYears(match, scene)) return "cagr";
  if (match.fields.bases !== undefined) return basisOfList(match.fields.bases, which, scene);
  if (match.fields.basis !== undefined) return match.fields.basis as Basis;
  const base = match.groups.since;
  if (base === undefined) return seenFrom(match, sentence, scene) ?? saidBefore(match, since, scene);
  const { folded } = scene.extraction;
  const named = scene.words.bases.longestAt(folded, base.start);
  if (named !== undefined) return scene.words.bases.get(named)!.basis as Basis;
  const mark = match.marks.since?.[0];
  if (mark?.type !== "period") return "since";
  const text = folded.slice(mark.period.start, mark.period.end);
  const known = scene.words.basePeriods.get(text)?.basis;
  if (known !== undefined) return known as Basis;
  const year = Number((mark.period.to ?? mark.period.from ?? "").slice(0, 4));
  const claimed = Number((period?.mention.to ?? period?.mention.from ?? "").slice(0, 4));
  if (scene.words.sameTime.test(text) && year === claimed - 1) return "yoy";
  return period === null ? "since" : (justBefore(mark.period, period.mention, text) ?? "since");
}

/** 10月…，较9月增长; 去年…，比前年增长: the month, quarter or year right before, however it is named; 较2019年 says since when. */
function justBefore(base: Days, { from, to }: Days, text: string): Basis | null {
  if (base.from === null || base.to === null || from === null || to === null) return null;
  const months = monthsOf({ from, to });
  if (months !== monthsOf(base) || addDays(base.to, 1) !== from) return null;
  if (months === 12) return /\d/.test(text) ? null : "yoy";
  return months === 1 || months === 3 ? "mom" : null;
}

type Days = Pick<PeriodMention, "from" | "to">;

/** How many whole calendar months; null where the days are no whole months. */
function monthsOf({ from, to }: Days): number | null {
  if (from === null || to === null || !from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) return null;
  const [first, next] = [from, addDays(to, 1)].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  );
  return next! - first!;
}

/** 两年平均｜增长4.8%: a mean over years, whatever basis was said before. */
function isMeanOfYears({ rule, span }: RuleMatch, { extraction, words }: PageContext): boolean {
  if (rule.kind !== "growth") return false;
  const { folded } = extraction;
  return words.timing.yearsAverage.test(folded.slice(Math.max(0, span.start - LONGEST_MEAN), span.start + 2));
}

const LONGEST_MEAN = 8;

/** 环比由降转升，｜增长1.3%: the basis that an earlier clause says of the next rate. */
function saidBefore(
  { rule, span }: RuleMatch,
  since: number,
  { extraction, words }: PageContext,
): Basis | null {
  if (rule.kind !== "growth") return null;
  const form = words.timing.basisSaid.exec(extraction.folded.slice(since, span.start))?.[1];
  return form === undefined ? null : (words.bases.get(form)!.basis as Basis);
}

/** 同比、环比分别上涨: one basis for each number. */
function basisOfList(bases: string, which: number, { words }: PageContext): Basis | null {
  const form = bases.split(words.basesJoint)[which] ?? "";
  return ((words.bases.get(form) ?? words.compact.get(form))?.basis as Basis | undefined) ?? null;
}

/** 从环比看，…; 与2018年相比，…: the point of view that a statement opens with. */
function seenFrom(
  { rule, span }: RuleMatch,
  sentence: Span,
  { extraction, words }: PageContext,
): Basis | null {
  if (rule.kind !== "growth" && rule.kind !== "change") return null;
  const { folded } = extraction;
  const said = folded.slice(sentence.start, span.start);
  const form = words.viewpoint.exec(said)?.[1];
  if (form !== undefined) return words.bases.get(form)!.basis as Basis;
  const compared = words.compared.exec(said);
  if (compared === null) return null;
  // 和卖鲜果相比: compared with a thing, not with a time.
  const start = sentence.start + compared.index;
  const [time] = inside(extraction.periods, { start, end: start + compared[0].length });
  if (time === undefined) return null;
  // 与去年同期的320万吨相比: the figure of then may stand after it.
  const then = folded.slice(time.start, time.end);
  return (words.basePeriods.get(then)?.basis ?? "since") as Basis;
}
