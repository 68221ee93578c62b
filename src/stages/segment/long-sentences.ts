/** Cuts sentences that are too long to be read, or to be written beside a claim. */

import type { Span } from "../../model/span.ts";
import type { Sentence } from "./sentence.ts";

/**
 * The longest sentence that is read as one, in UTF-16 units: what its opening says of time and bearer holds to its end, and
 * lists of several hundred characters are common in print. A price list or a page without a full stop is cut.
 */
const longestRead = 2000;
/** The longest sentence that is written beside a claim: no more code points than the contract allows. */
const longestWritten = 400;

/** A sentence in pieces of at most 2,000 units, cut where a statement ends, else a clause, else at a blank, else in no figure. */
export function cutLong(text: string, sentence: Sentence): Sentence[] {
  if (sentence.end - sentence.start <= longestRead) return [sentence];
  const { block, statements } = sentence;
  let next = 0;
  return piecesOf(text, sentence, longestRead).map(({ start, end }) => {
    const own: Span[] = [];
    for (; next < statements.length && statements[next]!.start < end; next++) {
      own.push(within(statements[next]!, start, end));
      if (statements[next]!.end > end) break;
    }
    return { start, end, block, statements: own };
  });
}

/**
 * What of a sentence is written beside a claim: all, or of one of over 400 units the piece that its words stand in, so that
 * what is written does not grow with the square of the sentence. From the words themselves where they stand in two pieces.
 */
export function sentenceAround(text: string, sentence: Span, evidence: Span): Span {
  if (sentence.end - sentence.start <= longestWritten) return sentence;
  const piece = piecesOf(text, sentence, longestWritten).find(({ end }) => evidence.start < end) ?? sentence;
  if (evidence.end <= piece.end) return piece;
  const [first] = piecesOf(text, { start: evidence.start, end: sentence.end }, longestWritten);
  return { start: evidence.start, end: Math.max(first?.end ?? 0, evidence.end) };
}

function piecesOf(text: string, { start: from, end: to }: Span, longest: number): Span[] {
  const out: Span[] = [];
  for (let start = from; start < to; start = out.at(-1)!.end)
    out.push({ start, end: to - start <= longest ? to : cutOf(text, start, longest) });
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

/** Where the piece that begins at `start` ends: behind half of what it may hold, that lists are not cut to shreds. */
function cutOf(text: string, start: number, longest: number): number {
  for (const mayCut of CUTS)
    for (let at = start + longest; at > start + longest / 2; at--) if (mayCut(text, at)) return at;
  return start + longest;
}

const isDigit = (letter: string | undefined) => letter !== undefined && /\d/.test(letter);
/** Figures, numerals and what joins them: a number is not cut; nor is a character of two units. */
const isNumeric = (letter: string | undefined) =>
  letter === undefined || /[\p{N}.,%\ud800-\udfff]/u.test(letter);
