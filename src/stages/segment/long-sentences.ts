/** Cuts sentences that are longer than a claim's sentence may be. */

import type { Span } from "../../model/span.ts";
import type { Sentence } from "./sentence.ts";

/** The longest sentence, in UTF-16 units: no more code points than the contract allows. */
export const longestSentence = 400;
/** A piece is at least so long where it can be, that lists are not cut to shreds. */
const shortestPiece = 200;

/**
 * A sentence in pieces of at most 400 units: a price list or a page without a full stop would else stand whole beside each
 * of its claims, and what is written would grow with the square of the page. It is cut where a statement ends, else a
 * clause, else at a blank, else where no number is.
 */
export function cutLong(text: string, sentence: Sentence): Sentence[] {
  if (sentence.end - sentence.start <= longestSentence) return [sentence];
  const out: Sentence[] = [];
  const { block, statements } = sentence;
  let next = 0;
  for (let start = sentence.start; start < sentence.end; ) {
    const end = sentence.end - start <= longestSentence ? sentence.end : cutOf(text, start);
    const own: Span[] = [];
    for (; next < statements.length && statements[next]!.start < end; next++) {
      own.push(within(statements[next]!, start, end));
      if (statements[next]!.end > end) break;
    }
    out.push({ start, end, block, statements: own });
    start = end;
  }
  return out;
}

const within = (span: Span, start: number, end: number): Span => ({
  start: Math.max(span.start, start),
  end: Math.min(span.end, end),
});

/** What may stand before a cut, the best first. */
const CUTS: readonly ((text: string, at: number) => boolean)[] = [
  (text, at) => "；;。！？".includes(text[at - 1]!),
  (text, at) => "，：".includes(text[at - 1]!) || (",:".includes(text[at - 1]!) && !isDigit(text[at])),
  (text, at) => /[\s\u3000、]/.test(text[at - 1]!) && !isDigit(text[at]),
  (text, at) => !isNumeric(text[at - 1]) && !isNumeric(text[at]),
];

/** Where the piece that begins at `start` ends. */
function cutOf(text: string, start: number): number {
  for (const mayCut of CUTS)
    for (let at = start + longestSentence; at > start + shortestPiece; at--) if (mayCut(text, at)) return at;
  return start + longestSentence;
}

const isDigit = (letter: string | undefined) => letter !== undefined && /\d/.test(letter);
/** Figures, numerals and what joins them: a number is not cut; nor is a character of two units. */
const isNumeric = (letter: string | undefined) =>
  letter === undefined || /[\p{N}.,%\ud800-\udfff]/u.test(letter);
