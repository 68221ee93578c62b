/** Lays out a page whose format says what its parts are. */

import type { Message } from "../../model/message.ts";
import type { Article, Block, BlockType, LaidOutPage, LineMark, RepairedPage } from "../../model/page.ts";
import { Assembler, spanOf } from "./assembler.ts";
import { readByline } from "./byline.ts";
import { opensCaption } from "./captions.ts";
import { creditStart } from "./credit.ts";
import { lineFinder } from "./geometry/place.ts";
import type { PlacedTable } from "./geometry/tables.ts";
import type { Line } from "./line.ts";
import { type MarkedLine, readMarkedTable } from "./marked-tables.ts";
import { readAsides } from "./text/asides.ts";
import { readStory } from "./text/bodies.ts";
import { findBreaks } from "./text/breaks.ts";
import { isFurniture } from "./text/furniture.ts";
import { isUnwrapped, readFlow } from "./text/read-flow.ts";
import { findTextTables } from "./text/tables.ts";
import type { LayoutWords } from "./words.ts";
import { joinTitle, runsOn, write, writeCaption, writeTable } from "./write-blocks.ts";

/** A part of the article, in its order. */
type Part =
  | { readonly type: Exclude<BlockType, "table">; readonly lines: readonly Line[] }
  | { readonly type: "table"; readonly table: PlacedTable };

/** All parts that were found, by where they are written. */
interface Parts {
  readonly titles: Line[];
  readonly bylines: (readonly Line[])[];
  readonly body: Part[];
  readonly captions: (readonly Line[])[];
  readonly furniture: Line[];
  readonly messages: Message[];
}

/** The longest paragraph, in characters, that may be a picture's caption by its words. */
const LONGEST_CAPTION = 150;

/**
 * Puts the parts of a page together that its format tells apart: an article a title, the title first, then its bylines, its
 * headings, paragraphs and tables in their order, and its captions. Words decide only where the format says nothing.
 */
export function layOutMarked(
  page: RepairedPage,
  marks: readonly (LineMark | null)[],
  lines: readonly Line[],
  words: LayoutWords,
): LaidOutPage {
  const lineOf = lineFinder(page.text);
  const runs = runsOf(
    lines.map((line): MarkedLine => ({ line, mark: marks[lineOf(line.start)] ?? { role: "paragraph" } })),
  );
  const assembler = new Assembler(page);
  const articles: Article[] = [];
  const messages: Message[] = [];
  const furniture: Line[] = [];
  let tables = 0;
  for (const group of groupRuns(runs)) {
    const parts = readParts(group, words, messages);
    furniture.push(...parts.furniture);
    const start = assembler.at;
    const blocks = writeParts(assembler, parts, tables);
    tables += parts.body.filter(({ type }) => type === "table").length;
    if (blocks.length === 0) continue;
    const title = parts.titles.length > 0 ? joinTitle(parts.titles.map(({ text }) => text)) : null;
    const bylines = parts.bylines.map((byline) => byline.map(({ text }) => text).join(" "));
    articles.push({ id: `a${articles.length + 1}`, title, bylines, start, end: blocks.at(-1)!.end, blocks });
  }
  const loose = furniture.map((line) => write(assembler, "credit", [spanOf(line)]));
  return assembler.finish(articles, loose, messages);
}

const isTitle = ([first]: readonly MarkedLine[]) => first?.mark.role === "title";

/** The runs of each article: one begins with each title, but where a title stands behind all text it is that text's. */
function groupRuns(runs: readonly MarkedLine[][]): MarkedLine[][][] {
  const groups: MarkedLine[][][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last === undefined || (isTitle(run) && !last.every(isTitle))) groups.push([run]);
    else last.push(run);
  }
  const [first, second] = groups;
  if (groups.length === 2 && second!.every(isTitle) && !first!.some(isTitle))
    return [[...second!, ...first!]];
  return groups;
}

function readParts(runs: readonly MarkedLine[][], words: LayoutWords, messages: Message[]): Parts {
  const parts: Parts = { titles: [], bylines: [], body: [], captions: [], furniture: [], messages };
  for (const run of runs) addRun(parts, run, words);
  return parts;
}

const linesOf = (run: readonly MarkedLine[]) => run.map(({ line }) => line);

/** Lines that are read together: those of one table, and running text that nothing parts. */
function runsOf(lines: readonly MarkedLine[]): MarkedLine[][] {
  const runs: MarkedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const key = keyOf(line);
    if (last !== undefined && key !== null && keyOf(last[0]!) === key) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function keyOf({ mark }: MarkedLine): string | null {
  if (mark.role === "cell" || mark.role === "label") return `table ${mark.table}`;
  if (mark.role === "flow") return "flow";
  return mark.block === undefined ? null : `${mark.role} ${mark.block}`;
}

function addRun(parts: Parts, run: readonly MarkedLine[], words: LayoutWords): void {
  const { line, mark } = run[0]!;
  switch (mark.role) {
    case "title":
      parts.titles.push(...linesOf(run));
      return;
    case "byline":
      if (readByline(line.text, words) === undefined) parts.furniture.push(line);
      else parts.bylines.push([line]);
      return;
    case "caption":
      parts.captions.push(linesOf(run));
      return;
    case "flow":
      addFlow(parts, linesOf(run), words);
      return;
    case "cell":
    case "label":
      addTable(parts, run, words);
      return;
    case "section":
      parts.body.push({ type: "section", lines: linesOf(run) });
      return;
    case "paragraph":
      if (run.length > 1) parts.body.push({ type: "paragraph", lines: linesOf(run) });
      else if (readByline(line.text, words) === "named") parts.bylines.push([line]);
      else if (isFurniture([line], 0, words)) parts.furniture.push(line);
      else if (isCaption(line, words)) parts.captions.push([line]);
      else parts.body.push({ type: "paragraph", lines: [line] });
  }
}

function isCaption({ text }: Line, words: LayoutWords): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  return opensCaption(text, words) || creditStart(text, words) !== undefined;
}

/** A table, with the paragraphs above it that name it or its unit. */
function addTable(parts: Parts, run: readonly MarkedLine[], words: LayoutWords): void {
  const above: Line[] = [];
  const { body } = parts;
  for (let part = body.at(-1); part !== undefined && above.length < 2; part = body.at(-1)) {
    if (part.type === "table" || !isLabel(part.lines, above.length, words)) break;
    above.unshift(...part.lines);
    body.pop();
  }
  const { table, notes } = readMarkedTable(run, above, words);
  if (table === null) body.push(...above.map((line): Part => ({ type: "paragraph", lines: [line] })));
  else body.push({ type: "table", table });
  body.push(...notes.map((line): Part => ({ type: "paragraph", lines: [line] })));
}

/** 单位：亿元, and over it 表2 主要指标完成情况. */
function isLabel([line]: readonly Line[], found: number, { table }: LayoutWords): boolean {
  if (line === undefined || line.text.length > 48 || /[。；！？，：:]$/u.test(line.text)) return false;
  return (found === 0 && table.unit.test(line.text)) || table.title.test(line.text);
}

/** Running text, of which only the lines are known: read as a page of plain text is, but all of it one article's. */
function addFlow(parts: Parts, all: readonly Line[], words: LayoutWords): void {
  const { tables, rest } = findTextTables(all, words);
  const unwrapped = isUnwrapped(rest);
  const asides = readAsides(rest, words, unwrapped, parts.messages);
  const flow = readFlow(rest, asides, unwrapped);
  const { blocks, titles } = readStory(flow, findBreaks(flow), words);
  const found: { at: number; part: Part }[] = [];
  for (const { type, lines } of blocks) found.push({ at: lines[0]!.start, part: { type, lines } });
  for (const { table, lines } of tables) {
    const at = Math.min(...[...lines].map(({ start }) => start));
    found.push({ at, part: { type: "table", table } });
  }
  for (const { lines } of titles)
    found.push({ at: lines[0]!.start, part: { type: "section", lines: [...lines] } });
  const body = joinBroken(found.sort((a, b) => a.at - b.at).map(({ part }) => part));
  const [first] = body;
  if (first?.type === "section" && parts.titles.length === 0 && parts.body.length === 0) {
    parts.titles.push(...first.lines);
    body.shift();
  }
  parts.body.push(...body);
  parts.bylines.push(...asides.bylines.map(({ lines }) => lines));
  for (const { from, to } of asides.captions) parts.captions.push(rest.slice(from, to));
  parts.furniture.push(...asides.furniture);
}

/** A line that goes on in the next paragraph is the beginning of that, and no heading. */
function joinBroken(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.type === "section" && part.type === "paragraph" && goesOn(last.lines.at(-1)!, part.lines[0]!))
      out[out.length - 1] = { type: "paragraph", lines: [...last.lines, ...part.lines] };
    else out.push(part);
  }
  return out;
}

const goesOn = (line: Line, next: Line) =>
  /[，、；]$/u.test(line.text) || /^[.．％%‰]/u.test(next.text) || runsOn(line.text, next.text);

function writeParts(
  assembler: Assembler,
  { titles, bylines, body, captions }: Parts,
  before: number,
): Block[] {
  const blocks = titles.map((line) => write(assembler, "title", [spanOf(line)]));
  for (const byline of bylines) blocks.push(write(assembler, "byline", byline.map(spanOf)));
  let tables = before;
  for (const part of body) {
    if ("table" in part) blocks.push(...writeTable(assembler, part.table, ++tables));
    else blocks.push(write(assembler, part.type, part.lines.map(spanOf)));
  }
  for (const lines of captions)
    blocks.push(...writeCaption(assembler, lines, { from: 0, to: lines.length, credit: null }));
  return blocks;
}
