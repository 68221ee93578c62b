/** The view of charts. */

import { writeQuery } from "../../query-string.ts";
import { t } from "../i18n/index.ts";
import { hrefOf, query } from "../router.ts";
import { source } from "../store/store.ts";
import { useLoad } from "../store/use-load.ts";
import { LoadState } from "../ui/load-state.tsx";
import { IndicatorForm } from "./charts/indicator-form.tsx";
import { SpeakersFigure } from "./charts/speakers-figure.tsx";
import { TrendFigure } from "./charts/trend-figure.tsx";
import { listChosen } from "./find/chosen-filters.tsx";
import "../styles/charts.css";

/** The claims of the filter as pictures: an indicator through time, and who says how much. */
export function ChartsView() {
  const filter = query.value;
  const search = writeQuery(filter);
  const facets = useLoad(`facets?${search}`, () => source().facets(filter));
  const speakers = useLoad(`speakers?${search}`, () => source().speakers(filter));
  const chosen = filter.facets?.indicator ?? [];
  const likely = facets.value?.indicator.find(({ value }) => value !== "")?.value;
  const indicators = chosen.length > 0 ? chosen : likely === undefined ? [] : [likely];
  return (
    <div class="look">
      <Filter />
      <LoadState of={facets} />
      {facets.value !== null && (
        <IndicatorForm
          key={indicators.join()}
          values={facets.value.indicator}
          current={indicators[0] ?? ""}
        />
      )}
      {indicators.length > 0 && <TrendFigure query={filter} indicators={indicators} />}
      <LoadState of={speakers} />
      {speakers.value !== null && <SpeakersFigure speakers={speakers.value} />}
    </div>
  );
}

function Filter() {
  const chosen = listChosen().map(({ what }) => what);
  return (
    <p class="filter">
      {chosen.length === 0 ? t("look.unfiltered") : t("look.filtered", { what: chosen.join(" · ") })}{" "}
      <a href={hrefOf("find")}>{t("look.toFind")}</a>
    </p>
  );
}
