/** Verifies a CSV file against the rows it must have. */

import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { parse } from "fast-csv";
import { cellText } from "../../dataset/csv.ts";
import type { Cell } from "../../dataset/table.ts";
import { differs, type Problem } from "./problem.ts";

/** Enough problems of one table to see what is wrong with it. */
const most = 20;

/** How many rows are looked through for the one that a lost or added row has moved. */
const WINDOW = 100;

interface Expected {
  readonly cells: readonly string[];
  readonly claim: string | undefined;
}

/**
 * Reads a CSV file row by row and compares it with the rows it must have. Rows are held against each other by their first
 * two columns, so that a row that was taken out or put in is named once and not every row behind it.
 */
export class TableCheck {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly columns: readonly string[];
  private readonly rows: AsyncIterator<string[]>;
  /** What is to come, and what was read ahead. */
  private readonly expected: Expected[] = [];
  private readonly ahead: string[][] = [];
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

  /** Takes in the row that must come next; it is compared when enough others are known. */
  async expectRow(cells: readonly Cell[], claim?: string): Promise<void> {
    this.expected.push({ cells: cells.map(cellText), claim });
    while (this.expected.length > WINDOW && !this.broken) await this.compareNext();
    if (this.broken) this.expected.length = 0;
  }

  /** Compares all that is left, and says what stands behind it. */
  async expectEnd(): Promise<void> {
    while (this.expected.length > 0 && !this.broken) await this.compareNext();
    if (!this.broken && (await this.rowAt(0)) !== null) this.stop({ what: "a row that no page gives" });
  }

  private async compareNext(): Promise<void> {
    const { cells, claim } = this.expected[0]!;
    const row = await this.rowAt(0);
    if (row === null) return this.lose();
    if (row.length !== cells.length) {
      return this.stop({ claim, what: `the row has ${row.length} columns, expected ${cells.length}` });
    }
    if (keyOf(row) !== keyOf(cells)) {
      if (this.expected.some((it) => keyOf(it.cells) === keyOf(row))) return this.lose();
      for (let at = 1; at < WINDOW; at++) {
        const later = await this.rowAt(at);
        if (later === null) break;
        if (keyOf(later) !== keyOf(cells)) continue;
        this.report({ what: "a row that no page gives" });
        return this.passRow();
      }
    }
    for (const [at, expected] of cells.entries()) {
      if (row[at] !== expected)
        this.report({ claim, field: this.columns[at], what: differs(row[at], expected) });
    }
    this.expected.shift();
    this.passRow();
  }

  /** Names the next expected row as missing. */
  private lose(): void {
    const { claim } = this.expected.shift()!;
    if (!this.broken) this.report({ claim, what: "the row is missing" });
  }

  private passRow(): void {
    this.line += 1 + this.ahead.shift()!.join("").split("\n").length - 1;
  }

  /** The row so many places on from the next, null where none is. */
  private async rowAt(place: number): Promise<string[] | null> {
    while (this.ahead.length <= place && !this.broken) {
      const row = await this.readRow();
      if (row === null) return null;
      this.ahead.push(row);
    }
    return this.ahead[place] ?? null;
  }

  private async readRow(): Promise<string[] | null> {
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

  private report(problem: Pick<Problem, "claim" | "field" | "what">): void {
    if (this.problems.length < most) this.problems.push({ ...this.place(), ...problem });
  }

  private place(): { file: string; line: number } {
    return { file: this.file, line: this.line };
  }
}

const keyOf = (cells: readonly string[]) => `${cells[0]}\0${cells[1]}`;
