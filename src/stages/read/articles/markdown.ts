/** Reads Markdown. */

import type { Message } from "../../../model/message.ts";
import type { LineMark, SourcePage } from "../../../model/page.ts";
import type { KnownFacts, OpenedFile, ReadFailure } from "../read-page.ts";
import { findUnreadable } from "../unreadable.ts";
import { lookOver } from "../warnings.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { type MarkdownEvent, parseMarkdown } from "./markdown-events.ts";
import { MarkedTextWriter } from "./marked-text.ts";
import { WebBlocksWriter } from "./web-blocks.ts";
import { parseWebPage, textOf, wordsOf } from "./web-tree.ts";

/**
 * The page of a Markdown file (CommonMark with the tables of GitHub). Places count in the file's own text; marks, links'
 * addresses, pictures, comments and code are no text. Its first heading is the title.
 */
export async function readMarkdown(
  opened: OpenedFile,
  known: KnownFacts,
  messages: readonly Message[],
): Promise<SourcePage | ReadFailure> {
  const { id, sha256, encoding, text } = opened;
  const front = readFrontMatter(text);
  const events = await parseMarkdown(front.rest);
  const writer = new BlocksWriter(text, front, topOf(events, front, text));
  for (const event of events) writer.take(event);
  const { writer: lines, codeLeftOut } = writer;
  const fail = (reason: string): ReadFailure => ({
    id,
    source: known.source,
    sha256,
    reason,
    line: null,
    byte: null,
  });
  if (lines.written.trim() === "") return fail("the page has no text: expected Markdown with paragraphs");
  const unreadable = findUnreadable(lines.written, "text");
  if (unreadable !== null) return fail(unreadable);
  const said = [...messages, ...front.messages];
  if (codeLeftOut > 0) {
    const what = codeLeftOut === 1 ? "a block of code is" : `${codeLeftOut} blocks of code are`;
    said.push({
      severity: "info",
      stage: "read",
      rule: null,
      reason: `${what} no text and left out`,
      span: null,
    });
  }
  return {
    facts: {
      id,
      source: known.source,
      sha256,
      encoding,
      paper: known.paper ?? front.paper,
      date: known.date ?? front.date,
      number: known.number ?? null,
      region: known.region ?? null,
    },
    text,
    marked: { text: lines.written, map: lines.map(), lines: lines.marks },
    messages: [...said, ...lookOver(text)],
  };
}

/** The level of the headings that are titles: the highest, where the file begins with one; 0 where none is. */
function topOf(events: readonly MarkdownEvent[], { title }: FrontMatter, text: string): number {
  const headings = events.filter(({ kind, type }) => kind === "enter" && type === "heading");
  const first = headings[0];
  if (first === undefined) return 0;
  const isFirst = !events.some(
    ({ kind, type, start }) => kind === "enter" && type === "paragraph" && start < first.start,
  );
  if (title !== null && withoutMarks(wordsOf(text.slice(first.start, first.end))) !== wordsOf(title.text))
    return 0;
  const highest = Math.min(...headings.map(({ level }) => level));
  return highest === 1 || (isFirst && first.level === highest) ? highest : 0;
}

/** A heading without the signs that make it one, before it, behind it or below it. */
function withoutMarks(heading: string): string {
  let end = heading.length;
  while (end > 0 && "#=-".includes(heading[end - 1]!)) end--;
  return heading.slice(0, end).replace(/^#+/, "");
}

class BlocksWriter {
  readonly writer = new MarkedTextWriter();
  codeLeftOut = 0;
  private tables = 0;
  private row = -1;
  private column = 0;
  private mark: LineMark | null = null;
  /** How many elements are open whose text is none. */
  private skipping = 0;
  private readonly text: string;
  private readonly top: number;

  constructor(text: string, { title }: FrontMatter, top: number) {
    this.text = text;
    this.top = top;
    if (title === null || top > 0) return;
    this.writer.add(title);
    this.writer.endLine({ role: "title" });
  }

  take(event: MarkdownEvent): void {
    const { kind, type } = event;
    if (type === "skipped") this.skipping += kind === "enter" ? 1 : -1;
    else if (kind === "enter") this.enter(event);
    else if (type === "paragraph" || type === "heading" || type === "cell") {
      this.writer.endLine(this.mark);
      this.mark = null;
    }
  }

  private enter(event: MarkdownEvent): void {
    const { type, start, end, level } = event;
    switch (type) {
      case "paragraph":
        this.mark = { role: "paragraph" };
        return;
      case "heading":
        this.mark = { role: level === this.top ? "title" : "section" };
        return;
      case "table":
        this.tables++;
        this.row = -1;
        return;
      case "row":
        this.row++;
        this.column = 0;
        return;
      case "cell":
        this.mark = {
          role: "cell",
          table: this.tables,
          row: this.row,
          column: this.column++,
          span: 1,
          head: level === 1,
        };
        return;
      case "code":
        this.codeLeftOut++;
        return;
      case "markup":
        this.markup(start, end);
        return;
      case "break":
        if (this.mark !== null) this.writer.newLine(this.writer.isEmpty ? null : this.mark);
        return;
      default:
        if (this.skipping === 0 && this.mark !== null) this.add(event);
    }
  }

  private add({ type, start, end }: MarkdownEvent): void {
    const written = this.text.slice(start, end);
    if (type === "reference") {
      const tree = parseWebPage(written);
      this.writer.add({ text: "reason" in tree ? written : textOf(tree.root), from: start, to: end });
    } else if (type === "inline-markup") {
      if (/^<br\b/i.test(written) && this.mark !== null) this.writer.newLine(this.mark);
    } else this.writer.add({ text: written, from: start, to: end });
  }

  /** A block of HTML: its text is the page's too. */
  private markup(start: number, end: number): void {
    const tree = parseWebPage(this.text.slice(start, end), start);
    if ("reason" in tree) return;
    const blocks = new WebBlocksWriter(
      this.writer,
      { elements: null, without: new Set() },
      tree.root,
      this.tables,
    );
    blocks.write(tree.root);
    this.tables = blocks.tables;
  }
}
