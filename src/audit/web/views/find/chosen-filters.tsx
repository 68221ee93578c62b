/** The filters in force. */

import { facetNames } from "../../../api.ts";
import { t } from "../../i18n/index.ts";
import { hrefHere, type Patch, query } from "../../router.ts";
import { sayFacetValue } from "./facet-value.ts";

interface Chosen {
  readonly what: string;
  /** The URL's parameters without it. */
  readonly without: Patch;
}

/** Every filter in force, each to be taken away. */
export function ChosenFilters() {
  const chosen = listChosen();
  if (chosen.length === 0) return null;
  const none: Patch = Object.fromEntries(
    [...facetNames, "q", "from", "to", "page", "offset"].map((name) => [name, null]),
  );
  return (
    <ul class="chosen" aria-label={t("find.chosen")}>
      {chosen.map(({ what, without }) => (
        <li key={what}>
          <a href={hrefHere({ ...without, offset: null })} aria-label={t("find.remove", { what })}>
            {what} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a class="clear" href={hrefHere(none)}>
            {t("find.clear")}
          </a>
        </li>
      )}
    </ul>
  );
}

export function listChosen(): Chosen[] {
  const { q, from, to, page, facets = {} } = query.value;
  const plain = [
    { what: q === undefined ? "" : `“${q}”`, without: { q: null } },
    { what: from === undefined ? "" : `≥ ${from}`, without: { from: null } },
    { what: to === undefined ? "" : `≤ ${to}`, without: { to: null } },
    { what: page === undefined ? "" : t("find.page", { page }), without: { page: null } },
  ].filter(({ what }) => what !== "");
  const ofFacets = facetNames.flatMap((name) =>
    (facets[name] ?? []).map((value, _, all) => ({
      what: `${t(`facet.${name}`)}：${sayFacetValue(name, value)}`,
      without: { [name]: all.filter((it) => it !== value) },
    })),
  );
  return [...plain, ...ofFacets];
}
