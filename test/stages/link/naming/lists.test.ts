import { describe, expect, it } from "vitest";
import { claimAt, claimsOf } from "../link-paragraphs.ts";

const names = (text: string) => claimsOf(text).map(({ subject, indicator }) => [subject, indicator]);

describe("a list with 分别", () => {
  it("gives each place its own figure", () => {
    expect(names("岚岐市、澹州市和沔泽市石雕产值分别为3亿元、2亿元和1亿元。")).toEqual([
      ["岚岐市", "石雕产值"],
      ["澹州市", "石雕产值"],
      ["沔泽市", "石雕产值"],
    ]);
  });

  it("keeps 和 inside a name where 、 alone makes as many", () => {
    const claims = names("住宿和餐饮业、仓储和邮政业、租赁和商务服务业增加值分别增长4%、3%和2%。");
    expect(claims.map(([subject]) => subject)).toEqual(["住宿和餐饮业", "仓储和邮政业", "租赁和商务服务业"]);
  });

  it("takes a preposition before it and a bracket inside it", () => {
    const claims = names("对欧盟（不含丙国）、韩国、美国进出口分别为7亿元、5亿元和2亿元。");
    expect(claims.map(([, indicator]) => indicator)).toEqual([
      "对欧盟进出口",
      "对韩国进出口",
      "对美国进出口",
    ]);
  });

  it("belongs to the levels before it where its clause has no names", () => {
    const text = "毛利3.2亿元，毛利率24.6%，分别增长18.4%及2.7个百分点。";
    expect(names(text).map(([, indicator]) => indicator)).toEqual(["毛利", "毛利率", "毛利", "毛利率"]);
  });
});

describe("a noun that only bears a figure", () => {
  it("has the one that the sentence looks at", () => {
    const text = "从主要产品产量看，单晶硅增长90.8%，彩电增长5%。";
    expect(claimsOf(text).map(({ indicator }) => indicator)).toEqual(["主要产品产量", "主要产品产量"]);
  });

  it("has the one of the bearer before it", () => {
    const claim = claimAt("13.7%", "国有企业增加值增长4.8%，集体企业增长13.7%。");
    expect(claim).toMatchObject({ subject: "集体企业", indicator: "增加值" });
  });

  it("has none of it where it is a figure itself", () => {
    expect(claimAt("13.7%", "国有企业增加值增长4.8%，工业用电量增长13.7%。").indicator).toContain("用电量");
  });
});

describe("a bracket that has closed", () => {
  it("is passed over by the growth after it", () => {
    expect(claimAt("8.1%", "财政收入486亿元（其中税收320亿元），增长8.1%。").indicator).toBe("财政收入");
  });
});

describe("a noun that cannot be given in the unit", () => {
  it("is flagged where nothing else names the figure", () => {
    expect(claimAt("2.6亿元", "2023年，全县员工总数2.6亿元。").flags).toContain("type-conflict");
  });

  it("is passed over where something else does", () => {
    const claim = claimAt("2.6亿元", "公司员工总数增加，亏损2.6亿元。");
    expect(claim.indicator).toBe("亏损");
    expect(claim.flags).not.toContain("type-conflict");
  });
});

describe("figures in brackets after their sum", () => {
  it("go on with what was summed, each borne by its place", () => {
    const indicators = names("全国新增求助个案17宗（四川9宗，云南5宗，上海3宗）。").map(
      ([, indicator]) => indicator,
    );
    expect(indicators).toEqual(["新增求助个案", "新增求助个案", "新增求助个案", "新增求助个案"]);
  });
});

describe("a noun before its number", () => {
  it.each([
    ["2017年度决算12亿元。", "决算"],
    ["店主在法院被判处罚款6800元。", "罚款"],
    ["他们只签发证明12份。", "签发证明"],
    ["未足额聘用的28家中，以学校最多。", "未足额聘用"],
  ])("of %s is %s", (text, indicator) => {
    expect(names(text).map(([, it]) => it)).toEqual([indicator]);
  });

  it("is what those who were asked say", () => {
    expect(names("61%的受访者认为票价合理。").map(([, it]) => it)).toEqual(["认为票价合理的受访者"]);
  });
});
