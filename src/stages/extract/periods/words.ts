/** Words of time from the rulebook. */

import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { numeralWords } from "../quantities/numeral-words.ts";
import { readNumeral } from "../quantities/numerals.ts";

/** What the rulebook says of words of time. */
export type PeriodWords = ReturnType<typeof periodWords>;

export function periodWords(rulebook: Rulebook) {
  return {
    relative: rulebook.lexicon("period/relative-years"),
    spoken: rulebook.lexicon("period/spoken-years"),
    spokenMonths: rulebook.lexicon("period/spoken-months"),
    reigns: rulebook.lexicon("period/reigns"),
    parts: rulebook.lexicon("period/parts"),
    letters: rulebook.lexicon("period/letter-parts"),
    sides: rulebook.lexicon("period/part-sides"),
    units: rulebook.lexicon("period/part-units"),
    eras: rulebook.lexicon("period/eras"),
    edges: rulebook.lexicon("period/edges"),
    centuries: rulebook.lexicon("period/centuries"),
    holidays: rulebook.lexicon("period/holidays"),
    holidayNames: rulebook.lexicon("period/holiday-names"),
    feasts: rulebook.lexicon("period/feasts"),
    lunarYears: rulebook.lexicon("period/lunar-years"),
    lunarMonths: rulebook.lexicon("period/lunar-months"),
    lunarDays: rulebook.lexicon("period/lunar-days"),
    near: rulebook.lexicon("period/near-words"),
    seasons: rulebook.lexicon("period/seasons"),
    seasonYears: rulebook.lexicon("period/season-years"),
    ended: rulebook.lexicon("period/ended-spans"),
    eraYears: rulebook.lexicon("period/era-years"),
    reviews: rulebook.lexicon("period/reviews"),
    windows: rulebook.lexicon("period/window-units"),
    terms: rulebook.lexicon("period/term-years"),
    termSides: rulebook.lexicon("period/term-sides"),
    weekSides: rulebook.lexicon("period/week-sides"),
    weekends: rulebook.lexicon("period/weekends"),
    reporting: rulebook.lexicon("period/reporting-words"),
    monthToCome: rulebook.compile("{{month-to-come}}", ""),
    sinceLater: rulebook.compile("{{since-later}}", ""),
    beginning: rulebook.compile("^{{beginning}}", ""),
    beforeBase: rulebook.compile("^{{before-base}}", ""),
    comparedWith: rulebook.compile("^{{compared-with-time}}", ""),
    comparedLike: rulebook.compile("{{compared-like}}", ""),
    levelOfTime: rulebook.compile("{{level-of-time}}", ""),
    yearToCome: rulebook.compile("{{year-to-come}}", ""),
    toldEvent: rulebook.compile("{{told-event}}", ""),
    whichByTime: rulebook.compile("{{which-by-time}}", ""),
    figureAfter: rulebook.compile("{{figure-after}}", ""),
    dispatch: rulebook.compile("{{dispatch}}", ""),
    openQuotation: rulebook.compile("{{open-quotation}}", ""),
    goalBefore: rulebook.compile("{{goal-before}}", ""),
    goalAfter: rulebook.compile("{{goal-after}}", ""),
    numerals: numeralWords(rulebook),
  };
}

/** The number that a group of digits or characters writes; null where there is none, NaN where it is none. */
export const numberOf = (text: string | undefined, words: PeriodWords): number | null =>
  text === undefined ? null : Number(readNumeral(text, 0, words.numerals).value ?? Number.NaN);
