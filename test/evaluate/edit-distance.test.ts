import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/evaluate/edit-distance.ts";

describe("editDistance", () => {
  it("counts insertions, deletions and replacements as one each", () => {
    expect(editDistance([..."kitten"], [..."sitting"])).toBe(3);
    expect(editDistance([..."甲乙丙"], [..."甲丙"])).toBe(1);
    expect(editDistance([], [..."甲乙"])).toBe(2);
    expect(editDistance([..."甲"], [..."甲"])).toBe(0);
  });

  it("is right when the band has to grow", () => {
    const a = Array.from({ length: 300 }, (_, k) => `a${k}`);
    const b = Array.from({ length: 150 }, (_, k) => `b${k}`);
    expect(editDistance(a, [...b, ...a.slice(200)])).toBe(200);
  });

  it("agrees with the full table", () => {
    const text = fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 90 });
    fc.assert(fc.property(text, text, (a, b) => editDistance(a, b) === fullTable(a, b)));
  });
});

function fullTable(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((letter, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      next.push(Math.min(row[j]! + (letter === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    });
    row = next;
  });
  return row.at(-1)!;
}
