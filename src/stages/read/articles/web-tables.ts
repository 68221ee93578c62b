/** Places the cells of HTML tables in rows and columns. */

import { elementsOf, isElement, textOf, type WebElement, wordsOf } from "./web-tree.ts";

export interface WebCell {
  readonly element: WebElement;
  readonly row: number;
  readonly column: number;
  /** How many columns it spans. */
  readonly span: number;
  readonly head: boolean;
}

/** Cells that hold more characters are parts of a page that is set in a table. */
const LONGEST_CELL = 120;
/** No table of a page is wider; a larger number is a mistake of the page. */
const MOST_SPAN = 200;

/** Whether a table holds data, and not the page itself: two rows and two columns at least, of short cells. */
export function isDataTable(table: WebElement): boolean {
  const inside = [...elementsOf(table)];
  if (inside.some(({ name }) => name === "table")) return false;
  const rows = rowsOf(table).map(({ row }) => cellsOf(row));
  if (rows.filter((cells) => cells.length >= 2).length < 2) return false;
  return rows.every(
    (cells) => cells.length === 1 || cells.every((it) => wordsOf(textOf(it)).length <= LONGEST_CELL),
  );
}

/** The cells of a table; one that spans rows stands in the first of them. */
export function placeCells(table: WebElement): WebCell[] {
  const placed: WebCell[] = [];
  // Until which row each column is taken by a cell from above.
  const taken: number[] = [];
  rowsOf(table).forEach(({ row, inHead }, number) => {
    let column = 0;
    for (const element of cellsOf(row)) {
      while ((taken[column] ?? 0) > number) column++;
      const span = spanOf(element.attributes.colspan);
      const below = spanOf(element.attributes.rowspan);
      const head = inHead || element.name === "th";
      placed.push({ element, row: number, column, span, head });
      for (let k = 0; k < span; k++) taken[column + k] = number + below;
      column += span;
    }
  });
  return placed;
}

function rowsOf(table: WebElement): { row: WebElement; inHead: boolean }[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === "tr") return [{ row: child, inHead: false }];
    if (!/^(?:thead|tbody|tfoot)$/.test(child.name)) return [];
    const rows = child.children.filter(isElement).filter(({ name }) => name === "tr");
    return rows.map((row) => ({ row, inHead: child.name === "thead" }));
  });
}

const cellsOf = (row: WebElement) =>
  row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th");

function spanOf(stated: string | undefined): number {
  const number = Number.parseInt(stated ?? "1", 10);
  return number >= 1 ? Math.min(number, MOST_SPAN) : 1;
}
