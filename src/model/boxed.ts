/**
 * A page whose text has places on paper, the same for every format that knows them (PDF, hOCR, ALTO, PAGE XML).
 * All measures of one page are in one unit, points or pixels, and count from the page's top left, down and to the right.
 */

/** A rectangle on the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxedWord {
  readonly text: string;
  readonly box: Box;
  /** What the recogniser believed, from 0 to 1; null where the format does not say. */
  readonly confidence: number | null;
}

/**
 * A printed line of **one** column: what stands beside it across a gutter is another line. Its text has no line break and
 * is never empty; the words follow each other as in the text, which may hold spaces between them.
 */
export interface BoxedLine {
  readonly text: string;
  readonly box: Box;
  /** Font size, or the height of the line where no size is known. */
  readonly size: number;
  readonly bold: boolean;
  readonly words: readonly BoxedWord[];
  /** The format's own block, if it has one: lines of one block have the same number. */
  readonly block: number | null;
}

/** How a level sheet lay in the picture that it was recognised from: how to find the place of a box in the picture again. */
export interface ScanPlace {
  /** From the picture's left edge to where the sheet begins: 0 but for the right one of two. In pixels. */
  readonly shift: number;
  /** Of the sheet as it lay in the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** By how many quarters of a circle it was turned, clockwise, and after that by which angle its lines went down to the right. */
  readonly turned: number;
  /** In radians. */
  readonly angle: number;
}

export interface BoxedPage {
  /** Counts from 1 within its file. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In a deterministic order, as read; the reading order is found later. */
  readonly lines: readonly BoxedLine[];
  readonly pictures: readonly Box[];
  /** Drawn lines (thin boxes) and frames (boxes around something). */
  readonly rules: readonly Box[];
  /** Of a page that was recognised from a picture. */
  readonly scan?: ScanPlace;
}
