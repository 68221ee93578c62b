/** Checks across the pages of a dataset. */

import type { Claim } from "../../model/claim.ts";
import type { Check } from "./check.ts";
import type { Fact } from "./fact.ts";
import { checkFacts, readFacts } from "./index.ts";
import type { CheckWords } from "./words.ts";

/** Those facts of a page that can be held against other pages: their subject means the same everywhere, their time is known. */
export function comparableFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ scope, period }) => scope === "" && period !== "");
}

/**
 * Collects from page after page what can be held against other pages. What a page repeats of an earlier one is kept
 * once, so that memory grows with what is said and not with how often.
 */
export class AcrossPages {
  private readonly words: CheckWords;
  private readonly facts: Fact[] = [];
  private readonly known = new Set<string>();

  constructor(words: CheckWords) {
    this.words = words;
  }

  add(claims: readonly Claim[]): void {
    this.take(comparableFacts(readFacts(claims, this.words)));
  }

  take(facts: readonly Fact[]): void {
    for (const fact of facts) {
      const { kind, subject, indicator, value, unit, period, basis, whole, evidence } = fact;
      const said = [kind, subject, indicator, value, unit, period, basis, whole, evidence].join("\0");
      if (this.known.has(said)) continue;
      this.known.add(said);
      this.facts.push(fact);
    }
  }

  /** The checks between claims of different pages, in the order of kinds and pages. */
  checks(): Check[] {
    return checkFacts(this.facts, this.words).filter(({ pages }) => pages.length > 1);
  }
}
