import type { Block } from "../../../model/page.ts";
import type { Span } from "../../../model/span.ts";
import type { Mentions } from "./cues.ts";
import type { Attribution, Cue } from "./model.ts";
import { isSpeech } from "./quotes.ts";
import type { SpeechWords } from "./words.ts";

/**
 * Quotations whose speaker is named only afterwards, in the next sentence or paragraph: 说这话的，是果品站站长岳清和. A quotation
 * that somebody else stands behind is left alone.
 */
export function findDeferredSpeech(
  text: string,
  article: Span,
  { people }: Mentions,
  quotes: readonly Span[],
  found: readonly Attribution[],
  { deferred }: SpeechWords,
): Attribution[] {
  const told: Attribution[] = [];
  const body = text.slice(article.start, article.end);
  for (const rule of deferred) {
    for (const match of body.matchAll(rule.regex)) {
      const who = match.indices?.groups?.who;
      if (who === undefined) continue;
      const [start, end] = who.map((it) => it + article.start) as [number, number];
      const speaker = people.find((it) => it.start >= start && it.end <= end)?.index;
      const quote = quoteJustBefore(text, match.index + article.start, quotes);
      if (speaker === undefined || quote === undefined || isSpoken(quote, found)) continue;
      told.push({ span: quote, speaker, source: null, quoted: [quote], rule: rule.id });
    }
  }
  return told;
}

/** The spoken quotation before a place, with no more than a sentence between. */
function quoteJustBefore(text: string, at: number, quotes: readonly Span[]): Span | undefined {
  const quote = quotes.findLast((it) => it.end < at);
  if (quote === undefined || at - quote.end > FARTHEST || !isSpeech(text, quote)) return undefined;
  return quote;
}

const FARTHEST = 60;

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
