/** The legend of a trend. */

import { contradictionColour, lookOf, mostLooks } from "../../charts/palette.ts";
import type { Trend } from "../../charts/trend.ts";
import { t } from "../../i18n/index.ts";

/** What colours and symbols stand for. */
export function TrendLegend({ trend }: { readonly trend: Trend }) {
  const named = trend.series.slice(0, mostLooks);
  const others = [...named, ...(trend.series.length > mostLooks ? [t("trend.rest")] : [])];
  return (
    <ul class="trend-key" aria-label={t("trend.legend")}>
      {others.map((series, at) => (
        <li key={series}>
          <span aria-hidden="true" style={{ color: lookOf(at).colour }}>
            {lookOf(at).character}
          </span>{" "}
          {series === "" ? t("trend.noSubject") : series}
        </li>
      ))}
      {trend.panels.some(({ points }) =>
        points.some(({ source }) => source.claim.modality !== "reported"),
      ) && (
        <li class="note">
          ● {t("trend.reported")} ○ {t("trend.forecast")}
        </li>
      )}
      {trend.panels.some(({ points }) => points.some(({ contradicted }) => contradicted)) && (
        <li class="note">
          <strong aria-hidden="true" style={{ color: contradictionColour }}>
            ≠
          </strong>{" "}
          {t("trend.contradiction")}
        </li>
      )}
    </ul>
  );
}
