/** What reading a line as full, short or indented costs. */

import { CLOSED, MAYBE_CLOSED, OPEN } from "../line.ts";
import { firstTokenWidth } from "../width.ts";
import { type Flow, HEAD } from "./flow.ts";

/** What it costs, at most, that a line does not fill its column though it should. */
const MOST_MISFIT = 8;
/** One line in fifty ends with a full stop by chance; one in seven starts a paragraph. */
const CHANCE_STOP = 3.9;
const START = 1.9;
const START_AT_FRAME = 0.5;
/** Headings are rare, but not where a frame begins. */
const HEADING = 7.5;
const HEADING_AT_FRAME = 4;
/** A last line has any of some sixteen widths. */
const LAST_LINE = 2.8;
/** Paragraphs of one line are rare. */
const ONE_LINER = 0.8;
/** No reading of the page may call a line that ends a sentence a heading. */
const NEVER = 30;
const LONGEST_HEADING = 44;

/**
 * What the reading of columns asks of every line, one number a line: read once, asked for every width. Costs are
 * negative logarithms of probabilities.
 */
export interface LineCosts {
  readonly width: Float64Array;
  readonly squeezed: Float64Array;
  readonly stretched: Uint8Array;
  /** Width that the next line's first word takes beyond one character: what did not fit any more is no white space. */
  readonly unbreakable: Float64Array;
  /** That the line ends a sentence by chance, within a paragraph. */
  readonly stop: Float64Array;
  /** That the line ends a paragraph without ending a sentence. */
  readonly unended: Float64Array;
  /** That a paragraph starts with the line, or goes on into it, or that it is a heading; column widths aside. */
  readonly start: Float64Array;
  readonly goesOn: Float64Array;
  readonly heading: Float64Array;
}

export function readCosts(flow: Flow): LineCosts {
  const { lines } = flow;
  const column = (read: (i: number) => number) => {
    const out = new Float64Array(lines.length);
    for (let i = 0; i < out.length; i++) out[i] = read(i);
    return out;
  };
  return {
    width: column((i) => lines[i]!.width),
    squeezed: column((i) => lines[i]!.squeezed),
    stretched: Uint8Array.from(lines, (line) => (line.stretched ? 1 : 0)),
    unbreakable: column((i) =>
      i + 1 < lines.length ? Math.max(0, firstTokenWidth(lines[i + 1]!.text) - 1) : 0,
    ),
    stop: column((i) => [0, 0.5, CHANCE_STOP][lines[i]!.ending]!),
    unended: column((i) => (lines[i]!.ending === CLOSED ? 0 : lines[i]!.ending === MAYBE_CLOSED ? 2.5 : 10)),
    start: column((i) => startCost(flow, i)),
    // It costs a little that a paragraph goes on over a byline, a title, or into a new frame.
    goesOn: column((i) => (flow.before[i] === HEAD ? 3 : 0) + (flow.framed[i] ? 3 : 0)),
    heading: column((i) => headingCost(flow, i)),
  };
}

/** That line i fills a box, as a line does that its paragraph goes on after. */
export function fillCost(costs: LineCosts, i: number, box: number): number {
  const stop = costs.stop[i]!;
  const width = costs.width[i]!;
  const unbreakable = costs.unbreakable[i]!;
  if (costs.stretched[i] === 0) return stop + misfit(box - width, box - width - unbreakable);
  // A stretched line shows its natural width, not its column; had the next word fitted, it would stand here.
  const squeezed = costs.squeezed[i]!;
  if (width > box + 0.6) return stop + 3 + Math.min(MOST_MISFIT, Math.max(0, squeezed - box) * 4);
  return stop + 0.5 + Math.min(MOST_MISFIT, Math.max(0, box - squeezed - unbreakable - 1.5) * 1.5);
}

/** Lines are full to within half a unit; wider than their column they are only as far as squeezing goes. */
function misfit(white: number, missing: number): number {
  if (white < -0.6) return Math.min(MOST_MISFIT + 2, 1 + (-0.6 - white) * 3);
  if (missing <= 0.3) return 0.4;
  return Math.min(MOST_MISFIT, 0.4 + (missing - 0.3) * 2.2);
}

/** That line i is the last of its paragraph, in a box: it may be as short as it likes, but must end a sentence. */
export function lastLineCost(costs: LineCosts, i: number, box: number, isFirst: boolean): number {
  const over = costs.squeezed[i]! - box - 0.5;
  const tooWide = over > 0 ? Math.min(MOST_MISFIT, 1 + over * 3) : 0;
  return costs.unended[i]! + LAST_LINE + (isFirst ? ONE_LINER : 0) + tooWide;
}

/** That line i is a heading in a column: short, or letter-spaced as justification never does it. */
export function headingCostIn(costs: LineCosts, i: number, column: number): number {
  const width = costs.width[i]!;
  let cost = costs.heading[i]!;
  if (width < column * 0.62) cost -= 1;
  // Justification stretches a line that is a little too short, and no other.
  if (costs.stretched[i] === 1 && (width < column * 0.7 || width > column - 0.6)) cost -= 2;
  return Math.max(0.5, cost);
}

function startCost({ lines, before, framed, parted, convention }: Flow, i: number): number {
  let cost = before[i] === HEAD || framed[i] ? START_AT_FRAME : START;
  if (convention.indented) cost += lines[i]!.indent >= 2 ? -4 : 5;
  if (convention.parted) cost += parted[i] ? -4 : 2;
  return cost;
}

function headingCost({ lines, before, framed }: Flow, i: number): number {
  const { text, ending } = lines[i]!;
  if (ending !== OPEN && !"？！?!".includes(text.at(-1)!)) return NEVER;
  let cost = i === 0 || framed[i] || before[i] === HEAD ? HEADING_AT_FRAME : HEADING;
  if (ending !== OPEN) cost += 4;
  if (text.length > LONGEST_HEADING) cost += 6;
  if ("，、；：,;:（《“".includes(text.at(-1)!)) cost += 6;
  if (text.includes("。") || text.includes("；")) cost += 4;
  else if (text.includes("，")) cost += 2.5;
  if (text.includes(" ") || text.includes("\u3000")) cost -= 2;
  if (text.startsWith("【")) cost -= 1;
  if (before[i + 1] === HEAD || i + 1 === lines.length) cost -= 5;
  else if (framed[i + 1]) cost -= 2;
  return cost;
}
