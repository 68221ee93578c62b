import { describe, expect, it } from "vitest";
import { fromGrid } from "../../../src/evaluate/learn/from-grid.ts";

describe("the grid teaches", () => {
  it("its tuning half", () => {
    const teachers = fromGrid("fixtures/grid");
    expect(teachers.length).toBeGreaterThan(100);
    expect(new Set(teachers.map(({ genre }) => genre))).toEqual(new Set(["grid"]));
  });

  it("nothing where fixtures have none", () => {
    expect(fromGrid("fixtures/grid-of-nobody")).toEqual([]);
  });
});
