import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPeriods } from "./read.ts";

const pieces = fc.constantFrom(
  ..."2023年 23年 民国 113年度 Q2 H1 1H24 近 过去 两 3 个月 月 30 日 2月 截至 到 底 末 上旬 以来 去年 次年 当月 上月 最后 前 头 一个 季度 上半年 农历 正月 腊月 廿三 三十 除夕 圣诞节 当天 上周末 春节 假期 “十四五” 期间 2024/2/30 2024.2.29 20240230 九十年代 上世纪 — 至 、 ， 。".split(
    " ",
  ),
);
const date = fc.option(
  fc
    .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
    .map((it) => it.toISOString().slice(0, 10)),
);

/** `text from/to` taken apart. */
function endsOf(period: string): (string | null)[] {
  const [from = "", to = ""] = period.replace("?", "").split(" ").at(-1)!.split("/");
  return [from, to].map((it) => (it === ".." ? null : it));
}

const isDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};

describe("whatever is put together, an expression of time", () => {
  it("resolves to days that there are, the first not after the last", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), date, (parts, day) => {
        for (const period of readPeriods(parts.join(""), day)) {
          const [from, to] = endsOf(period);
          for (const end of [from, to]) if (end) expect(isDay(end), period).toBe(true);
          if (from && to) expect(from <= to, period).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("names the same days wherever it stands in a sentence", () => {
    const stated = fc.constantFrom(
      ..."2022年 2022年前三季度 去年四季度 民国十八年 22年全年 2024Q2 1H24 二Ｏ二一年 近4个月 过去六年 上一季度 上月末 2024/5/8 截至2024.6.12 去年最后一个季度 上周末 2023年国庆假期 “十五五”时期 截至2022年底 上世纪九十年代 2018年12月3日".split(
        " ",
      ),
    );
    const before = fc.constantFrom("", "全市", "其中，", "数据显示，", "公司公告称，", "这里的人说，");
    const after = fc.constantFrom("", "，", "，货运量达8万吨", "货运量为8万吨。", "，公司营收3亿元，增长8%");
    fc.assert(
      fc.property(stated, before, after, (text, head, tail) => {
        const [alone] = readPeriods(text, "2024-07-18");
        expect(readPeriods(`${head}${text}${tail}`, "2024-07-18")).toContain(alone);
      }),
    );
  });
});
