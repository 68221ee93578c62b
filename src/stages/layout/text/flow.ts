/** The lines of text with what stands between them. */

import type { Line } from "../line.ts";

/** What stands between one line of running text and the next, where other lines were taken out. */
export const NOTHING = 0;
/** A caption or a picture's mark: the text may go on behind it. */
export const ASIDE = 1;
/** A byline or a title: the text goes on behind it only in the middle of a sentence. */
export const HEAD = 2;

/** Lines of running text and headings, in print order, and what stood between them. */
export interface Flow {
  readonly lines: readonly Line[];
  /** What stands before line k. */
  readonly before: readonly number[];
  /** Whether a frame starts with line k: a leading blank, or no empty line where all others have one. */
  readonly framed: readonly boolean[];
  /** Whether an empty line parts line k from the one before, where lines stand without empty lines between them. */
  readonly parted: readonly boolean[];
  readonly convention: Convention;
  /** Whether bylines stick to their titles, without an empty line between. */
  readonly stuck: boolean;
  /** How many pairs of columns alternated line by line. */
  readonly interleavings: number;
}

/** How this page shows that a paragraph starts. */
export interface Convention {
  /** One paragraph a line: nothing was wrapped. */
  readonly unwrapped: boolean;
  /** Paragraphs are indented by spaces. */
  readonly indented: boolean;
  /** Empty lines part paragraphs. */
  readonly parted: boolean;
}
