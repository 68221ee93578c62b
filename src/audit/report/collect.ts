/** Gathers the data that an offline report carries. */

import { UsageError } from "../../batch/usage-error.ts";
import type { LostReview } from "../../review/carry.ts";
import type { Check } from "../../stages/check/check.ts";
import type { AuditSource, ClaimQuery, DifferenceList, RuleDetail } from "../api.ts";
import { waysOf } from "../older-claims.ts";
import { writeQuery } from "../query-string.ts";
import type { EmbeddedData, EmbeddedPage } from "../web/source/embedded-data.ts";

/** Where a report's data come from: what the audit page asks of a dataset, and the dataset's pages in order. */
export interface ReportSource
  extends Pick<AuditSource, "info" | "claims" | "page" | "rules" | "rule" | "differences"> {
  /** What was decided on claims and numbers that are not there any more. */
  lost(): Promise<readonly LostReview[]>;
  pageIds(): Promise<readonly string[]>;
}

/** What a report is about: everything, some pages, or the claims that answer a query, with their pages. */
export interface Selection {
  readonly pages?: readonly string[];
  readonly query?: ClaimQuery;
}

/** In UTF-8. A browser takes much more, and slowly. */
const LARGEST = 50_000_000;
/** As many claims as a source gives at once. */
const STEP = 500;

/**
 * Gathers what a report holds, in the order of the dataset.
 * @throws UsageError when a page is not there, nothing is selected, or it is too much for one file
 */
export async function collectReport(
  source: ReportSource,
  selection: Selection,
  largest = LARGEST,
): Promise<EmbeddedData> {
  const ids = await source.pageIds();
  const claims = selection.query === undefined ? null : await findClaims(source, selection.query);
  const wanted = wantedPages(ids, selection.pages, claims);
  const chosen = claims?.filter(({ page }) => wanted.has(page)).map(({ id }) => id) ?? null;
  const budget = new Budget(largest);
  const pages: EmbeddedPage[] = [];
  const checks = new Map<string, Check>();
  for (const id of ids.filter((it) => wanted.has(it))) {
    const { result, reviews, numbers, checks: ofPage } = await source.page(id);
    const page = { result, reviews, numbers };
    budget.take(page);
    pages.push(page);
    for (const check of ofPage) checks.set(check.id, check);
  }
  const isWhole = selection.pages === undefined && claims === null;
  const differences = await source.differences();
  const data: EmbeddedData = {
    info: await describe(source, selection),
    pages,
    claims: chosen,
    checks: [...checks.values()],
    rules: await readRules(source, isWhole ? null : rulesOf(pages)),
    lost: (await source.lost()).filter(({ target }) => isWhole || wanted.has(target.page.id)),
    differences: differences === null || isWhole ? differences : keepPages(differences, wanted),
  };
  budget.take({ ...data, pages: [] });
  return data;
}

/** Counts what goes in, so that too much is refused before all of it is in memory. */
class Budget {
  private left: number;
  private readonly largest: number;

  constructor(largest: number) {
    this.largest = largest;
    this.left = largest;
  }

  take(value: unknown): void {
    this.left -= Buffer.byteLength(JSON.stringify(value));
    if (this.left < 0)
      throw new UsageError(
        `expected at most ${this.largest / 1_000_000} MB of data in one report, got more: choose pages with --page, or claims with --query 'kind=growth&q=出口'`,
      );
  }
}

async function findClaims(source: ReportSource, query: ClaimQuery): Promise<{ id: string; page: string }[]> {
  const found: { id: string; page: string }[] = [];
  for (;;) {
    const { total, claims } = await source.claims({
      ...query,
      sort: "dataset",
      offset: found.length,
      limit: STEP,
    });
    found.push(...claims.map(({ claim: { id, page } }) => ({ id, page })));
    if (claims.length === 0 || found.length >= total) break;
  }
  if (found.length === 0)
    throw new UsageError(
      `no claim answers --query '${decodeURIComponent(writeQuery(query))}': nothing to report`,
    );
  return found;
}

function wantedPages(
  ids: readonly string[],
  pages: readonly string[] | undefined,
  claims: readonly { page: string }[] | null,
): Set<string> {
  const missing = pages?.find((page) => !ids.includes(page));
  if (missing !== undefined)
    throw new UsageError(`--page ${missing}: no such page in the dataset: expected an id from pages.csv`);
  const withClaims = claims === null ? null : new Set(claims.map(({ page }) => page));
  const wanted = new Set((pages ?? ids).filter((page) => withClaims?.has(page) ?? true));
  if (wanted.size === 0 && ids.length > 0)
    throw new UsageError("no claim of --query stands on a page of --page: nothing to report");
  return wanted;
}

/** Without what is only true of one moment and one server. */
async function describe(source: ReportSource, selection: Selection): Promise<EmbeddedData["info"]> {
  const info = { ...(await source.info()), generation: "", reviewer: null };
  const text = [
    ...(selection.pages ?? []).map((page) => `page=${encodeURIComponent(page)}`),
    ...(selection.query === undefined ? [] : [writeQuery(selection.query)]),
  ].join("&");
  return text === "" ? info : { ...info, selection: text };
}

function rulesOf(pages: readonly EmbeddedPage[]): Set<string> {
  return new Set(
    pages.flatMap(({ result }) => result.claims.flatMap((claim) => [claim.rule, ...waysOf(claim)])),
  );
}

async function readRules(source: ReportSource, wanted: ReadonlySet<string> | null): Promise<RuleDetail[]> {
  const rules = (await source.rules()).filter(({ id }) => wanted?.has(id) ?? true);
  const details: RuleDetail[] = [];
  for (const { id } of rules) details.push(await source.rule(id));
  return details;
}

function keepPages(all: DifferenceList, wanted: ReadonlySet<string>): DifferenceList {
  const isWanted = ({ page }: { page: string }) => wanted.has(page);
  return {
    ...all,
    added: all.added.filter(isWanted),
    removed: all.removed.filter(isWanted),
    changed: all.changed.filter(({ after }) => isWanted(after)),
    moved: all.moved.filter(({ after }) => isWanted(after)),
  };
}
