/** Where a match stands among others. */

import type { Span } from "../../model/span.ts";
import type { RuleMatch } from "../extract/match.ts";
import type { Draft } from "./draft.ts";

/** Where a match stands among the others. */
export interface MatchPosition {
  readonly match: RuleMatch;
  readonly clause: Span;
  /** Clauses before this one in the statement, in order. */
  readonly earlier: readonly Span[];
  /** End of the claim before it in the clause, or the clause's start. */
  readonly from: number;
  /** Start of the next claim in the clause, or the clause's end. */
  readonly to: number;
  /** The next claim in the clause. */
  readonly next: RuleMatch | null;
  /** Claims before it in the sentence, in order. */
  readonly drafts: readonly Draft[];
  /** The last claim of an earlier sentence of the paragraph. */
  readonly memory: Draft | null;
  readonly sentence: Span;
  /** How many names a list with 分别 needs from here on; 0 where it is none, or has begun before. */
  readonly wanted: number;
  /** Of the claims before it in the sentence those that can be gone on with; found when first asked. */
  open: readonly Draft[] | undefined;
  /** Whom the paragraph is about so far. */
  readonly topic: string | null;
}
