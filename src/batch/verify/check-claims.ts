import type { Claim } from "../../model/claim.ts";
import { LineCursor } from "./lines.ts";
import { differs, firstDifference, type Problem } from "./problem.ts";

const file = "claims.json";

/** Reads `claims.json` line by line and compares it with the claims that the pages make. */
export class ClaimListCheck {
  readonly problems: Problem[] = [];
  private readonly cursor: LineCursor;
  private broken = false;
  /** Held back until it is known whether a comma follows. */
  private waiting: Claim | null = null;

  constructor(path: string) {
    this.cursor = new LineCursor(path);
  }

  async expectStart(): Promise<void> {
    await this.expectLine("[");
  }

  async expectClaim(claim: Claim): Promise<void> {
    if (this.waiting !== null) await this.compare(this.waiting, ",");
    this.waiting = claim;
  }

  async expectEnd(): Promise<void> {
    if (this.waiting !== null) await this.compare(this.waiting, "");
    await this.expectLine("]");
    if (!this.broken && (await this.cursor.next()) !== undefined) {
      this.stop({ file, line: this.cursor.line, what: "text after the end of the array" });
    }
  }

  private async compare(claim: Claim, after: string): Promise<void> {
    if (this.broken) return;
    const expected = JSON.stringify(claim) + after;
    const line = await this.cursor.next();
    if (line === expected) return;
    const place = { file, line: this.cursor.line, claim: claim.id };
    if (line === undefined) return this.stop({ file, claim: claim.id, what: "the claim is missing" });
    const value = parseLine(line);
    if (value === undefined) this.problems.push({ ...place, what: "the line is not a claim in JSON" });
    else {
      const difference = firstDifference(value, claim);
      const what =
        difference === null ? "the line is spelt otherwise" : differs(difference.actual, difference.expected);
      this.problems.push({ ...place, field: difference?.field, what });
    }
  }

  private async expectLine(expected: string): Promise<void> {
    if (this.broken) return;
    const line = await this.cursor.next();
    if (line !== expected) this.stop({ file, line: this.cursor.line, what: differs(line, expected) });
  }

  private stop(problem: Problem): void {
    this.problems.push(problem);
    this.broken = true;
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line.replace(/,$/, ""));
  } catch {
    return undefined;
  }
}
