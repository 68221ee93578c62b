/** Cuts a text into pieces over which marks stay the same. */

import { overlaps, type Span } from "./placed-text.ts";

/** A stretch of text over which the same marks lie. */
export interface Piece<M extends Span> extends Span {
  readonly marks: readonly M[];
}

/** Cuts a stretch of text wherever a mark begins or ends. */
export function cutAtMarks<M extends Span>(range: Span, marks: readonly M[]): Piece<M>[] {
  const inside = marks.filter((mark) => overlaps(mark, range));
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start));
    cuts.add(Math.min(end, range.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, k) => {
    const piece = { start, end: sorted[k + 1]! };
    return { ...piece, marks: inside.filter((mark) => overlaps(mark, piece)) };
  });
}
