/** How many claims each value of each facet has under a filter. */

import { type ClaimQuery, type FacetName, type Facets, facetNames } from "../api.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { isJoined, prepareFilter, valuesIn } from "./filter.ts";
import { facetColumns } from "./load-claims.ts";

const most = 50;

interface FacetRow {
  readonly facet: FacetName;
  readonly value: string;
  readonly count: number;
}

/**
 * Counts the values of every facet. A claim counts for a facet when it meets every condition but that facet's own, so
 * one pass looks for the claims that fail none or one, and notes which.
 */
export async function countFacets(dataset: Dataset, query: ClaimQuery): Promise<Facets> {
  const parameters = new Parameters();
  const { always, facets } = await prepareFilter(dataset, query, parameters);
  const fails = facets.map(({ condition }) => `(NOT (${condition}))::INTEGER`).join(" + ");
  const failed = facets.map(({ condition }, at) => `WHEN NOT (${condition}) THEN ${at + 1}`).join(" ");
  const conditions = [...always, ...(facets.length === 0 ? [] : [`${fails} <= 1`])];
  const columns = [...new Set(Object.values(facetColumns))].join(", ");
  const hit = `WITH hit AS MATERIALIZED (
      SELECT ${columns}, ${failed === "" ? "0" : `CASE ${failed} ELSE 0 END`}::TINYINT AS failed FROM claim
      WHERE ${conditions.map((it) => `(${it})`).join(" AND ")})`;
  const all = conditions.length === 0;
  const counts = facetNames.map((name) => {
    const own = facets.findIndex((facet) => facet.name === name) + 1;
    return countOne(name, all ? "claim" : `hit WHERE failed IN (0, ${own})`);
  });
  const rows = await dataset.database.all<FacetRow>(
    `${all ? "" : hit} ${counts.join(" UNION ALL ")}`,
    parameters.values,
  );
  return Object.fromEntries(
    facetNames.map((name) => {
      const own = rows.filter(({ facet }) => facet === name);
      return [name, sortValues(isJoined(name) ? splitSets(name, own) : own)];
    }),
  ) as unknown as Facets;
}

function countOne(name: FacetName, from: string): string {
  const column = facetColumns[name];
  const limit = isJoined(name) ? "" : `ORDER BY count DESC, value LIMIT ${most}`;
  return `(SELECT '${name}' AS facet, ${column}::VARCHAR AS value, count(*)::INTEGER AS count FROM ${from} GROUP BY ${column} ${limit})`;
}

/** From sets of values to values. */
function splitSets(facet: FacetName, sets: readonly FacetRow[]): FacetRow[] {
  const counts = new Map<string, number>();
  for (const { value, count } of sets) {
    for (const one of valuesIn(value)) counts.set(one, (counts.get(one) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ facet, value, count }));
}

function sortValues(rows: readonly FacetRow[]): { value: string; count: number }[] {
  return rows
    .map(({ value, count }) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
}
