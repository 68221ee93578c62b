/** Writes CSV. */

import type { Cell } from "./table.ts";

/**
 * Rows of CSV, each ending with a newline: RFC 4180 quoting, UTF-8, empty for null. Plain code, because a page has
 * hundreds of rows and a stream of a library takes longer for them than the page's repair.
 */
export function writeRows(rows: readonly (readonly Cell[])[]): string {
  let text = "";
  for (const row of rows) {
    row.forEach((cell, at) => {
      text += at === 0 ? writeField(cell) : `,${writeField(cell)}`;
    });
    text += "\n";
  }
  return text;
}

const special = /[",\r\n\0]/;

function writeField(cell: Cell): string {
  if (typeof cell !== "string") return cellText(cell);
  return special.test(cell) ? quoteField(cellText(cell)) : cell;
}

function quoteField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as it stands in CSV. A NUL, which CSV readers choke on, is shown as its picture ␀. */
export function cellText(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  return cell.includes("\0") ? cell.replaceAll("\0", "\u2400") : cell;
}

/**
 * A cell that no spreadsheet takes for a formula: text beginning with = + - @ TAB or CR gets a leading apostrophe
 * (OWASP, CSV injection). A column of numbers is left alone, -3.2 stays a number.
 */
export function defuse(cell: Cell, type: string): Cell {
  return isFormula(cell) && type === "string" ? `'${cell}` : cell;
}

/** A row with its cells defused; the row itself where there is nothing to defuse. */
export function defuseRow(row: Cell[], columns: readonly { readonly type: string }[]): Cell[] {
  const isLoaded = row.some((cell, at) => isFormula(cell) && columns[at]!.type === "string");
  return isLoaded ? row.map((cell, at) => defuse(cell, columns[at]!.type)) : row;
}

const formulaStarts: ReadonlySet<number> = new Set(Array.from("=+-@\t\r", (sign) => sign.charCodeAt(0)));

function isFormula(cell: Cell): boolean {
  return typeof cell === "string" && formulaStarts.has(cell.charCodeAt(0));
}
