/** What naming an English figure looks at. */

import type { Event } from "../events.ts";
import type { EnglishClaim } from "../model.ts";
import { type Named, named } from "../named.ts";
import { phraseFrom } from "../phrase.ts";
import type { Piece } from "../piece.ts";
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
  /** The figure is a length, an area, a weight: what befalls has one of its own. */
  readonly measured?: boolean;
}

/** A statement to be named: where its first and its last amount stand among the pieces, and all that naming looks at. */
export interface Claimed {
  readonly left: number;
  readonly right: number;
  readonly event: Event;
  readonly state: Statement;
  readonly it: NamingContext;
}

/** What is measured of a thing from end to end. */
export const EXTENT =
  /^(?:length|width|height|depth|diameter|thickness|weight|size|circumference|radius|area|breadth|altitude|magnitude)$/;

export const OF = new Set(["of"]);
export const DETAIL = new Set(["of", "for"]);
export const ALL = new Set(["of", "for", "in", "on", "to", "from", "with", "by", "at", "between", "among"]);

export const at = ({ pieces }: NamingContext, amount: number) =>
  pieces.findIndex((piece) => piece.amount === amount);

/** What the sentence, else the article, spoke of before. */
export function inherited({ before, last, measured }: NamingContext): Named {
  const from = before.at(-1) ?? last;
  // 77 cm in diameter and 47 cm high: the thing, not its diameter
  if (measured === true && from?.subject != null && EXTENT.test(from.indicator ?? ""))
    return { indicator: from.subject, subject: null, whole: null };
  return { indicator: from?.indicator ?? null, subject: from?.subject ?? null, whole: null };
}

/** … were students: what the nouns behind a form of "be" say. */
export function predicateFrom(from: number, { text, pieces }: NamingContext): string | null {
  const being = pieces[from]?.text === "," ? from + 1 : from;
  if (!/^(?:is|are|was|were)$/.test(pieces[being]?.text ?? "")) return null;
  const nouns = phraseFrom(pieces, being + 1, DETAIL);
  if (nouns === null || pieces[nouns.from]!.part === "determiner") return null;
  return named(text, pieces, [nouns]);
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
