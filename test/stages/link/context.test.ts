import { describe, expect, it } from "vitest";
import { claimAt, claimsOf } from "./link-paragraphs.ts";

const level = "2022年，全省货物出口额达3.6万亿元";

describe("the basis of a growth", () => {
  it.each([
    ["同比增长7.1%", "yoy"],
    ["比上年增长7.1%", "yoy"],
    ["较上年同期增长7.1%", "yoy"],
    ["按年增长7.1%", "yoy"],
    ["环比下降0.6%", "mom"],
    ["按月下降0.6%", "mom"],
    ["年均增长8.1%", "cagr"],
    ["较2020年增长9.2%", "since"],
    ["较2015年底增长9.2%", "since"],
    ["比最高时下降近九成", "since"],
    ["增长7.1%", null],
  ])("of %s is %s", (text, basis) => {
    expect(claimAt(text.slice(-4), `${level}，${text}。`).basis).toBe(basis);
  });

  it("said once holds for the growths that follow in the sentence", () => {
    expect(claimAt("增长9%", `${level}，同比增长5.6%，其中民营企业增长9%。`).basis).toBe("yoy");
  });

  it.each([
    ["客流同比减少3%，环比则转而增加2%。", "2%", "mom"],
    ["运价同比上涨4%，环比由升转降，下跌1%。", "1%", "mom"],
    ["零售额同比增长8%，两年平均增长5%。", "5%", "cagr"],
    ["产量比上年增长8%，三年平均增长6%。", "6%", "cagr"],
  ])("of %s at %s is its own: %s", (text, at, basis) => {
    expect(claimAt(at, text).basis).toBe(basis);
  });

  it("of a mean over years does not hold for what follows", () => {
    expect(claimAt("3%", "零售额同比增长8%，两年平均增长5%，其中餐饮收入增长3%。").basis).toBe("yoy");
  });

  it("does not hold for a level", () => {
    expect(claimAt("800亿元", "去年，出口额同比增长5.6%，进口额达800亿元。").basis).toBeNull();
  });
});

describe("the period of a claim", () => {
  const year = { start: "2022-01-01", end: "2022-12-31" };
  const quarters = { start: "2023-01-01", end: "2023-09-30" };
  const first = "前三季度，全市工业增加值同比增长5.2%。";

  it("is the one before it in the sentence, as it is stated", () => {
    expect(claimAt("3.6万亿元", `${level}。`).period).toEqual({ text: "2022年", ...year, inferred: false });
  });

  it("holds for all numbers of the sentence", () => {
    expect(claimAt("7.1%", `${level}，同比增长7.1%。`).period).toMatchObject({ ...year, inferred: false });
  });

  it("is the nearest of several", () => {
    const claims = claimsOf("去年，全县产值达36亿元；今年上半年，产值达20亿元。");
    expect(claims.map((it) => [it.value, it.period?.start, it.period?.end])).toEqual([
      ["3600000000", "2022-01-01", "2022-12-31"],
      ["2000000000", "2023-01-01", "2023-06-30"],
    ]);
  });

  it("is inferred when the page's date had to tell the year", () => {
    expect(claimAt("5.2%", first).period).toEqual({ text: "前三季度", ...quarters, inferred: true });
  });

  it("carries over to the next sentence of the paragraph, and is then inferred", () => {
    expect(claimAt("6.1%", `${level}。制造业投资增长6.1%。`).period).toEqual({
      text: "2022年",
      ...year,
      inferred: true,
    });
  });

  it("carries over to the next paragraph while no other is reported", () => {
    expect(claimAt("6.1%", [first, "制造业投资增长6.1%。"]).period).toMatchObject({
      ...quarters,
      inferred: true,
    });
  });

  it.each(["目前", "如今", "当前"])("does not carry over to a sentence about now: %s", (now) => {
    expect(claimAt("3200家", `${first}${now}，全市共有规模以上企业3200家。`).period).toBeNull();
  });

  it("carries over into a quotation as inferred", () => {
    const claim = claimAt("8%", `${first}“产量增长了8%。”厂长王芳说。`);
    expect(claim.period).toMatchObject({ ...quarters, inferred: true });
  });

  it("of a fact is never a plan's year", () => {
    const text = [
      "2023年，公司收入28亿元。“2026年的目标是40亿元。”总经理王芳说。",
      "公司全年研发投入2亿元。",
    ];
    expect(claimAt("2亿元", text).period).toMatchObject({ start: "2023-01-01", end: "2023-12-31" });
  });

  it("is never the time that a change is measured against", () => {
    const claim = claimAt("2.3%", "2021年，全省粮食产量较2020年增长2.3%。");
    expect(claim.period).toMatchObject({ text: "2021年", start: "2021-01-01", end: "2021-12-31" });
    expect(claimAt("一成", "2021年，全省粮食产量3800万吨。较2015年增长一成。").period).toMatchObject({
      text: "2021年",
    });
    expect(claimAt("1.7倍", "贷款余额是2018年的1.7倍。").period).toBeNull();
  });

  it("is not the day on which news was announced", () => {
    const claim = claimAt("1200亿元", "11月23日，记者从海关获悉，前三季度全市出口额达1200亿元。");
    expect(claim.period).toMatchObject(quarters);
  });

  it("has an open end with 截至 and 以来", () => {
    expect(claimAt("200家", "截至2022年底，全市平台企业已超200家。").period).toMatchObject({
      start: null,
      end: "2022-12-31",
    });
    expect(claimAt("300万亩", "2021年以来，全省新建高标准农田300万亩。").period).toMatchObject({
      start: "2021-01-01",
      end: null,
    });
  });

  it("is kept without dates, and flagged, when the page bears no date", () => {
    const claim = claimAt("1200亿元", "去年，全市出口额达1200亿元。", null);
    expect(claim.period).toEqual({ text: "去年", start: null, end: null, inferred: true });
    expect(claim.flags).toContain("period-unresolved");
  });
});

describe("the indicator of a claim", () => {
  it("is the noun phrase before the number, without whose it is", () => {
    expect(claimAt("3.6万亿元", `${level}。`)).toMatchObject({ indicator: "货物出口额", subject: "全省" });
  });

  it("is what is counted after the number", () => {
    expect(claimAt("3200家", "目前，全市共有3200家科技企业。").indicator).toBe("科技企业");
  });

  it("is not cut at 以上 inside a name", () => {
    expect(claimAt("3200家", "目前，全市共有3200家规模以上企业。").indicator).toBe("规模以上企业");
  });

  it("belongs to the place that a period parts from it", () => {
    expect(claimAt("5.6%", "香港10月零售额按年升5.6%。")).toMatchObject({
      subject: "香港",
      indicator: "零售额",
    });
  });

  it("does not inherit the subject of others where a quote speaks of its own", () => {
    const text = "前三季度，全市工业增加值增长5.2%。“我们厂今年产量增长了8%。”王芳说。";
    expect(claimAt("8%", text).subject).not.toBe("全市");
  });

  it("is inherited by a growth that follows its level", () => {
    const growth = claimAt("7.1%", `${level}，同比增长7.1%。`);
    expect(growth).toMatchObject({ indicator: "货物出口额", subject: "全省" });
  });

  it("is inherited by all growths in a row", () => {
    const claims = claimsOf(`${level}，同比增长7.1%，环比下降0.6%。`);
    expect(claims.map((it) => it.indicator)).toEqual(["货物出口额", "货物出口额", "货物出口额"]);
  });

  it("is inherited from the sentence before where the new one names none", () => {
    expect(claimAt("一成", "2021年，全省粮食产量3800万吨。较2015年增长一成。").indicator).toBe("粮食产量");
  });

  it("changes with the part that 其中 names", () => {
    const text = "前三季度，全市货物出口额达1200亿元，其中民营企业出口额800亿元，增长9%。";
    expect(claimAt("增长9%", text).indicator).toBe("出口额");
  });

  it("keeps the condition that stands inside it", () => {
    expect(claimAt("30家", "全市市值超过10亿美元的企业有30家。")).toMatchObject({ value: "30", unit: "家" });
    expect(claimAt("30家", "全市市值超过10亿美元的企业有30家。").indicator).toContain("10亿美元");
  });

  it("is flagged where there is none", () => {
    const claim = claimAt("30%", "增长30%。");
    expect(claim).toMatchObject({ indicator: "", flags: ["indicator-unclear"] });
  });
});

describe("numbers with 分别", () => {
  const named = (text: string) => claimsOf(text).map((it) => [it.indicator, it.value]);

  it("belong one by one to the indicators before them", () => {
    expect(named("2022年，全市进口、出口分别增长3.4%、2.1%。")).toEqual([
      ["进口", "3.4"],
      ["出口", "2.1"],
    ]);
  });

  it("belong to the two halves of a compound indicator", () => {
    expect(named("去年，汽车产销量分别为2702万辆和2686万辆。")).toEqual([
      ["汽车产量", "27020000"],
      ["汽车销量", "26860000"],
    ]);
  });

  it("said twice belong to the same indicators in the same order", () => {
    const claims = named("2022年，汽车产量、销量分别为2702万辆和2686万辆，分别增长3.4%和2.1%。");
    expect(claims.map(([, value]) => value)).toEqual(["27020000", "26860000", "3.4", "2.1"]);
    expect(claims[2]![0]).toBe(claims[0]![0]);
    expect(claims[3]![0]).toBe(claims[1]![0]);
  });
});

describe("who stands behind a claim", () => {
  it("is the person whose words hold it", () => {
    const claim = claimAt("1200亿元", "“前三季度全市出口额达1200亿元。”市商务局局长王建国说。");
    expect(claim).toMatchObject({ quoted: true, speaker: { name: "王建国" } });
    expect(claim.speaker?.role).toContain("局长");
  });

  it("is nobody when the paper itself says it", () => {
    expect(claimAt("3.6万亿元", `${level}。`)).toMatchObject({ quoted: false, speaker: null, source: null });
  });

  it("is the organisation that is cited", () => {
    const claim = claimAt("1200亿元", "据商务部统计，前三季度全市出口额达1200亿元。");
    expect(claim).toMatchObject({ source: "商务部", speaker: null, quoted: false });
  });
});

describe("the modality of a claim", () => {
  it.each([
    ["今年，全市销量达3000万辆。", "reported"],
    ["预计今年全市销量将达3000万辆。", "forecast"],
    ["今年全市销量有望突破3000万辆。", "forecast"],
    ["力争到2025年，全市销量突破3000万辆。", "planned"],
    ["公司计划明年销售3000万辆。", "planned"],
    ["各地稳预期，销量达3000万辆。", "reported"],
    ["销量好于预期，达3000万辆。", "reported"],
  ])("of %s is %s", (text, modality) => {
    expect(claimAt("3000万辆", text).modality).toBe(modality);
  });
});

it("is reported where a plan is only what a figure is measured by", () => {
  expect(claimAt("88%", "项目完成投资92亿元，为年计划的88%。").modality).toBe("reported");
});

describe("a claim said twice", () => {
  it("is flagged the second time, not dropped", () => {
    const claims = claimsOf(["2022年，全市出口额达1200亿元。", "2022年，全市出口额达1200亿元。"]);
    expect(claims.map((it) => it.flags)).toEqual([[], ["duplicate"]]);
  });
});
