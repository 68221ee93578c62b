import type { BoxedPage } from "./boxed.ts";
import type { Edit } from "./layer.ts";
import type { Message } from "./message.ts";
import type { OffsetMap } from "./offset-map.ts";
import type { Span } from "./span.ts";

/** What is known of a page beside its text. `date` is `YYYY-MM-DD`. */
export interface PageFacts {
  readonly id: string;
  readonly source: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly number: string | null;
  /** Where it was printed, when known beside the paper's name: hk, mo, tw. Not written. */
  readonly region?: string | null;
  /** Which page it is of a file that has several. Not written: the id says it. */
  readonly part?: number | null;
}

/** What names the content of a page: its file's hash, and which page it is where the file has several. */
export function contentKey({ sha256, part = null }: PageFacts): string {
  return part === null ? sha256 : `${sha256}#${part}`;
}

/** A page as read: the decoded input, newlines as they came. */
export interface SourcePage {
  readonly facts: PageFacts;
  readonly text: string;
  /** Where the lines stand on paper, when the format says: `boxes.lines[i]` is line i of `text`. */
  readonly boxes?: BoxedPage;
  readonly messages: readonly Message[];
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
}

export type BlockType = "title" | "byline" | "section" | "paragraph" | "caption" | "credit";

export interface Block extends Span {
  readonly type: BlockType;
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
}

export type { Edit };
