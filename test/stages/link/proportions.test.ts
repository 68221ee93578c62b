import { describe, expect, it } from "vitest";
import { claimsOf, linkParagraphs } from "./link-paragraphs.ts";

/** The claims of a sentence, each as its kind, value, unit and how exactly it is meant. */
const said = (text: string): string[] =>
  claimsOf(text).map((it) => `${it.kind} ${it.value} ${it.unit} ${it.approximation}`);

/** The roles that the numbers of a sentence play, in order. */
const roles = (text: string): string[] => linkParagraphs(text).ledger.map((it) => `${it.text} ${it.role}`);

describe("a share that opens a statement", () => {
  it.each([
    ["调查显示，近四成的茶商计划扩建仓库。", "share 40 % nearly", "茶商", "计划扩建仓库的茶商"],
    ["约12%的受访渔户准备更换渔船。", "share 12 % about", "受访渔户", "准备更换渔船的受访渔户"],
    ["不足10%的住户办理过变更手续。", "share 10 % under", "住户", "办理变更手续的住户"],
    ["近九成的果园装上了滴灌设备。", "share 90 % nearly", "果园", "装上滴灌设备的果园"],
    ["截至5月底，超过35%的牧民已搬进新居。", "share 35 % over", "牧民", "牧民"],
  ])("is of those whom the predicate follows: %s", (text, claim, whole, indicator) => {
    expect(said(text)).toEqual([claim]);
    expect(claimsOf(text)[0]).toMatchObject({ whole, indicator: expect.stringContaining(indicator) });
  });

  it.each([
    ["持股超过5%的股东共有18名。", "level 18 名 exact"],
    ["涨幅超过8%的个股有41只。", "level 41 只 exact"],
    ["低于30万元的商铺占35%。", "share 35 % exact"],
    ["总价超过500万元的住宅占12%。", "share 12 % exact"],
    ["树龄大于300年的古树共有88株。", "level 88 株 exact"],
    ["单笔超过60万元的订单有27笔。", "level 27 笔 exact"],
  ])("is none where it only bounds what is counted: %s", (text, claim) => {
    expect(said(text)).toEqual([claim]);
    expect(roles(text)[0]).toMatch(/ condition$/);
  });

  it.each([
    ["月租低于2500元。", "level 2500 CNY under"],
    ["总投资超过20亿元。", "level 2000000000 CNY over"],
  ])("leaves a bound that is stated: %s", (text, claim) => {
    expect(said(text)).toEqual([claim]);
  });
});

describe("from one value by so much to another", () => {
  it.each([
    ["毛利率从41%提高3个百分点到44%。", "44", "41", "up", "3"],
    ["去年，该县失业率由4.6%下降0.4个百分点至4.2%。", "4.2", "4.6", "down", "-0.4"],
    ["职工人数从820人增加60人至880人。", "880", "820", "up", "60"],
    ["渔船从460艘减少38艘至422艘。", "422", "460", "down", "-38"],
    ["净利润从2.5亿元增长20%至3亿元。", "300000000", "250000000", "up", "20"],
    ["出口占比由上年的38%上升2个百分点至40%。", "40", "38", "up", "2"],
  ])("is a value with its start, and the step: %s", (text, value, from, direction, step) => {
    const [reached, change, ...rest] = claimsOf(text);
    expect(reached).toMatchObject({ value, direction, from: { value: from } });
    expect(change).toMatchObject({ value: step, indicator: reached!.indicator, subject: reached!.subject });
    expect(rest).toEqual([]);
  });

  it.each([
    ["审批时限由5天缩短到8小时。", "8", "h", "120", "down"],
    ["日处理量从900公斤增至2.4吨。", "2.4", "t", "0.9", "up"],
    ["光缆长度由850米延长至1.6公里。", "1.6", "km", "0.85", "up"],
    ["水面由300平方米扩至1.2公顷。", "1.2", "har", "0.03", "up"],
    ["年产能由270提高到300万吨。", "3000000", "t", "2700000", "up"],
  ])("is told in one unit: %s", (text, value, unit, from, direction) => {
    expect(claimsOf(text)).toMatchObject([{ value, unit, direction, from: { value: from } }]);
  });
});

describe("an amount for so many", () => {
  it.each([
    ["当天1英镑兑9.24元人民币。", "level 9.24 CNY/GBP exact"],
    ["100日元可兑换4.87元人民币。", "level 0.0487 CNY/JPY exact"],
    ["生姜批发价为4.8元/500克。", "level 9.6 CNY/kg exact"],
    ["尿素每50公斤131元。", "level 2.62 CNY/kg exact"],
    ["特级茶每3公斤2000元。", "level 2000 CNY/3.kg exact"],
    ["油漆每7升990元。", "level 990 CNY/7.L exact"],
    ["固定电话普及率达12.6部/百人。", "level 0.126 部/人 exact"],
    ["床位数为6.2张/千人。", "level 0.0062 张/人 exact"],
    ["细颗粒物浓度为53μg/m³。", "level 53 ug/m3 exact"],
    ["井水硝酸盐含量为12mg/L。", "level 12 mg/L exact"],
    ["城镇居民每百户拥有汽车52.3辆。", "level 52.3 辆 exact"],
  ])("%s", (text, claim) => {
    expect(said(text)).toEqual([claim]);
  });

  it("is none where two amounts stand side by side", () => {
    expect(said("展会现场兑出3万美元和2万欧元。")).toEqual([
      "level 30000 USD exact",
      "level 20000 EUR exact",
    ]);
  });
});

describe("a quantity whose name is a rate", () => {
  it.each([
    ["人口自然增长率为-0.62‰。", "level -0.062 % exact", "人口自然增长率"],
    ["抽检错误率千分之一。", "level 0.1 % exact", "错误率"],
    ["水稻发病率仅为万分之三。", "level 0.03 % exact", "发病率"],
    ["候鸟种群增长率为2.4%。", "level 2.4 % exact", "种群增长率"],
    ["出口增长率为6.2%。", "growth 6.2 % exact", "出口"],
    ["该品牌的市场占有率已经达到23%。", "share 23 % exact", "市场占有率"],
    ["国产机床的市场份额早已超过46%。", "share 46 % over", "市场份额"],
    ["5月份PPI为97.8（以上年同月为100）。", "level 97.8  exact", "PPI"],
  ])("%s", (text, claim, indicator) => {
    expect(said(text)).toEqual([claim]);
    expect(claimsOf(text)[0]!.indicator).toContain(indicator);
  });
});

describe("what something comes to, in percent of another", () => {
  it.each([
    ["入境游客量恢复到疫情前的112%。", "ratio 112 % exact", "疫情前"],
    ["国际航班已恢复至2019年同期的78%。", "ratio 78 % exact", "2019年同期"],
    ["库存降至上年同期的72%。", "ratio 72 % exact", "上年同期"],
    ["产量为年计划的88%。", "ratio 88 % exact", "年计划"],
    ["造林面积已达计划的91%。", "ratio 91 % exact", "计划"],
    ["债务余额相当于全年收入的四成。", "ratio 40 % exact", "全年收入"],
    ["产能恢复到85%。", "level 85 % exact", null],
  ])("%s", (text, claim, whole) => {
    expect(said(text)).toEqual([claim]);
    expect(claimsOf(text)[0]!.whole).toBe(whole);
  });

  it.each([
    ["消费拉动经济增长2.6个百分点。", "2.6", "消费", "经济增长"],
    ["汽车零售下拉社会消费品零售总额增速0.6个百分点。", "-0.6", "汽车零售", "社会消费品零售总额增速"],
    ["煤炭开采影响工业生产下降0.3个百分点。", "-0.3", "煤炭开采", "工业生产下降"],
  ])("or in points of what it drives: %s", (text, value, indicator, whole) => {
    expect(claimsOf(text)).toMatchObject([{ kind: "change", value, unit: "pp", indicator, whole }]);
  });
});

describe("numbers with colons between them", () => {
  it.each([
    ["总人口性别比为105.2∶100。", "ratio 105.2 /100 exact", "性别比"],
    ["医护比达到1∶1.3。", "ratio 1 /1.3 exact", "医护比"],
    ["小学师生比由1:19提高到1:16。", "ratio 1 /16 exact", "师生比"],
    ["男女比例约为3:2。", "ratio 3 /2 about", "男女比例"],
  ])("are a ratio: %s", (text, claim, indicator) => {
    expect(said(text)).toEqual([claim]);
    expect(claimsOf(text)[0]!.indicator).toContain(indicator);
  });

  it.each([
    ["三次产业结构为8.1∶41.7∶50.2。", ["8.1 第一产业", "41.7 第二产业", "50.2 第三产业"]],
    ["水路、铁路、公路货运量比例为20∶30∶50。", ["20 水路货运量", "30 铁路货运量", "50 公路货运量"]],
    ["城镇、乡村人口之比为61.5∶38.5。", ["61.5 城镇人口", "38.5 乡村人口"]],
    ["三次产业比由9.5∶38.4∶52.1优化为9.2∶38.0∶52.8。", ["9.2 第一产业", "38.0 第二产业", "52.8 第三产业"]],
  ])("are shares of named parts: %s", (text, shares) => {
    const claims = claimsOf(text);
    expect(claims.map((it) => `${it.value} ${it.indicator}`)).toEqual(shares);
    expect(claims.every((it) => it.kind === "share" && it.unit === "%")).toBe(true);
  });

  it("wait in the ledger where nobody names the parts", () => {
    expect(roles("混凝土配合比为1∶2∶4。")).toEqual(["1 unclaimed", "2 unclaimed", "4 unclaimed"]);
  });

  it.each(["客队以2∶1逆转获胜。", "会议于14:30开始。"])("are no ratio in %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe("growth and rank said in other words", () => {
  it.each([
    ["大棚黄瓜价格降幅过半。", "growth -50 % over"],
    ["订单量跌幅近半。", "growth -50 % nearly"],
    ["硅料价格跌去过半。", "growth -50 % over"],
    ["事故数量较上年下降逾半。", "growth -50 % over"],
    ["过半村民参加了夜校。", "share 50 % over"],
    ["科技指数早盘低开0.92%。", "growth -0.92 % exact"],
    ["该股高开百分之三点二。", "growth 3.2 % exact"],
    ["全县茶园面积居全省前三位。", "rank 3 位 at_most"],
    ["港口箱量跻身全球前五。", "rank 5 位 at_most"],
    ["该公司产量挤进世界前六大。", "rank 6 位 at_most"],
  ])("%s", (text, claim) => {
    expect(said(text)).toEqual([claim]);
  });

  it.each(["前10名选手将获得奖金。", "前五位发言人都来自高校。"])("counts nobody in %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it.each([
    ["与去年同期的320万吨相比，产量增长5%。", "growth 5 % exact", "yoy"],
    ["和上月的18亿元相比，净利润减少2亿元。", "change -200000000 CNY exact", "mom"],
  ])("is against the time that a figure is given of: %s", (text, claim, basis) => {
    expect(said(text)).toEqual([claim]);
    expect(claimsOf(text)[0]!.basis).toBe(basis);
  });
});

describe("a figure that was not reached", () => {
  it.each([
    "全年煤炭产量没有达到50万吨。",
    "出口额未达到8亿元。",
    "产值没能突破3亿元。",
    "入住率尚未达到60%。",
    "票价没有上涨10%。",
  ])("is not written as if it held: %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
    expect(roles(text)[0]).toMatch(/ condition$/);
  });

  it.each([
    ["Exports did not reach 40 million dollars last year.", []],
    ["Revenue failed to reach 3 billion yuan in 2022.", []],
    ["Revenue reached 3 billion yuan in 2022.", ["level 3000000000 CNY exact"]],
  ])("in English either: %s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  it("is a bound where it was not passed", () => {
    expect(claimsOf("Exports did not exceed 40 million dollars last year.")).toMatchObject([
      { value: "40000000", approximation: "at_most" },
    ]);
  });

  it("but a bound from above holds", () => {
    expect(said("报名者不到120人。")).toEqual(["level 120 人 under"]);
  });
});
