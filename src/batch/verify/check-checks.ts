/** Verifies checks.csv by doing its arithmetic again. */

import { createReadStream } from "node:fs";
import { parse } from "fast-csv";
import { cellText } from "../../dataset/csv.ts";
import { checkCells, checkTable } from "../../dataset/tables/checks.ts";
import type { Claim } from "../../model/claim.ts";
import { type CheckKind, checkKinds, repeatCheck } from "../../stages/check/check.ts";
import { differs, type Problem } from "./problem.ts";

const file = "checks.csv";
const columns = checkTable.columns.map(({ name }) => name);

/** Does the arithmetic of every row of `checks.csv` again, from the claims it names as the pages make them. */
export class ArithmeticCheck {
  readonly problems: Problem[] = [];
  private readonly path: string;
  private readonly rows: string[][] = [];
  private readonly claims = new Map<string, Claim | null>();

  constructor(path: string) {
    this.path = path;
  }

  async start(): Promise<void> {
    try {
      for await (const row of createReadStream(this.path).pipe(parse({ headers: false })))
        this.rows.push(row);
    } catch (error) {
      this.problems.push({ file, what: `it is not CSV: ${(error as Error).message}` });
    }
    const header = this.rows.shift();
    if (header?.join() !== columns.join()) this.report(1, differs(header, columns));
    for (const row of this.rows) for (const id of idsOf(row)) this.claims.set(id, null);
  }

  /** Keeps the claim when a row names it. */
  takeClaim(claim: Claim): void {
    if (this.claims.has(claim.id)) this.claims.set(claim.id, claim);
  }

  end(): void {
    for (const [at, row] of this.rows.entries()) this.repeatRow(row, at + 2);
  }

  private repeatRow(row: string[], line: number): void {
    const ids = idsOf(row);
    const claims = ids.map((id) => this.claims.get(id) ?? null);
    const missing = claims.indexOf(null);
    if (missing >= 0) {
      this.report(line, "no page makes this claim", "claims", ids[missing]);
      return;
    }
    const known = claims as Claim[];
    const kind = row[columns.indexOf("kind")] as CheckKind;
    const check = checkKinds.includes(kind) ? repeatCheck(kind, known) : null;
    if (check === null) {
      this.report(line, "these claims do not make such a check", "kind");
      return;
    }
    for (const [at, cell] of checkCells(check).entries()) {
      if (row[at] !== cellText(cell)) this.report(line, differs(row[at], cellText(cell)), columns[at]);
    }
    if (check.holds || check.pages.length > 1) return;
    for (const { id, flags } of known) {
      if (!flags.includes("inconsistent"))
        this.report(line, "the claim is not flagged inconsistent", "claims", id);
    }
  }

  private report(line: number, what: string, field?: string, claim?: string): void {
    this.problems.push({ file, line, claim, field, what });
  }
}

function idsOf(row: readonly string[]): string[] {
  return (row[columns.indexOf("claims")] ?? "").split(";");
}
