import { describe, expect, it } from "vitest";
import { claimSchema } from "../../src/model/claim.ts";
import { contains, overlaps } from "../../src/model/span.ts";
import { makeClaim } from "../evaluate/examples.ts";

describe("claimSchema", () => {
  it.each(["0", "-3.2", "372710000000", "33.3333333333"])("takes %s for an exact decimal", (value) => {
    expect(claimSchema.safeParse(makeClaim({ value })).success).toBe(true);
  });

  it.each(["", "1e9", ".5", "5.", "+3", "1,000", "３", "NaN", "--1"])("does not take %j for one", (value) => {
    expect(claimSchema.safeParse(makeClaim({ value })).success).toBe(false);
  });

  it("refuses a field that the contract does not have", () => {
    expect(claimSchema.safeParse({ ...makeClaim({}), note: "" }).success).toBe(false);
  });

  it("refuses a confidence above 1 and an offset below 0", () => {
    expect(claimSchema.safeParse(makeClaim({ confidence: 1.1 })).success).toBe(false);
    const evidence = { text: "", start: -1, end: 0, source: [] };
    expect(claimSchema.safeParse(makeClaim({ evidence })).success).toBe(false);
  });
});

describe("spans are half-open", () => {
  const span = (start: number, end: number) => ({ start, end });

  it("so that neighbours do not overlap", () => {
    expect([overlaps(span(0, 2), span(2, 4)), overlaps(span(0, 3), span(2, 4))]).toEqual([false, true]);
  });

  it("and hold themselves, but nothing that sticks out", () => {
    expect([
      contains(span(1, 4), span(1, 4)),
      contains(span(1, 4), span(2, 4)),
      contains(span(1, 4), span(0, 2)),
      contains(span(1, 4), span(3, 5)),
    ]).toEqual([true, true, false, false]);
  });
});
