/** Times whose days the page does not say. */

import { monthAt } from "../../../model/calendar.ts";
import { cutEdge } from "./edges.ts";
import { type Resolver, unresolved } from "./resolved.ts";

/** 2024财年, 农历甲辰年, 近年来, 未来三天: words of time whose days the page does not say. */
export const untold: Resolver = (parts, context) =>
  (parts.fiscal ?? parts.recent ?? parts.untold) === undefined
    ? undefined
    : { ...unresolved(context), inferred: false };

/** 报告期内, 期末, 上期: what only the article's own period dates, which linking knows. */
export const reporting: Resolver = (parts, context, words) =>
  parts.reporting === undefined
    ? undefined
    : {
        ...unresolved(context),
        relation: words.reporting.get(parts.reporting)!.relation as "during" | "start" | "end" | "before",
      };

/** 同期，…: the time that was last reported about. */
export const sameTime: Resolver = (parts, context) =>
  parts.sameTime === undefined ? undefined : context.last && { ...context.last, inferred: true };

/** 当月, 次月: a month counted from the one last spoken of. */
export const thatMonth: Resolver = (parts, context, words) => {
  if (parts.thatMonth === undefined) return undefined;
  if (context.spokenMonth === null) return null;
  const { year, month } = context.spokenMonth;
  const at = monthAt(year * 12 + month - 1 + Number(words.spokenMonths.get(parts.thatMonth)?.offset));
  const [from, to] = cutEdge(parts.edge, at, at, words);
  return { from, to, inferred: true, resolved: true, year: at.year, month: at.month };
};
