/** How far an attribution reaches. */

import type { Block } from "../../model/page.ts";
import { contains, type Span } from "../../model/span.ts";
import { quoteOfParagraphBefore } from "./deferred.ts";
import type { Attribution, Cue } from "./model.ts";
import { isSpeech } from "./quotes.ts";
import type { SpeechWords } from "./words.ts";

/** A cue with its surroundings: sentence `at` of its paragraph, and the blocks that follow. */
export interface CuePlace {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly at: number;
  readonly cue: Cue;
  /** The cues of every sentence of the paragraph. */
  readonly cues: readonly (readonly Cue[])[];
  readonly quotes: readonly Span[];
  readonly block: Span;
  readonly previous: Block | undefined;
  readonly next: readonly Block[];
  readonly words: SpeechWords;
}

/**
 * Speech holds for its sentence from the verb on, up to the next speaker; for a quotation right before it; for a
 * quotation that opens after the verb, however long; and for the whole sentence when the verb ends it.
 */
export function coverSpeech(place: CuePlace): Attribution[] {
  const { text, sentences, at, cue, cues, quotes, block } = place;
  const sentence = sentences[at]!;
  const around = quotes.find((it) => it.start <= cue.start && cue.end <= it.end);
  const earlier = cues[at]!.filter((it) => it.start < cue.start && it.speaker !== null);
  if (around !== undefined && earlier.length > 0) return [];
  const later = cues[at]!.find((it) => it.start >= cue.end && !it.data && it.speaker !== cue.speaker);
  const end = later?.start ?? reachOfList(place, reachOfQuote(quotes, cue.end, sentence.end, block.end));
  let start = cue.start;
  const ends = /^[。！？…]*["”]?$/.test(text.slice(cue.end, sentence.end).trim());
  if (ends && earlier.length === 0) start = sentence.start;
  const before = quoteBefore(place);
  if (before !== undefined) start = Math.min(start, before.start);
  const covered = [attributionOf(cue, { start, end: Math.max(end, cue.end) }, quotes)];
  const told = quoteOfParagraphBefore(text, sentence, cue, block, place.previous, quotes);
  return told === undefined ? covered : [attributionOf(cue, told, quotes), ...covered];
}

/** 习近平提出5点建议。一是…。二是…。: the items of a list that the speaker announces. */
function reachOfList({ text, sentences, at, cues, words }: CuePlace, end: number): number {
  let last = end;
  for (let s = at + 1; s < sentences.length && cues[s]!.length === 0; s++) {
    const sentence = sentences[s]!;
    const continues = last > end && cues[s]!.length === 0;
    if (!words.listItem.test(text.slice(sentence.start, sentence.start + 4)) && !continues) break;
    last = sentence.end;
  }
  return Math.max(end, last);
}

/** The end of the quotation that opens in the rest of the sentence, when it runs on beyond the sentence. */
function reachOfQuote(quotes: readonly Span[], from: number, to: number, last: number): number {
  const running = quotes.find((it) => it.start > from - 1 && it.start <= to && it.end > to);
  return running === undefined ? to : Math.min(last, running.end + 1);
}

/** The spoken quotation that ends before the cue with nothing but its own clauses between, and no other speaker. */
function quoteBefore({ text, cue, cues, quotes, block }: CuePlace): Span | undefined {
  const quote = quotes.filter((it) => it.start >= block.start && it.end < cue.start + 1).at(-1);
  if (quote === undefined || !isSpeech(text, quote)) return undefined;
  if (/[。！？；\n]/.test(text.slice(quote.end + 1, cue.start))) return undefined;
  if (cue.start - quote.end > 60) return undefined;
  const others = cues
    .flat()
    .some((it) => it.speaker !== null && it !== cue && it.end > quote.start - 30 && it.end < cue.start);
  return others ? undefined : quote;
}

/** Data hold from where they are named to the end of the paragraph, or to the next cue; lists go on over paragraphs. */
export function coverData(place: CuePlace): Attribution[] {
  const { text, sentences, at, cue, cues, quotes, block, next, words } = place;
  const within = quotes.find((it) => it.start <= cue.start && cue.end <= it.end);
  const sentence = sentences[at]!;
  const later = cues[at]!.find((it) => it.start >= cue.end && (it.speaker !== null || it.source !== null));
  if (cue.source === null) return [];
  let end = later?.start ?? sentence.end;
  if (within !== undefined) end = Math.min(end, within.end);
  else if (later === undefined) {
    for (let s = at + 1; s < sentences.length && cues[s]!.length === 0; s++) end = sentences[s]!.end;
    if (end >= block.end - 1) end = endOfList(text, end, next, words);
  }
  return [attributionOf(cue, { start: cue.start, end }, quotes)];
}

/** 一是…二是…三是…: the end of the list whose items are the paragraphs that follow. */
function endOfList(text: string, end: number, next: readonly Block[], { listItem }: SpeechWords): number {
  let last = end;
  for (const block of next) {
    if (block.type !== "paragraph" || !listItem.test(text.slice(block.start, block.start + 4))) break;
    last = block.end;
  }
  return last;
}

function attributionOf(cue: Cue, span: Span, quotes: readonly Span[]): Attribution {
  const quoted = quotes.filter((it) => contains(span, it) || (it.start < span.end && it.end > span.start));
  return {
    span,
    speaker: cue.speaker,
    source: cue.source,
    quoted: cue.speaker === null ? [] : quoted,
    rule: cue.rule,
  };
}
