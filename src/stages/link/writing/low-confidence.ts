/** What a recogniser was unsure of. */

import type { LaidOutPage, SourcePage } from "../../../model/page.ts";
import { overlaps, type Span } from "../../../model/span.ts";

/**
 * What a recogniser was unsure of. On a noisy page of tesseract's, numbers below this were wrong or torn as often as
 * right, and all above it were right.
 */
export const lowConfidence = 0.75;

/** The words of a page of boxes that the recogniser was unsure of, as spans of the page's source text, in order. */
export function findDoubts({ text, boxes }: Pick<SourcePage, "text" | "boxes">): Span[] {
  if (boxes === undefined) return [];
  const doubts: Span[] = [];
  let lineStart = 0;
  for (const { text: line, words } of boxes.lines) {
    let at = lineStart;
    for (const word of words) {
      const start = text.indexOf(word.text, at);
      if (start === -1 || start + word.text.length > lineStart + line.length) continue;
      at = start + word.text.length;
      if (word.confidence !== null && word.confidence < lowConfidence) doubts.push({ start, end: at });
    }
    lineStart += line.length + 1;
  }
  return doubts;
}

/** Whether one of these places of a page's text came from a word that the recogniser was unsure of. */
export function isDoubtful(
  places: readonly Span[],
  doubts: readonly Span[],
  { map }: Pick<LaidOutPage, "map">,
): boolean {
  if (doubts.length === 0) return false;
  return places.some((place) =>
    map.toSource(place).some((source) => doubts.some((doubt) => overlaps(doubt, source))),
  );
}
