/** Draws precision and use of rules. */

import type { RuleUse } from "../../api.ts";
import type { Picture } from "./figure.tsx";
import type { PlotLibrary } from "./load-plot.ts";
import { lookOf } from "./palette.ts";
import { gridColour, plotStyle } from "./plot-style.ts";

interface Words {
  readonly precision: string;
  readonly use: string;
  readonly percent: (share: number) => string;
  readonly href: (rule: RuleUse) => string;
}

const ROW = 20;
const MARGINS = { marginTop: 8, marginBottom: 22 };

/** Two drawings beside or below each other with the same rows: precision with its interval, and how many claims. */
export function drawRules(
  plot: PlotLibrary,
  rules: readonly RuleUse[],
  width: number,
  words: Words,
): Picture[] {
  return [
    { heading: words.precision, svg: drawPrecision(plot, rules, width, words) },
    { heading: words.use, svg: drawUse(plot, rules, width, words) },
  ];
}

/** What both drawings share, so that their rows lie beside each other. */
function frameOf(rules: readonly RuleUse[], width: number) {
  const isNarrow = width < NARROW;
  return {
    isNarrow,
    left: isNarrow ? 150 : 190,
    y: { type: "band", domain: rules.map(({ id }) => id), tickSize: 0, label: null } as const,
    common: { height: rules.length * ROW + 30, style: plotStyle, ...MARGINS },
  };
}

const NARROW = 700;

function drawPrecision(plot: PlotLibrary, rules: readonly RuleUse[], width: number, words: Words) {
  const { isNarrow, left, y, common } = frameOf(rules, width);
  const { colour } = lookOf(0);
  return plot.plot({
    ...common,
    width: isNarrow ? width : Math.floor(width * 0.62),
    marginLeft: left,
    marginRight: 48,
    ariaLabel: words.precision,
    x: { domain: lowestOf(rules), ticks: isNarrow ? 3 : 5, tickFormat: words.percent, label: null },
    y,
    marks: [
      plot.gridX({ stroke: gridColour, strokeOpacity: 1, ticks: isNarrow ? 3 : 5 }),
      plot.ruleY(rules, {
        x1: ({ precision: { low } }: RuleUse) => low,
        x2: ({ precision: { high } }: RuleUse) => high,
        y: "id",
        stroke: colour,
        strokeWidth: 3,
        strokeOpacity: 0.45,
      }),
      plot.dot(rules, {
        x: ({ precision: { point } }: RuleUse) => point,
        y: "id",
        r: 4.5,
        fill: colour,
        href: words.href,
        ariaLabel: (rule: RuleUse) => `${rule.id} ${sayInterval(rule, words.percent)}`,
        title: (rule: RuleUse) => `${rule.id} ${sayInterval(rule, words.percent)} ${rule.summary}`,
      }),
      plot.text(rules, {
        frameAnchor: "right",
        y: "id",
        text: ({ precision: { point } }: RuleUse) => words.percent(point),
        textAnchor: "end",
        dx: 44,
      }),
    ],
  });
}

function drawUse(plot: PlotLibrary, rules: readonly RuleUse[], width: number, words: Words) {
  const { isNarrow, left, y, common } = frameOf(rules, width);
  return plot.plot({
    ...common,
    width: isNarrow ? width : Math.floor(width * 0.36),
    marginLeft: isNarrow ? left : 8,
    marginRight: 48,
    ariaLabel: words.use,
    x: { ticks: 3, label: null },
    y: { ...y, ...(isNarrow ? {} : { axis: null }) },
    marks: [
      plot.barX(rules, { x: "claims", y: "id", fill: lookOf(2).colour, insetTop: 4, insetBottom: 4 }),
      plot.text(rules, {
        x: "claims",
        y: "id",
        text: ({ claims }: RuleUse) => String(claims),
        textAnchor: "start",
        dx: 5,
      }),
    ],
  });
}

export function sayInterval({ precision }: RuleUse, percent: (share: number) => string): string {
  return `${percent(precision.point)}（${percent(precision.low)}–${percent(precision.high)}）`;
}

/** From the lowest lower end, in tenths, so that differences near the top are seen; the axis says so. */
function lowestOf(rules: readonly RuleUse[]): [number, number] {
  const low = Math.min(...rules.map(({ precision }) => precision.low));
  return [Math.min(0.9, Math.floor(low * 10) / 10), 1];
}
