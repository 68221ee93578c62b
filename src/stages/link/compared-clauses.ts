/** Clauses that only compare. */

import type { Span } from "../../model/span.ts";
import { firstMeeting, inside } from "../../model/spans.ts";
import type { Extraction } from "../extract/index.ts";
import { splitClauses } from "./clauses.ts";
import type { PageContext } from "./page-context.ts";
import type { LinkWords } from "./words.ts";

/**
 * The clauses that hold a figure against what was expected or was so before (预期升0.9%, 前值为5%, 6月终值升2.2%), in order.
 * Their time, their name and their doubt are their own: what follows them goes on from what stood before them.
 */
export function findAsides({ sentences, folded, periods }: Extraction, words: LinkWords): Span[] {
  return sentences.flatMap((sentence) => {
    if (!words.heldAgainst.test(folded.slice(sentence.start, sentence.end))) return [];
    return sentence.statements
      .flatMap((statement) => splitClauses(folded, statement))
      .filter((clause) => {
        const first = inside(periods, clause)[0];
        const start = first?.start === clause.start ? first.end : clause.start;
        return words.aside.test(folded.slice(start, clause.end));
      });
  });
}

/** The aside that a span stands in. */
export const asideOf = ({ asides }: Pick<PageContext, "asides">, span: Span): Span | undefined =>
  firstMeeting(asides, span);
