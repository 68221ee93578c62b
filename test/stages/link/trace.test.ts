import { describe, expect, it } from "vitest";
import { claimAt } from "./link-paragraphs.ts";

describe("the trace of a claim", () => {
  it("says what was taken, by which way and rule, and what came next", () => {
    const { trace } = claimAt("48.6亿元", "今年上半年，全市水产品出口额达48.6亿元。");
    expect(trace.period).toMatchObject({
      text: "2023-01-01/2023-06-30",
      rule: `dating/${trace.period.origin};period/part`,
    });
    expect(["clause", "statement"]).toContain(trace.period.origin);
    expect(trace.period.margin).toBeGreaterThan(0);
    expect(trace.period.others).toContainEqual({ text: "", origin: "none", rule: "dating/none" });
  });

  it("gives margins with two places, and none where a rule settled it", () => {
    const { margin } = claimAt("48.6亿元", "今年上半年，全市水产品出口额达48.6亿元。").trace.period;
    expect(margin).toBe(Math.round(margin! * 100) / 100);
    const settled = claimAt("9.8万人", "2018年和2020年，全县常住人口分别为10.2万人和9.8万人。").trace.period;
    expect(settled).toMatchObject({ origin: "listed", margin: null, text: "2020-01-01/2020-12-31" });
  });

  it("keeps at most four other answers", () => {
    const told = "1月、2月、3月、4月、5月、6月、7月、8月都忙。今年9月，10月和11月，全市出口额达48.6亿元。";
    expect(claimAt("48.6亿元", told).trace.period.others.length).toBeLessThanOrEqual(4);
  });

  it("of an English claim names its sentence and its rule", () => {
    const { trace, rule } = claimAt("5 percent", "Factory output grew 5 percent in October.");
    expect(trace.period).toEqual({
      text: "2023-10-01/2023-10-31",
      origin: "sentence",
      rule,
      margin: null,
      others: [],
    });
    expect(trace.indicator).toMatchObject({ origin: "sentence", rule });
  });
});

describe("a claim whose period is in doubt", () => {
  it("is flagged where it grew up to a day, and since when nobody says", () => {
    const claim = claimAt("8.1%", "截至11月20日，全市汽车销量同比增长8.1%。");
    expect(claim.period).toMatchObject({ start: null });
    expect(claim.flags).toContain("period-unclear");
  });

  it("is not where what grew is counted up to a day", () => {
    expect(claimAt("8.1%", "截至11月20日，全市贷款余额同比增长8.1%。").flags).toEqual([]);
    expect(claimAt("9.6%", "截至10月末，该行资产规模较上年末增长9.6%。").flags).toEqual([]);
  });
});
