/** Puts pieces of text into reading order and keeps the way back. */

import { roundBox, unionOf } from "../../model/box.ts";
import type { Message } from "../../model/message.ts";
import { OffsetMap, type Segment } from "../../model/offset-map.ts";
import type { Article, Block, LaidOutPage, PlacedBox, Repair, RepairedPage } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { lineFinder } from "./geometry/place.ts";
import { joiner } from "./join.ts";
import type { Line } from "./line.ts";

/** Puts pieces of the repaired text into reading order and keeps the way back to the source. */
export class Assembler {
  private readonly repairs: Repair[] = [];
  private readonly page: RepairedPage;
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private length = 0;
  private lineOf: ((offset: number) => number) | undefined;

  constructor(page: RepairedPage) {
    this.page = page;
  }

  get at(): number {
    return this.length;
  }

  /**
   * Appends lines as one block with its closing `\n`; returns the block's span without it. Lines join as the words at
   * their ends ask for, or with `between`.
   */
  block(pieces: readonly Span[], between?: " "): Span {
    const start = this.length;
    pieces.forEach((piece, i) => {
      const previous = pieces[i - 1];
      this.piece(previous === undefined ? piece : this.join(previous, piece, between));
    });
    const end = this.length;
    this.made("\n");
    return { start, end };
  }

  /** Appends cells as one block with its closing `\n`, a tab between them; returns the block's span and those of its cells. */
  row(cells: readonly (readonly Span[])[]): { readonly block: Span; readonly cells: Span[] } {
    const start = this.length;
    const placed: Span[] = [];
    let previous: Span | undefined;
    for (const pieces of cells) {
      let from = this.length;
      pieces.forEach((piece, i) => {
        if (previous !== undefined) this.join(previous, piece, i === 0 ? "\t" : this.inCell(previous, piece));
        if (i === 0) from = this.length;
        this.piece(piece);
        previous = piece;
      });
      placed.push({ start: from, end: this.length });
    }
    const end = this.length;
    this.made("\n");
    return { block: { start, end }, cells: placed };
  }

  /** The box around the printed lines in which pieces stand; null where the page has none. */
  boxAround(pieces: readonly Span[]): PlacedBox | null {
    const { boxes, text } = this.page;
    if (boxes === undefined || pieces.length === 0) return null;
    this.lineOf ??= lineFinder(text);
    const lines = pieces.map(({ start }) => boxes.lines[this.lineOf!(start)]!.box);
    return { page: boxes.number, ...roundBox(unionOf(lines)) };
  }

  /** The page made of what was put together; `messages` come after those it already has. */
  finish(articles: readonly Article[], loose: readonly Block[], messages: readonly Message[]): LaidOutPage {
    const { facts, source, map, repairs, messages: earlier, boxes, origin } = this.page;
    return {
      facts,
      source,
      text: this.parts.join(""),
      map: new OffsetMap(this.segments).compose(map),
      articles,
      loose,
      repairs: [...repairs, ...this.repairs],
      messages: [...earlier, ...messages],
      ...(boxes !== undefined && { boxes }),
      ...(origin !== undefined && { origin }),
    };
  }

  /** Two figures in one cell are never run together. */
  private inCell(previous: Span, next: Span): " " | undefined {
    const { text } = this.page;
    return /\d/.test(text[previous.end - 1]!) && /\d/.test(text[next.start]!) ? " " : undefined;
  }

  /** Joins a line to the one before it; what stood between them in print is reported as repaired. */
  private join(previous: Span, next: Span, fixed?: " " | "\t"): Span {
    const { text, map } = this.page;
    const { drop, between } =
      fixed === undefined ? joiner(text, previous, next) : { drop: 0, between: fixed };
    if (drop > 0) this.takeBack(drop);
    this.made(between);
    const gapEnd =
      next.start >= previous.end ? next.start : text.indexOf("\n", previous.end) + 1 || text.length;
    const inOrder = next.start >= previous.end && text.slice(previous.end, next.start).trim() === "";
    const from = previous.end - drop;
    const to = inOrder ? gapEnd : Math.min(previous.end + 1, text.length);
    const source = map.toSource({ start: from, end: to });
    const place = { start: source[0]?.start ?? 0, end: source.at(-1)?.end ?? 0 };
    this.repairs.push({ step: "join-lines", source: place, before: text.slice(from, to), after: between });
    return next;
  }

  private piece(span: Span): void {
    const text = this.page.text.slice(span.start, span.end);
    this.segments.push({ start: this.length, end: this.length + text.length, source: span });
    this.parts.push(text);
    this.length += text.length;
  }

  private made(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  /** Takes back the last units of the piece just written (a hyphen at a line's end). */
  private takeBack(count: number): void {
    const last = this.parts.pop()!;
    this.parts.push(last.slice(0, -count));
    const segment = this.segments.pop()!;
    const end = segment.end - count;
    if (end > segment.start) {
      this.segments.push({
        start: segment.start,
        end,
        source: { start: segment.source.start, end: segment.source.end - count },
      });
    }
    this.length -= count;
  }
}

/** The span of a line in the repaired text. */
export function spanOf(line: Line): Span {
  return { start: line.start, end: line.end };
}
