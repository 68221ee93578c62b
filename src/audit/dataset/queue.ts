/** The review queue in SQL: what is most worth a look. */

import { type ClaimQuery, type ClaimSummary, type FacetName, type QueueItem, queueReasons } from "../api.ts";
import {
  asksForReview,
  isNarrowed,
  lowPrecision,
  rank,
  staleStatuses,
  usualLimit,
  waitingStatuses,
  wordsOf,
} from "../queue-order.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { prepareFilter, whereOf } from "./filter.ts";
import { summarise } from "./list-claims.ts";
import type { Reviews } from "./reviews.ts";

const usualReasons = `WHEN list_contains(string_split(f_flags, ';'), 'inconsistent') THEN ${rank.inconsistent}
        WHEN low IS NULL OR low < ${lowPrecision} THEN ${rank.lowPrecision} ELSE ${rank.rule}`;

const among = (statuses: readonly string[]) => `f_review IN (${statuses.map((it) => `'${it}'`).join(", ")})`;

interface QueueRow {
  readonly reason: number;
  readonly page: string;
  readonly claim: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  /** Of the claim in the dataset. */
  readonly n: number;
}

/**
 * What is most worth a look, first: what no longer fits or is disputed; claims that contradict others; those of rules
 * whose precision is low or unknown, lowest first; numbers that no rule explains; then the rest, those of the rule with
 * the most unreviewed claims first. In the order by fields, all claims stand together instead, the least certain first. What is decided is left out, unless the query asks for where claims stand.
 */
export async function listQueue(dataset: Dataset, reviews: Reviews, query: ClaimQuery): Promise<QueueItem[]> {
  const lost = isNarrowed(query)
    ? []
    : reviews.lost().map((it) => ({ ...lostItem, page: it.target.page.id, lost: it }));
  const [offset, limit] = [query.offset ?? 0, query.limit ?? usualLimit];
  const first = lost.slice(offset, offset + limit);
  if (first.length === limit) return first;
  const parameters = new Parameters();
  const where = whereOf(await prepareFilter(dataset, query, parameters));
  const waiting = asksForReview(query) ? "true" : among(waitingStatuses);
  const rows = await dataset.database.all<QueueRow>(
    `WITH hit AS MATERIALIZED (
      SELECT n, id, page, f_rule, point, fields, CASE
        WHEN ${among(staleStatuses)} THEN ${rank.stale}
        ${query.sort === "fields" ? `ELSE ${rank.fields}` : usualReasons} END AS reason
      FROM claim LEFT JOIN precision ON rule = f_rule
      WHERE ${waiting} AND ${where}),
    many AS (SELECT f_rule, count(*) AS claims FROM hit GROUP BY f_rule)
    SELECT reason, page, id AS claim, NULL::INTEGER AS "start", NULL::INTEGER AS "end", NULL AS text,
      CASE reason WHEN ${rank.lowPrecision} THEN point WHEN ${rank.fields} THEN coalesce(fields, 2)
        WHEN ${rank.rule} THEN -claims ELSE 0 END AS first, n
    FROM hit JOIN many USING (f_rule)
    UNION ALL ${selectNumbers(query, reviews, parameters)}
    ORDER BY reason, first, n
    LIMIT ${parameters.add(limit - first.length)} OFFSET ${parameters.add(Math.max(0, offset - lost.length))}`,
    parameters.values,
  );
  const claims = await summarise(
    dataset,
    reviews,
    rows.flatMap(({ claim, n }) => (claim === null ? [] : [n])),
  );
  return [
    ...first,
    ...rows.map((row) => (row.claim === null ? numberOf(row) : claimOf(row, claims.shift()!))),
  ];
}

const lostItem = { type: "lost", reason: "conflict" } as const;

/** Numbers that no claim carries and nobody has decided on, and those whose decision no longer fits. */
function selectNumbers(query: ClaimQuery, reviews: Reviews, parameters: Parameters): string {
  const decided = [...reviews.numbers()].filter(([, { status }]) => status !== "unreviewed");
  const stale = decided.filter(([, { status }]) => staleStatuses.includes(status));
  const settled = decided.filter((it) => !stale.includes(it));
  const key = `u.page || ':' || u."start" || '-' || u."end"`;
  const conditions = [
    `${key} NOT IN (SELECT unnest(${parameters.add(settled.map(([id]) => id))}::VARCHAR[]))`,
    ...wordsOf(query.q).map((word) => `contains(lower(u.sentence), ${parameters.add(word)})`),
  ];
  if (query.from !== undefined) conditions.push(`page.day >= ${parameters.add(query.from)}`);
  if (query.to !== undefined) conditions.push(`page.day <= ${parameters.add(query.to)}`);
  if (query.page !== undefined) conditions.push(`u.page = ${parameters.add(query.page)}`);
  for (const [name, chosen] of chosenFacets(query)) {
    const column = pageFacets[name];
    conditions.push(
      column === undefined ? "false" : `coalesce(${column}, '') IN (${parameters.addAll(chosen)})`,
    );
  }
  return `SELECT CASE WHEN ${key} IN (SELECT unnest(${parameters.add(stale.map(([id]) => id))}::VARCHAR[])) THEN ${rank.stale} ELSE ${rank.unclaimed} END,
      u.page, NULL, u."start"::INTEGER, u."end"::INTEGER, u.text, 0, u.n
    FROM unclaimed u JOIN page ON page.id = u.page WHERE ${conditions.map((it) => `(${it})`).join(" AND ")}`;
}

/** The facets that a number has. */
const pageFacets: Partial<Record<FacetName, string>> = {
  paper: "page.paper",
  month: "substr(page.day, 1, 7)",
  review: "'unreviewed'",
};

function chosenFacets({ facets }: ClaimQuery): [FacetName, readonly string[]][] {
  const all = Object.entries(facets ?? {}) as [FacetName, readonly string[]][];
  return all.filter(([, chosen]) => chosen.length > 0);
}

function claimOf({ reason }: QueueRow, { claim, review }: ClaimSummary): QueueItem {
  return {
    type: "claim",
    reason: queueReasons[reason]!,
    page: claim.page,
    claim: claim.id,
    indicator: claim.indicator,
    evidence: claim.evidence.text,
    review: review?.status ?? "unreviewed",
  };
}

function numberOf({ reason, page, start, end, text }: QueueRow): QueueItem {
  return { type: "number", reason: queueReasons[reason]!, page, start: start!, end: end!, text: text! };
}
