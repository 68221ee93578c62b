/** Tables in plain text, whose cells stand apart by blanks or tabs: read as if they were printed where they stand. */

import { findTablesInParts, partsBetween, type TableInLines } from "../geometry/cells.ts";
import type { PlacedLine } from "../geometry/place.ts";
import type { Line } from "../line.ts";
import type { LayoutWords } from "../words.ts";

export type TextTable = TableInLines<Line>;

/** The size of a letter that is as wide as high, the room of a row, and that of a field between tabs. */
const SIZE = 10;
const ROW = 15;
const FIELD = 300;

/** What parts cells: a tab, an upright line, or blanks in which no word would be set. */
const GAP = /\t\s*|\s*[|｜│]\s*|\s{2,}/gu;
/** |---|:--:|: a line between rows, without words. */
const RULE = /^[\s|｜│+:─=-]{3,}$/u;

/** Finds the tables of a text; lines that stand in none stay, in their order, with an empty line where a table was. */
export function findTextTables(
  lines: readonly Line[],
  words: LayoutWords,
): { readonly tables: readonly TextTable[]; readonly rest: readonly Line[] } {
  const parted = lines.filter(({ text }) => hasCells(text)).length;
  if (parted < 2) return { tables: [], rest: lines };
  let y = 0;
  const parts = lines.map((line) => {
    y += (line.blanks + 1) * ROW;
    return [line, cellsOf(line, y)] as const;
  });
  const tables = findTablesInParts(new Map(parts), words);
  const taken = new Set(tables.flatMap((it) => [...it.lines]));
  const rest = lines.flatMap((line, k): Line[] => {
    if (taken.has(line)) return [];
    const before = lines[k - 1];
    // A row of a table that is not understood is a line of its own too: its last figure never joins the next row.
    const follows =
      before !== undefined && (taken.has(before) || (FIELDS.test(before.text) && hasCells(before.text)));
    if (follows && RULE.test(line.text)) return [];
    return [follows && line.blanks === 0 ? { ...line, blanks: 1 } : line];
  });
  return { tables, rest };
}

/** Whether a line holds two cells at least, of which one is a figure. */
const hasCells = (text: string) => /\d/.test(text) && text.search(GAP) >= 0;

/** The cells of a line as lines of their own, each where its letters stand: full-width ones are two wide. */
function cellsOf(line: Line, y: number): PlacedLine[] {
  if (RULE.test(line.text)) return [];
  const isTabbed = FIELDS.test(line.text);
  const parts = partsBetween(line.text, GAP).filter(({ text }) => text.trim() !== "");
  return parts.map(({ at, text: written }, k) => {
    const text = written.trimEnd();
    const x = isTabbed ? k * FIELD : (SIZE / 2) * (line.indent + widthOf(line.text.slice(0, at)));
    const box = { x, y, width: (SIZE / 2) * widthOf(text), height: SIZE };
    const start = line.start + at;
    return { line: { ...line, text, start, end: start + text.length }, box, size: SIZE, bold: false };
  });
}

/** What says of itself where a field ends, however wide it is. */
const FIELDS = /[\t|｜│]/u;

/** In half-width letters. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! < 0x2e80 && letter !== "—" ? 1 : 2;
  return width;
}
