/** Checks the claims of a page against each other. */

import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import type { Check } from "./check.ts";
import { checkDirections } from "./directions.ts";
import { type Fact, readFact } from "./fact.ts";
import { FactIndex } from "./fact-index.ts";
import { checkGrowths } from "./growths.ts";
import { checkParts } from "./parts.ts";
import { checkShares } from "./shares.ts";
import { checkSums } from "./sums.ts";
import { checkValues } from "./values.ts";
import type { CheckWords } from "./words.ts";

export interface CheckedClaims {
  /** Those of the claims that can be reckoned with. */
  readonly facts: readonly Fact[];
  readonly checks: readonly Check[];
  /** The claims, those of a check that fails flagged `inconsistent`. */
  readonly flagged: Claim[];
}

/** A result document, and what its claims were held against. */
export interface CheckedPage extends Pick<CheckedClaims, "facts" | "checks"> {
  readonly result: Result;
}

/** A page whose claims have been held against each other; those of a check that fails are flagged. */
export function checkPage(result: Result, words: CheckWords): CheckedPage {
  const { facts, checks, flagged } = checkClaims(result.claims, words);
  return { result: { ...result, claims: flagged }, facts, checks };
}

/** Holds the claims of one page against each other. Pure; the order of checks is the order of kinds and claims. */
export function checkClaims(claims: readonly Claim[], words: CheckWords): CheckedClaims {
  const facts = readFacts(claims, words);
  const checks = checkFacts(facts, words);
  const failed = new Set(checks.flatMap((check) => (check.holds ? [] : check.claims)));
  const flagged = claims.map((claim) =>
    failed.has(claim.id) && !claim.flags.includes("inconsistent")
      ? { ...claim, flags: [...claim.flags, "inconsistent"] }
      : claim,
  );
  return { facts, checks, flagged };
}

export function readFacts(claims: readonly Claim[], words: CheckWords): Fact[] {
  return claims.map((claim) => readFact(claim, words)).filter((fact) => fact !== null);
}

/** Every check that can be made among these facts, each once. */
export function checkFacts(facts: readonly Fact[], words: CheckWords): Check[] {
  const index = new FactIndex(facts);
  const made = new Map<string, Check>();
  for (const check of [
    ...checkSums(facts, index, words),
    ...checkParts(facts),
    ...checkShares(facts, index, words),
    ...checkGrowths(facts, index, words),
    ...checkValues(facts),
    ...checkDirections(facts),
  ]) {
    if (check !== null && !made.has(check.id)) made.set(check.id, check);
  }
  return [...made.values()];
}
