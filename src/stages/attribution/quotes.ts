/** Quotations of a text. */

import type { Span } from "../../model/span.ts";

/**
 * The quotations of a text, without their marks. A quotation that runs over paragraphs opens each of them anew and
 * closes once; one that never closes ends with its paragraph.
 */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "“" || sign === "「") {
      if (open < 0) open = at + 1;
    } else if (sign === "”" || sign === "」") {
      if (open >= 0) quotes.push({ start: open, end: at });
      open = -1;
    } else if (sign === "\n" && open >= 0) {
      quotes.push({ start: open, end: at });
      open = -1;
    }
  }
  return quotes;
}

/** Whether a quotation is speech: it ends with a sentence's mark, or holds a clause. */
export function isSpeech(text: string, quote: Span): boolean {
  const inside = text.slice(quote.start, quote.end);
  return /[。！？…，]$/.test(inside) || (inside.length > 12 && /[，。；！？]/.test(inside));
}
