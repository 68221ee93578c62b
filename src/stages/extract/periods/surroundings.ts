/** What stands around an expression of time. */

import type { Memory, Said, Told } from "./memory.ts";
import type { PeriodContext } from "./resolved.ts";
import type { Found } from "./settle.ts";
import type { PeriodWords } from "./words.ts";

/**
 * What an expression of time stands among: what was said before, and how the words around look at it. Those are looked at only
 * when asked for, since most expressions state their year.
 */
export class Surroundings implements PeriodContext {
  readonly date: string | null;
  readonly region: string | null;
  readonly sameParagraph: boolean;
  private readonly said: Said;
  private readonly told: Told;
  private readonly folded: string;
  private readonly found: Found;
  private readonly words: PeriodWords;

  constructor(
    folded: string,
    found: Found,
    words: PeriodWords,
    page: Pick<PeriodContext, "date" | "region" | "sameParagraph">,
    { known }: Memory,
  ) {
    this.date = page.date;
    this.region = page.region;
    this.sameParagraph = page.sameParagraph;
    this.said = known.said;
    this.told = known.told;
    this.folded = folded;
    this.found = found;
    this.words = words;
  }

  get year() {
    return this.said.year;
  }

  get month() {
    return this.said.month;
  }

  get spokenYear() {
    return this.told.spokenYear;
  }

  get spokenMonth() {
    return this.told.spokenMonth;
  }

  get reportedYear() {
    return this.told.reportedYear;
  }

  get isSoleYear() {
    return this.told.isSoleYear;
  }

  get holiday() {
    return this.told.holiday;
  }

  get last() {
    return this.told.last;
  }

  get partYears() {
    return this.told.partYears;
  }

  get sent() {
    return this.told.sent;
  }

  get ahead() {
    const { end } = this.found;
    return this.words.monthToCome.test(this.folded.slice(end - 1, end + LOOKAHEAD));
  }

  get toCome() {
    return this.words.yearToCome.test(this.before(LOOKBEHIND));
  }

  get quoted() {
    return this.words.openQuotation.test(this.before(LONGEST_QUOTATION));
  }

  get goal() {
    const { end } = this.found;
    return (
      this.words.goalBefore.test(this.before(LOOKBEHIND)) ||
      this.words.goalAfter.test(this.folded.slice(end, end + LONGEST_GOAL))
    );
  }

  private before(length: number): string {
    const { start } = this.found;
    return this.folded.slice(Math.max(0, start - length), start);
  }
}

/** So many characters after an expression may say that it is still to come. */
const LOOKAHEAD = 12;

/** So many characters before an expression may say that it is forecast or aimed at. */
const LOOKBEHIND = 24;

/** So many characters after an expression may say that it is aimed at. */
const LONGEST_GOAL = 28;

/** How far back a quotation may have begun. */
const LONGEST_QUOTATION = 200;
