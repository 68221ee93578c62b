import type { Span } from "../../model/span.ts";

const OPENS = /[（(]/;
const CLOSES = /[）)]/;

/** Where the bracket closes that a span stands in, looked for from `from` to `to`; -1 where none does. */
export function bracketAround(folded: string, span: Span, from: number, to: number): number {
  let depth = 0;
  for (let at = span.start - 1; at >= from; at--) {
    const letter = folded[at]!;
    if (CLOSES.test(letter)) depth++;
    else if (OPENS.test(letter) && depth-- === 0) return closeAfter(folded, span.end, to);
  }
  return -1;
}

function closeAfter(folded: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const letter = folded[at]!;
    if (OPENS.test(letter)) depth++;
    else if (CLOSES.test(letter) && depth-- === 0) return at;
  }
  return -1;
}
