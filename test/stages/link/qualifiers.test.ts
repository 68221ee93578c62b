import { describe, expect, it } from "vitest";
import { claimAt } from "./link-paragraphs.ts";

const qualifiersOf = (words: string, sentence: string) => claimAt(words, sentence).qualifiers;

describe("the qualifiers of a claim", () => {
  it.each([
    ["9801亿元", "初步核算，前三季度全省生产总值9801亿元，按不变价格计算，同比增长5.3%。", ["preliminary"]],
    [
      "5.3%",
      "初步核算，前三季度全省生产总值9801亿元，按不变价格计算，同比增长5.3%。",
      ["constant-prices", "preliminary"],
    ],
    ["4.1%", "按可比价格计算，第一产业增加值同比增长3.2%，第二产业增加值同比增长4.1%。", ["constant-prices"]],
    ["6.3%", "全市居民人均可支配收入名义增长6.3%，扣除价格因素实际增长6.1%。", ["current-prices"]],
    ["6.1%", "全市居民人均可支配收入名义增长6.3%，扣除价格因素实际增长6.1%。", ["constant-prices"]],
    ["0.4%", "经季节调整后，10月份全市工业产出环比增长0.4%。", ["seasonally-adjusted"]],
    ["2.8%", "按可比口径，前8个月全市税收收入增长2.8%。", ["comparable-scope", "cumulative"]],
    ["1230万吨", "1—9月，全港货物吞吐量1230万吨。", ["cumulative"]],
    ["35家", "全市累计建成零工驿站35家。", ["cumulative"]],
    ["7.7%", "9月当月，全市用电量同比增长7.7%。", ["single-month"]],
    ["36.5亿元", "修订后，2022年全县生产总值为36.5亿元。", ["revised"]],
    ["5.2%", "全市规模以上工业增加值增长5.2%（按可比价格计算）。", ["constant-prices"]],
    ["9.8%", "国庆期间，全市接待游客612万人次，按可比口径同比增长5.2%，较2019年同期增长9.8%。", []],
  ])("of %s in %s are what its words say", (words, sentence, expected) => {
    expect(qualifiersOf(words, sentence)).toEqual(expected);
  });

  it.each([
    ["12%", "实际上，全市出口额同比增长12%。"],
    ["8.6亿元", "实际控制人林某持有的股份价值8.6亿元。"],
    ["35亿元", "名义上由村集体所有的资产达35亿元。"],
    ["4.2亿美元", "全市实际使用外资4.2亿美元。"],
    ["120条", "修订后的《渔港条例》共120条。"],
    ["3.1亿元", "公司固定资产累计折旧3.1亿元。"],
    ["21.7%", "1—12月，全港货物吞吐量增长21.7%。"],
    ["1014亿元", "累计完成投资30亿元，出口额达1014亿元。"],
  ])("of %s in %s are none", (words, sentence) => {
    expect(qualifiersOf(words, sentence)).toEqual([]);
  });
});
