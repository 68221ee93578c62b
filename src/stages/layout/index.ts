/** Lays out a page: reading order, paragraphs, articles. */

import type { Message } from "../../model/message.ts";
import type { Block, LaidOutPage, RepairedPage } from "../../model/page.ts";
import { Assembler, spanOf } from "./assembler.ts";
import { findCaptionHomes } from "./caption-homes.ts";
import { findGarbling } from "./garbled.ts";
import { layOutByBoxes } from "./geometry/index.ts";
import { type Line, readLines } from "./line.ts";
import { layOutMarked } from "./marked.ts";
import { matchArticles } from "./text/articles.ts";
import { readAsides } from "./text/asides.ts";
import { type Body, readStory } from "./text/bodies.ts";
import { findBreaks } from "./text/breaks.ts";
import { isUnwrapped, readFlow } from "./text/read-flow.ts";
import { findTextTables, type TextTable } from "./text/tables.ts";
import type { LayoutWords } from "./words.ts";
import { write, writeArticle, writeCaption, writeTable, writeTables } from "./write-blocks.ts";

/**
 * Puts the lines of a page into reading order: paragraphs, articles with their titles and bylines, captions.
 * Works from the text alone, unless the page's format knows where its lines stand.
 */
export function layout(page: RepairedPage, words: LayoutWords): LaidOutPage {
  const messages: Message[] = [];
  const all = readLines(page.text, page.map, page.repairs);
  if (page.marks !== undefined) return layOutMarked(page, page.marks, all, words);
  const garbling = findGarbling(all);
  if (garbling !== undefined) return layOutAsPrinted(page, all, garbling);
  if (page.boxes !== undefined) return layOutByBoxes(page, page.boxes, all, words);
  const { tables, rest: lines } = findTextTables(all, words);
  const unwrapped = isUnwrapped(lines);
  const asides = readAsides(lines, words, unwrapped, messages);
  const flow = readFlow(lines, asides, unwrapped);
  const story = readStory(flow, findBreaks(flow), words);
  const { bodies, heads } = matchArticles(story, asides.bylines, unwrapped);
  const assembler = new Assembler(page);
  const homes = findCaptionHomes(
    asides.captions.map(({ from, to }) => textOf(lines.slice(from, to))),
    bodies.map((body) => textOf(body.blocks.flatMap((block) => block.lines))),
  );
  const tableHomes = tables.map((table) => homeOfTable(table, bodies));
  const articles = bodies.map((body, i) => {
    const captions = asides.captions.filter((_, k) => homes[k] === i);
    return writeArticle(assembler, `a${i + 1}`, heads[i]!, body, () => [
      ...tables.flatMap(({ table }, k) => (tableHomes[k] === i ? writeTable(assembler, table, k + 1) : [])),
      ...captions.flatMap((caption) => writeCaption(assembler, lines, caption)),
    ]);
  });
  const loose: Block[] = [];
  if (bodies.length === 0) {
    if (tables.length > 0)
      articles.push(
        writeTables(
          assembler,
          tables.map(({ table }) => table),
        ),
      );
    for (const title of story.titles) loose.push(write(assembler, "title", title.lines.map(spanOf)));
    for (const byline of asides.bylines) loose.push(write(assembler, "byline", byline.lines.map(spanOf)));
    for (const caption of asides.captions) loose.push(...writeCaption(assembler, lines, caption));
  }
  for (const line of asides.furniture) loose.push(write(assembler, "credit", [spanOf(line)]));
  return assembler.finish(articles, loose, messages);
}

/** The article whose text ends last before a table; the first where none does. */
function homeOfTable({ lines }: TextTable, bodies: readonly Body[]): number {
  const start = Math.min(...[...lines].map((it) => it.start));
  let home = 0;
  let nearest = -1;
  bodies.forEach((body, k) => {
    for (const block of body.blocks)
      for (const line of block.lines)
        if (line.end <= start && line.end > nearest) [home, nearest] = [k, line.end];
  });
  return home;
}

/** The block that the page's format puts each line in. */
function findOwnBlocks({ boxes }: RepairedPage, lines: readonly Line[]): (number | null)[] {
  let number = -1;
  return lines.map(({ blanks }) => {
    number += blanks + 1;
    return boxes?.lines[number]?.block ?? null;
  });
}

/**
 * Keeps a page that cannot be understood in print order, paragraphs parted by empty lines, or as the format's own blocks
 * are, with a warning.
 */
function layOutAsPrinted(page: RepairedPage, lines: readonly Line[], reason: string): LaidOutPage {
  const assembler = new Assembler(page);
  const blocks: Block[] = [];
  const ownBlocks = findOwnBlocks(page, lines);
  let from = 0;
  lines.forEach((_, i) => {
    const next = lines[i + 1];
    if (next !== undefined && next.blanks === 0 && ownBlocks[i] === ownBlocks[i + 1]) return;
    blocks.push(write(assembler, "paragraph", lines.slice(from, i + 1).map(spanOf)));
    from = i + 1;
  });
  const articles = [{ id: "a1", title: null, bylines: [], start: 0, end: blocks.at(-1)!.end, blocks }];
  const warning: Message = {
    severity: "warning",
    stage: "layout",
    rule: null,
    reason: `expected lines of print, but ${reason}; the lines are kept in print order`,
    span: null,
  };
  return assembler.finish(articles, [], [warning]);
}

const textOf = (lines: readonly Line[]) => lines.map((line) => line.text).join("");

export type { LayoutWords };
