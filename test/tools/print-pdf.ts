/**
 * Sets clean articles as newspaper pages and prints them to PDF with Chromium: several columns, titles over some of
 * them, frames, pictures with captions, an article that goes on in a box, false bold, and lines drawn in an order that
 * says nothing. Everything follows from the source and its seed.
 * As a command: `npx tsx test/tools/print-pdf.ts OUT.pdf FOLDER…` reads each FOLDER/clean.yaml as one page.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Article,
  type Caption,
  createRandom,
  cutLines,
  type PageSource,
  type Random,
  readBlocks,
  readSource,
} from "./print-page.ts";

/** All measures in points. */
const SIZE = 12;
const LEADING = 17;
const COLUMN = 20 * SIZE;
const GUTTER = 1.5 * SIZE;
const COLUMNS = 4;
const MARGIN = 33;
const PAGE_WIDTH = 2 * MARGIN + COLUMNS * COLUMN + (COLUMNS - 1) * GUTTER;
const TITLE_LEADING = 1.3;

/** One thing on the page; text is one line, or a picture, or a drawn rule. */
export type Piece =
  | { kind: "text"; x: number; y: number; width: number; text: string; style: string; justify: boolean }
  | { kind: "box"; x: number; y: number; width: number; height: number; style: string };

interface Row {
  text: string;
  indent: number;
  justify: boolean;
  section: boolean;
}

export interface PrintedSheet {
  /** In the order of drawing; measures in points from the top left. */
  pieces: readonly Piece[];
  width: number;
  height: number;
}

/** Whether this machine has a Chromium that prints. */
export function findChromium(): string | null {
  // The one without windows costs a quarter less.
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
    if (spawnSync(name, ["--version"]).status === 0) return name;
  }
  return null;
}

/** Sets one page. */
export function setSheet(source: PageSource): PrintedSheet {
  const random = createRandom(source.seed ^ 0x9df);
  const sheet = new Sheet(source, random);
  sheet.setAll();
  return { pieces: shuffle(sheet.pieces, random), width: PAGE_WIDTH, height: sheet.bottom + MARGIN };
}

class Sheet {
  readonly pieces: Piece[] = [];
  bottom = MARGIN;
  private readonly source: PageSource;
  private readonly random: Random;
  private readonly captions: Caption[];

  constructor(source: PageSource, random: Random) {
    this.source = source;
    this.random = random;
    this.captions = [...(source.captions ?? [])];
  }

  setAll(): void {
    this.text(MARGIN, this.bottom, 300, "2024年10月19日 星期六 05版", `font-size:${SIZE}pt`, false);
    this.bottom += LEADING + 4;
    this.rule(MARGIN, this.bottom, PAGE_WIDTH - 2 * MARGIN, 1);
    this.bottom += 16;
    const articles = [...this.source.articles];
    const pictures = spread(this.captions.length, articles.length);
    let at = 0;
    while (at < articles.length) {
      const long = articles[at]!.body.length > 700;
      const pair = at + 1 < articles.length && (!long || this.random() < 0.4);
      if (pair) {
        const first = this.setArticle(articles[at]!, 0, 2, pictures[at]!, "plain");
        const second = this.setArticle(
          articles[at + 1]!,
          2,
          2,
          pictures[at + 1]!,
          pick(["plain", "framed"], this.random),
        );
        this.bottom = Math.max(first, second) + 22;
        at += 2;
      } else {
        const look = pick(["plain", "beside", "framed", "continued"], this.random);
        this.bottom = this.setArticle(articles[at]!, 0, COLUMNS, pictures[at]!, look) + 22;
        at += 1;
      }
      if (at < articles.length && this.random() < 0.5)
        this.rule(MARGIN, this.bottom - 12, PAGE_WIDTH - 2 * MARGIN, 0.7);
    }
  }

  /**
   * Sets an article into `count` columns from column `first` on, below `this.bottom`; returns where it ends. Beside: the
   * last column begins beside the title. Framed: a line runs around it. Continued: its end stands in a box at the foot.
   */
  private setArticle(article: Article, first: number, count: number, pictures: number, look: string): number {
    const { random } = this;
    const inset = look === "framed" ? 10 : 0;
    const left = MARGIN + first * (COLUMN + GUTTER) + inset;
    const whole = count * COLUMN + (count - 1) * GUTTER - 2 * inset;
    const column = (whole - (count - 1) * GUTTER) / count;
    const top = this.bottom + (inset > 0 ? 12 : 0);
    const beside = look === "beside";
    const titled = beside ? whole - column - GUTTER : whole;
    let y = this.setTitle(article, left, top, titled);
    if (article.byline !== undefined) {
      this.text(left, y, titled, article.byline, `font-size:${SIZE}pt;font-weight:bold`, false);
      y += LEADING + 6;
    }
    const rows = this.rowsOf(article, Math.floor(column / SIZE));
    const rest = look === "continued" && rows.length > 40 ? rows.splice(Math.floor(rows.length * 0.75)) : [];
    const tops = Array.from({ length: count }, (_, c) => (beside && c === count - 1 ? top : y));
    const shots = this.placePictures(pictures, count, column);
    const pictured = shots.reduce((sum, shot) => sum + shot.height, 0);
    const spare = tops.reduce((sum, it) => sum + (it - top), 0);
    let depth = Math.ceil((rows.length * LEADING + pictured + spare) / count / LEADING) * LEADING;
    while (capacity(tops, top + depth, shots) < rows.length) depth += LEADING;
    let next = 0;
    let lowest = y;
    for (let c = 0; c < count; c++) {
      const x = left + c * (column + GUTTER);
      let line = tops[c]!;
      const shot = shots.find((it) => it.column === c);
      const from = shot === undefined ? Number.POSITIVE_INFINITY : line + shot.after * LEADING;
      let shown = false;
      while (line + LEADING <= top + depth + 0.01) {
        if (shot !== undefined && !shown && line + 0.01 >= from) {
          this.setPicture(shot, x, line, column);
          line += shot.height;
          shown = true;
          continue;
        }
        const row = rows[next];
        if (row === undefined) break;
        this.setRow(row, x, line, column);
        line += LEADING;
        next++;
      }
      if (shot !== undefined && !shown) {
        this.setPicture(shot, x, line, column);
        line += shot.height;
      }
      lowest = Math.max(lowest, line);
    }
    if (rest.length > 0) lowest = this.setContinuation(article, rest, left, lowest + 12, whole, column);
    if (inset > 0) {
      const frame = { x: left - inset, y: top - 12, width: whole + 2 * inset, height: lowest - top + 20 };
      this.pieces.push({ kind: "box", ...frame, style: "border:0.8pt solid #333;box-sizing:border-box" });
      lowest += 8;
    }
    if (count === 2 && first === 0 && random() < 0.5)
      this.rule(left + whole + GUTTER / 2, top, 0.7, lowest - top);
    return lowest;
  }

  private setTitle(article: Article, x: number, top: number, width: number): number {
    const { random } = this;
    const length = [...article.title].length;
    const spread = length < 12 && random() < 0.4 ? 0.4 : 0;
    const size = Math.min(34, Math.floor((width / Math.max(1, length) / (1 + spread)) * 0.9));
    const spacing = spread * size;
    const style = `font-size:${size}pt;letter-spacing:${spacing}pt;font-weight:${random() < 0.5 ? "bold" : "normal"}`;
    this.text(x, top, width, article.title, style, false);
    // False bold: the same line again, a little aside.
    this.text(x + 0.6, top + 0.2, width, article.title, style, false);
    return top + size * TITLE_LEADING + 10;
  }

  private rowsOf(article: Article, width: number): Row[] {
    return readBlocks(article).flatMap((block): Row[] => {
      if (block.type === "section") return [{ text: block.text, indent: 0, justify: false, section: true }];
      const widthOf = (line: number) => (line === 0 ? width - 2 : width);
      const lines = cutLines(block.text, widthOf, 0, this.random);
      return lines.map(({ start, end }, k) => ({
        text: block.text.slice(start, end),
        indent: k === 0 ? 2 : 0,
        justify: k < lines.length - 1,
        section: false,
      }));
    });
  }

  private setRow(row: Row, x: number, y: number, column: number): void {
    const weight = row.section ? ";font-weight:bold;font-family:'Noto Sans CJK SC'" : "";
    const shift = row.indent * SIZE;
    const width = column - shift;
    if (row.section) {
      const inner = [...row.text].length * SIZE;
      this.text(
        x + Math.max(0, (column - inner) / 2),
        y,
        width,
        row.text,
        `font-size:${SIZE}pt${weight}`,
        false,
      );
    } else this.text(x + shift, y, width, row.text, `font-size:${SIZE}pt`, row.justify);
  }

  private placePictures(
    count: number,
    columns: number,
    column: number,
  ): { column: number; after: number; height: number; caption: Caption; lines: string[] }[] {
    return this.captions
      .splice(0, count)
      .slice(0, columns)
      .map((caption, k) => {
        const text = (caption.label === undefined ? "" : `${caption.label} `) + caption.text;
        const small = 10;
        const lines = cutLines(text, () => Math.floor(column / small), 0, this.random).map(({ start, end }) =>
          text.slice(start, end),
        );
        if (caption.credit !== undefined) lines.push(caption.credit);
        const height = Math.ceil((130 + lines.length * 14 + 20) / LEADING) * LEADING;
        return { column: columns - 1 - k, after: pick([0, 6, 11], this.random), height, caption, lines };
      });
  }

  private setPicture(shot: { lines: string[] }, x: number, y: number, column: number): void {
    this.pieces.push({ kind: "box", x, y: y + 4, width: column, height: 126, style: "picture" });
    shot.lines.forEach((line, k) => {
      const at = y + 134 + k * 14;
      const style = "font-size:10pt;font-family:'Noto Sans CJK SC'";
      this.text(x, at, column, line, style, false);
      this.text(x + 0.35, at, column, line, style, false);
    });
  }

  /** The end of an article in a frame of its own, over its whole width, with a line that says what it continues. */
  private setContinuation(
    article: Article,
    rows: readonly Row[],
    left: number,
    top: number,
    whole: number,
    column: number,
  ): number {
    const count = Math.round((whole + GUTTER) / (column + GUTTER));
    this.text(
      left + 10,
      top + 6,
      whole - 20,
      `（上接本版《${article.title}》）`,
      `font-size:${SIZE}pt`,
      false,
    );
    const inner = (whole - 20 - (count - 1) * GUTTER) / count;
    const depth = Math.ceil(rows.length / count);
    rows.forEach((row, k) => {
      const c = Math.floor(k / depth);
      const x = left + 10 + c * (inner + GUTTER);
      this.setRow(row, x, top + 8 + LEADING + (k % depth) * LEADING, inner);
    });
    const height = (depth + 1) * LEADING + 18;
    const style = "border:0.8pt solid #333;box-sizing:border-box";
    this.pieces.push({ kind: "box", x: left, y: top, width: whole, height, style });
    return top + height;
  }

  private text(x: number, y: number, width: number, text: string, style: string, justify: boolean): void {
    this.pieces.push({ kind: "text", x, y, width, text, style, justify });
  }

  private rule(x: number, y: number, width: number, height: number): void {
    this.pieces.push({ kind: "box", x, y, width, height, style: "background:#333" });
  }
}

/** How many rows the columns hold down to `end`. */
function capacity(
  tops: readonly number[],
  end: number,
  shots: readonly { column: number; height: number }[],
): number {
  return tops.reduce((sum, top, c) => {
    const taken = shots.filter((it) => it.column === c).reduce((all, { height }) => all + height, 0);
    return sum + Math.max(0, Math.floor((end - top - taken + 0.01) / LEADING));
  }, 0);
}

/** Deals `count` things to `shares` in turn. */
function spread(count: number, shares: number): number[] {
  return Array.from({ length: shares }, (_, k) => Math.floor((count + shares - 1 - k) / shares));
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)]!;
}

/** Puts things in an order that says nothing (Fisher–Yates). */
function shuffle<T>(things: readonly T[], random: Random): T[] {
  const out = [...things];
  for (let k = out.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [out[k], out[other]] = [out[other]!, out[k]!];
  }
  return out;
}

/** A grey picture of one pixel: what matters is that it is one. */
const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mPQBgAAXwBXsHQyGwAAAABJRU5ErkJggg==";

function writePiece(piece: Piece): string {
  const at = `left:${piece.x.toFixed(2)}pt;top:${piece.y.toFixed(2)}pt;width:${piece.width.toFixed(2)}pt`;
  if (piece.kind === "text") {
    const justify = piece.justify ? ";text-align:justify;text-align-last:justify" : "";
    const text = piece.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return `<div style="${at};${piece.style}${justify}">${text}</div>`;
  }
  const height = `height:${piece.height.toFixed(2)}pt`;
  if (piece.style === "picture") return `<img style="${at};${height}" src="${PICTURE}">`;
  return `<div style="${at};${height};${piece.style}"></div>`;
}

/** Prints pages into one PDF, one sheet a page. @throws Error when Chromium fails */
export function printPdf(
  chromium: string,
  sheets: readonly PrintedSheet[],
  out: string,
  font = "Noto Serif CJK SC",
): void {
  const folder = mkdtempSync(join(tmpdir(), "print-pdf-"));
  try {
    const height = Math.ceil(Math.max(...sheets.map((sheet) => sheet.height)));
    const style = `@page{size:${PAGE_WIDTH}pt ${height}pt;margin:0}body{margin:0;font-family:'${font}';line-height:1.2}
.page{position:relative;width:${PAGE_WIDTH}pt;height:${height}pt;overflow:hidden;break-after:page}.page:last-child{break-after:auto}
.page>*{position:absolute;white-space:nowrap}`;
    const pages = sheets
      .map(({ pieces }) => `<div class="page">${pieces.map(writePiece).join("\n")}</div>`)
      .join("\n");
    const html = `<!doctype html><html lang="zh"><meta charset="utf-8"><style>${style}</style><body>${pages}</body></html>`;
    writeFileSync(join(folder, "page.html"), html);
    const options = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-pdf-header-footer",
      `--user-data-dir=${join(folder, "profile")}`,
    ];
    execFileSync(
      chromium,
      [...options, `--print-to-pdf=${out}`, pathToFileURL(join(folder, "page.html")).href],
      {
        stdio: "ignore",
        timeout: 120_000 + 1000 * sheets.length,
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The articles and captions of a labelled page: as written before it was damaged, or as its labels have them. */
export function readArticles(folder: string): PageSource {
  if (existsSync(join(folder, "clean.yaml"))) return readSource(folder);
  const labels = JSON.parse(readFileSync(join(folder, "articles.json"), "utf8")) as LabelledArticles;
  const articles = labels.articles.map(
    ({ title, byline, blocks }): Article => ({
      title: title ?? "",
      ...(byline == null ? {} : { byline }),
      body: blocks.map(({ type, text }) => (type === "section" ? `## ${text}` : text)).join("\n"),
    }),
  );
  const captions = (labels.captions ?? []).map((it) => (typeof it === "string" ? { text: it } : it));
  return { seed: 20240000 + articles[0]!.body.length, articles, captions, layout: [] };
}

interface LabelledArticles {
  articles: { title?: string | null; byline?: string | null; blocks: { type: string; text: string }[] }[];
  captions?: (string | Caption)[];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [out, ...folders] = process.argv.slice(2);
  const chromium = findChromium();
  if (chromium === null) throw new Error("expected Chromium on this machine: install the package chromium");
  printPdf(
    chromium,
    folders.map((folder) => setSheet(readArticles(folder))),
    out!,
  );
}
