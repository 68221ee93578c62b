/** A sentence of a page. */

import type { Span } from "../../model/span.ts";

/** A sentence with the statements it is made of: quotes and brackets keep a sentence whole, not a statement. */
export interface Sentence extends Span {
  /** Index of the block it stands in. */
  readonly block: number;
  /** The stretches between 。！？；, inside quotes too, in order. */
  readonly statements: readonly Span[];
}
