/** Queries answered claim by claim in the browser. */

import type { Claim } from "../../../model/claim.ts";
import type { ReviewStatus } from "../../../review/decision.ts";
import type { ClaimQuery, ClaimSummary, FacetName } from "../../api.ts";
import { qualifiersOf } from "../../older-claims.ts";
import { wordsOf } from "../../queue-order.ts";

/** What a claim query means, claim by claim: the same as the server's SQL, over claims in memory. */

export function statusOf({ review }: ClaimSummary): ReviewStatus {
  return review?.status ?? "unreviewed";
}

/** The values that a claim has of each facet; of what it lacks, "". */
export const facetValues: Readonly<Record<FacetName, (row: ClaimSummary) => readonly string[]>> = {
  paper: ({ paper }) => [paper ?? ""],
  month: ({ date }) => [date?.slice(0, 7) ?? ""],
  kind: ({ claim }) => [claim.kind],
  unit: ({ claim }) => [claim.unit],
  indicator: ({ claim }) => [claim.indicator],
  subject: ({ claim }) => [claim.subject ?? ""],
  speaker: ({ claim }) => [claim.speaker?.name ?? ""],
  organisation: ({ claim }) => [claim.speaker?.organisation ?? ""],
  source: ({ claim }) => [claim.source ?? ""],
  rule: ({ claim }) => [claim.rule],
  flag: ({ claim }) => (claim.flags.length === 0 ? [""] : claim.flags),
  qualifier: ({ claim }) => {
    const qualifiers = qualifiersOf(claim);
    return qualifiers.length === 0 ? [""] : qualifiers;
  },
  review: (row) => [statusOf(row)],
};

/** Every word must occur in one of these. */
function searchedTexts({ sentence, indicator, subject, speaker, source }: Claim): string[] {
  return [sentence.text, indicator, subject, speaker?.name, source, speaker?.organisation]
    .filter((text) => text != null)
    .map((text) => text.toLowerCase());
}

/** Whether a claim answers a query. @param except a facet that is not to be asked for: its own counts are over the others */
export function createMatcher(query: ClaimQuery, except?: FacetName): (row: ClaimSummary) => boolean {
  const words = wordsOf(query.q);
  const facets = Object.entries(query.facets ?? {})
    .filter(([name, values]) => name !== except && values.length > 0)
    .map(([name, values]) => ({ valuesOf: facetValues[name as FacetName], wanted: new Set(values) }));
  return (row) =>
    (query.page === undefined || row.claim.page === query.page) &&
    (query.from === undefined || (row.date !== null && row.date >= query.from)) &&
    (query.to === undefined || (row.date !== null && row.date <= query.to)) &&
    facets.every(({ valuesOf, wanted }) => valuesOf(row).some((value) => wanted.has(value))) &&
    hasWords(row.claim, words);
}

function hasWords(claim: Claim, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const texts = searchedTexts(claim);
  return words.every((word) => texts.some((text) => text.includes(word)));
}
