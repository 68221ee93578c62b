import type { PeriodMention } from "../../model/mention.ts";
import { isYear } from "./calendar.ts";
import type { Scene } from "./scene.ts";

/**
 * The periods that a stretch is about, without those that only break down the one before (一季度增长6.5%，其中3月份增长7.7%)
 * and are over at `end`.
 */
export function mainPeriods(
  said: readonly PeriodMention[],
  carried: PeriodMention | null,
  { extraction, words }: Scene,
): PeriodMention[] {
  const out: PeriodMention[] = [];
  for (const it of said) {
    const whole = out.at(-1) ?? carried;
    const before = extraction.folded.slice(Math.max(0, it.start - LONGEST_OPENING), it.start);
    if (whole !== null && holds(whole, it) && words.introduced.test(before)) continue;
    out.push(it);
  }
  return out;
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

/** The last period said, unless it is only the year of a more exact one just before (截至7月18日，今年票房…). */
export function nearest(before: readonly PeriodMention[]): PeriodMention | undefined {
  const last = before.at(-1);
  const earlier = before.at(-2);
  if (last !== undefined && earlier !== undefined) {
    const both = sinceAndUntil(earlier, last) ?? sinceAndUntil(last, earlier);
    if (both !== null) return { ...last, ...both };
  }
  if (last === undefined || earlier === undefined || !isYear(last)) return last;
  const end = earlier.to;
  return end !== null &&
    earlier.from === null &&
    last.rule === "period/year" &&
    !isYear(earlier) &&
    isYear(last) &&
    last.from! <= end &&
    end <= last.to!
    ? earlier
    : last;
}

/** 今年以来截至6月11日, 截至6月11日，6月份以来: an open beginning and an open end said side by side close each other. */
function sinceAndUntil(since: PeriodMention, until: PeriodMention): { from: string; to: string } | null {
  const gap = Math.max(since.start, until.start) - Math.min(since.end, until.end);
  // 截至8月19日，指数今年以来累计…: up to a day, and then since when.
  if ((gap > SIDE_BY_SIDE && until.start > since.start) || since.to !== null || until.from !== null)
    return null;
  const [from, to] = [since.from, until.to];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** How many characters may stand between the two (截至6月11日记者发稿，6月份以来). */
const SIDE_BY_SIDE = 6;
