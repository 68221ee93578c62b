/** Queries of the audit page as conditions in SQL. */

import { type ClaimQuery, type FacetName, facetNames } from "../api.ts";
import { wordsOf } from "../queue-order.ts";
import type { Parameters } from "./database.ts";
import type { Dataset } from "./dataset.ts";
import { facetColumns, type JoinedFacet, joinedFacets } from "./load-claims.ts";

/** Conditions on rows of `claim`: each facet's own, and what holds whatever facet is counted. */
export interface Filter {
  readonly always: readonly string[];
  readonly facets: readonly { readonly name: FacetName; readonly condition: string }[];
}

/** What a query asks of a claim; ready to be used when the answer comes. */
export async function prepareFilter(
  dataset: Dataset,
  query: ClaimQuery,
  parameters: Parameters,
): Promise<Filter> {
  if (wordsOf(query.q).length > 0) await dataset.canSearch();
  return filterOf(query, dataset.valueSets, parameters);
}

function filterOf(query: ClaimQuery, valueSets: Dataset["valueSets"], parameters: Parameters): Filter {
  const words = wordsOf(query.q).map((word) => `contains(text, ${parameters.add(word)})`);
  const always = words.length === 0 ? [] : [`n IN (SELECT n FROM searched WHERE ${words.join(" AND ")})`];
  if (query.from !== undefined) always.push(`day >= ${parameters.add(query.from)}`);
  if (query.to !== undefined) always.push(`day <= ${parameters.add(query.to)}`);
  if (query.page !== undefined) always.push(`"page" = ${parameters.add(query.page)}`);
  const facets = facetNames.flatMap((name) => {
    const chosen = query.facets?.[name] ?? [];
    if (chosen.length === 0) return [];
    const values = isJoined(name) ? valueSets[name].filter((set) => hasOneOf(set, chosen)) : chosen;
    const condition =
      values.length === 0 ? "false" : `${facetColumns[name]} IN (${parameters.addAll(values)})`;
    return [{ name, condition }];
  });
  return { always, facets };
}

/** All conditions as one, for a `WHERE`. */
export function whereOf({ always, facets }: Filter): string {
  const all = [...always, ...facets.map(({ condition }) => condition)];
  return all.length === 0 ? "true" : all.map((condition) => `(${condition})`).join(" AND ");
}

/** Whether a claim may have several values of a facet. */
export function isJoined(name: FacetName): name is JoinedFacet {
  return joinedFacets.some((joined) => joined === name);
}

/** The values in a set of them; of a claim without any, one empty one. */
export function valuesIn(set: string): string[] {
  return set.split(";");
}

function hasOneOf(set: string, chosen: readonly string[]): boolean {
  return valuesIn(set).some((value) => chosen.includes(value));
}
