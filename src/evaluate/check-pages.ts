/** Scores whole labelled pages. */

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Result } from "../model/result.ts";
import type { Baselines } from "./baselines.ts";
import type { ClaimComparison } from "./compare-claims.ts";
import type { Split } from "./label-schema.ts";
import { isCase, type LabelledPage, type PageDescription, readLabelledPage } from "./labels.ts";
import type { LedgerFaults, NumberRun } from "./ledger.ts";
import type { SourceText } from "./locate.ts";
import { addCounts } from "./measures.ts";
import { listMistakes, type Mistake } from "./mistakes.ts";
import { type ContentScores, decodeSource, type Scores, scoreContent, scorePage } from "./score-page.ts";

/** The program under check: a page's bytes and what is known of it in, its result document out. */
export type Extract = (bytes: Uint8Array, facts: PageDescription) => Result | Promise<Result>;

/** A labelled page with its own figures: what to mend, and where. */
export interface PageReport {
  readonly name: string;
  readonly scores: Scores;
  readonly mistakes: readonly Mistake[];
}

/** Pages taken together. Of held-out pages only totals are known: who reads their mistakes tunes on them. */
export interface GroupReport {
  readonly name: Split | "page";
  readonly count: number;
  readonly scores: Scores;
  readonly baselines: Readonly<Record<string, ContentScores>>;
  readonly pages: readonly PageReport[] | null;
}

/** A page on which the program threw; its labels are in no figure, and the check fails. */
export interface Failure {
  readonly name: string;
  readonly reason: string;
}

interface ReadPage {
  readonly page: LabelledPage;
  readonly source: SourceText;
}

/** Is told of each page's figures, which of held-out pages stand in no report. */
export type PageListener = (name: string, scores: Scores) => void;

/** Scores the labelled pages of a folder, tuning and held-out apart. */
export async function checkPages(
  folder: string,
  extract: Extract,
  baselines: Baselines,
  failures: Failure[],
  onPage?: PageListener,
): Promise<GroupReport[]> {
  const pages = listCases(folder).map((path) => readLabelledPage(path));
  const groups = [];
  for (const split of ["tuning", "held-out"] as const) {
    const group = await checkGroup(
      split,
      pages.filter((page) => page.split === split),
      extract,
      baselines,
      failures,
      onPage,
    );
    if (group !== null) groups.push(group);
  }
  return groups;
}

/** Scores pages together; null when there are none. */
export async function checkGroup(
  name: GroupReport["name"],
  pages: readonly LabelledPage[],
  extract: Extract,
  baselines: Baselines,
  failures: Failure[],
  onPage?: PageListener,
): Promise<GroupReport | null> {
  const reports: PageReport[] = [];
  const read: ReadPage[] = [];
  for (const page of pages) {
    const result = await attempt(basename(page.folder), () => extract(page.bytes, page.facts), failures);
    if (result === null) continue;
    const { scores, claims, ledger } = scorePage(page, result);
    onPage?.(basename(page.folder), scores);
    reports.push({ name: basename(page.folder), scores, mistakes: listPageMistakes(page, claims, ledger) });
    read.push({ page, source: decodeSource(page.bytes, result.page.encoding) });
  }
  if (reports.length === 0) return null;
  return {
    name,
    count: reports.length,
    scores: reports.map(({ scores }) => scores).reduce(addCounts),
    baselines: scoreBaselines(read, baselines),
    pages: name === "held-out" ? null : reports,
  };
}

/** Runs the program on a case; what it throws becomes a failure, and the other cases are still checked. */
export async function attempt<T>(
  name: string,
  run: () => T | Promise<T>,
  failures: Failure[],
): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    failures.push({ name, reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/** The labelled folders inside a folder, by name. */
export function listCases(folder: string): string[] {
  return listFolder(folder)
    .map((name) => join(folder, name))
    .filter(isCase);
}

/** The YAML files inside a folder, by name. */
export function listYaml(folder: string): string[] {
  return listFolder(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name));
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function scoreBaselines(read: readonly ReadPage[], baselines: Baselines): Record<string, ContentScores> {
  const sources = read.map(({ source }) => source);
  const entries = Object.entries(baselines).map(([name, find]) => {
    const scores = find(sources).map(
      (content, k) => scoreContent(read[k]!.page, content, sources[k]!).scores,
    );
    return [name, scores.reduce(addCounts)] as const;
  });
  return Object.fromEntries(entries);
}

function listPageMistakes(page: LabelledPage, claims: ClaimComparison, ledger: LedgerFaults): Mistake[] {
  const describe = (cause: string) => (run: NumberRun) => ({
    line: null,
    evidence: run.text,
    cause: `${cause} (text from ${run.start})`,
  });
  return [
    ...(page.claims === null ? [] : listMistakes(claims)),
    ...ledger.missing.map(describe("in no row of the ledger")),
    ...ledger.doubled.map(describe("in more than one row of the ledger")),
  ];
}
