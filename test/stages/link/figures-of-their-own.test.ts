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

describe("a row of amounts takes the times that stand in a row before it", () => {
  const rows = (text: string) =>
    claimsOf(text).map(
      ({ indicator, value, period }) => `${indicator} ${value} ${period?.start}/${period?.end}`,
    );

  it.each([
    [
      "2019年度、2020年度和2021年1-6月，衡安纸业营业收入分别约为3.72亿元、4.45亿元以及3.3亿元。",
      [
        "营业收入 372000000 2019-01-01/2019-12-31",
        "营业收入 445000000 2020-01-01/2020-12-31",
        "营业收入 330000000 2021-01-01/2021-06-30",
      ],
    ],
    [
      "2020年至2022年，乙公司分别实现营收3亿元、4亿元和5亿元，净利润2000万元、3000万元和4000万元。",
      [
        "营收 300000000 2020-01-01/2020-12-31",
        "营收 400000000 2021-01-01/2021-12-31",
        "营收 500000000 2022-01-01/2022-12-31",
        "净利润 20000000 2020-01-01/2020-12-31",
        "净利润 30000000 2021-01-01/2021-12-31",
        "净利润 40000000 2022-01-01/2022-12-31",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe("what belongs to the wording of a number names nothing", () => {
  it.each([
    ["欧市锗价达到每千克1390美元左右。", "1390美元左右", "锗价"],
    ["粮油批发量11万吨；均价21.5元/公斤。", "21.5元/公斤", "均价"],
    ["白条肉的进价每斤上涨3元。", "上涨3元", "进价"],
    ["归属于母公司所有者的净利润为9254万元。", "9254万元", "归属于母公司所有者的净利润"],
    ["全球财富下降，按美元计算下降2.4%。", "下降2.4%", "财富"],
    ["先行指标在7月份继续下滑，环比下降0.4%。", "环比下降0.4%", "先行指标"],
    ["主要指标排名如下：衡安纸业一季报显示，公司主营收入3.3亿元。", "3.3亿元", "主营收入"],
    ["全县整治土地1000万亩，其中新增耕地80万亩。", "80万亩", "新增耕地"],
  ])("%s", (text, at, indicator) => {
    expect(claimAt(at, text).indicator).toContain(indicator);
  });
});

describe("a figure that another is held against", () => {
  it.each([
    ["全年净销售额增长4%，高于此前3.5%的预期。", "3.5%", "growth", "3.5", "净销售额"],
    ["每股收益6.4美元，低于之前6.6美元的指引。", "6.6美元", "level", "6.6", "每股收益"],
    ["门店销售额同比增长5.5%，和市场预期的5.6%基本相符。", "5.6%", "growth", "5.6", "销售额"],
  ])("is of the same: %s", (text, at, kind, value, indicator) => {
    expect(claimAt(at, text)).toMatchObject({
      kind,
      value,
      indicator: expect.stringContaining(indicator),
    });
  });
});

describe("a time that something else began at", () => {
  it("dates no figure of now", () => {
    expect(claimAt("3万名", "该货运公司创立于1924年，目前拥有3万名员工。").period?.start ?? null).not.toBe(
      "1924-01-01",
    );
  });
});
