/** Pages with tables, set as print sets them: names from the left, figures against the right of their column. */
import type { BoxedLine, BoxedPage } from "../../../src/model/boxed.ts";
import type { Result } from "../../../src/model/result.ts";
import { readBoxedPage } from "../../../src/stages/read/boxed-page.ts";
import { isReadFailure, readPage } from "../../../src/stages/read/read-page.ts";
import { pipeline } from "../../program.ts";

export const SIZE = 10;
const ROW = 18;

const widthOf = (text: string) =>
  [...text].reduce((sum, it) => sum + (/[ -~]/.test(it) ? SIZE / 2 : SIZE), 0);

export function line(text: string, x: number, y: number, size = SIZE): BoxedLine {
  const box = { x, y, width: (widthOf(text) * size) / SIZE, height: size };
  return { text, box, size, bold: false, words: [{ text, box, confidence: null }], block: null };
}

/** A table's column: where its names begin, or its figures end. */
export type Column = { readonly left: number } | { readonly right: number };

/**
 * The lines of rows, one below the other; an empty text is an empty cell. Heads are centred like the figures end.
 * @param columns one for each cell of a row
 */
export function table(
  y: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): BoxedLine[] {
  return rows.flatMap((row, k) =>
    row.flatMap((text, c) => {
      if (text === "") return [];
      const column = columns[c]!;
      const x = "left" in column ? column.left : column.right - widthOf(text);
      return [line(text, x, y + k * ROW)];
    }),
  );
}

/** Paragraph lines of one column. */
export function prose(x: number, y: number, ...texts: string[]): BoxedLine[] {
  return texts.map((text, k) => line(text, x, y + 15 * k));
}

export function read(lines: readonly BoxedLine[], date: string | null = "2024-07-18"): Result {
  const page: BoxedPage = { number: 1, width: 800, height: 1000, pictures: [], rules: [], lines };
  const source = readBoxedPage(
    page,
    { source: "p.pdf", date },
    { sha256: "0".repeat(64), encoding: "pdf", pages: 1 },
  );
  if (isReadFailure(source)) throw new Error(source.reason);
  return pipeline.run(source);
}

/** Claims of tables as short lines: kind, value, unit, indicator, subject, period. */
export function cells({ claims }: Result): string[] {
  return claims
    .filter(({ rule }) => rule === "table/cell")
    .map(({ kind, value, unit, indicator, subject, period, basis, flags }) =>
      [
        kind,
        `${value} ${unit}`.trim(),
        indicator,
        subject ?? "–",
        period === null ? "–" : `${period.start ?? ".."}/${period.end ?? ".."}`,
        ...(basis === null ? [] : [basis]),
        ...flags,
      ].join(" | "),
    );
}

/** The rows of tables, cells with a bar between. */
export function rows({ articles, text }: Result): string[] {
  const points = [...text];
  return articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ row }) =>
      row === undefined
        ? []
        : [
            `${row.role}: ${row.cells.map(({ start, end }) => points.slice(start, end).join("")).join(" | ")}`,
          ],
    ),
  );
}

export function readText(text: string, date: string | null = "2024-07-18"): Result {
  const source = readPage(new TextEncoder().encode(text), { source: "p.txt", date });
  if (isReadFailure(source)) throw new Error(source.reason);
  return pipeline.run(source);
}
