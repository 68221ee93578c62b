/** Verifies that every quote equals its slice. */

import { codePointSlice } from "../../model/code-points.ts";
import type { Result } from "../../model/result.ts";
import { differs } from "./problem.ts";

/** A quote of a result that does not stand on its page's text. */
export interface QuoteProblem {
  readonly claim?: string | undefined;
  readonly field: string;
  readonly what: string;
}

/** Checks every place of a result document against its own text: a quote always equals the slice it names. */
export function checkQuotes(result: Result): QuoteProblem[] {
  const problems: QuoteProblem[] = [];
  const slice = codePointSlice(result.text);
  const length = Array.from(result.text).length;
  const quote = (
    field: string,
    place: { start: number; end: number },
    text: string | null,
    claim?: string,
  ) => {
    const range = `${place.start}-${place.end}`;
    if (place.start > place.end || place.end > length) {
      problems.push({
        claim,
        field,
        what: `${range} is no place in the page's text of ${length} characters`,
      });
    } else if (text !== null && slice(place.start, place.end) !== text) {
      problems.push({
        claim,
        field,
        what: `${differs(text, slice(place.start, place.end))}, the page's text at ${range}`,
      });
    }
  };
  const articles = new Set(result.articles.map(({ id }) => id));
  const claims = new Set(result.claims.map(({ id }) => id));
  if (claims.size < result.claims.length) problems.push({ field: "claims", what: "two claims have one id" });
  for (const { id, evidence, sentence, page, article } of result.claims) {
    quote("evidence", evidence, evidence.text, id);
    quote("sentence", sentence, sentence.text, id);
    if (page !== result.page.id)
      problems.push({ claim: id, field: "page", what: differs(page, result.page.id) });
    if (article !== null && !articles.has(article)) {
      problems.push({ claim: id, field: "article", what: `${article} is no article of the page` });
    }
  }
  for (const [at, row] of result.ledger.entries()) {
    quote(`ledger.${at}`, row, row.text);
    if (row.claim !== null && !claims.has(row.claim)) {
      problems.push({ field: `ledger.${at}.claim`, what: `${row.claim} is no claim of the page` });
    }
  }
  for (const article of result.articles) {
    quote(`articles.${article.id}`, article, null);
    for (const [at, block] of article.blocks.entries())
      quote(`articles.${article.id}.blocks.${at}`, block, null);
  }
  for (const { id, mentions } of [...result.people, ...result.organisations]) {
    for (const [at, mention] of mentions.entries()) quote(`${id}.mentions.${at}`, mention, null);
  }
  return problems;
}
