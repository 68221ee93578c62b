/** Scores one page. */

import type { Claim } from "../model/claim.ts";
import type { Result } from "../model/result.ts";
import { type ClaimComparison, type ClaimScores, compareClaims } from "./compare-claims.ts";
import { compareOrganisations, comparePeople, type PeopleScores } from "./compare-names.ts";
import { compareText, type TextScores } from "./compare-text.ts";
import type { JudgedClaim } from "./fields.ts";
import type { LabelledPage } from "./labels.ts";
import { checkLedger, type LedgerFaults, type LedgerScores } from "./ledger.ts";
import { readSource, type SourceText } from "./locate.ts";
import type { Retrieval } from "./measures.ts";

/** What is counted on a page about the names and claims on it; a baseline has these and no more. */
export interface ContentScores extends ClaimScores, PeopleScores {
  readonly organisations: Retrieval;
}

/** Everything that is counted on a page. */
export interface Scores extends ContentScores, TextScores {
  readonly ledger: LedgerScores;
}

export interface PageComparison {
  readonly scores: Scores;
  readonly claims: ClaimComparison<Claim>;
  readonly ledger: LedgerFaults;
}

/** Holds a result document against the labels of its page. What the labels do not cover counts nothing. */
export function scorePage(page: LabelledPage, result: Result): PageComparison {
  const { scores, claims } = scoreContent(page, result, decodeSource(page.bytes, result.page.encoding));
  const ledger = checkLedger(result.text, result.ledger);
  const text = compareText(result, page.articles ?? [], page.captions);
  return { scores: { ...scores, ...text, ledger: ledger.scores }, claims, ledger };
}

/** The part of the comparison that needs only claims and names. */
export function scoreContent<C extends JudgedClaim>(
  page: LabelledPage,
  content: {
    readonly claims: readonly C[];
    readonly people: Parameters<typeof comparePeople>[1];
    readonly organisations: Parameters<typeof compareOrganisations>[1];
  },
  source: SourceText,
): { scores: ContentScores; claims: ClaimComparison<C> } {
  const claims = compareClaims(
    page.claims ?? [],
    page.claims === null ? [] : content.claims,
    source,
    page.folder,
  );
  const people = comparePeople(page.people ?? [], page.people === null ? [] : content.people);
  const organisations = compareOrganisations(
    page.organisations ?? [],
    page.organisations === null ? [] : content.organisations,
  );
  return { scores: { ...claims.scores, ...people, organisations }, claims };
}

/** The input as the reader decoded it: offsets under `source` count in this text. */
export function decodeSource(bytes: Uint8Array, encoding: string): SourceText {
  return readSource(new TextDecoder(encoding).decode(bytes));
}
