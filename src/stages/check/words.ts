/** Words that checks need of the rulebook. */

import type { Lexicon } from "../../rulebook/lexicon.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";

/** The lexicons that cross-checks ask, looked up once. */
export interface CheckWords {
  readonly sums: readonly Sum[];
  readonly measureHeads: Lexicon;
  readonly sameSubjects: Lexicon;
  readonly relativeSubjects: Lexicon;
  readonly subjects: Lexicon;
  readonly constantPrices: RegExp;
  /** What names are compared without: blanks, 的, quotation marks; one of them, and all. */
  readonly notCompared: RegExp;
  readonly allNotCompared: RegExp;
  /** 其中: before parts of what was just said. */
  readonly among: RegExp;
}

/** A whole and its parts, as stems. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export function checkWords(rulebook: Rulebook): CheckWords {
  const measureHeads = rulebook.lexicon("checks/measure-heads");
  return {
    sums: [...rulebook.lexicon("checks/sums").entries].map(([parts, { whole }]) => ({
      whole: stemOf(whole!, measureHeads),
      parts: parts.split("+").map((part) => stemOf(part, measureHeads)),
    })),
    measureHeads,
    sameSubjects: rulebook.lexicon("checks/same-subjects"),
    relativeSubjects: rulebook.lexicon("checks/relative-subjects"),
    subjects: rulebook.lexicon("link/subjects"),
    notCompared: rulebook.compile("{{not-compared}}", ""),
    allNotCompared: rulebook.compile("{{not-compared}}", "g"),
    among: rulebook.compile("{{among-them}}", "g"),
    constantPrices: rulebook.compile("{{checks/constant-prices}}", ""),
  };
}

/** An indicator without the word that says how it is counted: 进出口总额 → 进出口. */
export function stemOf(indicator: string, measureHeads: Lexicon): string {
  const head = measureHeads.longestBefore(indicator, indicator.length);
  return head === undefined || head.length === indicator.length
    ? indicator
    : indicator.slice(0, -head.length);
}
