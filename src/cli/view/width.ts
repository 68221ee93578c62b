/** Columns of a terminal: width, cutting, aligning. */

import widthOf from "string-width";

/** Cuts a text to at most `columns`, with … for what is left out. */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let cut = "";
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** Rows as aligned columns, two spaces between them; a column that is empty throughout is left out. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (widths[at] === 0 ? null : cell + " ".repeat(widths[at]! - widthOf(cell))))
      .filter((cell) => cell !== null)
      .join("  ")
      .trimEnd(),
  );
}
