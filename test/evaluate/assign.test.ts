import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../../src/evaluate/assign.ts";

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
