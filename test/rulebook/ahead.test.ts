import { describe, expect, it } from "vitest";
import { Ahead } from "../../src/rulebook/ahead.ts";
import { Shapes } from "../../src/rulebook/shape.ts";

const setOf = (letters: string) => new Set([...letters].map((it) => it.charCodeAt(0)));

describe("what stands ahead", () => {
  it("is looked for up to the end of the line", () => {
    const [month, half] = [setOf("月"), setOf("半倍")];
    const ahead = new Ahead([month, half, setOf("月")]);
    const text = "今年3月，增半\n第二行翻倍";
    const stands = ahead.over(text);
    const places = (set: Set<number>) =>
      [...text].flatMap((_, at) => (stands(at, ahead.numberOf(set)) ? [at] : []));
    expect(places(month)).toEqual([0, 1, 2, 3]);
    expect(places(half)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]);
  });

  it("keeps apart more sets than a word has bits", () => {
    const sets = Array.from({ length: 40 }, (_, k) => setOf(String.fromCharCode(0x4e00 + k)));
    const stands = new Ahead(sets).over("\u4e27");
    expect(sets.flatMap((_, k) => (stands(0, k) ? [k] : []))).toEqual([39]);
  });
});

describe("the letters of a pattern", () => {
  const shapes = new Shapes(new Map([["leaf", "花|叶子?"]]), new Map());
  it.each([
    ["[一二三]+月", "月"],
    ["(?:增长|翻)倍?", "增翻"],
    ["{{leaf}}红?", "花叶"],
    ["红?", null],
    ["上(?:半年|季度)", "上"],
    ["\\d月(?=底)", "月"],
  ])("%s: %s", (pattern, letters) => {
    const found = shapes.of(pattern).letters;
    expect(found === null ? null : String.fromCharCode(...found)).toBe(letters);
  });

  it.each([
    ["[^，。]月", true],
    ["[^，。\\n]月", false],
    ["\\s月", true],
    [".月", false],
    ["\\p{Script=Han}月", false],
  ])("%s over lines: %s", (pattern, crosses) => {
    expect(shapes.of(pattern).crossesLines).toBe(crosses);
  });
});
