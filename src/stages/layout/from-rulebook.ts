import type { LexiconName } from "../../rulebook/contract.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { LayoutWords } from "./words.ts";

/** The lexicons of `rules/layout/`, as repair and layout ask for them. */
export function layoutWords(rulebook: Rulebook): LayoutWords {
  const forms = (name: LexiconName) => [...rulebook.lexicon(name).entries.keys()];
  return {
    byline: forms("layout/byline"),
    bylinePrefix: forms("layout/byline-prefix"),
    bylineSuffix: forms("layout/byline-suffix"),
    captionLabel: forms("layout/caption-label"),
    captionOpening: forms("layout/caption-opening"),
    credit: forms("layout/credit"),
    dateline: forms("layout/dateline"),
    furniture: forms("layout/furniture"),
    amountUnits: forms("layout/amount-units"),
    countUnits: forms("layout/count-units"),
    listWords: forms("layout/list-words"),
  };
}
