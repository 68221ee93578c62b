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
import { createMatcher, facetValues, statusOf } from "./match.ts";

/** The most values of a facet that are counted out. */
const FACET_VALUES = 50;
const LONGEST_LIST = 500;
const LIST = 100;

export function listClaims(rows: readonly ClaimSummary[], query: ClaimQuery): ClaimList {
  const found = sortClaims(rows.filter(createMatcher(query)), query.sort ?? "dataset");
  const { offset = 0, limit = LIST } = query;
  return { total: found.length, claims: found.slice(offset, offset + Math.min(limit, LONGEST_LIST)) };
}

/** What has no key stands last; equals stay in the order of the dataset. */
function sortClaims(rows: readonly ClaimSummary[], sort: ClaimSort): readonly ClaimSummary[] {
  if (sort === "dataset") return rows;
  const { keyOf, sign } = orders[sort];
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign))
    .map(({ row }) => row);
}

type Key = number | string | null;

/** The latest, the largest and the least certain first. */
const orders: Readonly<
  Record<Exclude<ClaimSort, "dataset">, { keyOf: (row: ClaimSummary) => Key; sign: 1 | -1 }>
> = {
  date: { keyOf: ({ date }) => date, sign: -1 },
  value: { keyOf: ({ claim }) => sizeOf(claim), sign: -1 },
  confidence: { keyOf: ({ claim }) => claim.confidence, sign: 1 },
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

export function listSeries(rows: readonly ClaimSummary[], query: ClaimQuery): SeriesPoint[] {
  return rows
    .filter(createMatcher(query))
    .map((row) => ({ claim: row.claim, paper: row.paper, date: row.date, review: statusOf(row) }));
}

/** A person is who has the name, role and organisation alike. */
export function countSpeakers(rows: readonly ClaimSummary[], query: ClaimQuery): SpeakerUse[] {
  const found = new Map<string, { use: SpeakerUse; claims: number; pages: Set<string> }>();
  for (const { claim } of rows.filter(createMatcher(query))) {
    if (claim.speaker === null) continue;
    const { name, role, organisation } = claim.speaker;
    const key = JSON.stringify([name, role, organisation]);
    const speaker = found.get(key) ?? {
      use: { name, role, organisation, claims: 0, pages: 0 },
      claims: 0,
      pages: new Set<string>(),
    };
    speaker.claims++;
    speaker.pages.add(claim.page);
    found.set(key, speaker);
  }
  return [...found.values()]
    .map(({ use, claims, pages }) => ({ ...use, claims, pages: pages.size }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}
