/** Names of reports as times. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { LinkWords } from "../words.ts";

/** The name of a report (2023年半年度报告), as the time that it is about. */
export interface Report {
  readonly mention: PeriodMention;
}

/** Every name of a report on a page, ascending. */
export function findReports(folded: string, { timing }: LinkWords): PeriodMention[] {
  return [...folded.matchAll(timing.report)].map((match): PeriodMention => {
    const { year = "", name = "" } = match.groups ?? {};
    const { first = "", last = "" } = timing.reports.get(name) ?? {};
    return {
      start: match.index,
      end: match.index + match[0].length,
      from: `${year}-${first}`,
      to: `${year}-${last}`,
      inferred: false,
      resolved: true,
      rule: "",
    };
  });
}
