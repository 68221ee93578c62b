/** Parts English from Chinese on a page. */

import { overlaps, type Span } from "../../model/span.ts";
import type { Sentence } from "../segment/sentences.ts";
import type { English } from "./model.ts";

/** The items that share nothing with the passages; all of them where there are none. */
export function outside<T extends Span>(items: readonly T[], passages: readonly Span[]): readonly T[] {
  if (passages.length === 0) return items;
  return items.filter((it) => !passages.some((passage) => overlaps(it, passage)));
}

/** Two lists in order as one. */
export function merged<T extends Span>(items: readonly T[], more: readonly T[]): readonly T[] {
  return more.length === 0 ? items : [...items, ...more].sort((a, b) => a.start - b.start);
}

/** Sentences with the English ones cut out and set in as their own, without statements for Chinese rules to read. */
export function partSentences(sentences: readonly Sentence[], english: English): readonly Sentence[] {
  const { passages } = english;
  if (passages.length === 0) return sentences;
  const own = english.sentences.map((it) => ({ ...it, statements: [] }));
  const rest = sentences.flatMap((sentence) => {
    const inside = passages.filter((it) => overlaps(it, sentence));
    if (inside.length === 0) return [sentence];
    return subtract(sentence, inside).map((span) => ({
      ...sentence,
      ...span,
      statements: sentence.statements
        .flatMap((it) => subtract(it, inside))
        .filter((it) => overlaps(it, span)),
    }));
  });
  return merged(rest, own);
}

/** What is left of a span without the holes in it; stretches of a mark or two are not worth keeping. */
function subtract({ start, end }: Span, holes: readonly Span[]): Span[] {
  const out: Span[] = [];
  let at = start;
  for (const hole of holes) {
    if (hole.start - at > FEWEST) out.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  if (end - at > FEWEST) out.push({ start: at, end });
  return out;
}

const FEWEST = 2;
