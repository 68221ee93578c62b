import { describe, expect, it } from "vitest";
import { pipeline } from "../../program.ts";
import { readText } from "../../read-text.ts";

const run = (text: string, region?: string) =>
  pipeline.run(readText(text, { date: "2024-07-18", ...(region === undefined ? {} : { region }) }));
/** Kind, value (or both ends) and unit of each claim. */
const claims = (text: string, region?: string) =>
  run(text, region).claims.map(
    ({ kind, value, low, high, unit }) => `${kind} ${value ?? `${low}~${high}`} ${unit}`,
  );

describe("numbers in every notation of print", () => {
  const table: readonly (readonly [
    kind: string,
    text: string,
    expected: readonly string[],
    region?: string,
  ])[] = [
    ["thousands parted by blanks", "全市小麦总产达4 126.3万吨。", ["level 41263000 t"]],
    ["thousands parted by blanks", "新港去年吞吐量为1 204 500吨。", ["level 1204500 t"]],
    ["thousands parted by no-break blanks", "去年参观者共38\u00a0600人次。", ["level 38600 人次"]],
    ["thousands parted by thin blanks", "登记农户12\u2009408户。", ["level 12408 户"]],
    ["a full-width comma", "该镇建档农户12，408户。", ["level 12408 户"]],
    ["a full-width comma", "去年共发放证书1，204本。", ["level 1204 本"]],
    ["a comma behind a code", "货轮编号为B2045，120名船员全部获救。", ["level 120 名"]],
    ["a comma behind a year", "截至2023，45家企业入驻。", ["level 45 家"]],
    ["commas behind a scale", "鐵路總經費2兆3,400億元。", ["level 2340000000000 TWD"], "tw"],
    ["a middle dot", "全社会用电量增长7·4%。", ["growth 7.4 %"]],
    ["a middle dot", "出口额为48·6亿元。", ["level 4860000000 CNY"]],
    ["a middle dot between numerals", "总产值达六三·八亿元。", ["level 6380000000 CNY"]],
    ["a middle dot in a day's name", "“5·12”纪念活动吸引3600人参加。", ["level 3600 人"]],
    ["a blank behind the point", "进口达12. 5亿元。", ["level 1250000000 CNY"]],
    ["a spoken point", "投资12点5亿元。", ["level 1250000000 CNY"]],
    ["廿 卅 卌", "全团共廿八人，其中女工卅二名，学徒卌五名。", ["level 28 人", "level 32 名", "level 45 名"]],
    ["廿 in a set phrase", "廿四节气歌唱响校园。", []],
    ["half a point", "央行宣布降息半个百分点。", ["change -0.5 pp"]],
    ["a part of a point", "房贷利率下浮四分之三个百分点。", ["change -0.75 pp"]],
    ["a point and a half", "赤字率提高一个半百分点。", ["change 1.5 pp"]],
    ["百份點", "毛利率跌2.4個百份點。", ["change -2.4 pp"], "hk"],
    ["points or percent", "期指跌88點或0.5%。", ["change -88 点", "growth -0.5 %"], "hk"],
    ["money or percent", "油價升2.3美元，或3.1%。", ["change 2.3 USD", "growth 3.1 %"], "hk"],
    ["元 角 分", "每张门票十二元五角。", ["level 12.5 CNY/张"]],
    ["元 角 分", "缆车票价为每人次十元五角。", ["level 10.5 CNY/人次"]],
    ["元 角 分", "鸡蛋每斤四元八角五分。", ["level 9.7 CNY/kg"]],
    ["元 角 分", "这把青菜卖八元零五分。", ["level 8.05 CNY"]],
    ["元 角 分", "每度电价为五角八分。", ["level 0.58 CNY/kW.h"]],
    ["a blank behind the scale", "外资到账 1.2 亿 美元。", ["level 120000000 USD"]],
    ["the currency before", "向灾区提供日元300亿援助。", ["level 30000000000 JPY"]],
    ["the currency before", "该基金募集港元12亿。", ["level 1200000000 HKD"]],
    ["the currency after 元", "合同金额5万元美元。", ["level 50000 USD"]],
    ["money without 元", "老赵拖欠货款36万。", ["level 360000 CNY"]],
    ["money without 元", "公司斥资12亿收购矿山。", ["level 1200000000 CNY"]],
    ["a count without a unit", "应用下载量突破2亿。", ["level 200000000 "]],
    ["a count without a unit", "水稻亩穗数21.5万。", ["level 215000 "]],
    ["people without a unit", "外出务工人员达12万。", ["level 120000 人"]],
    ["a bare scale that was reached", "景区去年接待百万人次。", ["level 1000000 人次"]],
    ["a bare scale as a class", "百亿级企业增至三类。", []],
    ["a plus", "平台入驻1500+家商户，服务30万+名用户。", ["level 1500 家", "level 300000 名"]],
    ["signs for units", "水库库容1.2亿㎥，流域面积350㎢。", ["level 120000000 m3", "level 350 km2"]],
    [
      "signs for units",
      "苯浓度为12μg/m³，货重25㎏，全程42㎞。",
      ["level 12 ug/m3", "level 25 kg", "level 42 km"],
    ],
    ["times of a ratio", "创业板市盈率在35-50倍之间。", ["level 35~50 倍"]],
    ["people counted by 个人", "现场至少有200个人。", ["level 200 人"]],
    ["names that read like amounts", "“咱村变了样。”村民葛二亩说。", []],
    ["names that read like amounts", "冯五元、罗十块、邱八吨三人获奖。", []],
    ["sections", "5.1.2.4本项工程造价为3200万元。", ["level 32000000 CNY"]],
    ["sections", "违反本规程第4.3.1条的，罚款2万元。", ["level 20000 CNY"]],
    ["numerals before a sign", "苗木成活率九六％，枯死率一二％。", ["level 96 %", "level 12 %"]],
    ["a digit unsaid inside", "灯会吸引三百几十人。", ["level 310~390 人"]],
    ["a digit unsaid inside", "受淹农田两万几千亩。", ["level 21000~29000 亩"]],
    ["either of two", "市场预计央行降息25或50个基点。", ["change -50~-25 bp"]],
    ["by how much and to what", "新材料占比提升4.2%至31%。", ["growth 4.2 %", "share 31 %"]],
    ["by how much and to what", "該行市佔率下降1.5%至9%。", ["growth -1.5 %", "share 9 %"], "hk"],
    ["the ends of a fall", "票价下降3%至5%。", ["growth -5~-3 %"]],
    ["a sign behind what is compared with", "集装箱量较上年同期-2.6%。", ["growth -2.6 %"]],
    ["nouns of two verbs", "机场航班起降9.3万架次，水位升降1.8米。", ["level 93000 架次", "level 1.8 m"]],
    ["nouns of two verbs", "全年職位增減120個。", ["level 120 个"], "hk"],
    ["points of a rate", "门店费率上涨2个点。", ["change 2 pp"]],
    ["places called points", "全市新建3个点，每百平方公里设2个点。", ["level 3 个", "level 2 个"]],
    ["a least price", "焊工月薪1.8万起，去年事故12起。", ["level 18000 CNY", "level 12 起"]],
    [
      "a price for so many of a small unit",
      "虾仁每500克36元，茶叶每百克15元。",
      ["level 72 CNY/kg", "level 150 CNY/kg"],
    ],
    ["a price for a measure of its own", "鮮魚每司馬斤賣48元。", ["level 48 HKD/司马斤"], "hk"],
    ["a price for a tael", "銀價每兩3600元。", ["level 3600 HKD/两"], "hk"],
    ["one currency for another", "目前100日元折合4.8元人民币。", ["level 0.048 CNY/JPY"]],
    ["a price in other money", "售价100美元，折合720元人民币。", ["level 100 USD", "level 720 CNY"]],
    ["a ratio with 比", "新生儿男女比例为106比100。", ["ratio 106 /100"]],
    ["a comma behind a version", "系统3.0，45家单位试用。", ["level 45 家"]],
    [
      "days that are names",
      "9·9公益日活动吸引3200人，5·20当天登记380对。",
      ["level 3200 人", "level 380 对"],
    ],
    ["people called by what they do", "全县参保者超过26万。", ["level 260000 人"]],
    ["what a figure is held against", "不良率为1.2%，较年初的1.5%有所下降。", ["level 1.2 %", "level 1.5 %"]],
    ["hundredths and thousandths", "電價每度三角五分六厘。", ["level 0.356 TWD/kW.h"], "tw"],
    ["addresses", "IP地址192.168.1.20，登记设备85台。", ["level 85 台"]],
  ];
  for (const [kind, text, expected, region] of table) {
    it(`${kind}: ${text}`, () => {
      expect(claims(text, region)).toEqual(expected);
    });
  }
});

describe("what is no number makes no claim, and its row says so", () => {
  it.each([
    ["公司营收1.234.5万元。", "1.234.5万"],
    ["净利润12.345.678元。", "12.345.678"],
    ["利润2,3亿元。", "2,3亿"],
    ["股价升至12..5元。", "12..5"],
    ["企业1 23 456家。", "1 23 456"],
    ["他的房子卖了58万5。", "58万5"],
    ["共有三百三百家。", "三百三百"],
    ["占一百一百%。", "一百一百"],
    ["投资48亿48亿元。", "48亿48亿"],
    [`产量1${"0".repeat(40)}吨。`, `1${"0".repeat(40)}`],
    ["产值3.46万，亿元。", "3.46万，亿"],
    ["装机23万7千瓦。", "23万7千"],
    ["存量为三，百二十七人。", "三，百二十七"],
    ["产值为九，十六点七亿元。", "九，十六点七亿"],
    ["产值为十二亿·六千万元。", "十二亿·六千万"],
  ])("%s", (text, number) => {
    const { claims: found, ledger } = run(text);
    expect(found).toEqual([]);
    expect(ledger).toMatchObject([
      { text: number, value: null, role: "unclaimed", flags: ["broken-number"] },
    ]);
  });

  it("and a fraction does not end where its decimals are cut off", () => {
    expect(run("失业率为百分之十二 点五。").claims).toEqual([]);
    expect(claims("有百分之三，二十人。")).toContain("level 20 人");
  });

  it("and a date behind a name that ends like a numeral is one", () => {
    const { claims: found } = run("财务官林俊一15日表示，出口增长3.2%。");
    expect(found.map(({ value }) => value)).toEqual(["3.2"]);
    expect(run("财务官林俊一15日表示，出口增长3.2%。").ledger.flatMap(({ flags }) => flags)).toEqual([]);
  });

  it("and words that end like a numeral are none", () => {
    expect(claims("全县实行统一，三百人返岗。")).toEqual(["level 300 人"]);
    expect(claims("这是最大的港口之一，三百人在此工作。")).toEqual(["level 300 人"]);
  });

  it("and dates nothing", () => {
    const { claims: found, ledger } = run("6月1 7日，全市发电量达2023万千瓦时。");
    expect(found.map(({ value, period }) => [value, period])).toEqual([["20230000", null]]);
    expect(ledger.filter(({ flags }) => flags.length > 0).map(({ text }) => text)).toEqual(["1 7"]);
  });

  it("but a word made of numerals is one", () => {
    const { ledger } = run("千千万万的人来了。");
    expect(ledger).toMatchObject([{ role: "idiom", flags: [] }]);
  });
});
