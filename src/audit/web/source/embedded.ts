/** The audit page's source in an offline report. */

import type { Claim } from "../../../model/claim.ts";
import type { AuditSource, ClaimDetail, ClaimSummary, PageDetail, RuleDetail, RuleUse } from "../../api.ts";
import { countCoverage } from "./coverage.ts";
import type { EmbeddedData, EmbeddedPage } from "./embedded-data.ts";
import { countFacets, countSpeakers, dayOf, listClaims, listSeries } from "./list.ts";
import { queueUp } from "./queue.ts";

/** The most claims on the same indicator that stand beside a claim. */
const OTHERS = 50;

/** Answers from the data inside an offline report, to the same questions with the same answers as the server. */
export function createEmbeddedSource(data: EmbeddedData): AuditSource {
  const pages = new Map(data.pages.map((page) => [page.result.page.id, page]));
  const rules = new Map(data.rules.map((rule) => [rule.id, rule]));
  const rows = readRows(data, rules);
  const byId = new Map(rows.map((row) => [row.claim.id, row]));
  const onPages =
    data.claims === null
      ? byId
      : new Map(readRows({ ...data, claims: null }, rules).map((row) => [row.claim.id, row]));

  return {
    writable: false,
    info: async () => data.info,
    claims: async (query) => listClaims(rows, query),
    facets: async (query) => countFacets(rows, query),
    queue: async (query) => queueUp(data, rows, query),
    page: async (id) => detailPage(data, find(pages, id, "page")),
    claim: async (id) => detailClaim(data, find(onPages, id, "claim"), rows, rules),
    linePicture: () => null,
    rules: async () => data.rules.map(useOf),
    rule: async (id) => find(rules, id, "rule"),
    series: async (query) => listSeries(rows, query),
    speakers: async (query) => countSpeakers(rows, query),
    coverage: async () => countCoverage(data.pages),
    differences: async () => data.differences,
    decide: async () => {
      throw new Error("an offline report takes no decisions: open the dataset with baoshu audit");
    },
    watch: () => () => {},
  };
}

function find<T>(among: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = among.get(id);
  if (found === undefined)
    throw new Error(`no ${what} ${id} in this report: it may hold only a part of the dataset`);
  return found;
}

function readRows(data: EmbeddedData, rules: ReadonlyMap<string, RuleDetail>): ClaimSummary[] {
  const wanted = data.claims === null ? null : new Set(data.claims);
  return data.pages.flatMap(({ result, reviews }) =>
    result.claims
      .filter(({ id }) => wanted === null || wanted.has(id))
      .map((claim) => ({
        claim,
        paper: result.page.paper,
        date: result.page.date,
        review: reviews[claim.id] ?? null,
        confidence: rules.get(claim.rule)?.precision ?? unknown,
      })),
  );
}

/** Where nothing is known of a rule: the middle of all there is. */
const unknown: ClaimSummary["confidence"] = { point: 0.5, low: 0, high: 1 };

function detailPage(data: EmbeddedData, page: EmbeddedPage): PageDetail {
  const at = data.pages.indexOf(page);
  const { id } = page.result.page;
  return {
    ...page,
    ...cutLines(page.result.input.text),
    unclaimed: page.result.ledger.filter(({ role }) => role === "unclaimed"),
    checks: data.checks.filter(({ pages }) => pages.includes(id)),
    previous: data.pages[at - 1]?.result.page.id ?? null,
    next: data.pages[at + 1]?.result.page.id ?? null,
  };
}

/** Lines without their ends, and where each starts in code points. */
function cutLines(text: string): Pick<PageDetail, "lines" | "lineStarts"> {
  const lines: string[] = [];
  const lineStarts: number[] = [];
  let start = 0;
  // Every other part is what ended the line before it.
  for (const [at, part] of text.split(/(\r\n?|\n)/).entries()) {
    if (at % 2 === 0) {
      lines.push(part);
      lineStarts.push(start);
    }
    start += [...part].length;
  }
  return { lines, lineStarts };
}

function detailClaim(
  data: EmbeddedData,
  row: ClaimSummary,
  rows: readonly ClaimSummary[],
  rules: ReadonlyMap<string, RuleDetail>,
): ClaimDetail {
  const { claim } = row;
  return {
    ...row,
    checks: data.checks.filter(({ claims }) => claims.includes(claim.id)),
    rule: rules.get(claim.rule) ?? null,
    others: findOthers(claim, rows),
  };
}

/** Claims on the same indicator: those of the same subject and unit first when there are too many, then by period. */
function findOthers({ id, indicator, subject, unit }: Claim, rows: readonly ClaimSummary[]): ClaimSummary[] {
  if (indicator === "") return [];
  const likeness = ({ claim: other }: ClaimSummary) =>
    (other.subject === subject ? 2 : 0) + (other.unit === unit ? 1 : 0);
  const nearest = rows
    .filter(({ claim: other }) => other.indicator === indicator && other.id !== id)
    .sort((a, b) => likeness(b) - likeness(a))
    .slice(0, OTHERS);
  const wanted = new Set(nearest);
  return rows.filter((row) => wanted.has(row)).sort(byPeriod);
}

/** The unknown last. */
function byPeriod(a: ClaimSummary, b: ClaimSummary): number {
  const [left, right] = [dayOf(a.claim) ?? "9999", dayOf(b.claim) ?? "9999"];
  return left < right ? -1 : left > right ? 1 : 0;
}

function useOf({ id, kind, field, summary, claims, accepted, rejected, precision }: RuleDetail): RuleUse {
  return { id, kind, field, summary, claims, accepted, rejected, precision };
}
