/** Lines that a recogniser runs through the cells of a row, taken apart where it saw room. */

import { unionOf } from "../../../model/box.ts";
import type { BoxedLine } from "../../../model/boxed.ts";
import type { LayoutWords } from "../words.ts";
import type { PlacedLine } from "./place.ts";
import { findTables, type PlacedTable } from "./tables.ts";

/** Blanks in which no word would be set. */
const GAP = /\s{3,}|\t/gu;

/** A table, and the lines that it stands in. */
export interface TableInLines<L> {
  readonly table: PlacedTable;
  readonly lines: ReadonlySet<L>;
}

/**
 * Finds tables among the parts of lines. Of a line that is only in part a table's nobody knows what the rest belongs to:
 * there is none.
 */
export function findTablesInParts<L>(
  partsOf: ReadonlyMap<L, readonly PlacedLine[]>,
  words: LayoutWords,
): TableInLines<L>[] {
  const lineOf = new Map<PlacedLine, L>();
  for (const [line, parts] of partsOf) for (const part of parts) lineOf.set(part, line);
  return findTables([...lineOf.keys()], words).flatMap((table): TableInLines<L>[] => {
    const cells = new Set(table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)));
    const lines = new Set([...cells].map((it) => lineOf.get(it)!));
    const isWhole = [...lines].every((line) => partsOf.get(line)!.every((it) => cells.has(it)));
    return isWhole ? [{ table, lines }] : [];
  });
}

/**
 * Finds tables among lines whose cells may stand in one line of the format.
 * @param boxedOf the format's own line, with its words
 */
export function findTablesInLines(
  lines: readonly PlacedLine[],
  boxedOf: (line: PlacedLine) => BoxedLine,
  words: LayoutWords,
): TableInLines<PlacedLine>[] {
  const parts = lines.map(
    (line) => [line, line.line.text.search(GAP) >= 0 ? cellsOf(line, boxedOf(line)) : [line]] as const,
  );
  return findTablesInParts(new Map(parts), words);
}

/** The cells of a line, each with the box of its words; the line itself where its words are not its text. */
function cellsOf(placed: PlacedLine, { words }: BoxedLine): PlacedLine[] {
  const { line } = placed;
  const parts = partsBetween(line.text, GAP);
  const letters = (text: string) => text.replace(/\s/gu, "").length;
  if (words.reduce((sum, { text }) => sum + letters(text), 0) !== letters(line.text)) return [placed];
  let next = 0;
  const cells: PlacedLine[] = [];
  for (const { at, text } of parts) {
    let left = letters(text);
    const own: BoxedLine["words"][number][] = [];
    while (left > 0 && next < words.length) {
      own.push(words[next]!);
      left -= letters(words[next]!.text);
      next++;
    }
    // A word that runs over the room between two cells.
    if (left < 0 || own.length === 0) return [placed];
    const start = line.start + at;
    cells.push({
      ...placed,
      line: { ...line, text, start, end: start + text.length },
      box: unionOf(own.map(({ box }) => box)),
    });
  }
  return cells;
}

/**
 * What stands between the gaps of a text, with where each part begins.
 * @param gap a global pattern
 */
export function partsBetween(text: string, gap: RegExp): { at: number; text: string }[] {
  const parts: { at: number; text: string }[] = [];
  let at = 0;
  for (const { index, 0: room } of text.matchAll(gap)) {
    if (index > at) parts.push({ at, text: text.slice(at, index) });
    at = index + room.length;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at) });
  return parts;
}
