/** Widths that a page's columns can have. */

import { type Line, OPEN } from "../line.ts";

/** Column widths that a page's lines can have, ascending, in full-width units. */
export type Candidates = readonly number[];

export const NO_COLUMN = 0;
/** Width of the indent that a first line lost. */
export const INDENT = 2;
/** Widths are told apart to a half unit. */
const STEP = 2;
/** A page has no more columns than this; the commonest widths win. */
const MOST = 20;

/** The widths that the page's open lines fill, commonest first chosen, and two more for pages of first lines only. */
export function candidateWidths(lines: readonly Line[]): Candidates {
  const counts = new Map<number, number>();
  const add = (width: number, weight: number) => {
    const step = Math.round(width * STEP);
    counts.set(step, (counts.get(step) ?? 0) + weight);
  };
  for (const line of lines) {
    if (line.ending === OPEN && !line.stretched) {
      add(line.width, 1);
      add(line.width + 0.5, 0.4);
      add(line.width + INDENT, 0.3);
    } else add(line.width, 0.1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
  return ranked.map(([step]) => step / STEP).sort((a, b) => a - b);
}
