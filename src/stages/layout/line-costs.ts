import { type Flow, FIRST, HEAD } from "./breaks.ts";
import { INDENT } from "./column-widths.ts";
import { CLOSED, MAYBE_CLOSED, OPEN } from "./line.ts";
import { firstTokenWidth } from "./width.ts";

/** What it costs, at most, that a line does not fill its column though it should. */
const MOST_MISFIT = 8;
/** One line in thirty ends with a full stop by chance; one in seven starts a paragraph. */
const CHANCE_STOP = 3.9;
const START = 1.9;
const START_AT_FRAME = 0.5;
/** Headings are rare. */
const HEADING = 7.5;
const HEADING_AT_FRAME = 4;

/** What it costs to read line i as one that its paragraph fills the column with. */
export function fillCost({ lines }: Flow, i: number, column: number, role: number): number {
  const line = lines[i]!;
  const box = role === FIRST ? column - INDENT : column;
  const next = lines[i + 1];
  // What could not be parted and did not fit any more is no white space.
  const unbreakable = next === undefined ? 1 : firstTokenWidth(next.text);
  const stop = line.ending === CLOSED ? CHANCE_STOP : line.ending === MAYBE_CLOSED ? 0.5 : 0;
  if (line.stretched) {
    // A stretched line shows its natural width, not its column; had the next word fitted, it would stand here.
    const room = box - line.squeezed - unbreakable;
    const over = line.squeezed - box;
    if (line.width > box + 0.6) return stop + 3 + Math.min(MOST_MISFIT, Math.max(0, over) * 4);
    return stop + 0.5 + Math.min(MOST_MISFIT, Math.max(0, room - 0.5) * 1.5 + Math.max(0, over) * 4);
  }
  const missing = box - line.width - Math.max(0, unbreakable - 1);
  return stop + misfit(box - line.width, missing);
}

/** Lines are full to within half a unit; wider than their column they are only as far as squeezing goes. */
function misfit(white: number, missing: number): number {
  if (white < -0.6) return Math.min(MOST_MISFIT + 2, 1 + (-0.6 - white) * 3);
  if (missing <= 0.3) return 0.4;
  return Math.min(MOST_MISFIT, 0.4 + (missing - 0.3) * 2.2);
}

/** What it costs to read line i as the last of its paragraph: it may be as short as it likes, but must end a sentence. */
export function lastLineCost({ lines }: Flow, i: number, column: number, role: number): number {
  const line = lines[i]!;
  const box = role === FIRST ? column - INDENT : column;
  const over = line.squeezed - box - 0.5;
  const unended = line.ending === CLOSED ? 0 : line.ending === MAYBE_CLOSED ? 2.5 : 10;
  return unended + LAST_LINE + (role === FIRST ? ONE_LINER : 0) + (over > 0 ? Math.min(MOST_MISFIT, 1 + over * 3) : 0);
}

/** A last line has any of some sixteen widths. */
const LAST_LINE = 2.8;
/** Paragraphs of one line are rare. */
const ONE_LINER = 0.8;

/** What it costs that line i starts a paragraph, its width aside. */
export function startCost({ lines, before, framed, parted, convention }: Flow, i: number): number {
  let cost = START;
  if (before[i] === HEAD || framed[i]) cost = START_AT_FRAME;
  if (convention.indented) cost += lines[i]!.indent >= 2 ? -4 : 5;
  if (convention.parted) cost += parted[i] ? -4 : 2;
  return cost;
}

/** What it costs to read line i as a heading: it ends no sentence, and looks like one. */
export function headingCost({ lines, before, framed }: Flow, i: number, column: number): number {
  const line = lines[i]!;
  if (line.ending !== OPEN && !/[？！?!]$/.test(line.text)) return 30;
  let cost = i === 0 || framed[i] || before[i] === HEAD ? HEADING_AT_FRAME : HEADING;
  if (line.ending !== OPEN) cost += 4;
  if (line.text.length > 44) cost += 6;
  if (/[，、；：,;:（《“]$/.test(line.text)) cost += 6;
  if (/[。；]/.test(line.text)) cost += 4;
  else if (/，/.test(line.text)) cost += 2.5;
  if (line.width < column * 0.62) cost -= 1;
  // Justification stretches a line that is a little too short, and no other.
  if (line.stretched && (line.width < column * 0.7 || line.width > column - 0.6)) cost -= 2;
  if (/ /.test(line.text)) cost -= 2;
  if (/^【/.test(line.text)) cost -= 1;
  if (before[i + 1] === HEAD || i + 1 === lines.length) cost -= 5;
  else if (framed[i + 1]) cost -= 2;
  return Math.max(0.5, cost);
}
