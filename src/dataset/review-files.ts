/** Brings decisions into a dataset. */

import { addTallies, noTally, type Tally } from "../model/tally.ts";
import { type CarriedReviews, carryOver, type ReviewedPage, type ReviewedPages } from "../review/carry.ts";
import type { Decision, Target } from "../review/decision.ts";
import { saysRight } from "../review/precision.ts";
import { PageIndex } from "./page-index.ts";

/** Brings decisions to a dataset whose pages are written. Only the pages they are about are read. */
export async function carryToDataset(
  decisions: readonly Decision[],
  folder: string,
): Promise<CarriedReviews> {
  if (decisions.length === 0) return { claims: new Map(), numbers: new Map(), lost: [] };
  const index = await PageIndex.open(folder);
  try {
    return await carryToPages(decisions, index);
  } finally {
    await index.close();
  }
}

/** The same where the pages are open already. */
export async function carryToPages(
  decisions: readonly Decision[],
  index: PageIndex,
): Promise<CarriedReviews> {
  const pages = new WantedPages(index);
  for (const { target } of decisions) await pages.want(target.page);
  return carryOver(decisions, pages);
}

/** How often reviewers found the claims of each rule right; a claim that they differ on counts for neither. */
export function tallyRules({ claims }: CarriedReviews): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { verdicts, conflict } of claims.values()) {
    if (conflict !== null) continue;
    const said = verdicts.map(saysRight).filter((right) => right !== null);
    const target = verdicts[0]?.target;
    if (target?.type !== "claim" || said.length === 0 || said.includes(!said[0])) continue;
    const tally = { right: said[0] ? 1 : 0, total: 1 };
    tallies.set(target.rule, addTallies(tallies.get(target.rule) ?? noTally, tally));
  }
  return tallies;
}

/** The pages that decisions are about, read when they are wanted. */
class WantedPages implements ReviewedPages {
  private readonly index: PageIndex;
  private readonly read = new Map<string, ReviewedPage>();

  constructor(index: PageIndex) {
    this.index = index;
  }

  async want(page: Target["page"]): Promise<void> {
    const { pages } = this.index;
    const id = (pages.ofContent(page.sha256) ?? pages.successor(page))?.id;
    if (id === undefined || this.read.has(id)) return;
    const { page: facts, claims, ledger } = (await this.index.read(id))!;
    this.read.set(id, { page: facts, claims, ledger });
  }

  ofContent(sha256: string): ReviewedPage | undefined {
    return this.read.get(this.index.pages.ofContent(sha256)?.id ?? "");
  }

  successor(page: Target["page"]): ReviewedPage | undefined {
    return this.read.get(this.index.pages.successor(page)?.id ?? "");
  }
}
