/** Speakers who are named after their words. */

import type { Block } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import type { Mentions } from "./mentions.ts";
import type { Attribution, Cue } from "./model.ts";
import { isSpeech } from "./quotes.ts";
import type { SpeechWords } from "./words.ts";

/**
 * Quotations whose speaker is named only afterwards, in the next sentence or paragraph: 说这话的，是果品站站长岳清和. A quotation
 * that somebody else stands behind is left alone.
 */
export function findDeferredSpeech(
  text: string,
  { people }: Mentions,
  quotes: readonly Span[],
  found: readonly Attribution[],
  { deferred }: SpeechWords,
): Attribution[] {
  const told: Attribution[] = [];
  quotes.forEach((quote, k) => {
    if (!isSpeech(text, quote) || isSpoken(quote, found)) return;
    const last = Math.min(quote.end + FARTHEST, quotes[k + 1]?.start ?? text.length);
    const after = text.slice(quote.end, last);
    for (const rule of deferred) {
      rule.regex.lastIndex = 0;
      const who = rule.regex.exec(after)?.indices?.groups?.who;
      if (who === undefined) continue;
      const [start, end] = who.map((it) => it + quote.end) as [number, number];
      const speaker = people.find((it) => it.start >= start && it.end <= end)?.index;
      if (speaker !== undefined)
        told.push({ span: quote, speaker, source: null, quoted: [quote], rule: rule.id });
    }
  });
  return told;
}

/** Characters after a quotation in which its speaker is told. */
const FARTHEST = 80;

function isSpoken(quote: Span, found: readonly Attribution[]): boolean {
  return found.some(
    ({ span, speaker, source }) =>
      (speaker ?? source) !== null && span.start < quote.end && quote.start < span.end,
  );
}

/**
 * The quotation that fills the paragraph before, where a paragraph begins with who said it: “…” / 岳清和笑着说。 Undefined
 * where the sentence goes on to say something itself.
 */
export function quoteOfParagraphBefore(
  text: string,
  sentence: Span,
  cue: Cue,
  block: Span,
  previous: Block | undefined,
  quotes: readonly Span[],
): Span | undefined {
  if (previous?.type !== "paragraph" || sentence.start > block.start + 1) return undefined;
  if (!/^[。！？…]*$/.test(text.slice(cue.end, sentence.end).trim())) return undefined;
  const quote = quotes.findLast((it) => it.start >= previous.start && it.end <= previous.end);
  if (quote === undefined || !isSpeech(text, quote)) return undefined;
  const around = text.slice(previous.start, quote.start) + text.slice(quote.end, previous.end);
  return /^[\s\u3000“”「」]*$/.test(around) ? quote : undefined;
}
