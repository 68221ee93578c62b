/** Names of reports as times. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { LinkWords } from "../words.ts";

/** The name of a report (2023年半年度报告), as the time that it is about. */
export interface Report {
  readonly mention: PeriodMention;
}

/** Every name of a report on a page, ascending. */
export function findReports(folded: string, { timing }: LinkWords, date: string | null): PeriodMention[] {
  const dated = [...folded.matchAll(timing.report)].map((match) =>
    mentionOf(match, timing, match.groups?.year ?? "", false),
  );
  if (date === null) return dated;
  // 发布第二季度业绩: of the last second quarter that is over on the page's day.
  const given = [...folded.matchAll(timing.reportGiven)].flatMap((match) => {
    const { last = "" } = timing.reports.get(match.groups?.name ?? "") ?? {};
    const year = Number(date.slice(0, 4)) - (last <= date.slice(5) ? 0 : 1);
    return last === "" ? [] : [mentionOf(match, timing, String(year), true)];
  });
  return [...dated, ...given].sort((a, b) => a.start - b.start);
}

function mentionOf(
  match: RegExpExecArray,
  { reports }: LinkWords["timing"],
  year: string,
  inferred: boolean,
): PeriodMention {
  const { first = "", last = "" } = reports.get(match.groups?.name ?? "") ?? {};
  return {
    start: match.index,
    end: match.index + match[0].length,
    from: `${year}-${first}`,
    to: `${year}-${last}`,
    inferred,
    resolved: true,
    rule: "",
  };
}
