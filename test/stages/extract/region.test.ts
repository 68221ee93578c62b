import { describe, expect, it } from "vitest";
import { runNews } from "../../../src/evaluate/drawn-claims.ts";
import { pipeline } from "../../program.ts";

/** The claims of a page of which nothing is known but its text, as `value unit flags`. */
function read(text: string, known: { paper?: string; region?: string } = {}): string[] {
  const item = { id: "t", date: "2024-07-18", paper: "", title: "", text, ...known };
  return runNews(pipeline, item).claims.map(({ value, unit, flags }) =>
    [value, unit, ...flags.filter((it) => it === "currency-assumed")].join(" "),
  );
}

describe("whose 元 it is, where nobody says where a page was printed", () => {
  it.each([
    ["the bodies of Hong Kong", "區議會通過改善工程，造價為4億元。", ["400000000 HKD"]],
    ["the bodies of Hong Kong, of a dollar too", "房屋署指每個單位月租為$2,300。", ["2300 HKD"]],
    ["Hong Kong speaking of itself", "全港食肆上季總收益為280億元。", ["28000000000 HKD"]],
    ["written Cantonese", "佢哋話呢間舖頭嘅月租係3萬元。", ["30000 HKD"]],
    ["Macau speaking of itself", "本澳零售業的銷售額為150億元。", ["15000000000 MOP"]],
    ["the money of Macau", "澳門元存款回升，該行貸款總額為90億元。", ["9000000000 MOP"]],
    ["the bodies of Taiwan", "立法院三讀通過，補助經費為12億元。", ["1200000000 TWD"]],
    ["the money of Taiwan", "新台幣走強，該廠匯兌損失為2億元。", ["200000000 TWD"]],
    ["the villages of the mainland", "公社社員踴躍認購，全社購買公債3萬元。", ["30000 CNY"]],
    ["money that says itself what it is", "該工程的造價為3億美元。", ["300000000 USD"]],
  ])("is told by %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["nothing tells", "商場翻新工程的造價為2億元。", ["200000000 CNY currency-assumed"]],
    ["nothing tells whose the dollar is", "展覽門票售價為$150。", ["150 USD currency-assumed"]],
    ["two places are named alike", "香港與台灣的雙邊貿易額為50億元。", ["5000000000 CNY currency-assumed"]],
    ["a price for each is given", "該區蔬菜的售價為每公斤12元。", ["12 CNY/kg currency-assumed"]],
  ])("is flagged as assumed where %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("is that of the mainland in simplified script, whatever place is spoken of", () => {
    expect(read("香港立法会通过改善工程，内地企业中标金额为4亿元。")).toEqual(["400000000 CNY"]);
  });

  it("is said by the region or the paper before the page's own words", () => {
    expect(read("行政院核定補助經費為12億元。", { region: "hk" })).toEqual(["1200000000 HKD"]);
    expect(read("行政院核定補助經費為12億元。", { paper: "港島商報" })).toEqual(["1200000000 HKD"]);
  });

  it("flags neither shares nor counts", () => {
    expect(read("商場的出租率為92%，共有商舖180間。")).toEqual(["92 %", "180 间"]);
  });
});
