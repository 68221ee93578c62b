/** The questions of the audit page and the shapes of their answers, from a server or from an offline report. */

import type { Counts } from "../dataset/manifest.ts";
import type { ChosenField, Claim, ClaimKind } from "../model/claim.ts";
import type { LedgerRole, LedgerRow, Result } from "../model/result.ts";
import type { LostReview } from "../review/carry.ts";
import type { Decision, NewDecision, ReviewStatus } from "../review/decision.ts";
import type { ClaimReview, Interval } from "../review/state.ts";
import type { Check } from "../stages/check/check.ts";

/**
 * What the audit page asks for and gets: over HTTP from the server, or from the data inside an offline report. Both
 * answer through `AuditSource`, so the page does not know which it has. Offsets count code points, as everywhere in
 * the dataset.
 */
export interface AuditSource {
  /** False in an offline report: decisions can then be looked at, not made. */
  readonly writable: boolean;
  info(): Promise<DatasetInfo>;
  claims(query: ClaimQuery): Promise<ClaimList>;
  facets(query: ClaimQuery): Promise<Facets>;
  /** What is most worth a look, first. */
  queue(query: ClaimQuery): Promise<QueueItem[]>;
  page(id: string): Promise<PageDetail>;
  claim(id: string): Promise<ClaimDetail>;
  /** Where the picture of a line of a scanned page is to be had; null where there is none, as in an offline report. */
  linePicture(page: string, line: number): string | null;
  rules(): Promise<RuleUse[]>;
  rule(id: string): Promise<RuleDetail>;
  series(query: ClaimQuery): Promise<SeriesPoint[]>;
  speakers(query: ClaimQuery): Promise<SpeakerUse[]>;
  coverage(): Promise<CoverageCell[]>;
  differences(): Promise<DifferenceList | null>;
  /** Writes decisions through to disk; answers only when they are safe. All or none. */
  decide(decisions: readonly NewDecision[]): Promise<Decision[]>;
  /** Calls back whenever the log has grown or the dataset was made anew; gives what ends it. */
  watch(onChange: (change: Change) => void): () => void;
}

export interface DatasetInfo {
  /** The folder's name, without its path. */
  readonly name: string;
  readonly version: string;
  readonly rulebook: string;
  readonly counts: Counts;
  /** Changes when the dataset was made anew. */
  readonly generation: string;
  readonly reviewer: string | null;
  readonly reviewers: readonly string[];
  /** Claims by where they stand in review, and conflicts that have lost their claim. */
  readonly review: Readonly<Record<ReviewStatus, number>>;
  readonly papers: readonly string[];
  /** The dataset that this one is compared with, by name. */
  readonly against: string | null;
  /** What an offline report holds of the dataset, as a query string (`page=…&page=…` or a claim query); absent when all. */
  readonly selection?: string;
}

export const facetNames = [
  "paper",
  "month",
  "kind",
  "unit",
  "indicator",
  "subject",
  "speaker",
  "organisation",
  "source",
  "rule",
  "flag",
  "qualifier",
  "review",
] as const;
export type FacetName = (typeof facetNames)[number];

/** Also the page's URL: every key a search parameter, a facet's values repeated. Values of one facet are alternatives. */
export interface ClaimQuery {
  /** Words that must all occur in the sentence, indicator, subject, speaker, source or organisation; also single characters. */
  readonly q?: string;
  readonly facets?: Partial<Readonly<Record<FacetName, readonly string[]>>>;
  /** Days of the page, YYYY-MM-DD, inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly page?: string;
  readonly sort?: ClaimSort;
  readonly offset?: number;
  /** At most 500. */
  readonly limit?: number;
}

/** `fields`: by the confidence of the chosen field that can be trusted least; the queue heeds this order alone. */
export const claimSorts = ["dataset", "date", "value", "confidence", "fields"] as const;
export type ClaimSort = (typeof claimSorts)[number];

export interface ClaimSummary {
  readonly claim: Claim;
  readonly paper: string | null;
  /** Of the page. */
  readonly date: string | null;
  readonly review: ClaimReview | null;
  /** The rule's precision as measured on fixtures and by decisions. */
  readonly confidence: Interval;
}

export interface ClaimList {
  readonly total: number;
  readonly claims: readonly ClaimSummary[];
}

/** The 50 most frequent values of each facet, each counted over the other facets' choices. An empty value is "". */
export type Facets = Readonly<Record<FacetName, readonly { value: string; count: number }[]>>;

/** In the order in which they stand; `fields` only in the order of that name. */
export const queueReasons = [
  "conflict",
  "inconsistent",
  "low-confidence",
  "fields",
  "unclaimed",
  "rule",
] as const;

export type QueueItem = {
  readonly reason: (typeof queueReasons)[number];
  readonly page: string;
} /** `evidence` are the words that carry the number: a list names a claim by its indicator and them. */ & (
  | {
      readonly type: "claim";
      readonly claim: string;
      readonly indicator: string;
      readonly evidence: string;
      readonly review: ReviewStatus;
    }
  | { readonly type: "number"; readonly start: number; readonly end: number; readonly text: string }
  /** Decided on, and not there any more. */
  | { readonly type: "lost"; readonly lost: LostReview }
);

/** A page with all that is known of it. */
export interface PageDetail {
  readonly result: Result;
  /** The lines as they came, without their ends: what `evidence.source` counts in. */
  readonly lines: readonly string[];
  /** Where each line starts in the decoded input, in code points: `evidence.source` and repairs count from the input's start. */
  readonly lineStarts: readonly number[];
  /** By claim id. */
  readonly reviews: Readonly<Record<string, ClaimReview>>;
  /** Decisions on numbers that no claim carries, by `start-end`. */
  readonly numbers: Readonly<Record<string, ClaimReview>>;
  readonly unclaimed: readonly LedgerRow[];
  readonly checks: readonly Check[];
  /** The pages before and after it in the dataset. */
  readonly previous: string | null;
  readonly next: string | null;
}

export interface ClaimDetail extends ClaimSummary {
  readonly checks: readonly Check[];
  readonly rule: RuleDetail | null;
  /** Other claims on the same indicator, at most 50, by period. */
  readonly others: readonly ClaimSummary[];
}

/** A rule that finds claims, or a way to choose one of their fields. */
export interface RuleUse {
  readonly id: string;
  /** Null of a way. */
  readonly kind: ClaimKind | null;
  /** What a way chooses; null of a rule. */
  readonly field: ChosenField | null;
  readonly summary: string;
  readonly claims: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly precision: Interval;
}

export interface RuleDetail extends RuleUse {
  readonly pattern: string;
  /** `[[ ]]` marks what the rule matches. */
  readonly examples: readonly string[];
  readonly not: readonly { readonly text: string; readonly because: string }[];
}

/** A claim that may stand in a chart of one indicator. */
export interface SeriesPoint {
  readonly claim: Claim;
  readonly paper: string | null;
  readonly date: string | null;
  readonly review: ReviewStatus;
}

export interface SpeakerUse {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly claims: number;
  readonly pages: number;
}

/** How many numbers of one paper and month play a role. */
export interface CoverageCell {
  readonly paper: string;
  /** YYYY-MM, or "" for pages without a date. */
  readonly month: string;
  readonly role: LedgerRole;
  readonly numbers: number;
}

export interface DifferenceList {
  readonly old: string;
  readonly now: string;
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly changed: readonly {
    readonly before: Claim;
    readonly after: Claim;
    readonly fields: readonly string[];
  }[];
  readonly moved: readonly { readonly before: Claim; readonly after: Claim }[];
}

export interface Change {
  /** Decisions that are new, in the order of the log. */
  readonly decisions: readonly Decision[];
  /** Set when the dataset itself was made anew: everything is to be asked again. */
  readonly generation: string | null;
}
