import type { Span } from "../../../model/span.ts";
import type { Mentions } from "./cues.ts";
import type { Attribution } from "./model.ts";
import { isSpeech } from "./quotes.ts";
import type { SpeechWords } from "./words.ts";

/**
 * Speech that a story tells without a verb of speech: 老周给记者念起了账：“…”, “…”某某站在跑道边，话里透着得意. The person
 * of the sentence that leads to the colon says it; else the one in the clause after the quotation; else the one whom the
 * sentence before it is about. Quotations that somebody else stands behind are left alone.
 */
export function findNarrativeSpeech(
  text: string,
  block: Span,
  mentions: Mentions,
  quotes: readonly Span[],
  found: readonly Attribution[],
  words: SpeechWords,
): Attribution[] {
  const told: Attribution[] = [];
  for (const quote of quotes) {
    if (quote.start < block.start || quote.end > block.end || !isSpeech(text, quote)) continue;
    if (found.some(({ span, speaker, source }) => (speaker ?? source) !== null && meet(span, quote)))
      continue;
    const speaker = leader(text, block, quote, mentions, words) ?? follower(text, block, quote, mentions);
    if (speaker === null) continue;
    const span = { start: quote.start, end: quote.end };
    told.push({ span, speaker, source: null, quoted: [span], rule: "attribution/narrative-speech" });
  }
  return told;
}

/** The person of the sentence that ends with a colon before the quotation. */
function leader(
  text: string,
  block: Span,
  quote: Span,
  { people }: Mentions,
  { written }: SpeechWords,
): number | null {
  const colon = quote.start - 2;
  if (text[colon] !== "：" || written.test(text.slice(block.start, colon))) return null;
  const from = sentenceStart(text, block.start, colon);
  return people.find((it) => it.start >= from && it.end <= colon)?.index ?? null;
}

/** The person in the clause after the quotation, which has ended its own sentence. */
function follower(text: string, block: Span, quote: Span, { people }: Mentions): number | null {
  if (!/[。！？…]$/.test(text.slice(quote.start, quote.end))) return null;
  const rest = text.slice(quote.end + 1, block.end);
  const clause = quote.end + 1 + (rest.match(/^[^，。！？；：“「]*/)?.[0].length ?? 0);
  return people.findLast((it) => it.start > quote.end && it.end <= clause)?.index ?? null;
}

function sentenceStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && !/[。！？；]/.test(text[start - 1]!)) start--;
  return start;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
