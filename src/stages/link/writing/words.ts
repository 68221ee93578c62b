/** What writing a claim asks of the rulebook. */

import type { Qualifier } from "../../../model/claim.ts";
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";

/** The words that say how a figure is meant. */
export interface QualifierWords {
  readonly lexicon: Lexicon;
  /** 1—9月: what is counted from the year's beginning. */
  readonly monthsToDate: RegExp;
}

export function qualifierWords(rulebook: Rulebook): QualifierWords {
  return {
    lexicon: rulebook.lexicon("link/qualifiers"),
    monthsToDate: rulebook.compile("{{months-to-date}}", ""),
  };
}

/** A word of a sentence that says how a figure is meant. */
export interface Said extends Span {
  readonly qualifier: Qualifier;
  readonly reach: string;
}
