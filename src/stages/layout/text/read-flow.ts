/** Reads the flow of a page's lines. */

import { CLOSED, type Line } from "../line.ts";
import { type Asides, BYLINE, TEXT } from "./asides.ts";
import { ASIDE, type Convention, type Flow, HEAD, NOTHING } from "./flow.ts";
import { straighten } from "./straighten.ts";

/** The lines of running text and headings, with what the page shows between them. */
export function readFlow(all: readonly Line[], asides: Asides, unwrapped: boolean): Flow {
  const lines: Line[] = [];
  const before: number[] = [];
  const framed: boolean[] = [];
  const parted: boolean[] = [];
  const frames = readFrames(all);
  let between = NOTHING;
  let frame = false;
  all.forEach((line, i) => {
    const role = asides.roles[i]!;
    // A caption's frame is its own; the frame of a byline is that of the text below it.
    if (role === TEXT || role === BYLINE) frame ||= frames[i]!;
    if (role !== TEXT) {
      between = Math.max(between, role === BYLINE ? HEAD : ASIDE);
      return;
    }
    lines.push(line);
    before.push(between);
    framed.push(frame);
    parted.push(isParted(all, i));
    between = NOTHING;
    frame = false;
  });
  const stuck = all.some((line, i) => i > 0 && asides.roles[i] === BYLINE && line.blanks === 0);
  return straighten({
    lines,
    before,
    framed,
    parted,
    convention: { unwrapped, ...readConvention(lines, parted) },
    stuck,
    interleavings: 0,
  });
}

/** An empty line parts two paragraphs only where the lines around it have none between them. */
function isParted(lines: readonly Line[], i: number): boolean {
  if (i === 0 || lines[i]!.blanks === 0) return false;
  let tight = 0;
  for (const near of [i - 2, i - 1, i + 1, i + 2]) if (near > 0 && lines[near]?.blanks === 0) tight++;
  return tight >= 2;
}

/** Frames of a small page that may begin with a blank each; more such lines are an indent. */
const MOST_FRAMES = 6;

/**
 * Whether a text frame starts with a line: a leading blank where few lines have one; a missing empty line where those
 * around it have one (two or three lines stuck together are a heading's frame); or a change of the spacing itself.
 */
function readFrames(lines: readonly Line[]): boolean[] {
  const blanked = lines.filter((line) => line.indent === 1).length;
  const rare = blanked <= Math.max(MOST_FRAMES, lines.length / 12);
  const spaced = (i: number) => i >= 0 && i < lines.length && (i === 0 || lines[i]!.blanks > 0);
  return lines.map((line, i) => {
    if (i === 0) return false;
    if (rare && line.indent === 1) return true;
    if (line.blanks > 0) {
      const tightens = !spaced(i + 1) && !spaced(i + 2) && i + 2 < lines.length;
      return tightens !== (!spaced(i - 1) && !spaced(i - 2));
    }
    let around = 0;
    for (let near = i - 3; near <= i + 3; near++) if (spaced(near)) around++;
    return around >= 4;
  });
}

function readConvention(lines: readonly Line[], parted: readonly boolean[]): Omit<Convention, "unwrapped"> {
  const indented = lines.filter((line) => line.indent >= 2).length;
  const tight = lines.filter((line) => line.blanks === 0).length;
  return {
    indented: indented >= 2 && indented * 25 >= lines.length && indented * 2 <= lines.length,
    parted: parted.filter(Boolean).length >= 3 && tight * 2 > lines.length,
  };
}

/** Columns of print are narrower than this; longer lines were never wrapped. */
const WIDEST_COLUMN = 50;

/** Whether the page holds one paragraph a line: most of its text stands in long lines, or most lines end a sentence. */
export function isUnwrapped(lines: readonly Line[]): boolean {
  let characters = 0;
  let inLong = 0;
  let wide = 0;
  let closed = 0;
  for (const line of lines) {
    characters += line.text.length;
    if (line.width > WIDEST_COLUMN) inLong += line.text.length;
    if (line.width <= 8) continue;
    wide++;
    if (line.ending === CLOSED) closed++;
  }
  return inLong > characters * 0.6 || (wide > 0 && closed >= 0.75 * wide);
}
