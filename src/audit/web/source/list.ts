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
export function sortClaims(rows: readonly ClaimSummary[], sort: ClaimSort): readonly ClaimSummary[] {
  if (sort === "dataset") return rows;
  const keyOf = sortKeys[sort];
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

type Key = number | string | null;

const sortKeys: Readonly<Record<Exclude<ClaimSort, "dataset">, (row: ClaimSummary) => Key>> = {
  date: ({ date }) => date,
  // The largest first.
  value: ({ claim: { value, low } }) => (value === null && low === null ? null : -Number(value ?? low)),
  // The least certain first.
  confidence: ({ confidence }) => confidence.point,
};

function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
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
    .sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value))
    .slice(0, FACET_VALUES);
}

/** As a database in UTF-8 sorts: by code point. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [at, character] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (character !== other) return character.codePointAt(0)! - other.codePointAt(0)!;
  }
  return left.length - right.length;
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
    .sort((a, b) => b.claims - a.claims || compareCodePoints(a.name, b.name));
}
