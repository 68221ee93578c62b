import { describe, expect, it } from "vitest";
import { matchingLength, namesTheSame } from "../../src/evaluate/similar.ts";

describe("namesTheSame", () => {
  it("ignores spaces and quotation marks, not book title marks", () => {
    expect(namesTheSame("“一带一路” 国家", "一带一路国家")).toBe(true);
    expect(namesTheSame("「甲」『乙』", "甲乙")).toBe(true);
    expect(namesTheSame("「」『』‘’", "")).toBe(true);
    expect(namesTheSame("《报》", "报")).toBe(true); // contained, three times as long
    expect(namesTheSame("《》", "报")).toBe(false);
  });

  it("accepts a containing text up to three times as long and no longer", () => {
    expect(namesTheSame("贸易", "甲乙丙丁贸易")).toBe(true);
    expect(namesTheSame("甲乙丙丁贸易", "贸易")).toBe(true);
    expect(namesTheSame("贸易", "甲乙丙丁戊贸易")).toBe(false);
  });

  it("accepts matching blocks that cover 60 % of both texts and no less", () => {
    expect(namesTheSame("甲乙丙一二", "甲乙丙三四")).toBe(true);
    expect(namesTheSame("甲乙一二三", "甲乙四五六")).toBe(false);
  });

  it("asks that the blocks cover 60 % of the longer text too", () => {
    expect(namesTheSame("甲乙丙一", "甲乙丙二")).toBe(true);
    expect(namesTheSame("甲乙丙一", "甲乙丙二三四五六七")).toBe(false);
  });

  it("takes blocks in the same order only", () => {
    expect(namesTheSame("甲乙丙丁", "丙丁甲乙")).toBe(false);
  });

  it("counts code points, and nothing names something", () => {
    expect(namesTheSame("𠮷野", "𠮷野家")).toBe(true);
    expect(namesTheSame("", "")).toBe(true);
    expect(namesTheSame("", "甲")).toBe(false);
  });
});

describe("matchingLength", () => {
  it("adds the longest block and what matches on either side of it, as difflib does", () => {
    expect(
      matchingLength([..."private Thread currentThread;"], [..."private volatile Thread currentThread;"]),
    ).toBe(29);
    expect(matchingLength([..."abxcd"], [..."abcd"])).toBe(4);
    expect(matchingLength([..."tide"], [..."diet"])).toBe(1);
    expect(matchingLength([..."diet"], [..."tide"])).toBe(2);
  });
});
