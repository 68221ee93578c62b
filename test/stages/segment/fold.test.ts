import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/stages/segment/fold.ts";

describe("foldText", () => {
  it.each([
    ["３７２７．１亿", "3727.1亿"],
    ["１２．５％", "12.5%"],
    ["ＡＰＰ用户＋３倍", "APP用户+3倍"],
    ["１，６２７辆", "1，627辆"],
    ["～－／＄", "~-/$"],
  ])("folds the full-width letters, digits and signs of %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    ["進出口總額達三萬億圓", "进出口总额达三万亿圆"],
    ["較去年同期增長兩成，環比下降", "较去年同期增长两成，环比下降"],
    ["香港按年升５％", "香港按年升5%"],
  ])("folds the traditional characters of %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps the width of the marks that part sentences", () => {
    expect(foldText("甲，乙。丙！丁？戊；己：庚（辛）")).toBe("甲，乙。丙！丁？戊；己：庚（辛）");
  });

  it.each(["", "出口增长3.4%。", "“𠮷野家”😀", "\u{1F600}\uD842", "か゛ｶﾞ", "\0\r\n\t"])(
    "leaves %j as it is",
    (text) => {
      expect(foldText(text)).toBe(text);
    },
  );

  it("keeps the length of any string, lone surrogates and all, so that offsets hold in both", () => {
    const strings = fc.oneof(
      fc.string({ unit: "binary", maxLength: 50 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
        .map((it) => String.fromCharCode(...it)),
      fc
        .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { maxLength: 50 })
        .map((it) => String.fromCharCode(...it)),
      fc
        .array(fc.integer({ min: 0xff00, max: 0xffef }), { maxLength: 50 })
        .map((it) => String.fromCharCode(...it)),
    );
    fc.assert(
      fc.property(strings, (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it("folds each character by itself, whatever stands beside it", () => {
    const unit = fc.constantFrom(..."進出口總額３．５％，萬𠮷😀a");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), fc.string({ unit, maxLength: 20 }), (a, b) => {
        expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
      }),
    );
  });
});
