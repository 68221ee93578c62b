import { describe, expect, it } from "vitest";
import { explainChoices } from "../../src/evaluate/rules/explain-choice.ts";
import { readWeights } from "../../src/stages/link/choosing/weights.ts";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";
import { pipeline } from "../program.ts";

function explain(text: string): string[][] {
  const page = readPage(new TextEncoder().encode(text), { source: "p.txt", date: "2024-07-18" });
  if (isReadFailure(page)) throw new Error(page.reason);
  const told: string[][] = [];
  pipeline.listen(page, (claim, choices) =>
    told.push(explainChoices(claim, choices, ({ field }) => readWeights(field, pipeline.rulebook))),
  );
  return told;
}

describe("explaining the choices of a claim", () => {
  const [lines] = explain("今年上半年，全市水产品出口额达48.6亿元。");
  const at = lines!.findIndex((line) => line.includes(" period "));

  it("names the value taken, its way and the rule of its words, the margin and how often that is right", () => {
    expect(lines![at]).toMatch(
      /period {5}2024-01-01\/2024-06-30 {2}\[dating\/\w+;period\/part\] {2}\d\.\d\d above the next; right \d+ % of the time/,
    );
  });

  it("writes the score as a sum of its conditions, the largest first, that comes out", () => {
    const [total, sum] = lines![at + 1]!.trim().split(" = ");
    const parts = [...sum!.matchAll(/(- )?(\d+\.\d+) [a-z0-9-]+/g)].map(([, minus, size]) =>
      minus === undefined ? Number(size) : -Number(size),
    );
    const sizes = parts.map(Math.abs);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(Number(total), 1);
  });

  it("goes on to what came next, with its own sum", () => {
    expect(lines!.slice(at + 2)).toContain("    instead  none  [dating/none]");
  });

  it("tells of indicator and subject as well", () => {
    expect(lines!.some((line) => line.startsWith("  indicator  水产品出口额  [naming/"))).toBe(true);
    expect(lines!.some((line) => line.startsWith("  subject    "))).toBe(true);
  });
});
