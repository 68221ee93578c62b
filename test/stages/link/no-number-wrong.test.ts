import { describe, expect, it } from "vitest";
import { pipeline } from "../../program.ts";
import { readText } from "../../read-text.ts";

const run = (text: string, region?: string, date = "2024-07-18") =>
  pipeline.run(readText(text, { date, ...(region === undefined ? {} : { region }) }));

/** Kind, value (or both ends) and unit of each claim, with its bound where it has one. */
const claims = (text: string, region?: string) =>
  run(text, region).claims.map(({ kind, value, low, high, unit, approximation }) => {
    const bound = approximation === "exact" ? "" : ` ${approximation}`;
    return `${kind} ${value ?? `${low}~${high}`} ${unit}${bound}`;
  });

type Row = readonly [kind: string, text: string, expected: readonly string[], region?: string];

describe("a verb said once", () => {
  const table: readonly Row[] = [
    ["holds for the next time", "一季度货运量增长8.2%，二季度9.6%。", ["growth 8.2 %", "growth 9.6 %"]],
    ["holds for tenths too", "一季度销量增长两成，二季度三成。", ["growth 20 %", "growth 30 %"]],
    ["holds for the latter", "两座电厂都增产，前者增长5%，后者3%。", ["growth 5 %", "growth 3 %"]],
    ["holds for another firm", "北窑厂产量下降5%，南窑厂3%。", ["growth -5 %", "growth -3 %"]],
    ["holds for another place", "甲省增长8%，浙江7%。", ["growth 8 %", "growth 7 %"]],
    ["does not hold for a rate", "出口下降5%，毛利率30%。", ["growth -5 %", "level 30 %"]],
    ["does not hold for a share", "营收增长5%，占全县的30%。", ["growth 5 %", "share 30 %"]],
  ];
  for (const [kind, text, expected] of table)
    it(`${kind}: ${text}`, () => expect(claims(text)).toEqual(expected));

  it("and what may be either is flagged", () => {
    const [, market] = run("公司营收增长8%，其中海外市场20%。").claims;
    expect(market).toMatchObject({ kind: "level", flags: ["indicator-unclear"] });
  });
});

describe("what follows a unit and belongs to its amount", () => {
  const table: readonly Row[] = [
    ["元 with hundredths", "每股作價六十三元七五。", ["level 63.75 HKD/股"], "hk"],
    ["元 with tenths", "牛肉每斤四十一元六。", ["level 41.6 HKD/斤"], "hk"],
    ["元 before a count", "门票三元，八人同行。", ["level 3 CNY"]],
    ["角 and 仙", "一盒火柴二角五仙。", ["level 0.25 HKD"]],
    ["毫 and 仙", "麵包每個七毫五仙。", ["level 0.75 HKD/个"], "hk"],
    ["角 分 厘", "每张邮票一角四分二厘。", ["level 0.142 CNY/张"]],
    ["角 and a digit", "每支粉笔一角二。", ["level 0.12 CNY/支"]],
    ["毛", "公共汽车票三毛。", ["level 0.3 CNY"]],
    ["毛 that is wool", "三毛纺织厂停产。", []],
    ["degrees", "最低气温零下十六度四。", ["level -16.4 Cel"]],
    ["degrees in figures", "病人体温39度2。", ["level 39.2 Cel"]],
    ["tenths with two digits", "产量提高一成二五。", ["growth 12.5 %"]],
    ["a half behind a measure", "这口钟重三吨半。", ["level 3.5 t"]],
    ["decimals below ten", "人均住房四点二平方米。", ["level 4.2 m2"]],
    ["interest and its half", "银行宣布息口升一厘半。", ["change 1.5 pp"]],
    ["interest as it stands", "存款年息三厘半。", ["level 3.5 %"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});

describe("a number that words begin like", () => {
  const table: readonly Row[] = [
    ["a range at a clause's start", "村里的水井，七、八成已经干了。", ["share 70~80 % about"]],
    ["人数 and a number", "观众人数十四万。", ["level 140000 人"]],
    ["数十", "人数十分有限。", []],
    ["人口 and a number", "全省人口六千五百万。", ["level 65000000 人"]],
    ["十分之九", "十分之九的住户通了水。", ["share 90 %"]],
    ["十分", "大家十分高兴。", []],
    ["half of them", "全镇一半的作坊换了新窑。", ["share 50 %"]],
    ["half of a whole", "茶园占全县的一半。", ["share 50 %"]],
    ["the other half", "另一半的路还没有修。", []],
    ["half of another time", "客流只有去年的一半。", ["ratio 50 %"]],
    ["dead and hurt", "塌方造成一死三伤。", ["level 1 人", "level 3 人"]],
    ["a war", "两伤战争中的故事。", []],
    ["points of an index, no hour", "恒指收报九千零四十二点。", ["level 9042 点"], "hk"],
    ["a stroke between two pressures", "他的血压为150/95毫米汞柱。", ["level 150 mm[Hg]", "level 95 mm[Hg]"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});

describe("how an amount is meant", () => {
  const table: readonly Row[] = [
    ["a rate that came to", "失业率至百分之四点八。", ["level 4.8 %"]],
    ["so much of a plan", "造林完成年计划的104.6%。", ["ratio 104.6 %"]],
    ["more than a plan", "全队超额12%完成任务。", ["growth 12 %"]],
    ["less than then", "今年鱼获不到去年的六成。", ["ratio 60 % under"]],
    ["lost a mark", "恒指失守8800点。", ["level 8800 点 under"], "hk"],
    ["a good ninety percent", "全村百分之九十强的农户用上了电。", ["share 90 % over"]],
    ["barely three tenths", "三成弱的商铺空置。", ["share 30 % nearly"]],
    ["by how much and to what", "早餐將加五角至八元。", ["change 0.5 HKD", "level 8 HKD"], "hk"],
    ["a range", "门票为五元至八元。", ["level 5~8 CNY"]],
    ["what is for one dollar", "台币收在31.426元兑1美元。", ["level 31.426 TWD/USD"], "tw"],
    ["a share of an income", "合作社收益的50%归农户。", ["share 50 %"]],
    ["parts of several", "两处山火分别有80%和50%得到控制。", ["share 80 %", "share 50 %"]],
    ["points of a price", "股指期货偏强305个点。", ["change 305 点"]],
    ["points of a rate", "毛利率提高3个点。", ["change 3 pp"]],
    ["a point between numerals", "失業率為三．六五％。", ["level 3.65 %"], "tw"],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});

describe("what stands under the line", () => {
  const table: readonly Row[] = [
    ["a month", "最低工资1800元/月。", ["level 1800 CNY/mo"]],
    ["a place and a month", "租金标准为15元/平方米/月。", ["level 15 CNY/m2/mo"]],
    ["a place and a day", "租金为3元/平方米·天。", ["level 3 CNY/m2/d"]],
    ["a person and a month", "低保标准提高到每人每月620元。", ["level 620 CNY/人/mo"]],
    ["another currency", "汇价报155.3日元兑1美元。", ["level 155.3 JPY/USD"]],
    ["ten shares", "公司拟10派1.5元。", ["level 0.15 CNY/股"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});

describe("a bound that says of which things a figure is told", () => {
  it.each([
    ["全市90平方米以下住房占供应量的七成。", ["share 70 %"]],
    ["年龄25至40岁的居民占四成。", ["share 40 %"]],
    ["队员平均年龄为31岁。", ["level 31 岁"]],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

describe("figures as digests and web pages set them", () => {
  const table: readonly Row[] = [
    [
      "a sign in brackets",
      "营收17.4亿元（+13.2%），净利润3.2亿元（-7.1%）。",
      ["level 1740000000 CNY", "growth 13.2 %", "level 320000000 CNY", "growth -7.1 %"],
    ],
    ["a share in brackets", "门店36家（12%）。", ["level 36 家", "level 12 %"]],
    ["a live quote", "江海指数(17990.41, -338.89, -1.85%)跌1.67%。", ["growth -1.67 %"]],
    ["by how much and to what", "机构下调目标价10.2%至66元。", ["growth -10.2 %", "level 66 CNY"]],
    ["a mark that a rate passed", "国债收益率一度升逾4.4%。", ["level 4.4 % over"]],
    ["a price that rose by more", "股价一度升逾4.4%。", ["growth 4.4 % over"]],
    ["a rate of growth that stays", "核心物价增长维持在7.1%。", ["growth 7.1 %"]],
    [
      "a rate of growth of another year",
      "预计明年增长率为2.5%，2025年为1.8%。",
      ["growth 2.5 %", "growth 1.8 %"],
    ],
    ["those who earn so much", "收入超过12万美元的群体薪资增长2%。", ["growth 2 %"]],
    ["a rise in one character", "7月港口库存增逾1万吨。", ["change 10000 t over"]],
    ["by how many and to how many", "门店净开160个至2448个。", ["level 160 个", "level 2448 个"]],
    [
      "the same in brackets",
      "碎片以每小时3.7万英里（约5.9万公里）飞行。",
      ["level 37000 [mi_i]/h", "level 59000 km/h about"],
    ],
    ["the next whole", "这笔税相当于净收入的19%、账面价值的3%。", ["ratio 19 %", "ratio 3 %"]],
    ["what is used of a fund", "这些资金中，七成将用于修路。", ["share 70 %"]],
    ["a name", "开展“5.8人道公益日”活动。", []],
    ["a stage", "球队进入第二阶段比赛。", []],
    ["a rate of growth with its letters", "實質生產毛額年增率(yoy)達3.6%。", ["growth 3.6 %"]],
    ["a rate of growth as reckoned", "全年經濟成長率概估為2.4%。", ["growth 2.4 %"]],
    ["what a rise narrowed to", "樓價升幅收窄至僅餘1.6%。", ["growth 1.6 %"]],
    ["廿 and 卅 with decimals", "出口年增率百分之卅六點八四。", ["growth 36.84 %"]],
    ["數 before 百分之", "較預測數百分之七點九一增加四點七七個百分點。", ["level 7.91 %", "change 4.77 pp"]],
    ["a rate that rose from so much", "利用率較去年的62%上升3個百分點。", ["level 62 %", "change 3 pp"]],
    [
      "more than by so much",
      "出口达三百亿美元，比预计的二百亿美元多出一百亿美元。",
      ["level 30000000000 USD", "level 20000000000 USD", "change 10000000000 USD"],
    ],
    ["a game of so many a side", "比赛在十一人制足球场举行。", []],
    ["from then to now", "监舍密度由一年前的118.7%上升至当前的122.8%。", ["level 122.8 %"]],
    [
      "a share from then to now",
      "候审人员占在押人员的比例从一年前的26.9%上升到目前的27.1%。",
      ["share 27.1 %"],
    ],
    ["a rate behind its figure", "客户最低可享受3.6%的消费贷年化利率。", ["level 3.6 %"]],
    ["a rate that comes to", "银行推出年化利率最低可至3.5%的贷款产品。", ["level 3.5 %"]],
    ["many times", "婚后两人多次吵架。", []],
    ["a contract renewed", "球队续约八村。", []],
    ["a capital", "受让股份相当于公司已发行股本5%以上。", ["ratio 5 % over"]],
    ["a fall of a currency", "人民币日内贬值逾200点。", ["change -200 点 over"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));

  it("an index is not cut at its comma", () => {
    const { claims: found, ledger } = run("恒指收报18，581点，成交清淡。", "hk");
    expect(found).toEqual([]);
    expect(ledger[0]).toMatchObject({ role: "unclaimed", flags: ["broken-number"] });
  });
});

describe("names and times of a number", () => {
  it("M2 keeps its figure", () => {
    expect(run("M2同比增长8.5%。").claims[0]).toMatchObject({ indicator: "M2" });
  });

  it("a reserve ratio is nothing that is prepared", () => {
    expect(run("存款準備率上調半個百分點。", "tw").claims[0]).toMatchObject({ modality: "reported" });
  });

  it("figures in brackets are of what stands before them", () => {
    const { claims: found } = run("游客主要来自浙江（12%）、江苏（10%）和福建（8%）。");
    expect(found.map(({ indicator, subject, value }) => [indicator, subject, value])).toEqual([
      ["游客", "浙江", "12"],
      ["游客", "江苏", "10"],
      ["游客", "福建", "8"],
    ]);
  });

  const years: readonly (readonly [string, string, string | undefined, string])[] = [
    ["87年出口成長5%。", "1998-01-01/1998-12-31", "tw", "1999-03-02"],
    ["八十七年度預算為三十五億元。", "1998-01-01/1998-12-31", "tw", "1999-03-02"],
    ["87年底存款餘額三兆元。", "null/1998-12-31", "tw", "1999-03-02"],
    ["87年底存款余额三亿元。", "null/1987-12-31", "cn", "1999-03-02"],
    ["98年3月出口成長5%。", "1998-03-01/1998-03-31", "tw", "1999-03-02"],
    ["九十年代以来，粮食产量每年增长3%。", "1990-01-01/null", undefined, "1999-03-02"],
  ];
  it.each(years)("%s is of %s", (text, expected, region, date) => {
    const [claim] = run(text, region, date).claims;
    expect(`${claim?.period?.start ?? null}/${claim?.period?.end ?? null}`).toBe(expected);
  });
});

describe("what a draw of fresh news still had wrong", () => {
  const table: readonly Row[] = [
    ["a battery is no money", "这款车装有60千瓦时三元锂电池。", ["level 60 kW.h"]],
    ["a bridge is no money", "三元桥附近有商户40家。", ["level 40 家"]],
    [
      "more less and less less",
      "新增贷款同比少增30亿元，票据同比少减12亿元，债券同比多减5亿元。",
      ["change -3000000000 CNY", "change 1200000000 CNY", "change -500000000 CNY"],
    ],
    ["per unit of blood", "每单位血液200毫升。", ["level 200 mL/单位"]],
    ["above another growth", "对甲国出口增长7%，高出整体增速3%。", ["growth 7 %"]],
    ["added to a growth", "新产品出口增长40%，拉动整体出口增长2%。", ["growth 40 %"]],
    ["a range with its dash at the first end", "键程在0.2mm- 3.6mm之间。", ["level 0.2~3.6 mm"]],
    ["kilometre marks", "高速江川段302—303公里处积水。", []],
    ["a class", "实验学校八年级96班的同学。", []],
    ["players against players", "4V4对战有30名玩家。", ["level 30 名"]],
  ];
  for (const [kind, text, expected] of table)
    it(`${kind}: ${text}`, () => expect(claims(text)).toEqual(expected));

  it("an area in metres is flagged", () => {
    expect(run("展台面积792m。").claims[0]?.flags).toContain("type-conflict");
  });
});

describe("a percentage by the name of what it measures", () => {
  const table: readonly Row[] = [
    ["a growth with words behind its noun", "上周均价涨幅也皆逾12%。", ["growth 12 % over"]],
    ["a growth that was put at another rate", "全年经济增长率下调至1.2%。", ["growth 1.2 %"]],
    ["a fall by its noun", "矿区产量降幅似乎达3%。", ["growth -3 %"]],
    ["a share by its noun", "新能源车需求比重预估约39%。", ["share 39 % about"]],
    ["a minus that stands apart", "预计增长率为- 2.7%，呈现衰退。", ["growth -2.7 %"]],
    ["a long dash", "六月、七月涨幅为—0.4%、—0.8%。", ["growth -0.4 %", "growth -0.8 %"]],
    ["how high a rate stands", "窑厂负债率高达82%。", ["level 82 %"]],
    ["how many of them", "高达85%的山火由人引起。", ["share 85 %"]],
    ["a rate behind a word for now", "这一比例目前还不到1%。", ["level 1 % under"]],
    ["more than the whole", "按缴费基数的110%核定工资基数。", ["ratio 110 %"]],
    ["of another thing", "体积只有上一代的三分之一。", ["ratio 33.3333333333 %"]],
    ["the value of a measure", "相对湿度90%天气闷热。", ["level 90 %"]],
    ["at most", "人工营收顶多只有三分之一。", ["share 33.3333333333 %"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));

  it.each([["所属板块表现：光伏设备1.25%、云计算0.88%。"], ["第三大进口国是江国（17%）。"]])(
    "is flagged where nothing says what it is: %s",
    (text) => {
      for (const { flags } of run(text).claims) expect(flags).toContain("indicator-unclear");
    },
  );

  it("is not flagged where its name is a rate's", () => {
    expect(run("全县登记失业率4.1%。").claims[0]?.flags).toEqual([]);
  });
});

describe("a unit that is the beginning of a word", () => {
  const table: readonly Row[] = [
    ["克朗", "每天罚款100万克朗。", []],
    ["帕金森", "全球有700万帕金森氏症患者。", ["level 7000000 人"]],
    ["成为", "他把911成为唯一车型。", []],
    ["人员", "全县有3444个人员密集场所。", ["level 3444 个"]],
    ["来宾", "三十二名来宾到场。", ["level 32 名"]],
    ["年纪", "两人年纪差距太大。", []],
    ["挂牌", "股价创2014挂牌以来新高。", []],
    ["甲子", "夜市已超过一甲子。", []],
    ["半斤", "水果捞9.5元半斤。", ["level 9.5 CNY"]],
    ["每周", "39%每周去一次公园。", ["share 39 %"]],
    ["a month under the line", "晶圆产能17.8万片/月。", ["level 178000 片/mo"]],
    ["heat for each time", "每次治疗温度从70℃开始。", ["level 70 Cel"]],
    ["knots of a speed", "船舶最高时速32节。", ["level 32 [kn_i]"]],
    ["seven or eight times", "金属价十年来足足涨了7、8倍。", ["growth 700~800 % about"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});

describe("by how much more or less", () => {
  const table: readonly Row[] = [
    ["than another thing", "整车质量比在售的标准版低2公斤。", ["change -2 kg"]],
    ["than a mark of long ago", "水位比历史上最高的1869年水位还高出0.26米。", ["change 0.26 m"]],
    ["there is less", "盘子里的蛋挞少了1个。", ["change -1 个"]],
    ["a height", "他比队友身高1米98更显眼。", ["level 1.98 m"]],
    ["a price that passed a mark", "油价三个月来首次涨破80美元。", ["level 80 USD over"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});

describe("what is called by a number", () => {
  const table: readonly Row[] = [
    ["a class", "实验小学408班的同学获奖。", []],
    ["a group of a village", "桂花镇水泉村12组组长带队。", []],
    ["a section of a line", "江柳铁路3标段位于县城以北。", []],
    ["ribs", "左侧第6-8根肋骨骨折。", []],
    ["an aircraft", "4架歼15挂弹起飞。", ["level 4 架"]],
    ["a time with a wide colon", "自当日18：00起至降雨结束封路。", []],
    ["a set phrase", "真是此地无银三百两。", []],
    ["together", "被骗三十万元一起来看看。", ["level 300000 CNY"]],
    ["another value of a rate", "以年利率21.6%或24%招揽亲友。", ["level 21.6 %", "level 24 %"]],
    [
      "a rate named since the growth",
      "用地下降40%；岸线保有率不低于下达任务，其中2025年不低于36.1%。",
      ["growth -40 %", "level 36.1 % at_least"],
    ],
    ["how high a rate in tenths stands", "该店毛利率高达七成。", ["level 70 %"]],
    ["by how much less", "净利润下降比例为8.7%。", ["growth -8.7 %"]],
  ];
  for (const [kind, text, expected, region] of table)
    it(`${kind}: ${text}`, () => expect(claims(text, region)).toEqual(expected));
});
