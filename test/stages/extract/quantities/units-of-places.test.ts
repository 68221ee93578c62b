import { describe, expect, it } from "vitest";
import { runNews } from "../../../../src/evaluate/drawn-claims.ts";
import { pipeline } from "../../../program.ts";

/** The claims of a text, as `kind value unit`. */
function read(text: string, region = "cn"): string[] {
  const item = { id: "t", date: "2024-07-18", paper: "", title: "", region, text };
  return runNews(pipeline, item).claims.map(({ kind, value, unit }) => `${kind} ${value} ${unit}`.trim());
}

describe("块 is money or a piece", () => {
  it.each([
    ["车间全年下线触控屏520万块。", ["level 5200000 块"]],
    ["二期电站铺设了9.4万块光伏板。", ["level 94000 块"]],
    ["这种传感芯片去年卖出3.2亿块。", ["level 320000000 块"]],
    ["院里码着1800块青砖没有用完。", ["level 1800 块"]],
    ["師傅更換水錶2.3萬塊。", ["level 23000 块"]],
    ["换一块屏幕花了350块。", ["level 350 CNY"]],
    ["他跑一趟车能挣260块，油钱80块。", ["level 260 CNY", "level 80 CNY"]],
    ["这件棉衣卖180块5。", ["level 180.5 CNY"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("升 is a litre or a rise", () => {
  it.each([
    ["cn", "调价之后，0号柴油每升7.48元。", ["level 7.48 CNY/L"]],
    ["cn", "豆油批发价每升11元，比上周每升下跌0.4元。", ["level 11 CNY/L", "change -0.4 CNY/L"]],
    ["tw", "98無鉛汽油每公升32.7元，每公升調漲0.2元。", ["level 32.7 TWD/L", "change 0.2 TWD/L"]],
    ["cn", "散装白酒一升卖到十五元。", ["level 15 CNY/L"]],
    ["cn", "豆角一斤卖四块五。", ["level 9 CNY/kg"]],
    ["cn", "入夜后河水又升0.6米。", ["change 0.6 m"]],
    ["tw", "央行宣布升息半碼。", ["change 12.5 bp"]],
  ])("in %s: %s", (region, text, expected) => {
    expect(read(text, region)).toEqual(expected);
  });
});

describe("两, 斤, 甲, 尺 by place and by what is weighed", () => {
  it.each([
    ["cn", "清廷為此賠付庫平銀三百四十萬兩。", ["level 3400000 两"]],
    ["cn", "该关每年征收洋税银86万两。", ["level 860000 两"]],
    ["cn", "水质每两天检测12次，每两个村配备护林员15名。", ["level 12 次", "level 15 名"]],
    ["cn", "这颗松茸足有12两重。", ["level 0.6 kg"]],
    ["cn", "草鱼每斤9元。", ["level 18 CNY/kg"]],
    ["hk", "鱸魚每斤賣95元，蟹膏每兩售38元。", ["level 95 HKD/斤", "level 38 HKD/两"]],
    ["mo", "菜心每斤賣14元。", ["level 14 MOP/斤"]],
    ["hk", "店家售出海味320斤。", ["level 320 斤"]],
    ["tw", "果農售出芒果500斤，每斤75元。", ["level 300 kg", "level 75 TWD/斤"]],
    ["tw", "休耕農地達1,260甲，廠房佔地3,400坪。", ["level 1260 甲", "level 3400 坪"]],
    ["tw", "機組裝置容量為38萬瓩。", ["level 380000 kW"]],
  ])("in %s: %s", (region, text, expected) => {
    expect(read(text, region)).toEqual(expected);
  });
});

describe("rates of interest as Hong Kong and Taiwan say them", () => {
  it.each([
    ["hk", "按揭利率加至四厘七五，存款利率減至半厘。", ["level 4.75 %", "level 0.5 %"]],
    ["hk", "定存息率為三厘半，圓管直徑60厘米。", ["level 3.5 %", "level 60 cm"]],
    ["cn", "合作社借款月息八厘。", ["level 0.8 %"]],
    ["cn", "借款年息二分五厘，共放款300元。", ["level 300 CNY"]],
    ["hk", "兩年期債息回落14點子，指數回落14點。", ["change -14 bp", "change -14 点"]],
    ["hk", "市場料議息後減息25點子。", ["change -25 bp"]],
    ["tw", "央行調降利率一碼，去年則升息三碼。", ["change -25 bp", "change 75 bp"]],
  ])("in %s: %s", (region, text, expected) => {
    expect(read(text, region)).toEqual(expected);
  });
});

describe("the words of Hong Kong's market pages", () => {
  it.each([
    ["集團盈利按年倒退26%至2.4億元。", ["growth -26 %", "level 240000000 HKD"]],
    ["股東應佔虧損倒退9%。", ["growth -9 %"]],
    ["邊際利潤率擴闊0.8個百份點。", ["change 0.8 pp"]],
    ["港股升幅擴大至逾210點，成交額其後跌幅收窄至3%。", ["change 210 点", "growth -3 %"]],
    ["車費由七元加至八元五毫。", ["level 8.5 HKD"]],
    ["隧道收費每車次25元，渡輪票價每人次六元。", ["level 25 HKD/车次", "level 6 HKD/人次"]],
  ])("%s", (text, expected) => {
    expect(read(text, "hk")).toEqual(expected);
  });
});

describe("a measure word that begins the next word", () => {
  it.each([
    ["2023本年度考核覆盖86个单位。", ["level 86 个"]],
    ["公司发行人民币普通股2600万股。", ["level 26000000 股"]],
    ["2022所得税汇算涉及企业3200户。", ["level 3200 户"]],
    ["比上一季度，客流量增长6%。", ["growth 6 %"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
