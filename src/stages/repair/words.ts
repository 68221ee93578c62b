/** Words of damaged print from the rulebook. */

import type { Rulebook } from "../../rulebook/rulebook.ts";

/** What repair knows of the language: the words of `rules/layout/`, as patterns that are made once. */
export interface RepairWords {
  /** A word of a byline or credit, anywhere. */
  readonly byline: RegExp;
  /** One character, the second of a name, with a word of a credit right after it. */
  readonly creditAfterName: RegExp;
  /** Scale, money or percent, which stand right after a number and nowhere else. Sticky, as all that follow numbers. */
  readonly amount: RegExp;
  /** Any unit, with 多 or 余 before it or not. */
  readonly unit: RegExp;
  readonly time: RegExp;
  /** A word of a list in the last clause before the number. */
  readonly list: RegExp;
  /** A line with a numeral between two digits; few have one. */
  readonly dashBetween: RegExp;
  /** 1一6: groups for the first number, the mark, the second number. */
  readonly dashOfRange: RegExp;
  /** One character, the sign of a year, a month, a day. */
  readonly yearMark: RegExp;
  readonly monthMark: RegExp;
  readonly dayMark: RegExp;
  /** One character that makes the figure behind it no amount: 第, 月. */
  readonly numbersThing: RegExp;
  /** What a character misread for a scale was: 忆 → 亿. */
  readonly misreadScales: ReadonlyMap<string, string>;
  readonly scaleAfterFigure: RegExp;
  readonly scaleAfterNumeral: RegExp;
  readonly anySuspicion: RegExp;
  /** Each way in which what is left may be a number misread, and what to say of it. */
  readonly suspicions: readonly (readonly [pattern: RegExp, what: string])[];
}

export function repairWords(rulebook: Rulebook): RepairWords {
  const scales = rulebook.lexicon("layout/misread-scales").entries;
  return {
    byline: rulebook.compile("{{layout/byline}}|{{layout/credit}}", ""),
    creditAfterName: rulebook.compile("^.{{layout/credit}}", ""),
    amount: rulebook.compile("{{layout/amount-units}}", "y"),
    unit: rulebook.compile("{{more-before-unit}}(?:{{layout/amount-units}}|{{layout/count-units}})", "y"),
    time: rulebook.compile("{{time-behind}}", "y"),
    list: rulebook.compile("{{layout/list-words}}", ""),
    dashBetween: rulebook.compile("{{dash-between}}", ""),
    dashOfRange: rulebook.compile("{{dash-of-range}}", "g"),
    yearMark: rulebook.compile("^{{year-mark}}$", ""),
    monthMark: rulebook.compile("^{{month-mark}}$", ""),
    dayMark: rulebook.compile("^{{day-mark}}$", ""),
    numbersThing: rulebook.compile("{{numbers-thing}}", ""),
    misreadScales: new Map([...scales].map(([form, { meant }]) => [form, meant!])),
    scaleAfterFigure: rulebook.compile("{{scale-after-figure}}", ""),
    scaleAfterNumeral: rulebook.compile("{{scale-after-numeral}}", ""),
    anySuspicion: rulebook.compile("{{any-suspicion}}", ""),
    suspicions: [
      [rulebook.compile("{{lost-glyph}}", "g"), "a glyph of a number is lost"],
      [rulebook.compile("{{letter-for-some-digit}}", "g"), "a letter that stands for no one digit"],
      [rulebook.compile("{{letter-beside-digit}}", "g"), "a letter that may be the digit 0 or 1"],
      [rulebook.compile("{{letter-before-unit}}", "g"), "a letter that may be the digit 0 or 1"],
      [rulebook.compile("{{letter-for-numeral}}", "g"), "a letter that may be the numeral 〇"],
      [rulebook.compile("{{misread-scale}}", "g"), "忆 that may be the scale 亿"],
    ],
  };
}
