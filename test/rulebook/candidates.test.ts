import { describe, expect, it } from "vitest";
import { Candidates } from "../../src/rulebook/candidates.ts";
import { Shapes } from "../../src/rulebook/shape.ts";

const shapes = new Shapes(new Map(), new Map());

/** Which of the patterns may match at the place. */
function candidates(patterns: readonly string[], text: string, at: number): string[] {
  const into = new Uint16Array(patterns.length);
  const found = new Candidates(patterns.map((it) => shapes.of(it)));
  return [...into.subarray(0, found.find(text, at, into))].map((index) => patterns[index]!);
}

describe("the patterns that may match at a place", () => {
  it.each([
    ["红花开了", ["红花", "红.?开了", "[红青]花?"]],
    ["红叶开了", ["红.?开了", "红叶开[了过]", "[红青]花?"]],
    ["红叶没过", ["红.?开了", "[红青]花?"]],
    ["红开了。", ["红.?开了", "[红青]花?"]],
    ["青叶开了", ["[红青]花?"]],
    ["白花开了", []],
  ])("at the beginning of %s are %j", (text, expected) => {
    const patterns = ["红花", "红.?开了", "红叶开[了过]", "[红青]花?"];
    expect(candidates(patterns, text, 0)).toEqual(expected);
  });

  it("are those that are short enough for the end of the text", () => {
    expect(candidates(["红", "红花?", "红花", "红.", "红(?=花)"], "大红", 1)).toEqual([
      "红",
      "红花?",
      "红(?=花)",
    ]);
  });

  it("keep their order where there are more than fit one word", () => {
    const patterns = [...Array(70).keys()].map((k) => (k % 3 === 0 ? `红{${k + 1}}` : "青"));
    expect(candidates(patterns, "红红红红", 0)).toEqual(patterns.filter((it) => it !== "青"));
    expect(candidates(patterns, "红青红红", 0)).toEqual(["红{1}"]);
  });
});
