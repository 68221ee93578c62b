/** Draws indicators through time. */

import type { Picture } from "./figure.tsx";
import type { PlotLibrary } from "./load-plot.ts";
import { contradictionColour, lookOf } from "./palette.ts";
import { gridColour, inkFaint, plotStyle } from "./plot-style.ts";
import { groupBy, isWide, positionOf, type Trend, type TrendPanel, type TrendPoint } from "./trend.ts";

interface Words {
  readonly heading: (panel: TrendPanel) => string;
  readonly describe: (point: TrendPoint) => string;
  readonly number: (value: number) => string;
  /** Stands at a point where there is room. */
  readonly label: (point: TrendPoint) => string;
  readonly href: (point: TrendPoint) => string;
}

/** More labels than this would lie on each other. */
const MOST_LABELS = 10;

const DAY = 86_400_000;

/** One drawing a panel, all over the same dates. */
export function drawTrend(plot: PlotLibrary, trend: Trend, width: number, words: Words): Picture[] {
  const days = trend.panels.flatMap(({ points }) =>
    points.flatMap(({ at, since }) => [at.getTime(), since?.getTime() ?? at.getTime()]),
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max((last - first) * 0.03, 10 * DAY);
  const domain = [new Date(first - room), new Date(last + room)] as const;
  return trend.panels.map((panel) => ({
    heading: words.heading(panel),
    svg: drawPanel(plot, panel, trend, { width, domain, words }),
  }));
}

interface Frame {
  readonly width: number;
  readonly domain: readonly [Date, Date];
  readonly words: Words;
}

function drawPanel(plot: PlotLibrary, panel: TrendPanel, trend: Trend, frame: Frame): Element {
  const { width, domain, words } = frame;
  const { points } = panel;
  const isChange = panel.kind === "growth" || panel.kind === "change";
  return plot.plot({
    width,
    height: new Set(points.map(({ value }) => value)).size === 1 ? 110 : isChange ? 200 : 240,
    marginLeft: 76,
    marginRight: 16,
    marginTop: 16,
    ariaLabel: words.heading(panel),
    style: plotStyle,
    x: {
      type: "utc",
      domain: [...domain],
      ticks: Math.max(2, Math.floor(width / 120)),
      tickFormat: sayMonth,
      label: null,
    },
    y: {
      type: isWide(panel) ? "log" : "linear",
      nice: true,
      ticks: 5,
      tickFormat: words.number,
      label: null,
      reverse: panel.kind === "rank",
    },
    marks: [
      plot.gridY({
        stroke: gridColour,
        strokeOpacity: 1,
        ticks: isWide(panel) ? listPowers(points.map(({ value }) => value)) : 5,
      }),
      isChange ? plot.ruleY([0], { stroke: inkFaint }) : null,
      ...drawPoints(plot, panel, trend, words),
    ],
  });
}

/** The points of a panel with their lines, ranges and labels. */
function drawPoints(plot: PlotLibrary, { points }: TrendPanel, trend: Trend, words: Words) {
  const lookFor = (point: TrendPoint) => lookOf(positionOf(point.series, trend));
  const colour = (point: TrendPoint) => lookFor(point).colour;
  const lines = [...groupBy(points, ({ line }) => line).values()].filter((of) => of.length > 1);
  const ranges = points.filter(({ low, high }) => low !== null && high !== null);
  const contradicted = points.filter((point) => point.contradicted);
  return [
    ...lines.map((of) =>
      plot.line(of, {
        x: "at",
        y: "value",
        stroke: colour(of[0]!),
        strokeDasharray: lookFor(of[0]!).dash,
        strokeWidth: 1.4,
      }),
    ),
    plot.ruleY(
      points.filter(({ since }) => since !== null),
      { x1: "since", x2: "at", y: "value", stroke: colour, strokeOpacity: 0.45, strokeWidth: 1 },
    ),
    plot.ruleX(ranges, { x: "at", y1: "low", y2: "high", stroke: colour, strokeWidth: 2 }),
    plot.dot(contradicted, { x: "at", y: "value", r: 9, stroke: contradictionColour, strokeWidth: 1.6 }),
    plot.text(contradicted, {
      x: "at",
      y: "value",
      text: () => "≠",
      dy: -16,
      fill: contradictionColour,
      fontSize: 15,
      fontWeight: 700,
    }),
    plot.text(points.length > MOST_LABELS ? [] : points, {
      x: "at",
      y: "value",
      text: words.label,
      textAnchor: "end",
      dx: -9,
      dy: -9,
      stroke: "#ffffff",
      strokeWidth: 4,
      fill: colour,
    }),
    plot.dot(points, {
      x: "at",
      y: "value",
      r: 4.5,
      symbol: (point: TrendPoint) => lookFor(point).symbol,
      stroke: colour,
      strokeWidth: 1.6,
      fill: (point: TrendPoint) => (isReported(point) ? colour(point) : "#ffffff"),
      href: words.href,
      ariaLabel: words.describe,
      title: words.describe,
    }),
  ];
}

/** The powers of ten around values: all that a logarithmic axis needs to be read. */
function listPowers(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

function isReported({ source }: TrendPoint): boolean {
  return source.claim.modality === "reported";
}

function sayMonth(day: Date): string {
  return day.toISOString().slice(0, 7);
}
