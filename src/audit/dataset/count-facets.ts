import { type ClaimQuery, type FacetName, type Facets, facetNames } from "../api.ts";
import { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { flagsIn, prepareFilter } from "./filter.ts";
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
  const failed = facets.map(({ name, condition }) => `WHEN NOT (${condition}) THEN '${name}'`).join(" ");
  const conditions = [...always, ...(facets.length === 0 ? [] : [`${fails} <= 1`])];
  const columns = [...new Set(Object.values(facetColumns))].join(", ");
  const hit = `WITH hit AS MATERIALIZED (
      SELECT ${columns}, ${failed === "" ? "NULL" : `CASE ${failed} END`} AS failed FROM claim
      WHERE ${conditions.map((it) => `(${it})`).join(" AND ")})`;
  const all = conditions.length === 0;
  const counts = facetNames.map((name) => countOne(name, all ? "claim" : "hit", facets.length > 0));
  const rows = await dataset.database.all<FacetRow>(
    `${all ? "" : hit} ${counts.join(" UNION ALL ")}`,
    parameters.values,
  );
  return Object.fromEntries(
    facetNames.map((name) => {
      const own = rows.filter(({ facet }) => facet === name);
      return [name, sortValues(name === "flag" ? splitFlags(own) : own)];
    }),
  ) as unknown as Facets;
}

function countOne(name: FacetName, table: "claim" | "hit", filtered: boolean): string {
  const column = facetColumns[name];
  const where = filtered ? `WHERE failed IS NULL OR failed = '${name}'` : "";
  const limit = name === "flag" ? "" : `ORDER BY count DESC, value LIMIT ${most}`;
  return `(SELECT '${name}' AS facet, ${column}::VARCHAR AS value, count(*)::INTEGER AS count FROM ${table} ${where} GROUP BY ${column} ${limit})`;
}

/** From sets of flags to flags. */
function splitFlags(sets: readonly FacetRow[]): FacetRow[] {
  const counts = new Map<string, number>();
  for (const { value, count } of sets) {
    for (const flag of flagsIn(value)) counts.set(flag, (counts.get(flag) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ facet: "flag", value, count }));
}

function sortValues(rows: readonly FacetRow[]): { value: string; count: number }[] {
  return rows
    .map(({ value, count }) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
}
