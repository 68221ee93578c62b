/** Finds columns that alternate line by line. */

import { CLOSED, type Line, OPEN } from "../line.ts";
import { Continuity } from "./continuity.ts";
import { HEAD, NOTHING } from "./flow.ts";

/** Lines from `start` to `end`, inclusive, in which two columns may alternate line by line. */
export interface Interleaving {
  readonly start: number;
  readonly end: number;
  /** How much more the words and widths of these lines speak for every second line than for the next one. */
  readonly votes: number;
}

/** Fewer lines prove nothing, and with fewer votes they are not worth a second look. */
const LEAST_LINES = 5;
const LEAST_VOTES = 1.5;
/** Votes a run may lose again before it has ended. */
const MOST_LOSS = 5;
/** What speaks against a run that starts in the middle of a frame. */
const PLAIN_START = -3;

/**
 * Finds where a text layer that was read across two columns may alternate between them: there each line goes on in the
 * line after the next. It starts at a fresh line and ends where the shorter column ends. Linear: the best run of lines
 * by the sum of votes.
 */
export function findInterleavings(
  lines: readonly Line[],
  before: readonly number[],
  framed: readonly boolean[],
): Interleaving[] {
  if (lines.length < LEAST_LINES) return [];
  const continuity = new Continuity(lines);
  const found: Interleaving[] = [];
  let start = -1;
  let votes = 0;
  let last = 0;
  let best: Interleaving | undefined;
  const close = () => {
    if (best !== undefined) found.push(best);
    best = undefined;
    votes = 0;
    start = -1;
  };
  for (let k = 0; k < lines.length; k++) {
    const frame = k === 0 || framed[k]! || before[k] !== NOTHING || isTitle(lines, k - 1);
    const first = frame ? 0 : lines[k - 1]!.ending === OPEN ? Number.NEGATIVE_INFINITY : PLAIN_START;
    if (start >= 0 && before[k] === HEAD) close();
    if (isTitle(lines, k)) continue;
    if (start < 0 ? first > PLAIN_START - 1 : votes <= first) {
      if (best !== undefined) close();
      start = k;
      votes = first;
    }
    if (start < 0) continue;
    if (k - start + 1 >= LEAST_LINES && lines[k]!.ending === CLOSED) {
      // Where the run ends, the line before the last need not go on below it.
      const ended = votes - last + Math.max(last, -continuity.votes(lines[k - 1]!, lines[k]!));
      if (ended >= LEAST_VOTES && ended >= (best?.votes ?? 0)) best = { start, end: k, votes: ended };
    }
    last = alternation(lines, continuity, k);
    votes += last;
    if (best !== undefined && votes < best.votes - MOST_LOSS) close();
    else if (votes < 2 * PLAIN_START) start = -1;
  }
  if (best !== undefined) close();
  return found;
}

/** Whether a line is a letter-spaced title: too short for one that justification stretched. */
function isTitle(lines: readonly Line[], k: number): boolean {
  const line = lines[k];
  if (line === undefined || !line.stretched || line.ending !== OPEN || /[，、；]/.test(line.text))
    return false;
  const below = Math.min(lines[k + 1]?.width ?? 0, lines[k + 2]?.width ?? 0);
  return below > 0 && line.width < below - 1;
}

/** By how much line k goes on rather in the line after the next than in the next. */
function alternation(lines: readonly Line[], continuity: Continuity, k: number): number {
  const line = lines[k]!;
  const next = lines[k + 1];
  const after = lines[k + 2];
  if (next === undefined) return 0;
  const skipping = after === undefined ? 0 : continuity.votes(line, after);
  return skipping - continuity.votes(line, next);
}

/** The lines of the column that begins the run, and those of the other. */
export function unravel({ start, end }: Interleaving): { left: number[]; right: number[] } {
  const left: number[] = [];
  const right: number[] = [];
  for (let k = start; k <= end; k++) ((k - start) % 2 === 0 ? left : right).push(k);
  return { left, right };
}
