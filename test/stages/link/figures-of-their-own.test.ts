import { describe, expect, it } from "vitest";
import { claimAt, claimsOf } from "./link-paragraphs.ts";

describe("a figure that a noun divides by itself is in the plain unit", () => {
  it.each([
    ["全市晚稻亩产541公斤。", "541公斤", "kg", "亩产"],
    ["集团基本每股收益0.62元。", "0.62元", "CNY", "每股收益"],
    ["期末每股净资产为4.8元。", "4.8元", "CNY", "每股净资产"],
    ["每股亏损0.15港元。", "0.15港元", "HKD", "每股亏损"],
    // What is said for each of something is in a compound unit.
    ["该行拟每股派息0.2元。", "0.2元", "CNY/股", "派息"],
    ["雪梨每公斤6.4元。", "6.4元", "CNY/kg", "雪梨"],
  ])("%s", (text, at, unit, indicator) => {
    const claim = claimAt(at, text);
    expect(claim.unit).toBe(unit);
    expect(claim.indicator).toContain(indicator);
  });
});

describe("a verb with its own object names what is measured", () => {
  it.each([
    ["入社后，人均增收3200元。", "3200元", "人均增收", "3200"],
    ["改种新茶，户均增收1.5万元。", "1.5万元", "户均增收", "15000"],
    ["滴灌之后亩均增产80公斤。", "80公斤", "亩均增产", "80"],
    ["换用新机之后，亩均节支60元。", "60元", "亩均节支", "60"],
  ])("%s", (text, at, indicator, value) => {
    expect(claimAt(at, text)).toMatchObject({ indicator: expect.stringContaining(indicator), value });
  });

  it("not where the verb only says that it grew", () => {
    expect(claimAt("8%", "全县人均可支配收入增长8%。").indicator).toContain("人均可支配收入");
  });
});

describe("a figure right behind what is compared with", () => {
  it.each([
    ["上半年船队载重6万吨，较去年同期4万吨增长50%。", "4万吨", "2022-01-01/2022-06-30"],
    ["今年一季度，签约90项，比上年同期的72项增加18项。", "72项", "2022-01-01/2022-03-31"],
    ["2022年，站点增至46个，比2019年40个增加6个。", "40个", "2019-01-01/2019-12-31"],
    ["2022年，会员达330万人，较2020年的300万人增加一成。", "300万人", "2020-01-01/2020-12-31"],
  ])("is of then: %s", (text, at, period) => {
    const [{ start, end }] = [claimAt(at, text).period!];
    expect(`${start}/${end}`).toBe(period);
  });

  it("leaves a change against a year in its own time", () => {
    expect(claimAt("10%", "2022年，会员较2020年增长10%。").period?.start).toBe("2022-01-01");
  });

  it.each([
    ["林地面积与2010年相比扩大了90公顷。", "90公顷", "林地面积"],
    ["订单量和2019年同期相比下降12%。", "12%", "订单量"],
    ["车速与2015年相比提高了8%。", "8%", "车速"],
  ])("gives the basis and no part of the name: %s", (text, at, indicator) => {
    expect(claimAt(at, text)).toMatchObject({ basis: "since", indicator });
  });
});

describe("a rate that its basis alone names", () => {
  it.each([
    ["出厂价同比为-2.7%。", "-2.7%", "-2.7", "down", "yoy"],
    ["菜价环比为0.4%。", "0.4%", "0.4", "up", "mom"],
    ["运价同比为-1.2%，环比为-0.3%。", "-0.3%", "-0.3", "down", "mom"],
  ])("%s", (text, at, value, direction, basis) => {
    expect(claimAt(at, text)).toMatchObject({ kind: "growth", value, direction, basis });
  });

  it("is no growth of what is a rate itself", () => {
    expect(claimAt("-3.6%", "该店净利率为-3.6%。").kind).toBe("level");
  });
});

describe("the verb said once", () => {
  it.each([
    ["集团毛利3亿元及毛利率21%，较上年同期分别增长16%及2.4个百分点。", "2.4个百分点", "毛利率", "2.4"],
    ["营收5亿元、净利率8%，同比分别下降6%和1.1个百分点。", "1.1个百分点", "净利率", "-1.1"],
    ["客流量2万人次、上座率62%，分别增长4%、3个百分点。", "3个百分点", "上座率", "3"],
  ])("holds for the points that a joint adds: %s", (text, at, indicator, value) => {
    expect(claimAt(at, text)).toMatchObject({ kind: "change", value, indicator, unit: "pp" });
  });
});

describe("who contributes a part bears it, of the whole said before it", () => {
  it.each([
    ["养殖业贡献了全镇六成的收入。", "养殖业", "全镇收入"],
    ["小微企业提供了全县八成的岗位。", "小微企业", "全县岗位"],
    ["外资企业创造了全市近四成的进出口。", "外资企业", "全市进出口"],
    ["三产吸纳了全区七成的就业。", "三产", "全区就业"],
  ])("%s", (text, subject, whole) => {
    expect(claimsOf(text)[0]).toMatchObject({ kind: "share", subject, whole });
  });
});

describe("a flow in a statement of its own after 截至", () => {
  it("has no beginning that anybody says", () => {
    const text = "截至2022年末，分店总数为320家；经营现金流净额为1.2亿元。";
    expect(claimAt("1.2亿元", text).flags).toContain("period-unclear");
    expect(claimAt("320家", text).flags).not.toContain("period-unclear");
  });

  it("is counted up to the day where it is said to be", () => {
    const text = "截至10月末，分店总数为320家；累计销售1.2亿元。";
    expect(claimAt("1.2亿元", text).flags).not.toContain("period-unclear");
  });
});

describe("a report of a market", () => {
  it.each([
    ["沪东指数午后走高，最高触及3126点，收报3088点。", "3126点", "指数"],
    ["恒达股价早盘低开，最低下探至8.2元，尾盘报8.6元。", "8.2元", "股价"],
    ["恒南指數午後回落，低見18,214點，全日收報18,350點。", "18,350點", "指數"],
    ["南洲期指高开，午盘收报2210点。", "2210点", "期指"],
  ])("names what it told of before, not how it stood: %s", (text, at, indicator) => {
    const claim = claimAt(at, text);
    expect(claim.indicator.endsWith(indicator)).toBe(true);
  });
});

describe("a clause that says only how its noun turned", () => {
  it.each([
    ["一季度，镇上产值达8亿元；出口由减转增，为1.6亿元。", "1.6亿元", "出口"],
    ["该店毛利率为31%；净利润由亏变盈，为240万元。", "240万元", "净利润"],
    ["全县产粮9万吨；外调粮由少变多，达2万吨。", "2万吨", "外调粮"],
  ])("names the level that follows: %s", (text, at, indicator) => {
    expect(claimAt(at, text).indicator).toBe(indicator);
  });
});

describe("who speaks", () => {
  it.each([
    ["东原证券分析师陆明远认为，全年铝价涨幅为4%。", "4%", "东原证券"],
    ["海陵大学教授秦树声指出，今年用工缺口为3万人。", "3万人", "海陵大学"],
    ["市商会会长何启东表示，订单增长9%。", "9%", "会长"],
  ])("bears no figure: %s", (text, at, house) => {
    expect(claimAt(at, text).subject ?? "").not.toContain(house);
  });
});

it("kinds that are joined belong to the name of what is measured", () => {
  const text = "2022年，我国软件、通信和数据服务贸易规模约为90亿美元。";
  expect(claimAt("90亿美元", text).indicator).toBe("软件、通信和数据服务贸易规模");
});
