/** Verifies claims.json against the pages. */

import type { Claim } from "../../model/claim.ts";
import { LineCursor } from "./lines.ts";
import { differs, firstDifference, type Problem } from "./problem.ts";

const file = "claims.json";

/** How many claims are looked through for the one that a lost line has moved. */
const WINDOW = 100;

/** Reads `claims.json` line by line and compares it with the claims that the pages make. A lost line is named once. */
export class ClaimListCheck {
  readonly problems: Problem[] = [];
  private readonly cursor: LineCursor;
  private broken = false;
  /** Held back until it is known what follows. */
  private readonly expected: Claim[] = [];
  /** A line that belongs to a later claim. */
  private held: string | undefined;

  constructor(path: string) {
    this.cursor = new LineCursor(path);
  }

  async expectStart(): Promise<void> {
    await this.expectLine("[");
  }

  async expectClaim(claim: Claim): Promise<void> {
    this.expected.push(claim);
    while (this.expected.length > WINDOW) await this.compareNext();
  }

  async expectEnd(): Promise<void> {
    while (this.expected.length > 0) await this.compareNext();
    await this.expectLine("]");
    if (!this.broken && (await this.next()) !== undefined) {
      this.stop({ file, line: this.cursor.line, what: "text after the end of the array" });
    }
  }

  private async compareNext(): Promise<void> {
    const claim = this.expected.shift()!;
    if (this.broken) return;
    const expected = JSON.stringify(claim) + (this.expected.length > 0 ? "," : "");
    const line = await this.next();
    if (line === expected) return;
    const place = { file, line: this.cursor.line, claim: claim.id };
    if (line === undefined) return this.stop({ file, claim: claim.id, what: "the claim is missing" });
    const value = parseLine(line);
    if (line === "]" || this.isLater(value)) {
      this.held = line;
      this.problems.push({ ...place, what: "the claim is missing" });
    } else if (value === undefined) {
      this.problems.push({ ...place, what: "the line is not a claim in JSON" });
    } else {
      const difference = firstDifference(value, claim);
      const what =
        difference === null ? "the line is spelt otherwise" : differs(difference.actual, difference.expected);
      this.problems.push({ ...place, field: difference?.field, what });
    }
  }

  private isLater(value: unknown): boolean {
    return this.expected.some(({ id }) => id === (value as Partial<Claim> | null | undefined)?.id);
  }

  private async next(): Promise<string | undefined> {
    const { held } = this;
    this.held = undefined;
    return held ?? (await this.cursor.next());
  }

  private async expectLine(expected: string): Promise<void> {
    if (this.broken) return;
    const line = await this.next();
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
