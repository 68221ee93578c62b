import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { LayoutWords } from "./words.ts";

/** The lexicons of `rules/layout/`, as repair and layout ask for them. */
export function layoutWords(rulebook: Rulebook): LayoutWords {
  const forms = (name: string) => [...rulebook.lexicon(`layout/${name}`).entries.keys()];
  return {
    byline: forms("byline"),
    bylinePrefix: forms("byline-prefix"),
    bylineSuffix: forms("byline-suffix"),
    credit: forms("credit"),
    captionLabel: forms("caption-label"),
    dateline: forms("dateline"),
    furniture: forms("furniture"),
  };
}
