/** Finds where paragraphs and headings begin. */

import { OPEN } from "../line.ts";
import { type Candidates, candidateWidths, INDENT, NO_COLUMN } from "./column-widths.ts";
import { type Flow, HEAD } from "./flow.ts";
import { fillCost, headingCostIn, type LineCosts, lastLineCost, readCosts } from "./line-costs.ts";

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
/** A page seldom begins in the middle of a paragraph. */
const FIRST_LINE_WITHIN = 6;

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
  const { from, end } = runThrough(flow, widths);
  return trace(flow.lines.length, widths, from, end.state);
}

/** How unlikely the likeliest reading of the lines is in this order: what a wrong order raises. */
export function readingCost(flow: Flow): number {
  return runThrough(flow, candidateWidths(flow.lines)).end.cost;
}

interface Reading {
  /** For every line and state the state of the line before that it comes from. */
  readonly from: Int16Array;
  readonly end: { readonly state: number; readonly cost: number };
}

function runThrough(flow: Flow, widths: Candidates): Reading {
  const n = flow.lines.length;
  const states = widths.length * ROLES;
  const costs = readCosts(flow);
  const from = new Int16Array(n * states);
  let cost = new Float64Array(states);
  let next = new Float64Array(states);
  for (let w = 0; w < widths.length; w++) {
    cost[w * ROLES + WITHIN] = FIRST_LINE_WITHIN;
    cost[w * ROLES + FIRST] = 0;
    cost[w * ROLES + HEADING] = headingCostIn(costs, 0, widths[w]!);
  }
  for (let i = 1; i < n; i++) {
    const origins = from.subarray(i * states, (i + 1) * states);
    stepTo(i, costs, widths, cost, next, origins);
    changeWidth(flow.framed[i] || flow.before[i] === HEAD ? CHANGE_AT_FRAME : CHANGE, next, origins);
    [cost, next] = [next, cost];
  }
  return { from, end: finish(costs, n - 1, widths, cost) };
}

/** The costs of line i's states in a column that keeps its width, and the states of line i-1 they come from. */
function stepTo(
  i: number,
  costs: LineCosts,
  widths: Candidates,
  cost: Float64Array,
  next: Float64Array,
  origins: Int16Array,
): void {
  const start = costs.start[i]!;
  const goesOn = costs.goesOn[i]!;
  for (let w = 0; w < widths.length; w++) {
    const column = widths[w]!;
    const at = w * ROLES;
    const within = cost[at + WITHIN]! + fillCost(costs, i - 1, column);
    const first = cost[at + FIRST]! + fillCost(costs, i - 1, column - INDENT);
    const lastWithin = cost[at + WITHIN]! + lastLineCost(costs, i - 1, column, false);
    const lastFirst = cost[at + FIRST]! + lastLineCost(costs, i - 1, column - INDENT, true);
    const end = Math.min(lastWithin, lastFirst);
    const ends = lastWithin <= lastFirst ? at + WITHIN : at + FIRST;
    next[at + WITHIN] = Math.min(within, first) + goesOn;
    origins[at + WITHIN] = within <= first ? at + WITHIN : at + FIRST;

    const heading = cost[at + HEADING]!;
    const begins = end + start;
    const under = heading + AFTER_HEADING;
    next[at + FIRST] = Math.min(begins, under);
    origins[at + FIRST] = begins <= under ? ends : at + HEADING;

    const titled = headingCostIn(costs, i, column);
    const titledOn = heading + titled - HEADING_ON;
    next[at + HEADING] = Math.min(end + titled, titledOn);
    origins[at + HEADING] = end + titled <= titledOn ? ends : at + HEADING;
  }
}

/** Lets the cheapest state of every role go over to every other width. */
function changeWidth(change: number, next: Float64Array, origins: Int16Array): void {
  for (let role = 0; role < ROLES; role++) {
    let best = role;
    for (let at = role; at < next.length; at += ROLES) if (next[at]! < next[best]!) best = at;
    const changed = next[best]! + change;
    const origin = origins[best]!;
    for (let at = role; at < next.length; at += ROLES) {
      if (changed >= next[at]!) continue;
      next[at] = changed;
      origins[at] = origin;
    }
  }
}

/** The cheapest last state, the last line being the end of its paragraph. */
function finish(costs: LineCosts, last: number, widths: Candidates, cost: Float64Array): Reading["end"] {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < cost.length; at++) {
    const role = at % ROLES;
    const box = widths[(at - role) / ROLES]! - (role === FIRST ? INDENT : 0);
    const end = role === HEADING ? 0 : lastLineCost(costs, last, box, role === FIRST);
    if (cost[at]! + end < least) {
      least = cost[at]! + end;
      best = at;
    }
  }
  return { state: best, cost: least };
}

function trace(n: number, widths: Candidates, from: Int16Array, end: number): Breaks {
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
