/** Lists, facets and series counted in the browser. */

import type { Claim } from "../../../model/claim.ts";
import {
  type ClaimList,
  type ClaimQuery,
  type ClaimSort,
  type ClaimSummary,
  type Facets,
  facetNames,
  type SeriesPoint,
  type SpeakerUse,
} from "../../api.ts";
import { leastConfidenceOf } from "../../older-claims.ts";
import { createMatcher, facetValues, statusOf } from "./match.ts";

/** The most values of a facet that are counted out. */
const FACET_VALUES = 50;
const LONGEST_LIST = 500;
const LIST = 100;
/** More points than this no chart can show. */
const MOST_POINTS = 2000;
const MOST_SPEAKERS = 200;

export function listClaims(rows: readonly ClaimSummary[], query: ClaimQuery): ClaimList {
  const found = sortClaims(rows.filter(createMatcher(query)), query.sort ?? "dataset");
  const { offset = 0, limit = LIST } = query;
  return { total: found.length, claims: found.slice(offset, offset + Math.min(limit, LONGEST_LIST)) };
}

/** What has no key stands last; equals stay in the order of the dataset. */
function sortClaims(rows: readonly ClaimSummary[], sort: ClaimSort): readonly ClaimSummary[] {
  if (sort === "dataset") return rows;
  const { keyOf, sign } = orders[sort];
  const isByConfidence = sort === "confidence";
  return rows
    .map((row) => ({ row, key: keyOf(row), own: isByConfidence ? row.claim.confidence : 0 }))
    .sort((a, b) => compareKeys(a.key, b.key, sign) || a.own - b.own)
    .map(({ row }) => row);
}

type Key = number | string | null;

/** The latest, the largest and the least certain first. */
const orders: Readonly<
  Record<Exclude<ClaimSort, "dataset">, { keyOf: (row: ClaimSummary) => Key; sign: 1 | -1 }>
> = {
  date: { keyOf: ({ date }) => date, sign: -1 },
  value: { keyOf: ({ claim }) => sizeOf(claim), sign: -1 },
  // The rule's precision first; what is not measured stands in the middle.
  confidence: { keyOf: ({ confidence }) => confidence.point, sign: 1 },
  fields: { keyOf: ({ claim }) => leastConfidenceOf(claim), sign: 1 },
};

function sizeOf({ value, low, high }: Claim): number | null {
  const decimal = value ?? high ?? low;
  return decimal === null ? null : Math.abs(Number(decimal));
}

function compareKeys(a: Key, b: Key, sign: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -sign : sign;
}

/** The most frequent first, equals by their value. */
export function countFacets(rows: readonly ClaimSummary[], query: ClaimQuery): Facets {
  const counted = facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const row of rows.filter(createMatcher(query, name)))
      for (const value of new Set(facetValues[name](row))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [name, mostFrequent(counts)];
  });
  return Object.fromEntries(counted) as Facets;
}

function mostFrequent(counts: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, FACET_VALUES);
}

/** The claims that may stand in a chart: those with a number and a period, by period. */
export function listSeries(rows: readonly ClaimSummary[], query: ClaimQuery): SeriesPoint[] {
  return rows
    .filter(createMatcher(query))
    .filter(({ claim }) => sizeOf(claim) !== null && dayOf(claim) !== null)
    .sort((a, b) => compareKeys(dayOf(a.claim), dayOf(b.claim), 1))
    .slice(0, MOST_POINTS)
    .map((row) => ({ claim: row.claim, paper: row.paper, date: row.date, review: statusOf(row) }));
}

/** The last day of a claim's period, else its first. */
export function dayOf({ period }: Claim): string | null {
  return period?.end ?? period?.start ?? null;
}

/** Who says how much, most first, with the role and the organisation that they are named with most often. */
export function countSpeakers(rows: readonly ClaimSummary[], query: ClaimQuery): SpeakerUse[] {
  const found = new Map<string, Claim[]>();
  for (const { claim } of rows.filter(createMatcher(query))) {
    if (claim.speaker === null) continue;
    const said = found.get(claim.speaker.name);
    if (said === undefined) found.set(claim.speaker.name, [claim]);
    else said.push(claim);
  }
  return [...found]
    .map(([name, said]) => ({
      name,
      role: mostOften(said.map(({ speaker }) => speaker!.role)),
      organisation: mostOften(said.map(({ speaker }) => speaker!.organisation)),
      claims: said.length,
      pages: new Set(said.map(({ page }) => page)).size,
    }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SPEAKERS);
}

/** Of equals the first. */
function mostOften(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: string | null = null;
  for (const [value, count] of counts) if (most === null || count > counts.get(most)!) most = value;
  return most;
}
