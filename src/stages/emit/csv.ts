import type { Cell } from "./table.ts";

/**
 * Rows of CSV, each ending with a newline: RFC 4180 quoting, UTF-8, empty for null. Plain code, because a page has
 * hundreds of rows and a stream of a library takes longer for them than the page's repair.
 */
export function writeRows(rows: readonly (readonly Cell[])[]): string {
  let text = "";
  for (const row of rows) text += `${row.map(writeField).join(",")}\n`;
  return text;
}

const special = /[",\r\n]/;

function writeField(cell: Cell): string {
  const text = cellText(cell);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
  if (!row.some(isFormula)) return row;
  const defused = row.map((cell, at) => defuse(cell, columns[at]!.type));
  return defused.every((cell, at) => cell === row[at]) ? row : defused;
}

function isFormula(cell: Cell): boolean {
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(cell);
}
