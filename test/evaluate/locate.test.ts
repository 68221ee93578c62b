import { describe, expect, it } from "vitest";
import { anyOverlap, lineAt, locateEvidence, readSource } from "../../src/evaluate/locate.ts";

describe("locateEvidence", () => {
  it("ignores spaces and line ends, and starts at the label's line", () => {
    const source = readSource("达 28 个\n又有 28\n\n个地区");
    expect(locateEvidence(source, "28个", 1)).toEqual([{ start: 2, end: 6 }]);
    expect(locateEvidence(source, "28个", 2)).toEqual([{ start: 10, end: 15 }]);
  });

  it("finds the second of two equal evidences on one line", () => {
    const source = readSource("增长3%，增长3%");
    expect(locateEvidence(source, "增长3%", 1, 1)).toEqual([{ start: 5, end: 9 }]);
  });

  it("is null when the evidence does not start on its line", () => {
    const source = readSource("甲\n28个");
    expect(locateEvidence(source, "28个", 1)).toBeNull();
    expect(locateEvidence(source, "28个", 9)).toBeNull();
  });

  it("counts code points, and every kind of line end once", () => {
    const source = readSource("𠮷\r\n𠮷3个\r4个");
    expect(locateEvidence(source, "3个", 2)).toEqual([{ start: 4, end: 6 }]);
    expect(locateEvidence(source, "4个", 3)).toEqual([{ start: 7, end: 9 }]);
  });

  it("sees full-width digits as digits", () => {
    expect(locateEvidence(readSource("１２．５％"), "12.5%", 1)).toEqual([{ start: 0, end: 5 }]);
  });

  it("takes the letters in order where another column runs between", () => {
    const source = readSource("从15%提\n别的栏\n升至28%");
    expect(locateEvidence(source, "从15%提升至28%", 1)).toEqual([
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ]);
  });
});

describe("anyOverlap", () => {
  it("needs one shared code point; spans that only touch share none", () => {
    expect(anyOverlap([{ start: 0, end: 3 }], [{ start: 2, end: 5 }])).toBe(true);
    expect(anyOverlap([{ start: 0, end: 3 }], [{ start: 3, end: 5 }])).toBe(false);
  });
});

describe("lineAt", () => {
  it("counts lines from 1, a line's end with its line", () => {
    const source = readSource("甲\n\n乙");
    expect([0, 1, 2, 3].map((place) => lineAt(source, place))).toEqual([1, 1, 2, 3]);
  });
});
