import { facetNames } from "../../api.ts";
import { t, term } from "../i18n/index.ts";
import { go, hrefHere, type Patch, route } from "../router.ts";

/** The filter in the URL, each part with a button that takes it away. */
export function FilterChips() {
  const { params } = route.value;
  const names = ["q", "from", "to", "page", ...facetNames];
  const parts = names.flatMap((name) => params.getAll(name).map((value) => ({ name, value })));
  if (parts.length === 0) return null;
  return (
    <ul class="chips" aria-label={t("filter.label")}>
      {parts.map(({ name, value }) => (
        <li key={`${name}=${value}`}>
          <button
            type="button"
            onClick={() => go(hrefHere(without(params, name, value)))}
            title={t("filter.remove")}
          >
            <small>{term("facet", name)}</small> {nameOf(name, value)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function without(params: URLSearchParams, name: string, value: string): Patch {
  return { [name]: params.getAll(name).filter((it) => it !== value) };
}

/** A facet's value in words. */
export function nameOf(facet: string, value: string): string {
  if (value === "") return t("filter.none");
  return ["kind", "review", "flag"].includes(facet) ? term(facet, value) : value;
}
