/** Places the cells of MinerU's tables. */

import type { Box } from "../../../model/boxed.ts";
import { placeCells } from "../articles/web-tables.ts";
import { elementsOf, parseWebPage, textOf } from "../articles/web-tree.ts";

export interface TableCell {
  readonly text: string;
  readonly box: Box | null;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly head: boolean;
}

/** Of the height of a row, what its letters take. */
const FILLED = 0.6;

/** The cells of a table that is given as HTML, each in its part of the table's box. */
export function cellsOfTable(html: string, box: Box | null): TableCell[] {
  const tree = parseWebPage(html);
  if ("reason" in tree) return [];
  const table = [...elementsOf(tree.root)].find(({ name }) => name === "table");
  if (table === undefined) return [];
  const cells = placeCells(table);
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column, span }) => column + span));
  return cells.flatMap(({ element, row, column, span, head }): TableCell[] => {
    const text = textOf(element).replace(/\s+/gu, " ").trim();
    if (text === "") return [];
    const place = { row, column, span, head };
    if (box === null) return [{ text, box: null, ...place }];
    const [width, height] = [box.width / columns, box.height / rows];
    const own = {
      x: box.x + column * width,
      y: box.y + (row + (1 - FILLED) / 2) * height,
      width: span * width,
      height: FILLED * height,
    };
    return [{ text, box: own, ...place }];
  });
}
