/** The currency that a page's bare amounts are in, for the second reading. */

import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { foldQuote, type Tables } from "./second-reading/tables.ts";
import { firstUnit, isMoney, isPlainMoney, meaningsIn } from "./second-reading/units.ts";

export interface PlainMoney {
  /** The currency that a claim's money without one should be in by its article, where that is told and it is not in it. */
  expects(claim: Claim): string | null;
}

/** A currency that a quote names; null where it names money without one. */
function claimMoney(quote: string, tables: Tables): string | null {
  const named = meaningsIn(foldQuote(quote), tables).find(
    ({ word, unit }) => isMoney(unit) && !isPlainMoney(word, unit),
  );
  return named?.unit ?? null;
}

/** So many claims of a page must agree before they say what another article's money is in. */
const LEAST_AGREEING = 5;

/** What the other claims of money without a currency are in: most of the article's, or all of a page's. */
export function plainMoney({ claims }: Result, tables: Tables): PlainMoney {
  const isPlain = ({ unit, evidence }: Claim) => isMoney(unit) && claimMoney(evidence.text, tables) === null;
  const plain = claims.filter(isPlain);
  const first = ({ unit }: Claim) => firstUnit(unit);
  const inAll = new Map<string, number>();
  const inArticles = new Map<string | null, Map<string, number>>();
  for (const claim of plain) {
    const near = inArticles.get(claim.article) ?? new Map<string, number>();
    inArticles.set(claim.article, near);
    for (const counts of [inAll, near]) counts.set(first(claim), (counts.get(first(claim)) ?? 0) + 1);
  }
  /** How often each currency stands in the claims that were counted, but for one of them. */
  const without = (counts: ReadonlyMap<string, number>, own: string) =>
    [...counts]
      .map(([unit, n]): [string, number] => [unit, unit === own ? n - 1 : n])
      .filter(([, n]) => n > 0);
  const usual = (claim: Claim): string | null => {
    const near = without(inArticles.get(claim.article)!, first(claim));
    const [most, next] = near.sort((a, b) => b[1] - a[1]);
    if (most !== undefined) return most[1] > 2 * (next?.[1] ?? 0) ? most[0] : null;
    const all = without(inAll, first(claim));
    return plain.length - 1 >= LEAST_AGREEING && all.length === 1 ? all[0]![0] : null;
  };
  return {
    expects(claim) {
      if (!isPlain(claim)) return null;
      const expected = usual(claim);
      return expected === first(claim) || mentions(claim.sentence.text, first(claim), tables)
        ? null
        : expected;
    },
  };
}

function mentions(sentence: string, currency: string, tables: Tables): boolean {
  return meaningsIn(foldQuote(sentence), tables).some(({ unit }) => unit === currency);
}
