import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { numeralWords } from "../quantities/numeral-words.ts";
import { readNumeral } from "../quantities/numerals.ts";

/** What the rulebook says of words of time. */
export type PeriodWords = ReturnType<typeof periodWords>;

export function periodWords(rulebook: Rulebook) {
  const words = (name: string): Lexicon => rulebook.lexicon(`period/${name}`);
  return {
    relative: words("relative-years"),
    spoken: words("spoken-years"),
    spokenMonths: words("spoken-months"),
    reigns: words("reigns"),
    parts: words("parts"),
    letters: words("letter-parts"),
    sides: words("part-sides"),
    units: words("part-units"),
    eras: words("eras"),
    edges: words("edges"),
    centuries: words("centuries"),
    holidays: words("holidays"),
    holidayNames: words("holiday-names"),
    feasts: words("feasts"),
    lunarYears: words("lunar-years"),
    lunarMonths: words("lunar-months"),
    lunarDays: words("lunar-days"),
    near: words("near-words"),
    seasons: words("seasons"),
    seasonYears: words("season-years"),
    ended: words("ended-spans"),
    eraYears: words("era-years"),
    reviews: words("reviews"),
    windows: words("window-units"),
    terms: words("term-years"),
    termSides: words("term-sides"),
    weekSides: words("week-sides"),
    weekends: words("weekends"),
    reporting: words("reporting-words"),
    monthToCome: rulebook.compile("{{month-to-come}}", ""),
    sinceLater: rulebook.compile("{{since-later}}", ""),
    beginning: rulebook.compile("^{{beginning}}", ""),
    beforeBase: rulebook.compile("^{{before-base}}", ""),
    comparedWith: rulebook.compile("^{{compared-with-time}}", ""),
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
