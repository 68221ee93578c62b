import { describe, expect, it } from "vitest";
import { claimsOf } from "./link-paragraphs.ts";

/** The periods of a text of a page of 18 July 2024: `from/to`, `none`; `?` behind one that is flagged as not resolved. */
const read = (text: string) =>
  claimsOf(text, "2024-07-18").map(({ period, flags }) => {
    const days = period === null ? "none" : `${period.start ?? ".."}/${period.end ?? ".."}`;
    return `${days}${flags.includes("period-unresolved") ? "?" : ""}`;
  });

describe("a figure after words of time that nobody can date", () => {
  it.each([
    "去年同期净利润1.8亿元。",
    "五年前，全村人均收入8200元。",
    "十年前該鎮有30家工廠。",
    "前三年，公司累计亏损2.3亿元。",
    "當年實現營收3.2億元。",
    "翌日，景区接待游客3.2万人次。",
    "入汛以来，全省降雨量达320毫米。",
    "截至收盘，沪指涨1.2%。",
    "“618”期间，平台成交额8.2亿元。",
    "112學年度，全校學生320人。",
    "那年，该厂有工人3200人。",
  ])("is flagged: %s", (text) => {
    expect(read(text)).toEqual(["none?"]);
  });

  it("keeps the words of a feast whose days nobody says, and is flagged", () => {
    expect(read("双十一，该平台成交额8.2亿元。")).toEqual(["../..?"]);
  });
});

describe("a figure without words of time", () => {
  it.each([
    "该厂有工人3200人。",
    "明天控股集团有员工3200人。",
    "净利润比上年同期增长8.2%。",
    "《今日云岭》发行3200份。",
  ])("is not flagged: %s", (text) => {
    expect(read(text)).toEqual(["none"]);
  });
});

describe("a figure of a dated time", () => {
  it.each([
    ["今年以来，截至7月10日，全市新增岗位1.2万个。", "2024-01-01/2024-07-10"],
    ["7月5日开园，次日接待游客3.2万人次。", "2024-07-06/2024-07-06"],
    ["2019年公司成立，当年实现营收3.2亿元。", "2019-01-01/2019-12-31"],
    ["截至7月18日，今年暑期档总票房达35亿元。", "../2024-07-18"],
  ])("is not flagged: %s", (text, period) => {
    expect(read(text)).toEqual([period]);
  });
});
