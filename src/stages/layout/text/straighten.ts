/** Puts alternating columns one behind the other. */

import { CLOSED, OPEN } from "../line.ts";
import { readingCost } from "./breaks.ts";
import { findInterleavings, type Interleaving, unravel } from "./columns.ts";
import { type Flow, HEAD, NOTHING } from "./flow.ts";

/** What must speak for two columns, words and widths and the shape of paragraphs together. */
const LEAST_EVIDENCE = 5;
/** What the shape of paragraphs counts against a vote. */
const SHAPE = 0.3;

/** Puts columns that alternate line by line one behind the other. */
export function straighten(flow: Flow): Flow {
  if (flow.convention.unwrapped) return flow;
  const order: number[] = [];
  const starts = new Set<number>();
  let interleavings = 0;
  let at = 0;
  for (const run of findInterleavings(flow.lines, flow.before, flow.framed)) {
    const columns = orderColumns(flow, run);
    if (run.votes + SHAPE * shapeVotes(flow, run, columns) < LEAST_EVIDENCE) continue;
    while (at < run.start) order.push(at++);
    const [first, second] = columns;
    starts.add(first[0]!);
    if (flow.lines[first.at(-1)!]!.ending !== OPEN) starts.add(second[0]!);
    for (const k of first) order.push(k);
    for (const k of second) order.push(k);
    at = run.end + 1;
    interleavings++;
  }
  if (interleavings === 0) return flow;
  while (at < flow.lines.length) order.push(at++);
  const parted = (k: number) => starts.has(k);
  return {
    ...reorder(flow, order),
    interleavings,
    before: order.map((k) => (parted(k) ? HEAD : flow.before[k]!)),
    framed: order.map((k) => parted(k) || flow.framed[k]!),
  };
}

/**
 * The left column first, but when it goes on below the run: then the right one, which ended, so that what follows joins
 * the left.
 */
function orderColumns(flow: Flow, run: Interleaving): [first: number[], second: number[]] {
  const { left, right } = unravel(run);
  const leftEndsRun = left.at(-1) === run.end;
  const [ending, other] = leftEndsRun ? [left, right] : [right, left];
  const goesOn =
    run.end + 1 < flow.lines.length && flow.before[run.end + 1] === NOTHING && !flow.framed[run.end + 1];
  if (goesOn) return [ending, other];
  return flow.lines[other.at(-1)!]!.ending === CLOSED ? [left, right] : [other, ending];
}

/** By how much the lines of the run make likelier paragraphs one column behind the other than as they stand. */
function shapeVotes(flow: Flow, { start, end }: Interleaving, columns: readonly number[][]): number {
  const printed = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  return readingCost(reorder(flow, printed)) - readingCost(reorder(flow, columns.flat()));
}

function reorder(flow: Flow, order: readonly number[]): Flow {
  return {
    ...flow,
    lines: order.map((k) => flow.lines[k]!),
    before: order.map((k) => flow.before[k]!),
    framed: order.map((k) => flow.framed[k]!),
    parted: order.map((k) => flow.parted[k]!),
  };
}
