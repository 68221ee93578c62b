/** A page on its way: read, repaired, laid out. */

import type { Box, BoxedPage } from "./boxed.ts";
import type { Edit } from "./layer.ts";
import type { Message } from "./message.ts";
import type { OffsetMap } from "./offset-map.ts";
import type { Span } from "./span.ts";

/** Where a page may be printed: the mainland, Hong Kong, Macau, Taiwan. */
export const regions = ["cn", "hk", "mo", "tw"] as const;

/** What is known of a page beside its text. `date` is `YYYY-MM-DD`. */
export interface PageFacts {
  readonly id: string;
  readonly source: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly number: string | null;
  /** Where it was printed, one of `regions`, when known beside the paper's name. Not written. */
  readonly region?: string | null;
}

/**
 * What a format says that a line of its text is. `flow` is running text of which only the format's own lines are known;
 * `label` is what a table's own markup calls it by.
 */
export type LineMark =
  | {
      readonly role: "title" | "byline" | "section" | "paragraph" | "caption" | "flow";
      /** Lines of one number that follow each other are one block. */
      readonly block?: number;
    }
  | { readonly role: "label"; readonly table: number }
  | {
      readonly role: "cell";
      /** Of the table within its page, from 1. */
      readonly table: number;
      /** From 0, as `column`. */
      readonly row: number;
      readonly column: number;
      /** How many columns it spans. */
      readonly span: number;
      /** Whether the format says that it heads a column. */
      readonly head: boolean;
    };

/** The text of a page whose format says what its parts are (HTML, Markdown, items of JSONL). */
export interface MarkedText {
  /** A block, or a cell, a line. */
  readonly text: string;
  /** From this text to the page's; null where they are the same. */
  readonly map: OffsetMap | null;
  /** What each line is; null for lines between. */
  readonly lines: readonly (LineMark | null)[];
}

/** Where the text of a page stands in its file, when it is not the file's own text. */
export interface Origin {
  /** The line of the file, from 1, that `pieces` count from the start of. */
  readonly line: number;
  /**
   * `[start, end, from, to]` in code points, ascending: the text from `start` to `end` is written in the file from
   * `from` to `to`, each character taking an equal part of it.
   */
  readonly pieces: readonly (readonly [start: number, end: number, from: number, to: number])[];
}

/** What a page is called as an input, where that is not its `source`, and how many bytes it has, if not its file's. */
export interface PageInput {
  readonly path: string;
  readonly bytes?: number;
}

/** A page as read: the decoded input, newlines as they came. */
export interface SourcePage {
  readonly facts: PageFacts;
  readonly text: string;
  readonly messages: readonly Message[];
  /** The page without its markup, when the format says what its parts are. */
  readonly marked?: MarkedText;
  readonly origin?: Origin;
  readonly input?: PageInput;
  /** Where the lines stand on paper, when the format knows: `lines[i]` is line i of the text. */
  readonly boxes?: BoxedPage;
}

/** An edit with the place it had in the source. */
export interface Repair {
  readonly step: string;
  readonly source: Span;
  readonly before: string;
  readonly after: string;
}

/** A page whose lines are whole again but still stand in print order, one a line, `\n` between them. */
export interface RepairedPage {
  readonly facts: PageFacts;
  readonly source: string;
  readonly text: string;
  /** From `text` to `source`. */
  readonly map: OffsetMap;
  readonly repairs: readonly Repair[];
  readonly messages: readonly Message[];
  /** As in the source: a repair never adds or takes a line. */
  readonly boxes?: BoxedPage;
  /** What each line of `text` is, when the format says so. */
  readonly marks?: readonly (LineMark | null)[];
  readonly origin?: Origin;
}

export type BlockType = "title" | "byline" | "section" | "paragraph" | "caption" | "credit" | "table";

/** A box on a page of its file, from 1. */
export interface PlacedBox extends Box {
  readonly page: number;
}

/** What a row of a table is for: its title, its unit, the heads of its columns, or figures. */
export type RowRole = "title" | "unit" | "head" | "data";

/** A cell of a table, in the page's text. */
export interface Cell extends Span {
  /** The first column that it stands in, from 0. */
  readonly column: number;
  /** How many columns it spans. */
  readonly span: number;
}

/** A block of the type `table` is one row of one. */
export interface TableRow {
  /** Of the table within its page, from 1. */
  readonly table: number;
  readonly role: RowRole;
  readonly cells: readonly Cell[];
}

export interface Block extends Span {
  readonly type: BlockType;
  /** Of a table's row only. */
  readonly row?: TableRow;
  /** The box around all its lines, in the page's points or pixels; over several columns it covers all of them. */
  readonly box?: PlacedBox;
}

export interface Article extends Span {
  readonly id: string;
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly blocks: readonly Block[];
}

/**
 * A page in reading order: every block ends with `\n`, articles follow each other, captions and what belongs to no
 * article stand at the end in `loose`.
 */
export interface LaidOutPage {
  readonly facts: PageFacts;
  readonly source: string;
  readonly text: string;
  /** From `text` to `source`. */
  readonly map: OffsetMap;
  readonly articles: readonly Article[];
  readonly loose: readonly Block[];
  readonly repairs: readonly Repair[];
  readonly messages: readonly Message[];
  /** As in the source. */
  readonly boxes?: BoxedPage;
  readonly origin?: Origin;
}

export type { Edit };
