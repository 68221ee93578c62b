/** Finds English passages. */

import type { Block } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";

/** A run without Chinese characters or marks. */
const RUN = /[\x20-\x7e‘’“”–—…·£€¥\u00a0-\u024f]{24,}/g;
const WORD = /[A-Za-z]{2,}/g;
/** What no list of names or models has. */
const GRAMMAR =
  /\b(?:the|of|in|to|and|an?|at|is|are|was|were|by|for|from|on|with|has|have|had|that|its|as|than|up|this|last|year|percent|said|will|rose|fell|grew)\b/;
const FEWEST_WORDS = 5;

/** The stretches of paragraphs that are set in English. */
export function findPassages(folded: string, blocks: readonly Block[]): Span[] {
  if (!hasLatinWords(folded)) return [];
  return blocks.filter((it) => it.type === "paragraph").flatMap((block) => passagesOf(folded, block));
}

function passagesOf(folded: string, block: Span): Span[] {
  const out: Span[] = [];
  for (const run of folded.slice(block.start, block.end).matchAll(RUN)) {
    const text = run[0].replace(/(?<![\s“‘(])[\s“‘(]+$/, "");
    const lead = /^[^A-Za-z\d$£€“‘"'(]*/.exec(text)![0].length;
    if ((text.match(WORD)?.length ?? 0) < FEWEST_WORDS || !GRAMMAR.test(text)) continue;
    const start = block.start + run.index;
    out.push({ start: start + lead, end: start + text.length });
  }
  return out;
}

/** Whether two Latin words stand side by side anywhere: without them there is no English, and nothing more is read. */
function hasLatinWords(folded: string): boolean {
  for (let at = folded.indexOf(" "); at >= 0; at = folded.indexOf(" ", at + 1))
    if (isSmall(folded.charCodeAt(at - 1)) && isSmall(folded.charCodeAt(at + 1))) return true;
  return false;
}

const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
