import type { Block } from "../../../model/page.ts";
import type { Span } from "../../../model/span.ts";

/** Three Latin words in a row: without them a page has no English, and nothing more is looked at. */
const GATE = /[A-Za-z]{2,24} [a-z]{1,24} [A-Za-z]{2,24}/;
/** A run without Chinese characters or marks. */
const RUN = /[\x20-\x7e‘’“”–—…·£€¥\u00a0-\u024f]{24,}/g;
const WORD = /[A-Za-z]{2,}/g;
/** What no list of names or models has. */
const GRAMMAR =
  /\b(?:the|of|in|to|and|an?|at|is|are|was|were|by|for|from|on|with|has|have|had|that|its|as|than|up|this|last|year|percent|said|will|rose|fell|grew)\b/;
const FEWEST_WORDS = 5;

/** The stretches of paragraphs that are set in English. */
export function findPassages(folded: string, blocks: readonly Block[]): Span[] {
  if (!GATE.test(folded)) return [];
  return blocks.filter((it) => it.type === "paragraph").flatMap((block) => passagesOf(folded, block));
}

function passagesOf(folded: string, block: Span): Span[] {
  const out: Span[] = [];
  for (const run of folded.slice(block.start, block.end).matchAll(RUN)) {
    const text = run[0].replace(/[\s“‘(]+$/, "");
    const lead = /^[^A-Za-z\d$£€“‘"'(]*/.exec(text)![0].length;
    if ((text.match(WORD)?.length ?? 0) < FEWEST_WORDS || !GRAMMAR.test(text)) continue;
    const start = block.start + run.index;
    out.push({ start: start + lead, end: start + text.length });
  }
  return out;
}
