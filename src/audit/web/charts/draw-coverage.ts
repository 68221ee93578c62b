/** Draws the map of papers and months. */

import { type CoverageSum, listMonths, shareUnclaimed } from "./coverage-grid.ts";
import type { Picture } from "./figure.tsx";
import type { PlotLibrary } from "./load-plot.ts";
import { gridColour, plotStyle } from "./plot-style.ts";

interface Words {
  readonly title: string;
  readonly paper: (paper: string) => string;
  readonly month: (month: string) => string;
  readonly share: (share: number) => string;
  readonly href: (sum: CoverageSum) => string;
}

const CELL = { width: 76, height: 44 };
/** From nothing to this share the colour deepens; one hue, so that grey print keeps the order. */
const DEEPEST = 0.25;

/** A map of papers and months: the deeper a cell, the larger the share of its numbers that nothing claims. */
export function drawCoverage(
  plot: PlotLibrary,
  sums: readonly CoverageSum[],
  width: number,
  words: Words,
): Picture {
  const months = listMonths(sums);
  const papers = [...new Set(sums.map(({ paper }) => paper))];
  const left = width < 600 ? 84 : 120;
  const depth = (sum: CoverageSum) => Math.min(1, shareUnclaimed(sum) / DEEPEST);
  const ink = (sum: CoverageSum) => (depth(sum) > 0.55 ? "#ffffff" : "#1d1c1a");
  const at = { x: "month", y: "paper" } as const;
  return {
    svg: plot.plot({
      width: left + 8 + Math.max(1, months.length) * CELL.width,
      height: papers.length * CELL.height + 34,
      marginLeft: left,
      marginRight: 8,
      marginTop: 30,
      marginBottom: 4,
      ariaLabel: words.title,
      style: { ...plotStyle, maxWidth: "none" },
      x: { domain: months, axis: "top", tickFormat: words.month, tickSize: 0, label: null, padding: 0.04 },
      y: { domain: papers, tickFormat: words.paper, tickSize: 0, label: null, padding: 0.06 },
      marks: [
        plot.gridY({ stroke: gridColour, strokeOpacity: 0.6 }),
        plot.cell(sums, {
          ...at,
          fill: (sum: CoverageSum) => deepen(depth(sum)),
          stroke: gridColour,
          href: words.href,
          ariaLabel: (sum: CoverageSum) =>
            `${words.paper(sum.paper)} ${words.month(sum.month)} ${words.share(shareUnclaimed(sum))} ${sum.unclaimed}/${sum.numbers}`,
        }),
        plot.text(sums, {
          ...at,
          text: (sum: CoverageSum) => words.share(shareUnclaimed(sum)),
          fill: ink,
          fontSize: 13,
          fontWeight: 600,
          dy: -7,
          pointerEvents: "none",
        }),
        plot.text(sums, {
          ...at,
          text: (sum: CoverageSum) => `${sum.unclaimed}/${sum.numbers}`,
          fill: ink,
          fontSize: 11,
          dy: 9,
          pointerEvents: "none",
        }),
      ],
    }),
  };
}

/** From white to a deep blue. */
function deepen(depth: number): string {
  const [from, to] = [
    [255, 255, 255],
    [0, 68, 120],
  ] as const;
  return `rgb(${from.map((value, at) => Math.round(value + (to[at]! - value) * depth)).join(",")})`;
}
