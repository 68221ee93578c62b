import { describe, expect, it } from "vitest";
import { growthExponent, median, ratio, takeTurns } from "./measure.ts";
import { growPage } from "./pages.ts";

describe("takeTurns", () => {
  it("starts each round with another task and leaves the warm-up out", async () => {
    const order: string[] = [];
    const task = (name: string) => () => order.push(name);
    const timings = await takeTurns({ a: task("a"), b: task("b") }, { warmup: 1, rounds: 2 });
    expect(order).toEqual(["a", "b", "b", "a", "a", "b"]);
    expect(timings.a).toHaveLength(2);
  });
});

describe("the figures", () => {
  it("take the median, and ratios round by round", () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(ratio({ a: [2, 90, 6], b: [1, 30, 1] }, "a", "b")).toBe(3);
  });

  it("tell linear growth from quadratic", () => {
    const sizes = [1, 2, 8];
    expect(growthExponent(sizes.map((size) => ({ size, milliseconds: 5 * size })))).toBeCloseTo(1);
    expect(growthExponent(sizes.map((size) => ({ size, milliseconds: size * size })))).toBeCloseTo(2);
  });
});

describe("growPage", () => {
  it("repeats pages up to a size, and cuts at a line's end", () => {
    const facts = { id: "p", source: "p.txt", paper: null, date: null, number: null, region: null };
    const page = (text: string) => ({ file: "", bytes: new TextEncoder().encode(text), facts, text });
    const grown = growPage([page("甲\n乙\n"), page("丙\n丁\n")], 25);
    expect(grown.text).toBe("甲\n乙\n\n丙\n丁\n\n甲\n乙\n\n");
    expect(new TextDecoder().decode(grown.bytes)).toBe(grown.text);
  });
});
