/** Speech that goes on in the first person. */

import type { Block } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { inside } from "../../model/spans.ts";
import type { Attribution } from "./model.ts";
import type { SpeechWords } from "./words.ts";

/**
 * Speech that goes on without its marks: after 某某介绍, the sentences that say 我们 outside quotation marks, and those up to
 * them, are still the speaker's, over paragraphs too, until somebody else speaks or is cited. Papers do not call themselves so.
 */
export function findFirstPersonSpeech(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Span[],
  quotes: readonly Span[],
  found: readonly Attribution[],
  { firstPerson }: SpeechWords,
): Attribution[] {
  const told: Attribution[] = [];
  let open: { speaker: number; from: number } | null = null;
  for (const block of blocks) {
    if (block.type !== "paragraph") {
      if (block.type === "section") open = null;
      continue;
    }
    for (const sentence of inside(sentences, block)) {
      const own = found.filter(({ span }) => span.start < sentence.end && sentence.start < span.end);
      const last = own.at(-1);
      if (last !== undefined) {
        const direct = last.quoted.length > 0 || last.speaker === null;
        open = direct ? null : { speaker: last.speaker!, from: last.span.end };
        continue;
      }
      if (open === null) continue;
      const outside = withoutQuotes(text, sentence, quotes);
      if (outside === null) open = null;
      else if (firstPerson.test(outside)) {
        const span = { start: Math.max(open.from, block.start), end: sentence.end };
        told.push({
          span,
          speaker: open.speaker,
          source: null,
          quoted: [],
          rule: "attribution/first-person",
        });
        open = { ...open, from: sentence.end };
      }
    }
  }
  return told;
}

/** The words of a sentence; null where it holds a quotation that is a sentence of its own. */
function withoutQuotes(text: string, sentence: Span, quotes: readonly Span[]): string | null {
  let out = "";
  let at = sentence.start;
  for (const quote of inside(quotes, sentence)) {
    if (/[。！？…，]$/.test(text.slice(quote.start, quote.end))) return null;
    out += text.slice(at, quote.start);
    at = quote.end;
  }
  return out + text.slice(at, sentence.end);
}
