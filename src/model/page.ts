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

/** A page as read: the decoded input, newlines as they came. */
export interface SourcePage {
  readonly facts: PageFacts;
  readonly text: string;
  readonly messages: readonly Message[];
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
}

export type { Edit };
