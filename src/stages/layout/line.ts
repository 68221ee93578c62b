/** A print line and what can be seen on it. */

import { DIGIT, HAN, kindAt, LATIN, SPACE } from "../../model/characters.ts";
import type { OffsetMap } from "../../model/offset-map.ts";
import type { Repair } from "../../model/page.ts";
import { type Measure, markWidth, measure } from "./width.ts";

/** How surely a line ends a sentence. */
export const OPEN = 0;
/** A colon, semicolon or closing bracket: a paragraph may end here, seldom. */
export const MAYBE_CLOSED = 1;
export const CLOSED = 2;

/** One print line with what can be seen on it. Spans are of the repaired text, outer spaces left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Empty lines between this line and the one before. */
  readonly blanks: number;
  /** Spaces before the text: 1 is what frames begin with, 2 (or one ideographic space) is a paragraph's indent. */
  readonly indent: number;
  /** Width in full-width units, punctuation as wide as the page sets it. */
  readonly width: number;
  /** Width with every punctuation mark squeezed to a half. */
  readonly squeezed: number;
  readonly ending: typeof OPEN | typeof MAYBE_CLOSED | typeof CLOSED;
  /** Whether the text layer letter-spaced it, wholly or in part. */
  readonly stretched: boolean;
  /** Whether it was printed twice. */
  readonly doubled: boolean;
}

const ENDS_SENTENCE = new Set("。！？!?…⋯");
const MAY_END = new Set("：；:;");
const CLOSERS = new Set("”’」』）)】》〉\"'］]");

/** Splits a repaired text into its lines that hold anything. One pass. */
export function readLines(text: string, map: OffsetMap, repairs: readonly Repair[]): Line[] {
  const stretches = sourceStarts(repairs, "close-letter-spacing");
  const doublings = sourceStarts(repairs, "undouble-runs");
  const lines: Unmeasured[] = [];
  let blanks = 0;
  let segment = 0;
  let stretch = 0;
  let doubling = 0;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 ? text.length : newline;
    let start = at;
    while (start < stop && kindAt(text, start) === SPACE) start++;
    let end = stop;
    while (end > start && kindAt(text, end - 1) === SPACE) end--;
    if (start === end) {
      if (newline >= 0) blanks++;
    } else {
      while (segment + 1 < map.segments.length && map.segments[segment]!.end < stop) segment++;
      const last = map.segments[segment];
      const sourceEnd = last === undefined ? stop : last.source.end - Math.max(0, last.end - stop);
      const before = { stretch, doubling };
      while (stretch < stretches.length && stretches[stretch]! < sourceEnd) stretch++;
      while (doubling < doublings.length && doublings[doubling]! < sourceEnd) doubling++;
      const line = text.slice(start, end);
      lines.push({
        start,
        end,
        text: line,
        blanks,
        indent: indentOf(text, at, start),
        measured: measure(line),
        ending: endingOf(line),
        stretched: stretch > before.stretch,
        doubled: doubling > before.doubling,
      });
      blanks = 0;
    }
    at = stop + 1;
  }
  return setWidths(lines);
}

type Unmeasured = Omit<Line, "width" | "squeezed"> & { readonly measured: Measure };

function setWidths(lines: readonly Unmeasured[]): Line[] {
  const pairs: [Measure, Measure][] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const previous = lines[i - 1]!;
    if (line.ending === OPEN && previous.ending === OPEN && !line.stretched && !previous.stretched) {
      pairs.push([previous.measured, line.measured]);
    }
  }
  const mark = markWidth(pairs);
  return lines.map((line) => ({
    start: line.start,
    end: line.end,
    text: line.text,
    blanks: line.blanks,
    indent: line.indent,
    width: line.measured.solid + line.measured.marks * mark,
    squeezed: line.measured.solid + line.measured.marks * 0.5,
    ending: line.ending,
    stretched: line.stretched,
    doubled: line.doubled,
  }));
}

function sourceStarts(repairs: readonly Repair[], step: string): number[] {
  const starts: number[] = [];
  for (const repair of repairs) if (repair.step === step) starts.push(repair.source.start);
  return starts;
}

function indentOf(text: string, from: number, to: number): number {
  let indent = 0;
  for (let i = from; i < to; i++) indent += text[i] === "\u3000" ? 2 : 1;
  return indent;
}

/** Whether a sentence ends with the line's last words, closing quotation marks and brackets aside. */
export function endingOf(line: string): Line["ending"] {
  let last = line.length - 1;
  while (last > 0 && CLOSERS.has(line[last]!)) last--;
  const unit = line[last]!;
  if (ENDS_SENTENCE.has(unit)) return CLOSED;
  if (unit === "." && (kindAt(line, last - 1) === LATIN || kindAt(line, last - 1) === DIGIT)) return CLOSED;
  if (MAY_END.has(unit) || "）)".includes(line.at(-1)!)) return MAYBE_CLOSED;
  return OPEN;
}

/** Whether the line is made of `least` to `most` Han characters and nothing else. */
export function isHanOnly(text: string, least: number, most: number): boolean {
  if (text.length < least || text.length > most) return false;
  for (let i = 0; i < text.length; i++) if (kindAt(text, i) !== HAN) return false;
  return true;
}
