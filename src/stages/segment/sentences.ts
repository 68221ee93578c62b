import type { Span } from "../../model/span.ts";

/** A sentence with the statements it is made of: quotes and brackets keep a sentence whole, not a statement. */
export interface Sentence extends Span {
  /** Index of the block it stands in. */
  readonly block: number;
  /** The stretches between 。！？；, inside quotes too, in order. */
  readonly statements: readonly Span[];
}

const OPENING = new Set("“‘「『（《〈【(");
const CLOSING = new Set("”’」』）》〉】)");
const ENDING = new Set("。！？!?；;");

/**
 * Cuts blocks into sentences. A sentence ends with 。！？ outside quotes and brackets; closing marks right after the end
 * stay with it. An opening mark that is never closed ends with its block.
 */
export function splitSentences(text: string, blocks: readonly Span[]): Sentence[] {
  return blocks.flatMap((block, index) => splitBlock(text, block, index));
}

function splitBlock(text: string, block: Span, index: number): Sentence[] {
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
    if (statements.length > 0) out.push({ start, end, block: index, statements });
    statements = [];
    start = end;
  };
  for (let at = block.start; at < block.end; at++) {
    const character = text[at]!;
    if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (ENDING.has(character)) {
      let end = at + 1;
      while (end < block.end && (CLOSING.has(text[end]!) || ENDING.has(text[end]!))) {
        if (CLOSING.has(text[end]!)) depth = Math.max(0, depth - 1);
        end++;
      }
      at = end - 1;
      const final = character !== "；" && character !== ";" && !CLOSING.has(text[at]!);
      if (depth === 0 && final) endSentence(end);
      else endStatement(end);
    }
  }
  endSentence(block.end);
  return out;
}
