import { type Candidates, candidateWidths, NO_COLUMN } from "./column-widths.ts";
import { fillCost, headingCost, lastLineCost, startCost } from "./line-costs.ts";
import type { Line } from "./line.ts";
import { OPEN } from "./line.ts";

/** What stands between one line of running text and the next, where other lines were taken out. */
export const NOTHING = 0;
/** A caption or a picture's mark: the text may go on behind it. */
export const ASIDE = 1;
/** A byline or a title: the text goes on behind it only in the middle of a sentence. */
export const HEAD = 2;

/** Lines of running text and headings, in print order, and what stood between them. */
export interface Flow {
  readonly lines: readonly Line[];
  /** What stands before line k. */
  readonly before: readonly number[];
  /** Whether a frame starts with line k: a leading blank, or no empty line where all others have one. */
  readonly framed: readonly boolean[];
  /** Whether an empty line parts line k from the one before, where lines stand without empty lines between them. */
  readonly parted: readonly boolean[];
  readonly convention: Convention;
  /** Whether bylines stick to their titles, without an empty line between. */
  readonly stuck: boolean;
  /** How many pairs of columns alternated line by line. */
  readonly interleavings: number;
}

/** How this page shows that a paragraph starts. */
export interface Convention {
  /** One paragraph a line: nothing was wrapped. */
  readonly unwrapped: boolean;
  /** Paragraphs are indented by spaces. */
  readonly indented: boolean;
  /** Empty lines part paragraphs. */
  readonly parted: boolean;
}

/** Where headings stand, where a block starts, and how wide the column of each line is. */
export interface Breaks {
  readonly heading: readonly boolean[];
  readonly starts: readonly boolean[];
  /** Zero where nothing was wrapped. */
  readonly columns: readonly number[];
}

/** A line goes on a paragraph, begins one, or is a heading. */
export const WITHIN = 0;
export const FIRST = 1;
export const HEADING = 2;
const ROLES = 3;

/** Costs are negative logarithms of probabilities: a column that changes its width between two lines, and at a frame. */
const CHANGE = 5;
const CHANGE_AT_FRAME = 1.5;

/** After a heading a paragraph starts, or the heading goes on: it gets cheaper by this. */
const AFTER_HEADING = 0.2;
const HEADING_ON = 3;

/** Reads the flow as paragraphs and headings. */
export function findBreaks(flow: Flow): Breaks {
  const { lines, convention } = flow;
  if (!convention.unwrapped) return readColumns(flow, candidateWidths(lines));
  const heading = lines.map((line) => line.ending === OPEN && line.width <= 30);
  return { heading, starts: lines.map(() => true), columns: lines.map(() => 0) };
}

/**
 * The likeliest reading of all lines together (Viterbi): every line stands in a column of some width, which seldom
 * changes; a line within a paragraph fills it, a first line all but its lost indent, a last line any part of it. So
 * narrow lines beside a picture are a narrow column and end no paragraph. Time grows with lines times widths.
 */
function readColumns(flow: Flow, widths: Candidates): Breaks {
  const n = flow.lines.length;
  const k = widths.length;
  const states = k * ROLES;
  const from = new Int16Array(n * states);
  let cost = new Float64Array(states);
  let next = new Float64Array(states);
  for (let w = 0; w < k; w++) {
    cost[w * ROLES + WITHIN] = 6;
    cost[w * ROLES + FIRST] = 0;
    cost[w * ROLES + HEADING] = headingCost(flow, 0, widths[w]!);
  }
  const cheapest = new Float64Array(ROLES);
  const cheapestFrom = new Int16Array(ROLES);
  for (let i = 1; i < n; i++) {
    const change = flow.framed[i] || flow.before[i] === HEAD ? CHANGE_AT_FRAME : CHANGE;
    const start = startCost(flow, i);
    cheapest.fill(Number.POSITIVE_INFINITY);
    // First what line i-1 costs in each state, by what follows it.
    for (let w = 0; w < k; w++) {
      const column = widths[w]!;
      const at = w * ROLES;
      const within = cost[at + WITHIN]! + fillCost(flow, i - 1, column, WITHIN);
      const first = cost[at + FIRST]! + fillCost(flow, i - 1, column, FIRST);
      const lastWithin = cost[at + WITHIN]! + lastLineCost(flow, i - 1, column, WITHIN);
      const lastFirst = cost[at + FIRST]! + lastLineCost(flow, i - 1, column, FIRST);
      const heading = cost[at + HEADING]!;
      const goesOn = within <= first ? at + WITHIN : at + FIRST;
      const ends = lastWithin <= lastFirst ? at + WITHIN : at + FIRST;
      const end = Math.min(lastWithin, lastFirst);
      settle(i, w, WITHIN, Math.min(within, first) + flowOnCost(flow, i), goesOn);
      const begins = end + start;
      const under = heading + AFTER_HEADING;
      settle(i, w, FIRST, Math.min(begins, under), begins <= under ? ends : at + HEADING);
      const titled = end + headingCost(flow, i, column);
      const titledOn = heading + headingCost(flow, i, column) - HEADING_ON;
      settle(i, w, HEADING, Math.min(titled, titledOn), titled <= titledOn ? ends : at + HEADING);
    }
    // Then the changes of width, from the cheapest of all.
    for (let role = 0; role < ROLES; role++) {
      const changed = cheapest[role]! + change;
      for (let w = 0; w < k; w++) {
        const at = w * ROLES + role;
        if (changed < next[at]!) {
          next[at] = changed;
          from[i * states + at] = cheapestFrom[role]!;
        }
      }
    }
    [cost, next] = [next, cost];
  }
  return trace(flow, widths, from, finish(flow, widths, cost));

  function settle(i: number, w: number, role: number, value: number, origin: number): void {
    next[w * ROLES + role] = value;
    from[i * states + w * ROLES + role] = origin;
    if (value < cheapest[role]!) {
      cheapest[role] = value;
      cheapestFrom[role] = origin;
    }
  }
}

/** What it costs that a paragraph goes on into line i over what stands between. */
function flowOnCost(flow: Flow, i: number): number {
  return (flow.before[i] === HEAD ? 3 : 0) + (flow.framed[i] ? 3 : 0);
}

/** The cheapest last state, the last line being the end of its paragraph. */
function finish(flow: Flow, widths: Candidates, cost: Float64Array): number {
  const last = flow.lines.length - 1;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < cost.length; at++) {
    const role = at % ROLES;
    const end = role === HEADING ? 0 : lastLineCost(flow, last, widths[(at - role) / ROLES]!, role);
    if (cost[at]! + end < least) {
      least = cost[at]! + end;
      best = at;
    }
  }
  return best;
}

function trace(flow: Flow, widths: Candidates, from: Int16Array, end: number): Breaks {
  const n = flow.lines.length;
  const states = widths.length * ROLES;
  const heading = new Array<boolean>(n);
  const starts = new Array<boolean>(n);
  const columns = new Array<number>(n).fill(NO_COLUMN);
  for (let i = n - 1, at = end; i >= 0; at = from[i * states + at]!, i--) {
    const role = at % ROLES;
    heading[i] = role === HEADING;
    starts[i] = role !== WITHIN;
    columns[i] = widths[(at - role) / ROLES]!;
  }
  return { heading, starts, columns };
}
