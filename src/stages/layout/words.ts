import type { RepairWords } from "../repair/step.ts";

/** What layout knows of the language: the lexicons of `rules/layout/`, one list of forms each. */
export interface LayoutWords extends RepairWords {
  /** What may stand before the noun of a byline: the paper, the kind of writer. */
  readonly bylinePrefix: readonly string[];
  /** What may close a byline after the names. */
  readonly bylineSuffix: readonly string[];
  /** Words that open a caption and stand whole, before what the picture shows. */
  readonly captionOpening: readonly string[];
  /** Words that open a caption before a number, a colon or a space. */
  readonly captionLabel: readonly string[];
  /** Words that open the first paragraph of a news item. */
  readonly dateline: readonly string[];
  /** Words of lines that belong to the page and to no article. */
  readonly furniture: readonly string[];
}
