import { ASIDE, type Convention, type Flow, HEAD, NOTHING } from "./breaks.ts";
import { type Asides, BYLINE, TEXT } from "./asides.ts";
import { CLOSED, type Line } from "./line.ts";

/** The lines of running text and headings, with what the page shows between them. */
export function readFlow(all: readonly Line[], asides: Asides): Flow {
  const lines: Line[] = [];
  const before: number[] = [];
  const framed: boolean[] = [];
  const frames = readFrames(all);
  let between = NOTHING;
  let frame = false;
  all.forEach((line, i) => {
    frame ||= frames[i]!;
    const role = asides.roles[i]!;
    if (role !== TEXT) {
      between = Math.max(between, role === BYLINE ? HEAD : ASIDE);
      return;
    }
    lines.push(line);
    before.push(between);
    framed.push(frame);
    between = NOTHING;
    frame = false;
  });
  return { lines, before, framed, convention: readConvention(lines) };
}

/** Share of line pairs with an empty line between from which the empty lines are the page's, not the writer's. */
const DOUBLE_SPACED = 0.8;

/**
 * Whether a text frame starts with a line: a leading blank where few lines have one; a missing empty line where those
 * around it have one (two or three lines stuck together are a heading's frame); or a change of the spacing itself.
 */
function readFrames(lines: readonly Line[]): boolean[] {
  const blanked = lines.filter((line) => line.indent === 1).length;
  const rare = blanked * 20 <= Math.max(lines.length, 40);
  const spaced = (i: number) => i >= 0 && i < lines.length && (i === 0 || lines[i]!.blanks > 0);
  return lines.map((line, i) => {
    if (i === 0) return false;
    if (rare && line.indent === 1) return true;
    if (spaced(i)) {
      const tightens = !spaced(i + 1) && !spaced(i + 2) && i + 2 < lines.length;
      return tightens !== (!spaced(i - 1) && !spaced(i - 2));
    }
    const run = [i - 3, i - 2, i - 1, i + 1, i + 2, i + 3].filter(spaced).length;
    return run >= 4;
  });
}

function readConvention(lines: readonly Line[]): Convention {
  let long = 0;
  let closed = 0;
  let characters = 0;
  let inLong = 0;
  let indented = 0;
  let blank = 0;
  lines.forEach((line, i) => {
    characters += line.text.length;
    if (line.width > 50) inLong += line.text.length;
    if (line.width > 8) {
      long++;
      if (line.ending === CLOSED) closed++;
    }
    if (line.indent >= 2) indented++;
    if (i > 0 && line.blanks > 0) blank++;
  });
  const unwrapped = inLong > characters * 0.6 || (long > 0 && closed >= 0.75 * long);
  const pairs = lines.length - 1;
  return {
    unwrapped,
    indented: indented >= 2 && indented * 25 >= lines.length && indented * 2 <= lines.length,
    parted: blank > 0 && blank < DOUBLE_SPACED * pairs,
  };
}
