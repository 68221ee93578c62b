import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, assignAll } from "../../src/model/assignment.ts";

describe("assign", () => {
  it("gives up the best single pair for a better whole", () => {
    const weights = [
      [3, 2],
      [2, 0],
    ];
    expect(assign(2, 2, (r, c) => weights[r]![c]!)).toEqual([1, 0]);
  });

  it("leaves alone what weighs nothing, and copes with empty sides", () => {
    expect(assign(2, 1, (r) => (r === 1 ? 5 : 0))).toEqual([null, 0]);
    expect(assign(0, 3, () => 1)).toEqual([]);
    expect(assign(2, 0, () => 1)).toEqual([null, null]);
  });

  it("pairs all it can, whatever a pair weighs, where that is asked", () => {
    expect(assignAll(2, 3, (r, c) => -(r + 1) * (c + 1))).toEqual([1, 0]);
    expect(assignAll(3, 1, (r) => r)).toEqual([null, null, 0]);
  });

  it("takes a few rows and thousands of columns in no time", () => {
    const begun = performance.now();
    expect(assign(2, 20_000, (r, c) => (c === 7_000 * (r + 1) ? 1 : 0))).toEqual([7_000, 14_000]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("reaches the greatest sum there is", () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(table, (weights) => {
        const columns = assign(weights.length, weights[0]!.length, (r, c) => weights[r]![c]!);
        const used = columns.filter((c) => c !== null);
        expect(new Set(used).size).toBe(used.length);
        const sum = columns.reduce<number>((total, c, r) => total + (c === null ? 0 : weights[r]![c]!), 0);
        expect(sum).toBe(greatestSum(weights, 0, new Set()));
      }),
    );
  });
});

function greatestSum(weights: readonly (readonly number[])[], row: number, used: Set<number>): number {
  if (row === weights.length) return 0;
  let best = greatestSum(weights, row + 1, used);
  weights[row]!.forEach((weight, column) => {
    if (used.has(column)) return;
    best = Math.max(best, weight + greatestSum(weights, row + 1, new Set([...used, column])));
  });
  return best;
}
