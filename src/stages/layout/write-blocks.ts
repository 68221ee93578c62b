/** Writes blocks and articles of a laid-out page. */

import type { Article, Block, BlockType, TableRow } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { breaksWord } from "../segment/breaks-word.ts";
import { foldText } from "../segment/fold.ts";
import { type Assembler, spanOf } from "./assembler.ts";
import type { PlacedTable } from "./geometry/tables.ts";
import type { Line } from "./line.ts";
import type { Head } from "./text/articles.ts";
import type { Caption } from "./text/asides.ts";
import type { Body } from "./text/bodies.ts";

/** Writes one block, with the box of its lines where they are known. */
export function write(assembler: Assembler, type: BlockType, pieces: readonly Span[]): Block {
  // The noun and the names of a split byline are words apart.
  const span = assembler.block(pieces, type === "byline" ? " " : undefined);
  const box = assembler.boxAround(pieces);
  return box === null ? { type, ...span } : { type, ...span, box };
}

/** Writes the rows of a table, one block each; `number` is the table's within the page. */
export function writeTable(assembler: Assembler, { rows }: PlacedTable, number: number): Block[] {
  return rows.map(({ role, cells }) => {
    const pieces = cells.map(({ lines }) => lines.map(({ line }) => spanOf(line)));
    const written = assembler.row(pieces);
    const box = assembler.boxAround(pieces.flat());
    const row: TableRow = {
      table: number,
      role,
      cells: written.cells.map((span, k) => ({
        ...span,
        column: cells[k]!.column,
        span: cells[k]!.span,
      })),
    };
    return { type: "table", ...written.block, ...(box !== null && { box }), row };
  });
}

/** Tables of a page without text are an article of their own. */
export function writeTables(assembler: Assembler, tables: readonly PlacedTable[]): Article {
  const start = assembler.at;
  const blocks = tables.flatMap((table, k) => writeTable(assembler, table, k + 1));
  return { id: "a1", title: null, bylines: [], start, end: blocks.at(-1)!.end, blocks };
}

/** Writes title, bylines, body and then the captions of an article's pictures. */
export function writeArticle(
  assembler: Assembler,
  id: string,
  head: Head,
  body: Body,
  writeCaptions: () => Block[],
): Article {
  const start = assembler.at;
  const blocks: Block[] = [];
  for (const line of head.titles) blocks.push(write(assembler, "title", [spanOf(line)]));
  for (const lines of head.bylines) blocks.push(write(assembler, "byline", lines.map(spanOf)));
  for (const block of body.blocks) blocks.push(write(assembler, block.type, block.lines.map(spanOf)));
  blocks.push(...writeCaptions());
  const title = head.titles.length > 0 ? joinTitle(head.titles.map((line) => line.text)) : null;
  const bylines = head.bylines.map((lines) => lines.map((line) => line.text).join(" "));
  return { id, title, bylines, start, end: blocks.at(-1)!.end, blocks };
}

/** The lines of a title with a blank between, but where print only ran out of room: inside a word, a bracket, a number. */
export function joinTitle(lines: readonly string[]): string {
  return lines.reduce((title, line) => `${title}${runsOn(title, line) ? "" : " "}${line}`);
}

/** Whether a line goes on in the next without a blank. */
export function runsOn(title: string, line: string): boolean {
  if (isOpen(title) || CLOSING.test(line)) return true;
  if (/\d$/.test(title) && /^[\d%]/.test(line)) return true;
  return breaksWord(foldText(title), foldText(line));
}

const BRACKETS = ["（）", "()", "《》", "“”", "「」", "『』"] as const;

/** Whether a bracket or quotation mark is not closed in its line. */
const isOpen = (line: string) =>
  BRACKETS.some((pair) => line.lastIndexOf(pair[0]!) > line.lastIndexOf(pair[1]!));

/** What no line of a title begins with by choice. */
const CLOSING = /^[）)》”」』、，。：！？%]/u;

/** Writes a caption and, as a block of its own, its credit. */
export function writeCaption(
  assembler: Assembler,
  lines: readonly Line[],
  { from, to, credit }: Caption,
): Block[] {
  const pieces = lines.slice(from, to).map(spanOf);
  if (credit === null) return [write(assembler, "caption", pieces)];
  const line = lines[credit.line]!;
  const cut = line.start + credit.offset;
  const caption = pieces.slice(0, credit.line - from);
  if (credit.offset > 0) caption.push({ start: line.start, end: endOfText(line, credit.offset) });
  const blocks: Block[] = caption.length > 0 ? [write(assembler, "caption", caption)] : [];
  blocks.push(write(assembler, "credit", [{ start: cut, end: line.end }]));
  return blocks;
}

function endOfText(line: Line, offset: number): number {
  return line.start + line.text.slice(0, offset).trimEnd().length;
}
