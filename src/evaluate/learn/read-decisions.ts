/** Reads the decisions on a dataset for learning. */

import { basename, resolve } from "node:path";
import { UsageError } from "../../batch/usage-error.ts";
import { PageIndex } from "../../dataset/page-index.ts";
import type { Decision } from "../../review/decision.ts";
import { DecisionLog, decisionsFile } from "../../review/log.ts";
import { isHeldOut, type PageDecisions } from "./from-decisions.ts";

export interface ReadDecisions {
  readonly pages: readonly PageDecisions[];
  /** Decisions on pages that nothing may be learnt from, and on pages that the dataset has no more. */
  readonly heldOut: number;
  readonly lost: number;
}

/**
 * Reads what was decided on a dataset, page by page. Held-out pages are left out and counted.
 * @throws UsageError where nobody has decided anything
 */
export async function readDecisions(folder: string, heldOut: ReadonlySet<string>): Promise<ReadDecisions> {
  const log = await new DecisionLog(folder).readAll();
  if (log === null)
    throw new UsageError(`${folder}: nobody has decided anything here: there is no ${decisionsFile}`);
  const byPage = new Map<string, Decision[]>();
  for (const decision of log.decisions) {
    const { sha256 } = decision.target.page;
    byPage.set(sha256, [...(byPage.get(sha256) ?? []), decision]);
  }
  const index = await PageIndex.open(folder);
  try {
    const pages: PageDecisions[] = [];
    let [held, lost] = [0, 0];
    for (const [sha256, decisions] of byPage) {
      const found = index.pages.ofContent(sha256);
      const page = found === undefined ? undefined : await index.read(found.id);
      if (page === undefined) lost += decisions.length;
      else if (isHeldOut(page, heldOut)) held += decisions.length;
      else pages.push({ genre: basename(resolve(folder)), page, decisions });
    }
    return { pages, heldOut: held, lost };
  } finally {
    await index.close();
  }
}
