/** Speech that a story tells. */

import type { Span } from "../../model/span.ts";
import type { Mentions } from "./mentions.ts";
import type { Attribution } from "./model.ts";
import { isSpeech } from "./quotes.ts";
import type { SpeechWords } from "./words.ts";

/**
 * Speech that a story tells without a verb of speech: 老周给记者念起了账：“…”, 老周信心满满，“…”, “…”某某站在跑道边，话里透着
 * 得意. The person of the sentence that leads to the colon says it, or the only one of the sentence that a comma cuts off for
 * it; else the one in the clause after the quotation. Quotations that somebody else stands behind are left alone.
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

/** The person of the sentence that ends with a colon before the quotation; of one that ends with a comma, the only one. */
function leader(
  text: string,
  block: Span,
  quote: Span,
  { people }: Mentions,
  { written }: SpeechWords,
): number | null {
  const mark = quote.start - 2;
  const leads = text[mark] === "：";
  if (!leads && !(text[mark] === "，" && endsSentence(text, quote))) return null;
  if (written.test(text.slice(block.start, mark))) return null;
  const from = sentenceStart(text, block.start, mark);
  const named = people.filter((it) => it.start >= from && it.end <= mark);
  if (leads) return named[0]?.index ?? null;
  return new Set(named.map(({ index }) => index)).size === 1 ? named[0]!.index : null;
}

/** The person in the clause after the quotation, which has ended its own sentence. */
function follower(text: string, block: Span, quote: Span, { people }: Mentions): number | null {
  if (!endsSentence(text, quote)) return null;
  const rest = text.slice(quote.end + 1, block.end);
  const clause = quote.end + 1 + (rest.match(/^[^，。！？；：“「]*/)?.[0].length ?? 0);
  return people.findLast((it) => it.start > quote.end && it.end <= clause)?.index ?? null;
}

const endsSentence = (text: string, { start, end }: Span) => /[。！？…]$/.test(text.slice(start, end));

/** Where the sentence begins that goes on to `at`; a quotation that closes after its own sentence ends the one before. */
function sentenceStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && !/[。！？；]/.test(text[start - 1]!)) start--;
  while (start < at && /[”」]/.test(text[start]!)) start++;
  return start;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
