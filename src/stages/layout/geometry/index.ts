/** Lays out a page by where its lines stand. */

import { distance, unionOf } from "../../../model/box.ts";
import type { Box, BoxedPage } from "../../../model/boxed.ts";
import type { Message } from "../../../model/message.ts";
import type { Block, LaidOutPage, RepairedPage } from "../../../model/page.ts";
import { Assembler, spanOf } from "../assembler.ts";
import { findCaptionHomes } from "../caption-homes.ts";
import { creditStart } from "../credit.ts";
import type { Line } from "../line.ts";
import type { LayoutWords } from "../words.ts";
import { write, writeArticle, writeCaption, writeTable, writeTables } from "../write-blocks.ts";
import { findTablesInLines } from "./cells.ts";
import { type Kinds, tellKinds } from "./kinds.ts";
import { type Prose, readProse } from "./paragraphs.ts";
import { bodySize, lineFinder, type PlacedLine, placeLines } from "./place.ts";
import { findStories, type PlacedStory } from "./stories.ts";
import type { PlacedTable } from "./tables.ts";

/**
 * Puts the lines of a page into reading order by where they stand: what a line is shows in its size and place, columns
 * follow each other under their title, a frame is read by itself, a caption belongs to the picture above it. Words
 * only decide where the place says nothing.
 */
export function layOutByBoxes(
  page: RepairedPage,
  boxes: BoxedPage,
  lines: readonly Line[],
  words: LayoutWords,
): LaidOutPage {
  const placed = placeLines(lines, boxes, page.text);
  const { tables, rest } = takeTables(placed, boxes, page.text, words);
  const body = bodySize(rest.length > 0 ? rest : placed);
  const kinds = tellKinds(rest, body, boxes, words);
  const stories = findStories(kinds, boxes, body, words).map((story) => ({
    ...story,
    prose: readProse(story.lines, body, words),
  }));
  const withText = stories.filter(({ prose }) => prose.body.blocks.length > 0);
  const homes = homesOf(kinds, withText, body);
  const bylineHomes = kinds.splitBylines.map((pair) =>
    homeOfByline(unionOf(pair.map(({ box }) => box)), withText),
  );
  const tableHomes = tables.map(({ box }) => nearestStory(box, withText));
  const assembler = new Assembler(page);
  const articles = withText.map(({ title, prose }, i) => {
    const bylines = [
      ...(title?.names ?? []).map(({ line }) => [line]),
      ...kinds.splitBylines
        .filter((_, k) => bylineHomes[k] === i)
        .map((pair) => pair.map(({ line }) => line)),
      ...prose.bylines,
    ];
    const head = { titles: title?.lines.map(({ line }) => line) ?? [], bylines };
    return writeArticle(assembler, `a${i + 1}`, head, prose.body, () => [
      ...tables.flatMap((table, k) => (tableHomes[k] === i ? writeTable(assembler, table, k + 1) : [])),
      ...kinds.captions.flatMap(({ lines: own }, k) =>
        homes[k] === i
          ? writeCaptionLines(
              assembler,
              own.map(({ line }) => line),
              words,
            )
          : [],
      ),
    ]);
  });
  if (withText.length === 0 && tables.length > 0) articles.push(writeTables(assembler, tables));
  const loose = writeLoose(assembler, stories, kinds, words);
  return assembler.finish(articles, loose, [
    ...kinds.marks.map((it) => sayAside("picture mark", it)),
    ...kinds.numbers.map((it) => sayAside("page number", it)),
  ]);
}

const sayAside = (what: string, { line }: PlacedLine): Message => ({
  severity: "info",
  stage: "layout",
  rule: null,
  reason: `${what} ${line.text} set aside`,
  span: null,
});

/** Parts the tables of a page from its other lines. */
function takeTables(
  placed: readonly PlacedLine[],
  boxes: BoxedPage,
  text: string,
  words: LayoutWords,
): { readonly tables: readonly PlacedTable[]; readonly rest: readonly PlacedLine[] } {
  const lineOf = lineFinder(text);
  const boxedOf = ({ line }: PlacedLine) => boxes.lines[lineOf(line.start)]!;
  const found = findTablesInLines(placed, boxedOf, words);
  const taken = new Set(found.flatMap(({ lines }) => [...lines]));
  return {
    tables: found.map(({ table }) => table),
    rest: taken.size === 0 ? placed : placed.filter((it) => !taken.has(it)),
  };
}

/** Writes what belongs to no article: titles without text, pointers, furniture, and all else where there is no article. */
function writeLoose(
  assembler: Assembler,
  stories: readonly (PlacedStory & { readonly prose: Prose })[],
  kinds: Kinds,
  words: LayoutWords,
): Block[] {
  const loose: Block[] = [];
  for (const { title, prose } of stories) {
    if (prose.body.blocks.length > 0) continue;
    for (const { line } of title?.lines ?? []) loose.push(write(assembler, "title", [spanOf(line)]));
    for (const byline of [...(title?.names ?? []).map(({ line }) => [line]), ...prose.bylines])
      loose.push(write(assembler, "byline", byline.map(spanOf)));
  }
  if (stories.every(({ prose }) => prose.body.blocks.length === 0)) {
    for (const pair of kinds.splitBylines)
      loose.push(
        write(
          assembler,
          "byline",
          pair.map(({ line }) => spanOf(line)),
        ),
      );
    for (const { lines: own } of kinds.captions)
      loose.push(
        ...writeCaptionLines(
          assembler,
          own.map(({ line }) => line),
          words,
        ),
      );
  }
  for (const { prose } of stories)
    for (const line of prose.pointers) loose.push(write(assembler, "credit", [spanOf(line)]));
  for (const { line } of kinds.furniture) loose.push(write(assembler, "credit", [spanOf(line)]));
  return loose;
}

/** The article whose text stands nearest to each caption and its picture; words decide between two as near. */
function homesOf(kinds: Kinds, stories: readonly PlacedStory[], body: number): number[] {
  const byWords = findCaptionHomes(
    kinds.captions.map(({ lines }) => lines.map(({ line }) => line.text).join("")),
    stories.map(({ lines }) => lines.map(({ line }) => line.text).join("")),
  );
  return kinds.captions.map(({ lines, picture }, k) => {
    const own = lines.map(({ box }) => box);
    const box = unionOf(picture === null ? own : [...own, picture]);
    const far = distances(box, stories);
    const nearest = Math.min(...far);
    const told = byWords[k]!;
    return far[told] !== undefined && far[told]! <= nearest + body ? told : far.indexOf(nearest);
  });
}

/** The article under whose title a byline stands, else the nearest. */
function homeOfByline(box: Box, stories: readonly PlacedStory[]): number {
  const far = stories.map(({ title }) =>
    title === null || title.box.y > box.y ? Number.POSITIVE_INFINITY : distance(title.box, box),
  );
  const nearest = Math.min(...far);
  return Number.isFinite(nearest) ? far.indexOf(nearest) : nearestStory(box, stories);
}

/** The article whose text stands nearest to a table; -1 where there is none. */
function nearestStory(box: Box, stories: readonly PlacedStory[]): number {
  const far = distances(box, stories);
  return far.indexOf(Math.min(...far));
}

/** How far each article stands from a box. */
const distances = (box: Box, stories: readonly PlacedStory[]) =>
  stories.map(({ boxes }) => Math.min(...boxes.map((it) => distance(it, box))));

/** A caption with the credit it ends with. */
function writeCaptionLines(assembler: Assembler, lines: readonly Line[], words: LayoutWords): Block[] {
  for (let at = lines.length - 1; at >= 0; at--) {
    const offset = creditStart(lines[at]!.text, words, at > 0);
    if (offset === undefined) continue;
    const caption = writeCaption(assembler, lines, { from: 0, to: at + 1, credit: { line: at, offset } });
    return at + 1 < lines.length
      ? [...caption, write(assembler, "caption", lines.slice(at + 1).map(spanOf))]
      : caption;
  }
  return writeCaption(assembler, lines, { from: 0, to: lines.length, credit: null });
}
