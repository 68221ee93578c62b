import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputLines, lineOf, lineStarts } from "../../src/model/input.ts";

describe("the lines of an input", () => {
  it("end with a line feed, a carriage return or both, which belong to none of them", () => {
    const lines = inputLines({ text: "甲\r\n乙乙\r丙\n\n丁" });
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, "甲"],
      [2, "乙乙"],
      [3, "丙"],
      [4, ""],
      [5, "丁"],
    ]);
  });

  it("count code points, so that what is said of a place holds in any language", () => {
    const [, second] = inputLines({ text: "𠮷野家\n𠮷" });
    expect(second).toMatchObject({ start: 4, end: 5, text: "𠮷" });
  });

  it("are the slices that they name, whatever the text, and know their number at every place", () => {
    const text = fc.string({ unit: fc.constantFrom("报", "𠮷", "1", " ", "\r", "\n", "\u2028") });
    fc.assert(
      fc.property(text, (text) => {
        const points = [...text];
        const starts = inputLines({ text }).map(({ start }) => start);
        for (const line of inputLines({ text })) {
          expect(points.slice(line.start, line.end).join("")).toBe(line.text);
          for (let at = line.start; at < line.end; at++) expect(lineOf(starts, at)).toBe(line.number);
        }
        expect(lineStarts(text)).toHaveLength(starts.length);
      }),
    );
  });

  it("have the box on paper that stands at their place", () => {
    const lines: [number, number, number, number][] = [
      [50, 100, 240, 12],
      [50, 117, 200, 12],
    ];
    const input = { text: "同比增长\n3.4%", sheet: { page: 3, width: 600, height: 800, lines } };
    expect(inputLines(input)[1]!.box).toEqual({ page: 3, x: 50, y: 117, width: 200, height: 12 });
    expect(inputLines({ text: "同比" })[0]!.box).toBeNull();
  });
});
