/** The URL as the state of the views. */

import { computed, signal } from "@preact/signals";
import { type ClaimQuery, facetNames } from "../api.ts";
import { parseQuery } from "../query-string.ts";

/**
 * What is looked at stands in the URL, after `#`: `#/review?at=page-1&claim=c2&kind=level`. After `#` and not before
 * it, because an offline report opened from disk has no server that could answer another path.
 */

export const views = ["review", "find", "charts", "coverage", "rules", "diff"] as const;
export type View = (typeof views)[number];

export interface Route {
  readonly view: View;
  readonly params: URLSearchParams;
}

/** Parameters to set; null takes one away, a list repeats it. */
export type Patch = Readonly<Record<string, string | readonly string[] | null>>;

/** What a filter consists of: kept from view to view. */
const filterNames: readonly string[] = [...facetNames, "q", "from", "to", "page", "sort"];

export const route = signal<Route>(readRoute());
addEventListener("hashchange", () => {
  route.value = readRoute();
});

/** One parameter of the URL. */
export function param(name: string): string | null {
  return route.value.params.get(name);
}

/** The filter in the URL. */
export const query = computed<ClaimQuery>(() => readQuery(route.value.params), { name: "query" });

/** Without the place in a list, which is a view's own. */
export function readQuery(params: URLSearchParams): ClaimQuery {
  const { offset: _, limit: __, ...filter } = parseQuery(params);
  return filter;
}

/** The address of a view with the present filter and, of the other parameters, only those given. */
export function hrefOf(view: View, patch: Patch = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of route.value.params) if (filterNames.includes(name)) params.append(name, value);
  return write(view, apply(params, patch));
}

/** The address of the present view with some parameters changed. */
export function hrefHere(patch: Patch): string {
  const { view, params } = route.value;
  return write(view, apply(new URLSearchParams(params), patch));
}

/** Goes to an address made by `hrefOf` or `hrefHere`. Small steps `replace` the entry in the history. */
export function go(href: string, { replace = false } = {}): void {
  if (href === location.hash) return;
  if (replace) history.replaceState(history.state, "", href);
  else history.pushState(null, "", href);
  route.value = readRoute();
}

function apply(params: URLSearchParams, patch: Patch): URLSearchParams {
  for (const [name, value] of Object.entries(patch)) {
    params.delete(name);
    for (const one of value === null ? [] : [value].flat()) params.append(name, one);
  }
  return params;
}

function write(view: View, params: URLSearchParams): string {
  const search = params.toString();
  return `#/${view}${search === "" ? "" : `?${search}`}`;
}

function readRoute(): Route {
  const [path = "", search = ""] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  return { view: views.find((it) => it === path) ?? "review", params: new URLSearchParams(search) };
}
