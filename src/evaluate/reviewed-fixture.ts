/** Turns a reviewed page into a labelled case. */

import { stringify } from "yaml";
import type { Claim } from "../model/claim.ts";
import { inputLines } from "../model/input.ts";
import type { LedgerRow, Result } from "../model/result.ts";
import { type CarriedReviews, numberKey } from "../review/carry.ts";
import { type ClaimRecord, recordOf } from "../review/decision.ts";
import type { ClaimReview } from "../review/state.ts";
import type { ClaimLabel, Split } from "./label-schema.ts";

/** A page that reviewers have gone through, as a labelled case: the text of each file by its name. */
export type FixtureFiles = Readonly<
  Record<"page.txt" | "page.meta.json" | "about.yaml" | "claims.json", string>
>;

/** Something on a page that nobody has settled. */
export interface OpenItem {
  readonly text: string;
  readonly why: string;
}

/** Claims and unclaimed numbers of a page on which reviewers have not, or not with one voice, decided. */
export function listOpen(result: Result, { claims, numbers }: CarriedReviews): OpenItem[] {
  const item = (text: string, review: ClaimReview | undefined): OpenItem[] => {
    const status = review?.status ?? "unreviewed";
    const settled = status === "accepted" || status === "corrected" || status === "rejected";
    return settled ? [] : [{ text, why: status }];
  };
  return [
    ...result.claims.flatMap(({ id, evidence }) => item(evidence.text, claims.get(id))),
    ...unclaimed(result).flatMap((row) => item(row.text, numbers.get(numberKey(result.page.id, row)))),
  ];
}

/**
 * Writes a page as a labelled case: accepted claims as they are, corrected ones as corrected, rejected ones not, numbers
 * that were made a claim as what they were made. What reviewers do not judge (articles, names) gets no labels.
 */
export function writeFixture(result: Result, reviews: CarriedReviews, split: Split): FixtureFiles {
  const { page, input } = result;
  const { paper, date, number } = page;
  const reviewers = new Set<string>();
  const labels: ClaimLabel[] = [];
  for (const claim of result.claims) {
    const review = reviews.claims.get(claim.id)!;
    noteReviewers(review, reviewers);
    if (review.status === "rejected") continue;
    const record = { ...recordOf(claim), ...review.corrected } as ClaimRecord;
    labels.push(writeLabel(record, claim.evidence.text, claim.evidence.source[0]!.line, claim.article));
  }
  for (const row of unclaimed(result)) {
    const review = reviews.numbers.get(numberKey(page.id, row))!;
    noteReviewers(review, reviewers);
    if (review.status === "rejected") continue;
    labels.push(writeLabel(review.corrected as ClaimRecord, row.text, lineOfNumber(result, row), null));
  }
  const about = {
    split,
    source: page.source,
    sha256: page.sha256,
    reviewers: [...reviewers].sort(),
    note: "made from reviewers' decisions; articles and names were not labelled",
  };
  return {
    "page.txt": input.text,
    "page.meta.json": `${JSON.stringify({ paper, date, number }, null, 2)}\n`,
    "about.yaml": stringify(about),
    "claims.json": `${JSON.stringify(labels, null, 1)}\n`,
  };
}

function unclaimed({ ledger }: Result): LedgerRow[] {
  return ledger.filter(({ role }) => role === "unclaimed");
}

function noteReviewers({ verdicts }: ClaimReview, names: Set<string>): void {
  for (const { reviewer } of verdicts) names.add(reviewer);
}

function writeLabel(
  record: ClaimRecord,
  evidence: string,
  line: number,
  article: Claim["article"],
): ClaimLabel {
  const { kind, value, low, high, unit, indicator, subject, whole, approximation, direction } = record;
  const { basis, from, period, speaker, source, modality } = record;
  const amount = value === null ? { low, high } : { value };
  const start = from === null ? null : { value: from.value, period: writePeriod(from.period) };
  return {
    ...{ article, evidence, line, kind, ...amount, unit, indicator, subject, approximation, direction },
    ...{ basis, period: writePeriod(period), person: speaker?.name ?? null, source, modality },
    ...(whole !== null && { whole }),
    ...(start !== null && { from: start }),
  };
}

function writePeriod(period: Claim["period"]): string | null {
  if (period === null || (period.start === null && period.end === null)) return null;
  return `${period.start ?? ".."}/${period.end ?? ".."}`;
}

/** How many letters before a number tell it from its likes. */
const context = 12;

/**
 * The line of the input on which a number stands. The ledger counts in the repaired text, so the line is found by the
 * letters before the number, as many of them as the print has left together.
 */
function lineOfNumber({ text, input }: Result, { start, end }: LedgerRow): number {
  const points = [...text];
  const lines = inputLines(input);
  const letters = lines.flatMap((line) =>
    [...line.text].filter(isLetter).map((letter) => ({ letter, line })),
  );
  const print = letters.map(({ letter }) => letter).join("");
  const before = points.slice(0, start).filter(isLetter).slice(-context);
  const number = points.slice(start, end).join("");
  for (let skip = 0; skip <= before.length; skip++) {
    const near = before.slice(skip).join("");
    const at = print.indexOf(near + number);
    if (at >= 0) return letters[[...print.slice(0, at + near.length)].length]!.line.number;
  }
  return 1;
}

function isLetter(point: string): boolean {
  return !/\s/u.test(point);
}
