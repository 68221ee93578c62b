/** Words of dating from the rulebook. */

import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";

/** What dating asks of the rulebook, looked up once. */
export type TimingWords = ReturnType<typeof timingWords>;

export function timingWords(rulebook: Rulebook) {
  const words = (pattern: string) => rulebook.compile(pattern, "");
  const reports: Lexicon = rulebook.lexicon("link/report-names");
  return {
    /** A year and the name of a report about it; groups `year` and `name`. */
    basisSaid: words("{{basis-said}}"),
    yearsAverage: words("{{years-average}}"),
    report: rulebook.compile("{{report-title}}"),
    reports,
    reportsDue: rulebook.lexicon("link/reports-due"),
    reportingTerm: rulebook.compile("{{reporting-term}}"),
    countedThen: words("{{counted-then}}"),
    upTo: words("{{up-to}}"),
    upToSession: words("{{up-to-session}}"),
    byPage: words("{{by-page}}"),
    dayAfter: words("{{day-after}}"),
    dayBefore: words("{{day-before}}"),
    sinceThen: words("{{since-then}}"),
    saysWhen: words("{{says-when}}"),
    insideTitle: words("{{inside-title}}"),
    timeWord: rulebook.finder("{{time-word}}"),
    founded: words("{{founded}}"),
    meantFor: words("{{meant-for}}"),
    opensTitle: words("(?:{{opens-title}})"),
    runningTotal: words("{{running-total}}"),
    flows: words("{{flows}}"),
  };
}
