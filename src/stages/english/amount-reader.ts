/** The patterns that read English amounts. */

import type { EnglishWords } from "./words.ts";

const DIGITS =
  "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00a0\\u2009]\\d{3})+(?![\\d,.]*\\d)|\\d+(?:\\.\\d+)?";
const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

/** Reads the amounts of sentences. */
export interface AmountReader {
  readonly numeral: RegExp;
  readonly unit: RegExp;
  readonly approximation: RegExp;
  readonly range: RegExp;
  /** "a barrel", "per ounce". */
  readonly per: RegExp;
  /** A word of change right before an amount. */
  readonly moved: RegExp;
  readonly rising: RegExp;
  readonly words: EnglishWords;
}

export function amountReader(words: EnglishWords): AmountReader {
  const spelled = `(?:half a|a|${SMALL})(?: hundred(?: and)?)?(?:[ -](?:${SMALL}))?(?: and a half| point(?: (?:zero|oh|nought|${SMALL}))+)?`;
  return {
    numeral: new RegExp(
      `(?<![A-Za-z])(?<sign>${words.signs.pattern})?\\s?(?<![\\w.,])(?<sign2>${words.signs.pattern})?(?:(?<digits>${DIGITS})(?:[ -]?(?<scale>${words.scales.pattern})\\b)?|(?<spelled>${spelled})(?:[ -](?<scale2>${words.scales.pattern}))?(?!(?!-?fold\\b)[\\w-]))`,
      "gi",
    ),
    unit: new RegExp(`[ -]?(?<unit>${words.units.pattern})(?![\\w])`, "y"),
    approximation: new RegExp(`(?:^|[\\s(“"])(?<form>${words.approximations.pattern})\\s(?:a\\s)?$`, "i"),
    rising: new RegExp(
      `(?<![\\w-])(?:${words.changes.pattern}|edged|inched|ticked|went|goes|came|picked|shot|crept|moved|pushed|driven|brought|taking|bringing)\\s$`,
      "i",
    ),
    moved: new RegExp(`(?<![\\w-])(?:${words.changes.pattern})\\s(?:by\\s)?(?:an?\\s|about\\s)?$`, "i"),
    range: /^(?: to | and |\s?[-–—]\s?)$/,
    per: new RegExp(`\\s?(?:per|an?|each|/)\\s?(?<unit>${words.perUnits.pattern})(?![\\w-])`, "iy"),
    words,
  };
}
