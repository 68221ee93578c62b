import { writeToString } from "fast-csv";
import type { Cell } from "./table.ts";

/** Rows of CSV, each ending with a newline: RFC 4180 quoting, UTF-8, empty for null. */
export function writeRows(rows: readonly (readonly Cell[])[]): Promise<string> {
  if (rows.length === 0) return Promise.resolve("");
  return writeToString(
    rows.map((row) => row.map(cellText)),
    { headers: false, includeEndRowDelimiter: true },
  );
}

/** A cell as it stands in CSV. A NUL, which CSV readers choke on, is shown as its picture ␀. */
export function cellText(cell: Cell): string {
  return cell === null ? "" : String(cell).replaceAll("\0", "\u2400");
}

/**
 * A cell that no spreadsheet takes for a formula: text beginning with = + - @ TAB or CR gets a leading apostrophe
 * (OWASP, CSV injection). A column of numbers is left alone, -3.2 stays a number.
 */
export function defuse(cell: Cell, type: string): Cell {
  return type === "string" && typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
