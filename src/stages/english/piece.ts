/** A piece of an English sentence. */

import type { Span } from "../../model/span.ts";

/** What a piece does in its clause. */
export type Part =
  | "noun"
  | "adjective"
  | "determiner"
  | "possessive"
  | "pronoun"
  | "relative"
  | "preposition"
  | "verb"
  | "auxiliary"
  | "adverb"
  | "and"
  | "but"
  | "that"
  | "amount"
  | "time"
  | "mark";

/** A word, an amount, an expression of time or a mark of a sentence; offsets in the page's text. */
export interface Piece extends Span {
  readonly part: Part;
  /** In lower case; of an amount `#` and its dimension. */
  readonly text: string;
  /** Begins with a capital letter and is no plain word that opens the sentence. */
  readonly proper: boolean;
  readonly tags: ReadonlySet<string>;
  /** Which amount it is, -1 for none. */
  readonly amount: number;
}
