/** What the words of a clause give to name a figure. */

import type { Span } from "../../../model/span.ts";
import type { NounCounts } from "./noun-counts.ts";

/** What is measured and whose it is, as spans of the text; null where the words do not say. */
export interface Phrase {
  readonly indicator: Span | null;
  readonly subject: Span | null;
}

/** A run of nouns. */
export interface NounRun {
  readonly nouns: Span;
  /** 新兴产业｜总产值: what is left without the bearer that opens it; of a long run, its last two words. */
  readonly head: Span | null;
  /** The bearer before that head. */
  readonly bearer: Span | null;
}

/** Nouns of a whole clause; each null where the clause has none. */
export interface ClauseNouns {
  readonly opening: Span | null;
  readonly subject: Span | null;
  readonly figure: Span | null;
}

/** What a name says wherever it stands. */
export interface NameFacts {
  readonly conditions: readonly number[];
  /** Whether its head is who has figures, not what is measured. */
  readonly isBearer: boolean;
  /** The figures met of its head; null where none were. */
  readonly met: NounCounts | null;
}
