/** Reads JSON of MinerU. */

import type { LineMark } from "../../../model/page.ts";
import { readConfidence } from "./confidence.ts";
import type { DraftLine, DraftPage } from "./draft.ts";
import { finishPage, type OcrPage } from "./finish-page.ts";
import { cutToLines, isObject, type Json, lineOfText, listOf } from "./json-boxes.ts";
import type { MarkupFault } from "./markup.ts";
import { markHeadings } from "./mineru-headings.ts";
import { type MineruPage, type MineruPart, readContentList, readMiddlePages } from "./mineru-parts.ts";
import { cellsOfTable } from "./mineru-tables.ts";
import { Notes } from "./notes.ts";
import { parseJson } from "./parse-json.ts";

/**
 * `middle.json` and `content_list.json` of MinerU 1 to 3 (magic-pdf and mineru, whatever the backend): blocks in reading
 * order, each with what it is and, but in old content lists, where it stands. Tables are HTML in one box.
 */

export const readMineruMiddle = (text: string) =>
  readFile(text, "it has no page: expected pdf_info with para_blocks", (value) =>
    isObject(value) ? listOf(value.pdf_info).filter(isObject).map(readMiddlePages) : [],
  );

export const readMineruContent = (text: string) =>
  readFile(text, "it has no page: expected a list of blocks with type and page_idx", (value) =>
    readContentList(listOf(value).filter(isObject)),
  );

function readFile(
  text: string,
  otherwise: string,
  read: (value: Json) => MineruPage[],
): readonly OcrPage[] | MarkupFault {
  const parsed = parseJson(text);
  if ("reason" in parsed) return parsed;
  const pages = read(parsed.value);
  if (pages.length === 0) return { reason: otherwise, at: 0 };
  return pages.map((page) => {
    const notes = new Notes(text);
    return finishPage(draftPage(page, notes, text), page.number, notes);
  });
}

function draftPage(page: MineruPage, notes: Notes, json: string): DraftPage {
  const parts = markHeadings(page.parts);
  let block = 0;
  let tables = 0;
  const lines = parts.flatMap((part): DraftLine[] => {
    block++;
    const first = part.lines[0]?.text ?? part.html ?? "";
    const at = Math.max(0, json.indexOf(JSON.stringify(first).slice(0, 40)));
    if (part.role === "aside") {
      notes.add("what MinerU has set aside is left out", at, first);
      return [];
    }
    if (part.role === "table") return tableLines(part, block, ++tables, at, notes);
    if (part.role === "label") {
      const mark: LineMark = { role: "label", table: tables + 1 };
      return textLines(part, block, mark, at, notes);
    }
    return textLines(part, block, { role: part.role, block }, at, notes);
  });
  return { at: 0, width: page.width, height: page.height, lines, pictures: page.pictures, rules: [] };
}

function textLines(part: MineruPart, block: number, mark: LineMark, at: number, notes: Notes): DraftLine[] {
  return part.lines.flatMap(({ text, box, score }) => {
    const confidence = score === null ? null : readConfidence(String(score), 1, at, notes);
    return cutToLines(text, box).map(
      (line): DraftLine => ({ ...lineOfText(line.text, line.box, { confidence, block }), at, mark }),
    );
  });
}

function tableLines(
  { html = "", box }: MineruPart,
  block: number,
  table: number,
  at: number,
  notes: Notes,
): DraftLine[] {
  const cells = cellsOfTable(html, box);
  if (cells.length === 0) notes.add("tables whose cells are not given are left out", at, html.slice(0, 60));
  else if (box !== null)
    notes.add("the cells of tables stand evenly in the table's box, since only that is given", at);
  return cells.map(
    ({ text, box: own, ...place }): DraftLine => ({
      ...lineOfText(text, own, { block }),
      at,
      mark: { role: "cell", table, ...place },
    }),
  );
}
