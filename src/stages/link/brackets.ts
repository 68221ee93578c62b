/** Brackets around a span. */

import type { Span } from "../../model/span.ts";

const isOpen = (letter: string) => letter === "（" || letter === "(";
const isClose = (letter: string) => letter === "）" || letter === ")";

/** Where the bracket closes that a span stands in, looked for from `from` to `to`; -1 where none does. */
export function bracketAround(folded: string, span: Span, from: number, to: number): number {
  let depth = 0;
  for (let at = span.start - 1; at >= from; at--) {
    const letter = folded[at]!;
    if (isClose(letter)) depth++;
    else if (isOpen(letter) && depth-- === 0) return closeAfter(folded, span.end, to);
  }
  return -1;
}

function closeAfter(folded: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const letter = folded[at]!;
    if (isOpen(letter)) depth++;
    else if (isClose(letter) && depth-- === 0) return at;
  }
  return -1;
}
