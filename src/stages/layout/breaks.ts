import { firstTokenWidth } from "./width.ts";
import { CLOSED, type Line, MAYBE_CLOSED, OPEN } from "./line.ts";

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

/** Width of the indent that a first line lost. */
const INDENT = 2;
/** Neighbours further away say nothing of a line's column. */
const REACH = 6;

/** The width of the column above (`left`) and below (`right`) each line, from the lines that fill it. */
interface Columns {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

function readColumns(lines: readonly Line[]): Columns {
  const n = lines.length;
  const left = new Float64Array(n);
  const right = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    left[k] = columnWidth(lines, k - 1, -1);
    right[k] = columnWidth(lines, k + 1, 1);
  }
  return { left, right };
}

/** The wider of the two nearest lines that do not end a sentence: such a line fills its column, or is a first line. */
function columnWidth(lines: readonly Line[], from: number, step: number): number {
  let width = 0;
  let found = 0;
  for (let k = from, far = 0; far < REACH && found < 2; k += step, far++) {
    const line = lines[k];
    if (line === undefined) break;
    if (line.ending !== OPEN && far < REACH - 1 && line.width <= width) continue;
    width = Math.max(width, line.width);
    if (line.ending === OPEN) found++;
  }
  return width;
}

/** Where headings stand and where a break comes before a line. */
export interface Breaks {
  readonly heading: readonly boolean[];
  /** Whether a new block starts with line k. */
  readonly starts: readonly boolean[];
}

export function findBreaks(flow: Flow): Breaks {
  const { lines } = flow;
  const columns = readColumns(lines);
  const heading = flow.convention.unwrapped ? lines.map(isShortTitle) : findHeadings(flow, columns);
  const starts: boolean[] = [];
  for (let k = 0; k < lines.length; k++) {
    const afterStart = starts[k - 1] === true && !heading[k - 1];
    starts.push(k === 0 || heading[k]! || heading[k - 1]! || startsParagraph(flow, columns, k, afterStart));
  }
  return { heading, starts };
}

/** In text without wrapping a heading is a short line that ends no sentence. */
function isShortTitle(line: Line): boolean {
  return line.ending === OPEN && line.width <= 30;
}

/**
 * How much narrower than its column a line is, when it is read as the line of a paragraph whose next line is `next`:
 * what did not fit any more is no white space. Zero or less means full.
 */
function slack(line: Line, column: number, next: Line | undefined): number {
  const unbreakable = next === undefined ? 1 : firstTokenWidth(next.text);
  if (line.stretched) {
    // A stretched line shows its natural width, not its column; had the next word fitted, it would stand here.
    return line.squeezed + unbreakable <= column - 0.5 ? 2 : 0;
  }
  return column - line.width - (unbreakable - 1);
}

/** Whether line k looks like a first line: shorter than its column by the lost indent of two characters. */
function indentEvidence(flow: Flow, columns: Columns, k: number): number {
  const { lines } = flow;
  const line = lines[k]!;
  if (line.ending !== OPEN) return line.width > columns.left[k]! - 0.8 ? -1.5 : 0;
  const column = columns.right[k]! || columns.left[k]!;
  const missing = slack(line, column, lines[k + 1]);
  if (missing >= 1.3 && missing <= 3.2) return 1.5;
  if (missing >= 0.9 && missing < 1.3) return 0.5;
  if (missing > 3.2) return 0;
  return -1.5;
}

/** Whether line k starts a paragraph; `afterStart` tells that the line before it did, and so lost an indent. */
function startsParagraph(flow: Flow, columns: Columns, k: number, afterStart: boolean): boolean {
  const { lines, before, framed, parted, convention } = flow;
  const previous = lines[k - 1]!;
  const line = lines[k]!;
  if (convention.unwrapped) return true;
  if (convention.indented && line.indent >= 2) return true;
  if (previous.ending === OPEN) return framed[k]! && before[k] === HEAD;
  if (before[k] === HEAD || framed[k]) return previous.ending === CLOSED;
  let votes = previous.ending === MAYBE_CLOSED ? -1.5 : 0;
  const left = columns.left[k - 1]!;
  const right = columns.right[k - 1]!;
  const fitsBelow = previous.squeezed <= right + 0.3;
  const column = left === 0 ? right : right === 0 || !fitsBelow ? left : Math.min(left, right);
  const missing = slack(previous, column, line) - (afterStart && !convention.indented ? INDENT : 0);
  if (missing >= 3) votes += 3;
  else if (missing >= 1.5) votes += 1.8;
  else if (missing >= 0.8) votes += 0.4;
  else votes -= 1;
  votes += indentEvidence(flow, columns, k);
  if (convention.indented) votes -= 3;
  if (convention.parted) votes += parted[k]! ? 3 : -1;
  return votes > 0;
}

/**
 * Headings: short lines that end no sentence, after a finished paragraph and before the start of another (or another
 * heading). Read backwards, since a heading is known by what follows it; then forwards, since it needs a fresh start.
 */
function findHeadings(flow: Flow, columns: Columns): boolean[] {
  const { lines, before, framed } = flow;
  const n = lines.length;
  const candidate = new Array<boolean>(n).fill(false);
  for (let k = n - 1; k >= 0; k--) {
    const line = lines[k]!;
    if (line.ending !== OPEN && !/[？！?!]$/.test(line.text)) continue;
    const followed = k + 1 === n || before[k + 1] === HEAD || candidate[k + 1]! || framed[k + 1]!;
    candidate[k] = looksLikeHeading(flow, columns, k, followed);
  }
  markLonelyLines(flow, candidate);
  const heading = new Array<boolean>(n).fill(false);
  for (let k = 0; k < n; k++) {
    const fresh = k === 0 || before[k] === HEAD || heading[k - 1]! || framed[k]! || lines[k - 1]!.ending !== OPEN;
    heading[k] = candidate[k]! && fresh;
  }
  return heading;
}

/** Whether line k clearly ends its paragraph. */
function isShort({ lines }: Flow, columns: Columns, k: number): boolean {
  return lines[k]!.ending === CLOSED && columns.left[k]! - lines[k]!.width >= 3;
}

const LONGEST_HEADING = 40;
/** A heading shorter than this share of its column needs no first line below it. */
const SHORT_HEADING = 0.62;
/** A title has up to so many lines. */
const MOST_TITLE_LINES = 3;

/** A few open lines between two bylines, or between one and the page's end, are titles however wide they are. */
function markLonelyLines({ lines, before }: Flow, candidate: boolean[]): void {
  let from = 0;
  lines.forEach((line, k) => {
    const fresh = k === 0 || before[k] === HEAD || lines[k - 1]!.ending !== OPEN;
    if (fresh) from = k;
    const ends = k + 1 === lines.length || before[k + 1] === HEAD;
    if (!ends || line.ending !== OPEN || k - from >= MOST_TITLE_LINES) return;
    for (let title = from; title <= k; title++) candidate[title] = true;
  });
}

function looksLikeHeading(flow: Flow, columns: Columns, k: number, followed: boolean): boolean {
  const { lines, before, framed } = flow;
  const line = lines[k]!;
  if (line.text.length > LONGEST_HEADING || /[，、；：,;:（《“]$/.test(line.text)) return false;
  const left = columns.left[k]!;
  const right = columns.right[k]!;
  const column = left === 0 ? right : right === 0 ? left : Math.min(left, right);
  const beside = followed || before[k] === HEAD || framed[k]!;
  if (line.ending !== OPEN) return false;
  const follows = followed ? 1.5 : indentEvidence(flow, columns, k + 1);
  if (line.stretched && line.width < column - 3 && follows > 0 && !/[，、。]/.test(line.text)) return true;
  const wide = line.width > Math.max(left, right) + 2;
  if (wide) return follows > 0;
  const missing = column - line.width;
  if (beside && missing > 0 && follows > 0 && !line.text.includes("，")) return true;
  // Too wide for the first line of a paragraph, which lost an indent, and without a sentence's marks.
  const clean = !/[，。；]/.test(line.text);
  const parts = k === 0 || before[k] === HEAD || framed[k]! || isShort(flow, columns, k - 1);
  if (clean && parts && follows > 0 && (missing < 0.6 || / /.test(line.text))) return true;
  if (missing < 2.8) return false;
  const short = clean && line.width < column * SHORT_HEADING;
  return follows > (short ? -0.1 : clean ? 0 : 1);
}
