/** Far off the page all places are one cell. */
const FURTHEST_STEP = 1e6;

/**
 * Characters by the cell of the page that they stand in and by their first unit of text, so that those that say the same
 * in one place are found without a look at any other. Cells are folded into a table of fixed size: others may be found too.
 */
export class Grid {
  private readonly cell: number;
  private readonly mask: number;
  /** What was put last into each cell, then what was there before it; counted from 1, 0 for nothing. */
  private readonly heads: Int32Array;
  private readonly links: Int32Array;

  /**
   * @param cell the height and width of a cell
   * @param count characters have numbers below
   */
  constructor(cell: number, count: number) {
    this.cell = cell;
    this.mask = 2 ** (32 - Math.clz32(count)) - 1;
    this.heads = new Int32Array(this.mask + 1);
    this.links = new Int32Array(count);
  }

  stepOf(place: number): number {
    return Math.floor(Math.max(-FURTHEST_STEP, Math.min(FURTHEST_STEP, place / this.cell)));
  }

  put(number: number, text: string, column: number, row: number): void {
    const slot = this.slotOf(text, column, row);
    this.links[number] = this.heads[slot]!;
    this.heads[slot] = number + 1;
  }

  /** The number of a character of the cell; −1 for none. */
  first(text: string, column: number, row: number): number {
    return this.heads[this.slotOf(text, column, row)]! - 1;
  }

  /** The next of the same cell; −1 after the last. */
  next(number: number): number {
    return this.links[number]! - 1;
  }

  private slotOf(text: string, column: number, row: number): number {
    const mixed =
      Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b) ^ Math.imul(text.charCodeAt(0), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
