/**
 * Prints clean articles the way a newspaper's text layer gives them back: cut at the column's width, letter-spaced
 * where the line was justified, titles torn off, captions doubled. Everything follows from the source and its seed.
 * As a command: `npx tsx test/tools/print-page.ts FOLDER…` reads FOLDER/clean.yaml and writes page.txt beside it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

export interface Article {
  title: string;
  byline?: string;
  /** One block a line; a line that begins with `## ` is a section heading. */
  body: string;
}

export interface Caption {
  label?: string;
  text: string;
  credit?: string;
}

/** How a run of lines was set; widths count full-width characters. */
export interface Look {
  /** A blank line after every print line (default true). */
  gap?: boolean;
  /** The frame's first line begins with a blank. */
  lead?: boolean;
  /** No blank line between this frame's last line and the next frame. */
  flush?: boolean;
}

/** Lines beside a picture: `lines` of them, from the paragraph's line `from` on, set `width` wide. */
export interface Narrow {
  block: number;
  from: number;
  lines: number;
  width: number;
}

export interface BodyFrame extends Look {
  /** Number of the article, from 0, and which of its blocks (half-open; all by default). */
  body: number;
  blocks?: [number, number];
  width: number;
  /** First-line indent in characters (default 2). It takes room, but leaves no character in the text layer. */
  indent?: number;
  narrow?: Narrow[];
  /** Chance that a loosely filled line comes out letter-spaced (default 0.5). */
  spaced?: number;
  /** Chance that a line with brackets keeps blanks outside them (default 0). */
  looseBrackets?: number;
  /** Chance that punctuation which does not fit is squeezed into the line (default 0.7). */
  squeeze?: number;
}

export interface Heading {
  title?: number;
  byline?: number;
  /** Only the role or only the name, for bylines with a title between the two. */
  part?: "role" | "name";
  spaced?: boolean;
  lead?: boolean;
}

export interface HeadingFrame extends Look {
  headings: Heading[];
}

export interface CaptionFrame extends Look {
  captions: number[];
  width: number;
  doubled?: "run" | "glyph";
}

export interface MarkFrame extends Look {
  marks: string[];
  doubled?: boolean;
}

export interface InterleavedFrame extends Look {
  columns: BodyFrame[];
}

export type Frame = BodyFrame | HeadingFrame | CaptionFrame | MarkFrame | InterleavedFrame;

export interface PageSource {
  seed: number;
  articles: Article[];
  captions?: Caption[];
  layout: Frame[];
}

export interface Block {
  type: "paragraph" | "section";
  text: string;
}

/** A line of the page; body lines know their slice of the block's text, in UTF-16 units. */
export interface PrintedLine {
  text: string;
  origin?: { article: number; block: number; start: number; end: number };
}

export type Random = () => number;

/** Pseudo-random numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OPENERS = "“‘《〈（「『【";
const CLOSERS = "，。、；：？！”’》〉）」』】%‰";
const ATOM = new RegExp(
  `[${OPENERS}]*(?:[A-Za-z0-9]+(?:[.:·/+-][A-Za-z0-9]+)*|——|……|⋯⋯|.)[${CLOSERS}]*`,
  "gu",
);
const LATIN = /[A-Za-z0-9]/;

/** Splits a text into the pieces a line may not break: numbers, words, characters with their punctuation. */
export function splitAtoms(text: string): string[] {
  return text.match(ATOM) ?? [];
}

/** Width of a text in half characters. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x80 ? 1 : 2;
  return width;
}

/** Cuts a block into lines; `widthOf` gives the room of the n-th line in full-width characters. */
export function cutLines(
  text: string,
  widthOf: (line: number) => number,
  squeeze: number,
  random: Random,
): { start: number; end: number; loose: boolean }[] {
  const lines: { start: number; end: number; loose: boolean }[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  for (const atom of splitAtoms(text)) {
    const room = widthOf(lines.length) * 2;
    const over = used + measureWidth(atom) - room;
    const hangs = over <= 2 && CLOSERS.includes(atom.at(-1)!) && random() < squeeze;
    if (end > start && over > 0 && !hangs) {
      lines.push({ start, end, loose: room - used >= 2 });
      start = end;
      used = 0;
    }
    end += atom.length;
    used += measureWidth(atom);
  }
  if (end > start) lines.push({ start, end, loose: false });
  return lines;
}

/** Puts the blank that the typesetter leaves between ideographs and digits or Latin letters. */
export function spaceNumbers(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, " ");
}

/** Spreads a line letter by letter: `tight` leaves punctuation as it is, `wide` spaces it too. */
export function spreadLetters(text: string, style: "tight" | "wide"): string {
  const glyphs = text.match(/[A-Za-z0-9.]+%?|./gu) ?? [];
  let line = "";
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1] ?? "";
    const sticks =
      before === "" || OPENERS.includes(before) || "》”）’".includes(glyph) || CLOSERS.includes(before);
    line += before !== "" && (style === "wide" || !sticks) ? ` ${glyph}` : glyph;
  }
  return line;
}

/** Sets a justified line: wholly, partly or not letter-spaced. */
function justifyLine(text: string, loose: boolean, chance: number, random: Random): string {
  if (!loose || random() >= chance) return spaceNumbers(text);
  const style = random();
  if (style < 0.6) return spreadLetters(text, "tight");
  if (style < 0.75) return spreadLetters(text, "wide");
  const atoms = splitAtoms(text);
  const cut = 3 + Math.floor(random() * Math.max(1, atoms.length - 5));
  const spread = spreadLetters(atoms.slice(0, cut).join(""), "tight");
  return `${spread} ${spaceNumbers(atoms.slice(cut).join(""))}`.trimEnd();
}

export function readBlocks(article: Article): Block[] {
  const lines = article.body.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) =>
    line.startsWith("## ")
      ? { type: "section", text: line.slice(3).trim() }
      : { type: "paragraph", text: line.trim() },
  );
}

function printBody(frame: BodyFrame, articles: Article[], random: Random): PrintedLine[] {
  const { body, width, indent = 2, narrow = [], spaced = 0.5, looseBrackets = 0, squeeze = 0.7 } = frame;
  const article = articles[body];
  if (!article)
    throw new Error(`layout names article ${body}, but there are ${articles.length} (counted from 0)`);
  const blocks = readBlocks(article);
  const [first, end] = frame.blocks ?? [0, blocks.length];
  return blocks.slice(first, end).flatMap((block, offset) => {
    const origin = { article: body, block: first + offset };
    if (block.type === "section")
      return [{ text: block.text, origin: { ...origin, start: 0, end: block.text.length } }];
    const widthOf = (line: number): number => {
      const beside = narrow.find(
        (n) => n.block === origin.block && line >= n.from && line < n.from + n.lines,
      );
      return (beside?.width ?? width) - (line === 0 ? indent : 0);
    };
    return cutLines(block.text, widthOf, squeeze, random).map(({ start, end, loose }) => {
      let text = justifyLine(block.text.slice(start, end), loose, spaced, random);
      if (random() < looseBrackets) text = text.replaceAll("（", " （").replaceAll("）", "） ").trim();
      return { text, origin: { ...origin, start, end } };
    });
  });
}

function printHeading(heading: Heading, articles: Article[]): PrintedLine {
  const article = articles[heading.title ?? heading.byline ?? -1];
  const whole = heading.title === undefined ? article?.byline : article?.title;
  if (whole === undefined)
    throw new Error(`layout names a heading that no article has: ${JSON.stringify(heading)}`);
  const [role = "", ...name] = whole.split(" ");
  const text = heading.part === "role" ? role : heading.part === "name" ? name.join(" ") : whole;
  return { text: (heading.lead ? " " : "") + (heading.spaced ? [...text].join(" ") : text) };
}

/** Doubles a line the way a shadowed caption is stored twice: run by run, or glyph by glyph. */
export function doubleLine(text: string, by: "run" | "glyph", random: Random): string {
  if (by === "glyph") return [...text].map((char) => (char === " " ? char : char + char)).join("");
  const runs = text.match(
    /\s|[A-Za-z0-9.]+|[①-⑳]|[（）]|[。，；](?=$|\s)|[^\sA-Za-z0-9①-⑳（）]+?(?=[。，；]?(?:$|[\sA-Za-z0-9①-⑳（）]))/gu,
  );
  return (runs ?? [])
    .flatMap((run) => splitRun(run, random))
    .map((run) => (run === " " ? run : run + run))
    .join("");
}

function splitRun(run: string, random: Random): string[] {
  if (run.length > 1 && run.endsWith("摄") && random() < 0.6) return [run.slice(0, -1), "摄"];
  if (run.length < 6 || LATIN.test(run) || random() < 0.6) return [run];
  const cut = 2 + Math.floor(random() * (run.length - 3));
  return [run.slice(0, cut), run.slice(cut)];
}

function printCaptions(frame: CaptionFrame, captions: Caption[], random: Random): PrintedLine[] {
  return frame.captions.flatMap((number) => {
    const caption = captions[number];
    if (!caption)
      throw new Error(`layout names caption ${number}, but there are ${captions.length} (counted from 0)`);
    const text = (caption.label ? `${caption.label} ` : "") + caption.text;
    const lines = cutLines(text, () => frame.width, 1, random).map(({ start, end }) =>
      spaceNumbers(text.slice(start, end)),
    );
    if (caption.credit)
      lines.push(caption.credit.replace(/ (\p{Script=Han})(\p{Script=Han})摄/u, " $1 $2摄"));
    return lines.map((line) => ({
      text: frame.doubled ? doubleLine(line.trim(), frame.doubled, random) : line.trim(),
    }));
  });
}

/** Takes the first line of every column, then the second of every column, and so on. */
export function interleaveLines<T>(columns: T[][]): T[] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) =>
    columns.flatMap((column) => column.slice(row, row + 1)),
  ).flat();
}

function printFrame(frame: Frame, source: PageSource, random: Random): PrintedLine[] {
  if ("body" in frame) return printBody(frame, source.articles, random);
  if ("headings" in frame) return frame.headings.map((heading) => printHeading(heading, source.articles));
  if ("captions" in frame) return printCaptions(frame, source.captions ?? [], random);
  if ("columns" in frame)
    return interleaveLines(frame.columns.map((column) => printBody(column, source.articles, random)));
  return frame.marks.map((mark) => ({ text: frame.doubled ? mark + mark : mark }));
}

/** Prints the page; every element is one line of page.txt, blank lines included. */
export function printPage(source: PageSource): PrintedLine[] {
  const random = createRandom(source.seed);
  return source.layout.flatMap((frame) => {
    const gap = frame.gap ?? !("headings" in frame);
    const lines = printFrame(frame, source, random).flatMap((line, at) => {
      const text = at === 0 && frame.lead ? ` ${line.text}` : line.text;
      return gap ? [{ ...line, text }, { text: "" }] : [{ ...line, text }];
    });
    if (gap && frame.flush) lines.pop();
    if (!gap && !frame.flush) lines.push({ text: "" });
    return lines;
  });
}

/** The 1-based page line on which a character of a block stands. */
export function findLine(page: PrintedLine[], article: number, block: number, offset: number): number {
  const at = page.findIndex(
    ({ origin: o }) => o?.article === article && o.block === block && o.start <= offset && offset < o.end,
  );
  if (at < 0)
    throw new Error(`article ${article}, block ${block}, character ${offset} stands on no line of the page`);
  return at + 1;
}

export function readSource(folder: string): PageSource {
  return parse(readFileSync(join(folder, "clean.yaml"), "utf8")) as PageSource;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const folder of process.argv.slice(2)) {
    const page = printPage(readSource(folder));
    writeFileSync(join(folder, "page.txt"), `${page.map((line) => line.text).join("\n")}\n`);
  }
}
