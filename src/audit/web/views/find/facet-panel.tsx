/** The panel of facets. */

import { useState } from "preact/hooks";
import { type FacetName, type Facets, facetNames } from "../../../api.ts";
import { t } from "../../i18n/index.ts";
import { go, hrefHere, query } from "../../router.ts";
import { sayFacetValue } from "./facet-value.ts";

/** As many values as are shown before more are asked for. */
const FEW = 7;

/** Open from the start; the others open when someone looks for them or has chosen in them. */
const open: ReadonlySet<FacetName> = new Set(["paper", "month", "kind", "indicator", "flag", "review"]);

/** What can be chosen, with how many claims each choice would leave. */
export function FacetPanel({ facets }: { readonly facets: Facets | null }) {
  const [shown, setShown] = useState(false);
  const chosen = query.value.facets ?? {};
  return (
    <aside class={`facets${shown ? " shown" : ""}`} aria-label={t("find.facets")}>
      <button type="button" class="unfold" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t("find.facets")}
      </button>
      <div class="groups">
        {facetNames.map((name) => (
          <details key={name} open={open.has(name) || (chosen[name]?.length ?? 0) > 0}>
            <summary>{t(`facet.${name}`)}</summary>
            <Choices name={name} values={facets?.[name] ?? []} chosen={chosen[name] ?? []} />
          </details>
        ))}
      </div>
    </aside>
  );
}

interface ChoicesProps {
  readonly name: FacetName;
  readonly values: readonly { value: string; count: number }[];
  readonly chosen: readonly string[];
}

function Choices({ name, values, chosen }: ChoicesProps) {
  const [all, setAll] = useState(false);
  // What was chosen stays in sight, also where nothing answers it any more.
  const missing = chosen.filter((value) => !values.some((it) => it.value === value));
  const listed = [...missing.map((value) => ({ value, count: 0 })), ...values];
  const few = all ? listed : listed.filter(({ value }, at) => at < FEW || chosen.includes(value));
  const toggle = (value: string) => {
    const rest = chosen.filter((it) => it !== value);
    const next = rest.length === chosen.length ? [...chosen, value] : rest;
    go(hrefHere({ [name]: next.length === 0 ? null : next, offset: null }));
  };
  return (
    <ul>
      {few.map(({ value, count }) => (
        <li key={value}>
          <label>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span class={value === "" ? "value blank" : "value"}>{sayFacetValue(name, value)}</span>
            <span class="count">{count}</span>
          </label>
        </li>
      ))}
      {(all || listed.length > few.length) && (
        <li>
          <button type="button" class="quiet" onClick={() => setAll(!all)}>
            {all ? t("find.less") : t("find.more", { count: listed.length - few.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
