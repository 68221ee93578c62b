/** What was said of time so far. */

import type { PeriodContext, ResolvedPeriod } from "./resolved.ts";

/** What an expression of time does to those after it. */
export interface Role {
  /** It names or counts a year of its own. */
  readonly states: boolean;
  /** What follows in the sentence takes its year from it; 2018年成立的企业 only says which are meant. */
  readonly leads: boolean;
  /** A figure is given for it: it is no time of a told event, of a plan or of a comparison. */
  readonly reports: boolean;
  readonly isHoliday: boolean;
  /** Which part of a year it is (上半年), null where it is none. */
  readonly part: string | null;
}

/** What was said of time so far: in the sentence, and in the article. */
export class Memory {
  private said: Said = SENTENCE;
  private told: Told = ARTICLE;

  startSentence() {
    this.said = SENTENCE;
  }

  startArticle() {
    this.told = ARTICLE;
  }

  /** News was sent on this day. */
  takeDispatch(day: string) {
    this.told = { ...this.told, sent: day };
  }

  /** What was said in the sentence, and told in the article. */
  get known(): { readonly said: Said; readonly told: Told } {
    return { said: this.said, told: this.told };
  }

  take(period: ResolvedPeriod, { states, leads, reports, isHoliday, part }: Role) {
    const { year, month } = period;
    const reported = states && reports ? year : null;
    if (leads) this.said = { year: year ?? this.said.year, month: month ?? this.said.month };
    this.told = {
      spokenYear: (states ? year : null) ?? this.told.spokenYear,
      spokenMonth: year === null || month === null ? this.told.spokenMonth : { year, month },
      reportedYear: reported ?? this.told.reportedYear,
      isSoleYear:
        reported === null || this.told.reportedYear === null
          ? this.told.isSoleYear
          : this.told.isSoleYear && reported === this.told.reportedYear,
      holiday: isHoliday ? period : this.told.holiday,
      last: reports && period.resolved ? period : this.told.last,
      sent: this.told.sent,
      partYears:
        part === null || year === null || !reports
          ? this.told.partYears
          : new Map([...this.told.partYears, [part, year]]),
    };
  }
}

export type Said = Pick<PeriodContext, "year" | "month">;
export type Told = Pick<
  PeriodContext,
  "spokenYear" | "spokenMonth" | "reportedYear" | "isSoleYear" | "holiday" | "last" | "sent" | "partYears"
>;

const SENTENCE: Said = { year: null, month: null };
const ARTICLE: Told = {
  spokenYear: null,
  spokenMonth: null,
  reportedYear: null,
  isSoleYear: true,
  holiday: null,
  last: null,
  sent: null,
  partYears: new Map(),
};
