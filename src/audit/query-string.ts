/** Queries of the audit page as query strings, both ways. */

import { type ClaimQuery, type ClaimSort, claimSorts, facetNames } from "./api.ts";

/**
 * A query as a query string, and back: the same keys in the page's URL, in requests to the server and on the command
 * line. Keys that are not a query's are passed over, so that a URL may carry others.
 */

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const words = ["q", "from", "to", "page"] as const;
const counts = ["offset", "limit"] as const;

/** What a query may ask for, as it is called in a query string. */
export const queryKeys: readonly string[] = [...words, ...facetNames];

export function parseQuery(text: string | URLSearchParams): ClaimQuery {
  const parameters = typeof text === "string" ? new URLSearchParams(text) : text;
  const query: Mutable<ClaimQuery> = {};
  for (const name of words) {
    const value = parameters.get(name)?.trim();
    if (value) query[name] = value;
  }
  const facets = facetNames.filter((name) => parameters.has(name));
  if (facets.length > 0)
    query.facets = Object.fromEntries(facets.map((name) => [name, [...new Set(parameters.getAll(name))]]));
  const sort = parameters.get("sort");
  if (isSort(sort)) query.sort = sort;
  for (const name of counts) {
    const value = parameters.get(name);
    if (value !== null && /^\d+$/.test(value)) query[name] = Number(value);
  }
  return query;
}

/** In one order of keys, so that equal queries give equal strings. */
export function writeQuery(query: ClaimQuery): string {
  const parameters = new URLSearchParams();
  for (const name of words) if (query[name]) parameters.set(name, query[name]);
  for (const name of facetNames)
    for (const value of query.facets?.[name] ?? []) parameters.append(name, value);
  if (query.sort !== undefined && query.sort !== "dataset") parameters.set("sort", query.sort);
  for (const name of counts) if (query[name] !== undefined) parameters.set(name, String(query[name]));
  return parameters.toString();
}

function isSort(text: string | null): text is ClaimSort {
  return claimSorts.some((sort) => sort === text);
}
