/** Clauses of a statement. */

import type { Span } from "../../model/span.ts";
import type { PageContext } from "./page-context.ts";

const COMMAS = "，：；。！？,:;";
const isComma = (letter: string) => (letter >= "①" && letter <= "⑳") || COMMAS.includes(letter);

/** The clauses of a statement: what commas, colons, ends and the marks of items (①) part, brackets kept whole. Commas of 1,000 do not part. */
export function splitClauses(folded: string, statement: Span): Span[] {
  const out: Span[] = [];
  let start = statement.start;
  let depth = 0;
  for (let at = statement.start; at < statement.end; at++) {
    const character = folded[at]!;
    if (character === "（" || character === "《") depth++;
    else if (character === "）" || character === "》") depth = Math.max(0, depth - 1);
    else if (depth === 0 && isComma(character) && !isInsideNumber(folded, at)) {
      if (at > start) out.push({ start, end: at });
      start = at + 1;
    }
  }
  if (statement.end > start) out.push({ start, end: statement.end });
  return out;
}

/** The clauses of a statement of the page, cut once. */
export function clausesOf(
  statement: Span,
  { clauses, extraction }: Pick<PageContext, "clauses" | "extraction">,
): readonly Span[] {
  const known = clauses.get(statement);
  if (known !== undefined) return known;
  const cut = splitClauses(extraction.folded, statement);
  clauses.set(statement, cut);
  return cut;
}

const isInsideNumber = (folded: string, at: number) =>
  /\d/.test(folded[at - 1] ?? "") && /\d/.test(folded[at + 1] ?? "") && /[,:]/.test(folded[at]!);

/** What ends a clause, wherever it stands. */
export const CLAUSE_END = /[，。；：！？,;\n]/;
