/** The chart of a trend. */

import { useMemo } from "preact/hooks";
import type { ClaimQuery, SeriesPoint } from "../../../api.ts";
import { writeQuery } from "../../../query-string.ts";
import type { TableData } from "../../charts/data-table.tsx";
import { drawTrend } from "../../charts/draw-trend.ts";
import { ChartFigure } from "../../charts/figure.tsx";
import { arrangeTrend, isWide, type Trend, type TrendPanel, type TrendPoint } from "../../charts/trend.ts";
import { language, t, term } from "../../i18n/index.ts";
import { hrefOf } from "../../router.ts";
import { source } from "../../store/store.ts";
import { useLoad } from "../../store/use-load.ts";
import { nameUnit } from "../../text/units.ts";
import { exactValue, sayNumber, sayValue } from "../../text/value.ts";
import { LoadState } from "../../ui/load-state.tsx";
import { TrendLegend } from "./trend-legend.tsx";

/** As many links as a drawing bears. */
const MOST = 1500;

/** One or more indicators through time: levels above, growth below, contradictions marked. */
export function TrendFigure({
  query,
  indicators,
}: {
  readonly query: ClaimQuery;
  readonly indicators: readonly string[];
}) {
  const asked: ClaimQuery = { ...query, facets: { ...query.facets, indicator: indicators } };
  const points = useLoad(`series?${writeQuery(asked)}`, () => source().series(asked), { keep: false });
  const trend = useMemo(
    () => (points.value === null ? null : arrangeTrend(points.value.slice(0, MOST))),
    [points.value],
  );
  if (trend === null || points.value === null) return <LoadState of={points} />;
  const placed = trend.panels.flatMap((panel) => panel.points);
  const title = `${t("trend.title")}：${indicators.join("、")}`;
  if (placed.length === 0) return <p class="notice">{`${title}。${t("trend.none")}`}</p>;
  const description = t("trend.describe", {
    indicator: indicators.join("、"),
    points: placed.length,
    contradictions: placed.filter(({ contradicted }) => contradicted).length,
  });
  return (
    <ChartFigure
      title={title}
      description={description}
      version={`${writeQuery(asked)} ${language.value} ${points.value.length}`}
      draw={(plot, width) =>
        drawTrend(plot, trend, width, {
          heading: headPanel,
          describe: describePoint,
          number: (value) => sayNumber(String(value), language.value),
          label: labelPoint,
          href: ({ source: { claim } }) => hrefOf("review", { at: claim.page, claim: claim.id }),
        })
      }
      table={tableOf(trend)}
    >
      <TrendLegend trend={trend} />
      {trend.undated.length > 0 && <p>{t("trend.undated", { count: trend.undated.length })}</p>}
      {points.value.length > MOST && <p>{t("trend.long", { count: MOST })}</p>}
    </ChartFigure>
  );
}

function headPanel(panel: TrendPanel): string {
  const { kind, unit } = panel;
  const said = language.value === "zh" ? nameUnit(unit) : unit;
  const notes = [said, isWide(panel) ? t("trend.log") : ""].filter(Boolean).join("，");
  return notes === "" ? t(`trend.${kind}`) : `${t(`trend.${kind}`)}（${notes}）`;
}

function labelPoint({ source: { claim } }: TrendPoint): string {
  return [claim.basis === null ? "" : term("basis", claim.basis), sayValue(claim, language.value)]
    .filter(Boolean)
    .join(" ");
}

function describePoint(it: TrendPoint): string {
  const { source: point, contradicted } = it;
  const { claim, paper, date } = point;
  return [
    [claim.subject, claim.indicator].filter(Boolean).join(" "),
    claim.period?.text,
    [claim.basis === null ? "" : term("basis", claim.basis), sayValue(claim, language.value)]
      .join(" ")
      .trim(),
    sayWho(point),
    [paper, date].filter(Boolean).join(" "),
    contradicted ? t("trend.contradiction") : "",
  ]
    .filter(Boolean)
    .join("，");
}

function sayWho({ claim }: SeriesPoint): string {
  return [claim.speaker?.name, claim.source].filter(Boolean).join("、");
}

function tableOf(trend: Trend): TableData {
  const rows = trend.panels.flatMap(({ points }) =>
    points.map(({ source: point, contradicted }) => ({ point, contradicted })),
  );
  return {
    columns: [
      ...(["kind", "subject", "period", "value"] as const).map((name) => t(`field.${name}`)),
      t("find.exact"),
      ...(["basis", "modality", "speaker", "source"] as const).map((name) => t(`field.${name}`)),
      t("column.paper"),
      t("trend.contradiction"),
    ],
    rows: [...rows, ...trend.undated.map((point) => ({ point, contradicted: false }))].map(
      ({ point: { claim, paper, date }, contradicted }) => [
        term("kind", claim.kind),
        claim.subject ?? "",
        claim.period?.text ?? "",
        {
          text: sayValue(claim, language.value),
          href: hrefOf("review", { at: claim.page, claim: claim.id }),
        },
        exactValue(claim),
        claim.basis === null ? "" : term("basis", claim.basis),
        term("modality", claim.modality),
        claim.speaker?.name ?? "",
        claim.source ?? "",
        [paper, date].filter(Boolean).join(" "),
        contradicted ? "≠" : "",
      ],
    ),
  };
}
