/** Writes the text of a page without its markup, line by line, and keeps where each character stands in the file. */

import { codePointIndex } from "../../../model/code-points.ts";
import { OffsetMap, type Segment } from "../../../model/offset-map.ts";
import type { LineMark, Origin } from "../../../model/page.ts";

/** A stretch of a file that stands for some text: as it is, or in other characters (`&nbsp;`, `\u4e0a`). */
export interface Piece {
  readonly text: string;
  /** In UTF-16 units of the file's text. */
  readonly from: number;
  readonly to: number;
}

/** Chinese and Japanese letters and their punctuation: a line that breaks between them has no blank there. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** White space of markup, in which a blank and a newline are the same; the wide blank of an indent is print. */
const BLANK = /[ \t\r\n\f\v\u0085\u2028\u2029]/;

/** Builds the lines of a page from pieces of its file. */
export class MarkedTextWriter {
  readonly marks: (LineMark | null)[] = [];
  private text = "";
  private readonly segments: Segment[] = [];
  private lineStart = 0;
  /** White space that stands in the line if something follows it. */
  private pending: { from: number; to: number; breaks: boolean } | null = null;

  /** Whether the line under way holds nothing yet. */
  get isEmpty(): boolean {
    return this.text.length === this.lineStart;
  }

  get written(): string {
    return this.text;
  }

  /** Adds to the line under way, white space as markup means it: any run of it is one blank, none at the ends. */
  add({ text, from, to }: Piece): void {
    const verbatim = text.length === to - from;
    if (!verbatim) {
      if (BLANK.test(text)) this.wait(from, to, false);
      else {
        this.flush(text);
        this.put(text, from, to);
      }
      return;
    }
    for (let at = 0; at < text.length; ) {
      const blank = BLANK.test(text[at]!);
      let end = at + 1;
      while (end < text.length && BLANK.test(text[end]!) === blank) end++;
      const part = text.slice(at, end);
      if (blank) this.wait(from + at, from + end, /[\r\n]/.test(part));
      else {
        this.flush(part);
        this.put(part, from + at, from + end);
      }
      at = end;
    }
  }

  /** Adds to the line under way, blanks and all. */
  put(text: string, from: number, to: number): void {
    if (text === "") return;
    const start = this.text.length;
    this.text += text;
    const verbatim = text.length === to - from;
    const last = this.segments.at(-1);
    if (
      verbatim &&
      last !== undefined &&
      last.replaced === undefined &&
      last.end === start &&
      last.source.end === from
    )
      this.segments[this.segments.length - 1] = {
        start: last.start,
        end: this.text.length,
        source: { start: last.source.start, end: to },
      };
    else
      this.segments.push({
        start,
        end: this.text.length,
        source: { start: from, end: to },
        ...(!verbatim && { replaced: true as const }),
      });
  }

  /** Ends the line under way, if it holds anything. */
  endLine(mark: LineMark | null): void {
    this.pending = null;
    if (this.text.slice(this.lineStart).trim() === "") {
      this.takeBack();
      return;
    }
    this.newLine(mark);
  }

  /** Ends the line under way, empty or not. */
  newLine(mark: LineMark | null): void {
    this.pending = null;
    this.marks.push(mark);
    this.text += "\n";
    this.lineStart = this.text.length;
  }

  /** From the text to the file's. */
  map(): OffsetMap {
    return new OffsetMap(this.segments);
  }

  /** @param file the text of the file, from the start of `line` on */
  origin(file: string, line: number): Origin {
    const [own, its] = [codePointIndex(this.text), codePointIndex(file)];
    const pieces: [number, number, number, number][] = [];
    for (const { start, end, source } of this.segments)
      appendPiece(pieces, [own(start), own(end), its(source.start), its(source.end)]);
    return { line, pieces };
  }

  private wait(from: number, to: number, breaks: boolean): void {
    this.pending =
      this.pending === null
        ? { from, to, breaks }
        : { from: this.pending.from, to, breaks: this.pending.breaks || breaks };
  }

  private flush(next: string): void {
    const { pending } = this;
    this.pending = null;
    if (pending === null || this.isEmpty) return;
    const before = this.text.at(-1)!;
    if (pending.breaks && WIDE.test(before) && WIDE.test(next[0] ?? "")) return;
    if (!/\s/u.test(before)) this.put(" ", pending.from, pending.to);
  }

  private takeBack(): void {
    this.text = this.text.slice(0, this.lineStart);
    while ((this.segments.at(-1)?.start ?? -1) >= this.lineStart) this.segments.pop();
  }
}

/** Joins a piece to the one before where both share the file evenly in the same way: a run of `\u4e0a` is one piece. */
function appendPiece(
  pieces: [number, number, number, number][],
  [start, end, from, to]: [number, number, number, number],
): void {
  if (end <= start) return;
  const last = pieces.at(-1);
  const share = (to - from) / (end - start);
  if (
    last !== undefined &&
    last[1] === start &&
    last[3] === from &&
    (last[3] - last[2]) / (last[1] - last[0]) === share
  )
    pieces[pieces.length - 1] = [last[0], end, last[2], to];
  else pieces.push([start, end, from, to]);
}
