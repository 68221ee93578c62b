/** Finds pictures on a PDF page. */

import type { Box } from "../../../model/boxed.ts";
import { boxAround, type Matrix } from "./matrix.ts";

/** A square of one point is no picture: a transformation that scales nothing, and nothing drawn after it. In points. */
const SMALLEST = 2;

/**
 * Finds where pictures stand, though none is decoded, which would take longer than all the rest of a page: pdf.js then
 * leaves out the operator that paints one, and what stays is the transformation that lays the unit square where it goes,
 * with nothing drawn before the next transformation or the end of its scope. Two pictures laid by one transformation
 * count once.
 */
export class PictureFinder {
  readonly boxes: Box[] = [];
  private laid: Matrix | null = null;

  /** The unit square lies elsewhere from now on. */
  lay(matrix: Matrix): void {
    this.end();
    this.laid = matrix;
  }

  /** Something else was drawn. */
  draw(): void {
    this.laid = null;
  }

  /** The transformation holds no longer. */
  end(): void {
    if (this.laid === null) return;
    const box = boxAround(this.laid, 0, 0, 1, 1);
    this.laid = null;
    if (Math.min(box.width, box.height) > SMALLEST) this.boxes.push(box);
  }
}
