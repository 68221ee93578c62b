import { describe, expect, it } from "vitest";
import { claimAt } from "./link-paragraphs.ts";

describe("growth", () => {
  it.each([
    ["同比增长3.4%", "3.4", "up"],
    ["同比下降3.2%", "-3.2", "down"],
    ["增长超过1倍", "100", "up"],
    ["增长1.5倍", "150", "up"],
    ["翻了一番", "100", "up"],
    ["翻两番", "300", "up"],
    ["减少五分之一", "-20", "down"],
    ["下降近九成", "-90", "down"],
    ["增长三成", "30", "up"],
    ["同比翻番", "100", "up"],
  ])("of 销量%s is %s %%, %s", (text, value, direction) => {
    expect(claimAt(text, `去年，全市汽车销量${text}。`)).toMatchObject({
      kind: "growth",
      value,
      unit: "%",
      direction,
      low: null,
      high: null,
    });
  });

  it("keeps how exactly it is meant", () => {
    const said = (text: string) => claimAt(text, `去年，全市汽车销量${text}。`).approximation;
    expect(said("同比增长3.4%")).toBe("exact");
    expect(said("增长超过1倍")).toBe("over");
    expect(said("下降近九成")).toBe("nearly");
    expect(said("增长三成左右")).toBe("about");
  });

  it("of a falling range has both ends negative, the greater fall first", () => {
    const range = claimAt("下降3%至5%", "去年，原料价格下降3%至5%。");
    expect(range).toMatchObject({ value: null, low: "-5", high: "-3", direction: "down" });
  });

  it("of a rising range keeps its ends", () => {
    const range = claimAt("增长3%—5%", "去年，原料价格增长3%—5%。");
    expect(range).toMatchObject({ value: null, low: "3", high: "5", direction: "up" });
  });

  it("with a minus sign points down without being negated twice", () => {
    expect(claimAt("-1.3%", "去年，全市进口增速为-1.3%。")).toMatchObject({
      value: "-1.3",
      direction: "down",
    });
  });
});

describe("change", () => {
  it.each([
    ["提高0.6个百分点", "0.6", "pp", "up"],
    ["下降0.06个百分点", "-0.06", "pp", "down"],
    ["收窄11个基点", "-11", "bp", "down"],
  ])("of 收益率%s is %s %s, %s", (text, value, unit, direction) => {
    expect(claimAt(text, `去年，平均收益率同比${text}。`)).toMatchObject({
      kind: "change",
      value,
      unit,
      direction,
    });
  });

  it.each([
    ["增加52.4万人", "524000", "人", "up"],
    ["减少3000人", "-3000", "人", "down"],
  ])("of 从业人员%s is %s %s, %s", (text, value, unit, direction) => {
    expect(claimAt(text, `去年，全县从业人员比上年${text}。`)).toMatchObject({
      kind: "change",
      value,
      unit,
      direction,
    });
  });

  it("of a falling range has both ends negative and in order", () => {
    const range = claimAt("减少2亿元至3亿元", "去年，公司利润同比减少2亿元至3亿元。");
    expect(range).toMatchObject({
      kind: "change",
      value: null,
      low: "-300000000",
      high: "-200000000",
      unit: "CNY",
    });
  });
});

describe("a statement of two ends", () => {
  it("takes its direction from them and gives the first as its start", () => {
    expect(claimAt("93%", "去年，全市就业率由93%提高到96%。")).toMatchObject({
      kind: "level",
      value: "96",
      direction: "up",
      from: { value: "93", period: null },
    });
    expect(claimAt("5.5%", "去年，城镇失业率从5.5%降至5.1%。")).toMatchObject({
      kind: "level",
      value: "5.1",
      direction: "down",
      from: { value: "5.5" },
    });
  });

  it("gives each end its own period", () => {
    const share = claimAt("从2015年", "网上零售占全部零售的比重从2015年的1%增长到2022年的5%。");
    expect(share).toMatchObject({
      kind: "share",
      value: "5",
      unit: "%",
      whole: "全部零售",
      direction: "up",
      period: { start: "2022-01-01", end: "2022-12-31", inferred: false },
      from: { value: "1", period: { text: "2015年", start: "2015-01-01", end: "2015-12-31" } },
    });
  });

  it("of ranks points up when the number gets smaller", () => {
    expect(claimAt("第14位", "去年，该港吞吐量排名由第14位升至第12位。")).toMatchObject({
      kind: "rank",
      value: "12",
      unit: "位",
      direction: "up",
      from: { value: "14" },
    });
    expect(claimAt("第8位", "去年，该港吞吐量排名由第8位降至第11位。")).toMatchObject({
      value: "11",
      direction: "down",
      from: { value: "8" },
    });
  });
});

describe("a level", () => {
  it.each([
    ["3727.1亿美元", "372710000000", "USD", "exact"],
    ["165个", "165", "个", "exact"],
    ["超过120个", "120", "个", "over"],
    ["不足5%", "5", "%", "under"],
  ])("of %s is %s %s, %s, without direction", (text, value, unit, approximation) => {
    expect(claimAt(text, `去年，全市指标数为${text}。`)).toMatchObject({
      kind: "level",
      value,
      unit,
      approximation,
      direction: null,
      basis: null,
    });
  });

  it("of a range has no value", () => {
    expect(claimAt("200—400元", "每张票价格为200—400元。")).toMatchObject({
      value: null,
      low: "200",
      high: "400",
    });
  });

  it("of what has no value is no claim", () => {
    expect(() => claimAt("数十家", "去年，园区引进数十家企业。")).toThrow("got 0");
  });
});

describe("shares, ratios and ranks", () => {
  it("keep what they are of, or against", () => {
    expect(claimAt("54%", "去年，数字服务出口占全部服务出口的54%。")).toMatchObject({
      kind: "share",
      value: "54",
      unit: "%",
      whole: "全部服务出口",
    });
    expect(claimAt("近三成", "近三成企业扩大了投资。")).toMatchObject({
      kind: "share",
      value: "30",
      approximation: "nearly",
    });
    expect(claimAt("1.7倍", "去年末，贷款余额是上年的1.7倍。")).toMatchObject({
      kind: "ratio",
      value: "1.7",
      unit: "倍",
      whole: "上年",
    });
    expect(claimAt("第十一位", "去年，创新能力排名全球第十一位。")).toMatchObject({
      kind: "rank",
      value: "11",
      unit: "位",
    });
    expect(claimAt("首位", "去年，产量居全国首位。")).toMatchObject({ kind: "rank", value: "1", unit: "位" });
  });
});

describe("the basis of a rate", () => {
  it.each([
    ["较9月增长3.4%", "10月，全市求职人数为2.6万人，", "mom"],
    ["较第二季度增长3.4%", "第三季度，全市求职人数为2.6万人，", "mom"],
    ["比前年增长3.4%", "去年，全市求职人数为2.6万人，", "yoy"],
    ["较上季增长3.4%", "第三季度，全市求职人数为2.6万人，", "mom"],
    ["较7月增长3.4%", "10月，全市求职人数为2.6万人，", "since"],
    ["较2019年增长3.4%", "2020年，全市求职人数为2.6万人，", "since"],
  ])("%s after %s is %s", (text, before, basis) => {
    expect(claimAt(text, `${before}${text}。`).basis).toBe(basis);
  });

  it("of two rates named by their basis is that of each", () => {
    const text = "10月，全市求职人数为2.6万人，月增幅与年增幅分别达3.4%与8.1%。";
    expect(claimAt("3.4%", text)).toMatchObject({ basis: "mom", direction: "up", indicator: "求职人数" });
    expect(claimAt("8.1%", text)).toMatchObject({ basis: "yoy", direction: "up", indicator: "求职人数" });
  });
});
