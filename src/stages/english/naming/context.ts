/** What naming an English figure looks at. */

import type { Event } from "../events.ts";
import type { EnglishClaim } from "../model.ts";
import type { Named } from "../named.ts";
import type { Piece } from "../pieces.ts";
import type { Statement } from "../states.ts";
import type { EnglishWords } from "../words.ts";

/** All that naming looks at: the sentence in pieces, and what was named before. */
export interface NamingContext {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly events: readonly Event[];
  /** The claims of this sentence so far. */
  readonly before: readonly EnglishClaim[];
  /** The last claim of the article. */
  readonly last: EnglishClaim | null;
  /** All claims of the last sentence that had any. */
  readonly recent: readonly EnglishClaim[];
  /** Whom the article speaks of. */
  readonly bearer: string | null;
  /** Whose economy it speaks of: the last place that bore a figure or did something. */
  readonly land: string | null;
  readonly words: EnglishWords;
}

/** A statement to be named: where its first and its last amount stand among the pieces, and all that naming looks at. */
export interface Claimed {
  readonly left: number;
  readonly right: number;
  readonly event: Event;
  readonly state: Statement;
  readonly it: NamingContext;
}

export const OF = new Set(["of"]);
export const DETAIL = new Set(["of", "for"]);
export const ALL = new Set(["of", "for", "in", "on", "to", "from", "with", "by", "at", "between", "among"]);

export const at = ({ pieces }: NamingContext, amount: number) =>
  pieces.findIndex((piece) => piece.amount === amount);

/** What the sentence, else the article, spoke of before. */
export function inherited({ before, last }: NamingContext): Named {
  const from = before.at(-1) ?? last;
  return { indicator: from?.indicator ?? null, subject: from?.subject ?? null, whole: null };
}

/** Where the clause ends that goes on at `from`. */
export function clauseFrom(pieces: readonly Piece[], from: number): number {
  let to = from;
  while (
    to < pieces.length &&
    !["mark", "time", "amount", "but", "relative"].includes(pieces[to]!.part) &&
    !/^(?:during|in|over|on|at|after|before|since|within)$/.test(pieces[to]!.text) &&
    to - from < 9
  )
    to++;
  while (to > from && /^(?:preposition|and|determiner|adverb)$/.test(pieces[to - 1]!.part)) to--;
  return to;
}
