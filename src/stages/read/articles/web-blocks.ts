/** Writes the blocks of a web page as lines. */

import type { LineMark } from "../../../model/page.ts";
import type { MarkedTextWriter, Piece } from "./marked-text.ts";
import { isDataTable, placeCells } from "./web-tables.ts";
import { elementsOf, isElement, textOf, type WebElement, wordsOf } from "./web-tree.ts";

/** Elements that stand in a line of text; all others end it. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** What is no text of an article, wherever it stands. */
const ASIDE: ReadonlySet<string> = new Set(["rt", "rp"]);
/** What is none where no main text was found. */
const AROUND: ReadonlySet<string> = new Set(["header", "footer", "aside", "form", "menu"]);

/** A line that is bold and shorter, in characters, is a heading. */
const LONGEST_HEADING = 30;
/** So many lines that are nothing but links follow each other in a menu. */
const MENU = 3;

/** What of a page is written. */
export interface Selection {
  /** The elements of the main text; null where it was not found, and all of the page is. */
  readonly elements: ReadonlySet<number> | null;
  /** Is written already. */
  readonly without: ReadonlySet<WebElement>;
}

/** Writes what is selected below an element; counts the lines that were left out because they are links. */
export class WebBlocksWriter {
  linksLeftOut = 0;
  tables: number;
  private readonly writer: MarkedTextWriter;
  private readonly selection: Selection;
  private readonly tablesBeside: ReadonlySet<WebElement>;

  /** @param tables how many tables were written before */
  constructor(writer: MarkedTextWriter, selection: Selection, body: WebElement, tables = 0) {
    this.tables = tables;
    this.writer = writer;
    this.selection = selection;
    this.tablesBeside = selection.elements === null ? new Set() : findTables(body, selection.elements);
  }

  write(element: WebElement): void {
    this.block(element, this.isSelected(element));
  }

  /** Writes the children of a block, each line of it by itself. */
  private block(element: WebElement, selected: boolean): void {
    const mark = markOf(element);
    let run: (WebElement | Piece)[] = [];
    const flush = () => {
      this.line(run, mark);
      run = [];
    };
    for (const child of element.children) {
      if (!isElement(child)) {
        if (selected) run.push(child);
      } else if (!this.selection.without.has(child) && !ASIDE.has(child.name)) {
        if (child.name === "br" || (isInline(child) && this.isSelected(child))) run.push(child);
        else {
          flush();
          this.inside(child);
        }
      }
    }
    flush();
  }

  private inside(element: WebElement): void {
    const { elements } = this.selection;
    if (elements === null && AROUND.has(element.name)) return;
    const selected = this.isSelected(element) || this.tablesBeside.has(element);
    if (element.name === "table" && isDataTable(element)) {
      if (selected) this.table(element);
    } else if (isMenu(element) && (selected || elements === null)) this.linksLeftOut++;
    else this.block(element, selected);
  }

  private isSelected({ number }: WebElement): boolean {
    const { elements } = this.selection;
    return elements === null || elements.has(number);
  }

  /** Writes what stands in one line, or in several that line breaks part. */
  private line(run: readonly (WebElement | Piece)[], mark: LineMark): void {
    const breaks = run.some((it) => isElement(it) && (it.name === "br" || hasBreak(it)));
    const isFlow = mark.role === "flow" || (breaks && mark.role === "paragraph");
    const heading = !breaks && mark.role === "paragraph" && isBoldLine(run);
    const own: LineMark = isFlow ? { role: "flow" } : heading ? { role: "section" } : mark;
    this.pieces(run, own, mark.role === "flow");
    this.writer.endLine(own);
  }

  private pieces(run: readonly (WebElement | Piece)[], mark: LineMark, isSetAsWritten: boolean): void {
    for (const it of run) {
      if (!isElement(it)) {
        if (isSetAsWritten) this.asWritten(it, mark);
        else this.writer.add(it);
      } else if (it.name === "br") this.writer.newLine(this.writer.isEmpty ? null : mark);
      else if (!ASIDE.has(it.name) && !this.selection.without.has(it))
        this.pieces(it.children, mark, isSetAsWritten);
    }
  }

  /** In `<pre>` a newline is one. */
  private asWritten({ text, from, to }: Piece, mark: LineMark): void {
    if (text.length !== to - from) {
      this.writer.add({ text, from, to });
      return;
    }
    for (const { 0: part, index } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
      if (/[\r\n]/.test(part)) this.writer.newLine(this.writer.isEmpty ? null : mark);
      else this.writer.put(part, from + index, from + index + part.length);
    }
  }

  private table(table: WebElement): void {
    const number = ++this.tables;
    for (const child of table.children)
      if (isElement(child) && child.name === "caption") this.cell(child, { role: "label", table: number });
    for (const { element, ...place } of placeCells(table))
      this.cell(element, { role: "cell", table: number, ...place });
  }

  private cell(element: WebElement, mark: LineMark): void {
    const write = (of: WebElement) => {
      for (const child of of.children) {
        if (!isElement(child)) this.writer.add(child);
        else if (isInline(child)) write(child);
        else {
          this.writer.endLine(mark);
          write(child);
          this.writer.endLine(mark);
        }
      }
    };
    write(element);
    this.writer.endLine(mark);
  }
}

function markOf({ name }: WebElement): LineMark {
  if (/^h[1-6]$/.test(name)) return { role: "section" };
  if (name === "figcaption") return { role: "caption" };
  return { role: name === "pre" ? "flow" : "paragraph" };
}

const isInline = (element: WebElement): boolean =>
  INLINE.has(element.name) &&
  element.children.every((child) => !isElement(child) || child.name === "br" || isInline(child));

const hasBreak = (element: WebElement): boolean =>
  element.children.some((child) => isElement(child) && (child.name === "br" || hasBreak(child)));

/** 一、工业: a paragraph that is all bold and ends no sentence. */
function isBoldLine(run: readonly (WebElement | Piece)[]): boolean {
  const words = wordsOf(run.map((it) => (isElement(it) ? textOf(it) : it.text)).join(""));
  if (words.length < 2 || words.length > LONGEST_HEADING || /[。！？；，：…]$/u.test(words)) return false;
  return run.every((it) =>
    isElement(it) ? isBold(it) || wordsOf(textOf(it)) === "" : it.text.trim() === "",
  );
}

function isBold(element: WebElement): boolean {
  if (element.name === "b" || element.name === "strong") return true;
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(element.attributes.style ?? "")) return true;
  const children = element.children.filter((child) => isElement(child) || child.text.trim() !== "");
  return children.length > 0 && children.every((child) => isElement(child) && isBold(child));
}

/** Whether an element holds nothing but links, several of them: other articles, pages, shares. */
function isMenu(element: WebElement): boolean {
  const links = [...elementsOf(element)].filter(({ name }) => name === "a");
  if (links.length < MENU) return false;
  const all = wordsOf(textOf(element)).length;
  return links.reduce((sum, link) => sum + wordsOf(textOf(link)).length, 0) > 0.8 * all;
}

/** Tables of data that stand among the main text, which Readability takes for ornament when they are small. */
function findTables(body: WebElement, elements: ReadonlySet<number>): Set<WebElement> {
  const found = new Set<WebElement>();
  const order = [...elementsOf(body)];
  const kept = order.flatMap(({ number }, k) => (elements.has(number) ? [k] : []));
  const [first, last] = [kept[0] ?? 0, kept.at(-1) ?? -1];
  for (const table of order.slice(first, last + 1))
    if (table.name === "table" && isDataTable(table) && /\d/.test(textOf(table)) && !isMenu(table))
      found.add(table);
  return found;
}
