/** Words of numerals from the rulebook. */

import type { Finder } from "../../../rulebook/finder.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";

/** What the numerals scanner needs of the rulebook. */
export interface NumeralWords {
  readonly pattern: Finder;
  readonly numerals: Lexicon;
  /** The point of a number in characters: 三点五. */
  readonly point: string;
  readonly inside: Lexicon;
  /** What stands for a digit that is not said: 几. */
  readonly digit: Lexicon;
}

export function numeralWords(rulebook: Rulebook): NumeralWords {
  const numerals = rulebook.lexicon("quantity/numerals");
  return {
    pattern: rulebook.finder("{{numeral}}"),
    numerals,
    point: [...numerals.entries].find(([, { type }]) => type === "point")?.[0] ?? "",
    inside: rulebook.lexicon("quantity/approximation-inside"),
    digit: rulebook.lexicon("quantity/approximation-digit"),
  };
}

/** A run of digits (`printed` when set in figures, `tens` of 廿) or a scale. */
export type Token = { digits: string; printed: boolean; tens?: boolean } | { scale: number };
