import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { parse } from "fast-csv";
import { cellText } from "../../stages/emit/csv.ts";
import type { Cell } from "../../stages/emit/table.ts";
import { differs, type Problem } from "./problem.ts";

/** Enough problems of one table to see what is wrong with it. */
const most = 20;

/** Reads a CSV file row by row and compares it with the rows it must have. */
export class TableCheck {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly columns: readonly string[];
  private readonly rows: AsyncIterator<string[]>;
  private line = 1;
  private broken = false;

  constructor(path: string, file: string, columns: readonly string[]) {
    this.file = file;
    this.columns = columns;
    const rows = parse({ headers: false });
    pipeline(createReadStream(path), rows, () => {
      // A fault of reading comes out of the rows.
    });
    this.rows = rows[Symbol.asyncIterator]() as AsyncIterator<string[]>;
  }

  /** Compares the next row. A row that is not there, or not in that many columns, ends the comparison. */
  async expectRow(cells: readonly Cell[], claim?: string): Promise<void> {
    if (this.broken) return;
    const row = await this.nextRow();
    if (row === null) return this.stop({ claim, what: "the row is missing" });
    if (row.length !== cells.length) {
      return this.stop({ claim, what: `the row has ${row.length} columns, expected ${cells.length}` });
    }
    for (const [at, cell] of cells.entries()) {
      const expected = cellText(cell);
      if (row[at] === expected || this.problems.length >= most) continue;
      this.problems.push({
        ...this.place(),
        claim,
        field: this.columns[at],
        what: differs(row[at], expected),
      });
    }
    this.line += 1 + row.join("").split("\n").length - 1;
  }

  async expectEnd(): Promise<void> {
    if (!this.broken && (await this.nextRow()) !== null) this.stop({ what: "a row that no page gives" });
  }

  private async nextRow(): Promise<string[] | null> {
    try {
      const { value, done } = await this.rows.next();
      return done ? null : value;
    } catch (error) {
      this.stop({ what: `it is not CSV from here on: ${(error as Error).message}` });
      return null;
    }
  }

  private stop(problem: Pick<Problem, "claim" | "what">): void {
    if (!this.broken) this.problems.push({ ...this.place(), ...problem });
    this.broken = true;
  }

  private place(): { file: string; line: number } {
    return { file: this.file, line: this.line };
  }
}
