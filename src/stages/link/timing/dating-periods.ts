/** Periods that say when. */

import type { PeriodMention } from "../../../model/mention.ts";
import { isDay } from "../../../model/period.ts";
import type { Span } from "../../../model/span.ts";
import type { Extraction } from "../../extract/index.ts";
import type { LinkWords } from "../words.ts";

/**
 * The periods that say when: without those a change is measured against (较2020年), those a change starts from
 * (从2015年的1%) and the days on which news was announced.
 */
export function timelyPeriods(extraction: Extraction, words: LinkWords): PeriodMention[] {
  const { folded, matches } = extraction;
  const bases = matches.kept.flatMap(({ groups, rule }) => [
    groups.since,
    groups.startPeriod,
    rule.kind === "ratio" ? groups.whole : undefined,
  ]);
  const based = bases.filter((it): it is Span => it !== undefined).sort((a, b) => a.start - b.start);
  return extraction.periods.filter((period) => {
    if (based.some((base) => base.start <= period.start && period.end <= base.end)) return false;
    if (words.sameTime.test(folded.slice(period.start, period.end))) return false;
    // 五年来 of a page in July is counted from some event, not from last December.
    if (words.countedBack.has(period.rule) && !period.resolved) return false;
    if (words.comparing.test(folded.slice(Math.max(0, period.start - 2), period.start))) return false;
    if (words.attributive.test(folded.slice(period.end, period.end + 10))) return false;
    if (words.levelOfTime.test(folded.slice(period.end, period.end + 8))) return false;
    if (words.delivery.test(folded.slice(period.end, period.end + LOOKAHEAD))) return false;
    if (words.record.test(folded.slice(period.start, period.end + LONGEST_RECORD))) return false;
    if (words.comparedAfter.test(folded.slice(period.end, period.end + 4))) return false;
    return !(isDay(period) && words.datelines.test(folded.slice(period.end, period.end + LOOKAHEAD)));
  });
}

/** Longest stretch after a day that is searched for the words that make it a dateline. */
const LOOKAHEAD = 24;

/** 自2018年以来增长最快: how far back a record reaches. */
const LONGEST_RECORD = 10;
