import { describe, expect, it } from "vitest";
import { breaksWord } from "../../../src/stages/segment/breaks-word.ts";

describe("a break between two lines", () => {
  it("is told from one inside a word", () => {
    expect(breaksWord("全市经济稳步发", "展势头良好")).toBe(true);
    expect(breaksWord("粮食生", "产再获丰收")).toBe(true);
    expect(breaksWord("出口稳中有进", "进口结构优化")).toBe(false);
    expect(breaksWord("渔港忙碌", "市场繁荣")).toBe(false);
  });

  it("is none where a side is empty", () => {
    expect(breaksWord("", "展势头良好")).toBe(false);
    expect(breaksWord("发", "")).toBe(false);
  });
});
