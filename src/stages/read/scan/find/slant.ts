/** Tells how far a picture's lines are from level. */

import type { Runs } from "./components.ts";

/** In degrees. */
const MOST = 12;
/**
 * Lines of other columns may stand at other heights: each strip counts for itself. In narrower strips than this, in
 * heights of a letter, a slant hardly shows.
 */
const STRIP = 24;
const MOST_STRIPS = 8;
/** More dots say nothing more. */
const DOTS = 80_000;

/**
 * The angle by which lines go down to the right, in radians. Where a picture is looked at along its lines, its ink lies
 * in thick rows with white between; the sum of squares of the rows is largest there.
 * @param letter the height of a letter
 * @param isLetter which components are letters: pictures and frames would have their own say
 */
export function findSlant(
  runs: Runs,
  width: number,
  height: number,
  letter: number,
  isLetter: (owner: number) => boolean,
): number {
  const letters: number[] = [];
  for (let run = 0; run < runs.count; run++) if (isLetter(runs.owner[run]!)) letters.push(run);
  const every = Math.max(1, Math.floor(letters.length / DOTS));
  const kept = letters.filter((_, k) => k % every === 0);
  const strips = Math.min(MOST_STRIPS, Math.max(1, Math.floor(width / (STRIP * letter))));
  const score = (degrees: number) =>
    scoreAngle(runs, kept, { width, height, strips }, (degrees * Math.PI) / 180);
  let best = bestOf(-MOST, MOST, 0.5, score);
  for (const step of [0.1, 0.02]) best = bestOf(best - 5 * step, best + 5 * step, step, score);
  return (best * Math.PI) / 180;
}

function bestOf(from: number, to: number, step: number, score: (degrees: number) => number): number {
  let [best, most] = [0, -1];
  for (let k = 0; k <= Math.round((to - from) / step); k++) {
    const degrees = from + k * step;
    const value = score(degrees);
    // Of equals the one nearest to level.
    if (value > most || (value === most && Math.abs(degrees) < Math.abs(best)))
      [best, most] = [degrees, value];
  }
  return best;
}

function scoreAngle(
  runs: Runs,
  kept: readonly number[],
  { width, height, strips }: { width: number; height: number; strips: number },
  angle: number,
): number {
  const slope = Math.tan(angle);
  const room = Math.ceil(Math.abs(slope) * width);
  const rows = height + 2 * room + 1;
  const counts = new Float64Array(strips * rows);
  for (const run of kept) {
    const middle = (runs.from[run]! + runs.to[run]!) / 2;
    const strip = Math.min(strips - 1, Math.floor((middle / width) * strips));
    const row = Math.round(runs.row[run]! - middle * slope) + room;
    counts[strip * rows + row]! += runs.to[run]! - runs.from[run]!;
  }
  let sum = 0;
  for (const count of counts) sum += count * count;
  return sum;
}
