/** Cuts blocks into sentences. */

import type { Span } from "../../model/span.ts";
import { cutLong } from "./long-sentences.ts";
import type { Sentence } from "./sentence.ts";

export type { Sentence } from "./sentence.ts";

const OPENING = "“‘「『（《〈【(";
const CLOSING = "”’」』）》〉】)";
const ENDING = "。！？!?；;";
const SET_OFF = /^(?:\s{2}|\u3000)/;
/** Every character that the cut looks at: the rest of a page is skipped over. */
const MARK = /[“‘「『（《〈【(”’」』）》〉】)。！？!?；;]/;

/**
 * Cuts blocks into sentences. A sentence ends with 。！？ outside quotes and brackets; closing marks right after the end
 * stay with it. An opening mark that is never closed ends with its block. One that is too long is cut where a clause ends.
 */
export function splitSentences(text: string, blocks: readonly Span[]): Sentence[] {
  const marks = new RegExp(MARK, "g");
  return blocks.flatMap((block, index) => splitBlock(text, block, index, marks));
}

function splitBlock(text: string, block: Span, index: number, marks: RegExp): Sentence[] {
  const out: Sentence[] = [];
  let statements: Span[] = [];
  let start = block.start;
  let statement = block.start;
  let depth = 0;
  const endStatement = (end: number) => {
    if (end > statement) statements.push({ start: statement, end });
    statement = end;
  };
  const endSentence = (end: number) => {
    endStatement(end);
    if (statements.length > 0) out.push(...cutLong(text, { start, end, block: index, statements }));
    statements = [];
    start = end;
  };
  marks.lastIndex = block.start;
  for (let mark = marks.exec(text); mark !== null && mark.index < block.end; mark = marks.exec(text)) {
    if (OPENING.includes(mark[0])) depth++;
    else if (CLOSING.includes(mark[0])) depth = Math.max(0, depth - 1);
    else {
      let end = mark.index + 1;
      while (end < block.end && (CLOSING.includes(text[end]!) || ENDING.includes(text[end]!))) {
        if (CLOSING.includes(text[end]!)) depth = Math.max(0, depth - 1);
        end++;
      }
      marks.lastIndex = end;
      // …。”　　放眼全岛: what is set off by spaces is a paragraph of its own.
      const ends = !CLOSING.includes(text[end - 1]!) || SET_OFF.test(text.slice(end, end + 2));
      const final = mark[0] !== "；" && mark[0] !== ";" && ends;
      if (depth === 0 && final) endSentence(end);
      else endStatement(end);
    }
  }
  endSentence(block.end);
  return out;
}
