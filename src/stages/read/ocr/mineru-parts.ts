/** The blocks of MinerU's files, whichever file they are in. */

import type { Box } from "../../../model/boxed.ts";
import { boxOfCorners, isObject, type Json, listOf, numberIn, textIn } from "./json-boxes.ts";

export interface MineruPage {
  /** In its document, from 1. */
  readonly number: number;
  readonly width: number | null;
  readonly height: number | null;
  /** In reading order. */
  readonly parts: readonly MineruPart[];
  readonly pictures: readonly Box[];
}

export interface MineruPart {
  /** `aside`: heads and feet of the page, and what is no text. */
  readonly role: "title" | "section" | "paragraph" | "caption" | "label" | "table" | "aside";
  /** Of a title, where it is given. */
  readonly level: number | null;
  readonly lines: readonly MineruLine[];
  readonly box: Box | null;
  /** Of a table. */
  readonly html?: string;
}

export interface MineruLine {
  readonly text: string;
  readonly box: Box | null;
  readonly score: number | null;
}

type Fields = Readonly<Record<string, Json>>;

/** The side of a page in a content list, whatever its shape. */
const CONTENT_SIZE = 1000;

const ASIDE =
  /^(?:header|footer|page_number|page_footnote|aside_text|abandon|seal|code_body|algorithm|equation|interline_equation)$/;

function roleOf(type: string): MineruPart["role"] {
  if (ASIDE.test(type)) return "aside";
  if (type === "table_caption") return "label";
  if (/_caption$/.test(type)) return "caption";
  return /(?:^|_)title$/.test(type) ? "title" : "paragraph";
}

/** A page of `pdf_info`. */
export function readMiddlePages(page: Fields, k: number): MineruPage {
  const [width, height] = listOf(page.page_size).map(numberIn);
  // Paragraphs that go on over pages stand in para_blocks with the boxes of two pages.
  const before = listOf(page.preproc_blocks).filter(isObject);
  const blocks = before.length > 0 ? before : listOf(page.para_blocks).filter(isObject);
  const pictures: Box[] = [];
  const parts = [
    ...blocks.flatMap((block) => readBlock(block, pictures)),
    ...listOf(page.discarded_blocks)
      .filter(isObject)
      .flatMap((block) => readBlock(block, []))
      .map((part): MineruPart => ({ ...part, role: "aside" })),
  ];
  return {
    number: (numberIn(page.page_idx) ?? k) + 1,
    width: width ?? null,
    height: height ?? null,
    parts,
    pictures,
  };
}

function readBlock(block: Fields, pictures: Box[]): MineruPart[] {
  const type = textIn(block.type);
  const box = boxOfCorners(block.bbox);
  const inside = listOf(block.blocks).filter(isObject);
  if (inside.length > 0) {
    // What a table is called by stands above it, wherever the file has it.
    const rank = (it: Fields) => (it.type === "table_caption" ? 0 : 1);
    return inside.toSorted((a, b) => rank(a) - rank(b)).flatMap((it) => readBlock(it, pictures));
  }
  if (/^(?:image|chart)(?:_body)?$/.test(type)) {
    if (box !== null) pictures.push(box);
    return [];
  }
  const lines = listOf(block.lines).filter(isObject);
  const spans = lines.flatMap(({ spans: own }) => listOf(own).filter(isObject));
  const html = spans.map((span) => textIn(span.html)).find((it) => it !== "");
  if (html !== undefined || type === "table_body")
    return [{ role: "table", level: null, lines: [], box, html: html ?? "" }];
  const read = lines.map(readLine).filter(({ text }) => text !== "");
  return read.length === 0 ? [] : [{ role: roleOf(type), level: numberIn(block.level), lines: read, box }];
}

function readLine(line: Fields): MineruLine {
  const spans = listOf(line.spans).filter(isObject);
  const scores = spans.map(({ score }) => numberIn(score)).filter((it) => it !== null);
  const text = spans
    .map(({ type, content }) =>
      type === "inline_equation" ? plainFormula(textIn(content)) : textIn(content),
    )
    .join("");
  return {
    text: text.trim(),
    box: boxOfCorners(line.bbox),
    score: scores.length === 0 ? null : Math.min(...scores),
  };
}

/** The pages of a content list. */
export function readContentList(entries: readonly Fields[]): MineruPage[] {
  const byPage = new Map<number, Fields[]>();
  for (const entry of entries) {
    const page = numberIn(entry.page_idx);
    if (page === null || typeof entry.type !== "string") continue;
    const own = byPage.get(page);
    if (own === undefined) byPage.set(page, [entry]);
    else own.push(entry);
  }
  return [...byPage]
    .sort(([a], [b]) => a - b)
    .map(([page, own]): MineruPage => {
      const placed = own.some(({ bbox }) => boxOfCorners(bbox) !== null);
      const size = placed ? CONTENT_SIZE : null;
      const pictures = own.flatMap(({ type, bbox }) =>
        /^(?:image|chart)$/.test(textIn(type)) ? (boxOfCorners(bbox) ?? []) : [],
      );
      return { number: page + 1, width: size, height: size, parts: own.flatMap(readEntry), pictures };
    });
}

function readEntry(entry: Fields): MineruPart[] {
  const type = textIn(entry.type);
  const box = boxOfCorners(entry.bbox);
  const part = (role: MineruPart["role"], texts: Json, place: Box | null): MineruPart[] => {
    const lines = (Array.isArray(texts) ? texts : [texts])
      .map((it) => plainText(textIn(it)))
      .filter((it) => it !== "");
    return lines.map((text) => ({
      role,
      level: null,
      lines: [{ text, box: place, score: null }],
      box: place,
    }));
  };
  if (type === "table") {
    const html = textIn(entry.table_body);
    return [
      ...part("label", entry.table_caption, edge(box, "top")),
      { role: "table", level: null, lines: [], box, html },
      ...part("paragraph", entry.table_footnote, edge(box, "bottom")),
    ];
  }
  if (type === "image" || type === "chart")
    return [
      ...part(
        "caption",
        entry.image_caption ?? entry.img_caption ?? entry.chart_caption,
        edge(box, "bottom"),
      ),
      ...part(
        "paragraph",
        entry.image_footnote ?? entry.img_footnote ?? entry.chart_footnote,
        edge(box, "bottom"),
      ),
    ];
  if (type === "list") return part("paragraph", entry.list_items ?? entry.text, box);
  if (type === "code") return part("aside", entry.code_body, box);
  const level = numberIn(entry.text_level);
  const role = level !== null && level > 0 ? "title" : roleOf(type);
  return part(role, entry.text, box).map((it) => ({ ...it, level }));
}

/** What is written at an edge of a box has none of its own. */
function edge(box: Box | null, side: "top" | "bottom"): Box | null {
  if (box === null) return null;
  const height = Math.min(box.height, 12);
  return { ...box, y: side === "top" ? box.y : box.y + box.height - height, height };
}

/** A text in which formulas that are no more than figures are written as such: `$1 2 . 3 \%$`. */
const plainText = (text: string) =>
  text
    .replace(/\$([^$]{1,60})\$/g, (whole, formula: string) => {
      const plain = plainFormula(formula);
      return plain === formula.trim() ? whole : plain;
    })
    .trim();

function plainFormula(formula: string): string {
  const plain = formula
    .replace(/\\(?:%|percent\b)/g, "%")
    .replace(/\\sim\b|\\thicksim\b/g, "~")
    .replace(/\\times\b/g, "×")
    .replace(/\\mathrm\b|\\mathbf\b|\\text\b|\\left\b|\\right\b|\\,|\\;|\\ |[{}\s]/g, "");
  return /^[\d.,%~×+()/:-]+$/.test(plain) && /\d/.test(plain) ? plain : formula.trim();
}
