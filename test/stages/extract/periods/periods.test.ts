import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPeriods, periodRules } from "../../../../src/stages/extract/periods/scan.ts";
import { foldText } from "../../../../src/stages/segment/fold.ts";
import { rulebook } from "../../../program.ts";

const rules = periodRules(rulebook);

/** The periods of one article, paragraph by paragraph, as `text from/to`. */
function periodsOf(paragraphs: string | readonly string[], date: string | null) {
  const blocks = [paragraphs].flat();
  const starts = blocks.map((_, k) => blocks.slice(0, k).join("").length);
  const text = blocks.join("");
  return findPeriods(foldText(text), date, starts, [0], rules).map((it) => ({
    text: text.slice(it.start, it.end),
    dates: `${it.from ?? ".."}/${it.to ?? ".."}`,
    inferred: it.inferred,
    resolved: it.resolved,
  }));
}

/** What one expression says, which must be the whole of the text. */
function period(text: string, date: string | null) {
  const found = periodsOf(text, date);
  expect(found.map((it) => it.text)).toEqual([text]);
  return found[0]!;
}

describe("a day counted from today", () => {
  const daysOf = (text: string) => periodsOf(text, "2024-08-14").map((it) => `${it.text} ${it.dates}`);

  it("is counted from the page's day", () => {
    expect(daysOf("今天，全镇新增病例12例；昨天新增9例。")).toEqual([
      "今天 2024-08-14/2024-08-14",
      "昨天 2024-08-13/2024-08-13",
    ]);
  });

  it("is counted from the day on which the news was sent, where the article says it", () => {
    expect(daysOf("云岭8月12日电 今天，全镇新增病例12例；昨天新增9例。")).toEqual([
      "8月12日 2024-08-12/2024-08-12",
      "今天 2024-08-12/2024-08-12",
      "昨天 2024-08-11/2024-08-11",
    ]);
  });

  it("is not counted from a day that is told of", () => {
    expect(daysOf("8月2日电站停机。昨天新增9例。")).toContain("昨天 2024-08-13/2024-08-13");
  });

  it("is none where 今天 is the present", () => {
    expect(daysOf("今天的云岭镇有商户320家。")).toEqual([]);
  });
});

describe("a period that names its year", () => {
  const cases: [text: string, dates: string][] = [
    ["2022年", "2022-01-01/2022-12-31"],
    ["２０２２年", "2022-01-01/2022-12-31"],
    ["二〇二二年", "2022-01-01/2022-12-31"],
    ["2022年10月", "2022-10-01/2022-10-31"],
    ["２０２２年１０月", "2022-10-01/2022-10-31"],
    ["二〇二二年十月", "2022-10-01/2022-10-31"],
    ["2022年4月", "2022-04-01/2022-04-30"],
    ["2023年11月3日", "2023-11-03/2023-11-03"],
    ["二〇二三年三月五日", "2023-03-05/2023-03-05"],
    ["2023年11月3日至5日", "2023-11-03/2023-11-05"],
    ["2022年前三季度", "2022-01-01/2022-09-30"],
    ["2022年上半年", "2022-01-01/2022-06-30"],
    ["2022年四季度", "2022-10-01/2022-12-31"],
    ["2022年1月至9月", "2022-01-01/2022-09-30"],
    ["2005年至2022年", "2005-01-01/2022-12-31"],
    ["2021—2023年", "2021-01-01/2023-12-31"],
    ["2021年7月至2022年6月", "2021-07-01/2022-06-30"],
    ["截至2022年底", "../2022-12-31"],
    ["截至2023年6月30日", "../2023-06-30"],
    ["2022年底", "../2022-12-31"],
    ["2020年以来", "2020-01-01/.."],
    ["2012年至今", "2012-01-01/.."],
    ["“十四五”期间", "2021-01-01/2025-12-31"],
    ["“十四五”以来", "2021-01-01/.."],
    ["改革开放以来", "1978-12-18/.."],
  ];
  it.each(cases)("%s is %s, whatever the page's date, and nothing in it is inferred", (text, dates) => {
    expect(period(text, null)).toMatchObject({ dates, inferred: false, resolved: true });
    expect(period(text, "2024-05-01")).toMatchObject({ dates, inferred: false, resolved: true });
  });

  it.each([
    ["2024年2月", "2024-02-01/2024-02-29"],
    ["2023年2月", "2023-02-01/2023-02-28"],
    ["2000年2月", "2000-02-01/2000-02-29"],
    ["1900年2月", "1900-02-01/1900-02-28"],
    ["截至2024年2月底", "../2024-02-29"],
    ["2024年2月29日", "2024-02-29/2024-02-29"],
    ["2024年2月下旬", "2024-02-21/2024-02-29"],
  ])("%s keeps leap years: %s", (text, dates) => {
    expect(period(text, null).dates).toBe(dates);
  });
});

describe("a period counted from the page's date", () => {
  const cases: [text: string, date: string, dates: string][] = [
    ["今年", "2023-11-30", "2023-01-01/2023-12-31"],
    ["去年", "2023-11-30", "2022-01-01/2022-12-31"],
    ["上年", "2023-11-30", "2022-01-01/2022-12-31"],
    ["前年", "2023-11-30", "2021-01-01/2021-12-31"],
    ["明年", "2023-11-30", "2024-01-01/2024-12-31"],
    ["今年以来", "2023-11-30", "2023-01-01/.."],
    ["今年前三季度", "2023-11-30", "2023-01-01/2023-09-30"],
    ["去年前三季度", "2023-11-30", "2022-01-01/2022-09-30"],
    ["上半年", "2023-11-30", "2023-01-01/2023-06-30"],
    ["前10个月", "2023-11-30", "2023-01-01/2023-10-31"],
    ["今年1月至9月", "2023-11-30", "2023-01-01/2023-09-30"],
    ["1—9月份", "2023-11-30", "2023-01-01/2023-09-30"],
    ["今年1至2月", "2024-03-20", "2024-01-01/2024-02-29"],
    ["去年9月至今年8月", "2023-11-30", "2022-09-01/2023-08-31"],
    ["截至今年7月", "2023-11-30", "../2023-07-31"],
    ["截至上年末", "2024-01-01", "../2023-12-31"],
    ["截至目前", "2023-11-30", "../2023-11-30"],
    ["年底", "2023-11-30", "../2023-12-31"],
    ["年初", "2023-11-30", "2023-01-01/2023-01-01"],
    ["本月", "2024-02-05", "2024-02-01/2024-02-29"],
    ["上月", "2023-11-30", "2023-10-01/2023-10-31"],
    ["上月", "2024-01-05", "2023-12-01/2023-12-31"],
    ["上季度", "2023-11-30", "2023-07-01/2023-09-30"],
    ["上季度", "2024-02-05", "2023-10-01/2023-12-31"],
    ["11月23日至27日", "2023-11-30", "2023-11-23/2023-11-27"],
    ["23日", "2023-11-30", "2023-11-23/2023-11-23"],
    ["10月下旬", "2023-11-30", "2023-10-21/2023-10-31"],
    ["11月上旬", "2023-11-30", "2023-11-01/2023-11-10"],
  ];
  it.each(cases)("%s on %s is %s, inferred", (text, date, dates) => {
    expect(period(text, date)).toMatchObject({ dates, inferred: true, resolved: true });
  });

  it.each([
    ["11月", "2023-11-01/2023-11-30"],
    ["1月份", "2023-01-01/2023-01-31"],
    ["截至7月底", "../2023-07-31"],
    ["11月3日", "2023-11-03/2023-11-03"],
  ])("%s, not after the page's month, is of the page's year", (text, dates) => {
    expect(period(text, "2023-11-30")).toMatchObject({ dates, inferred: true });
  });

  it.each([
    ["12月", "2024-01-05", "2023-12-01/2023-12-31"],
    ["11月至12月", "2024-01-05", "2023-11-01/2023-12-31"],
    ["12月31日", "2024-01-05", "2023-12-31/2023-12-31"],
    ["截至12月底", "2024-01-30", "../2023-12-31"],
  ])("%s, after the month of %s, is of the year before", (text, date, dates) => {
    expect(period(text, date)).toMatchObject({ dates, inferred: true });
  });

  it.each([
    ["12月", "2023-11-30", "2023-12-01/2023-12-31"],
    ["10月1日起", "2024-08-20", "2024-10-01/.."],
    ["9月", "2024-08-25", "2024-09-01/2024-09-30"],
  ])("%s, a few months after the day %s, is still to come", (text, date, dates) => {
    expect(period(text, date)).toMatchObject({ dates, inferred: true });
  });

  it.each([
    ["春节假期", "2024-02-20", "2024-02-10/2024-02-17"],
    ["春节假期", "2024-01-30", "2023-01-21/2023-01-27"],
    ["今年国庆假期", "2023-10-09", "2023-09-29/2023-10-06"],
    ["元旦假期", "2023-01-05", "2022-12-31/2023-01-02"],
  ])("%s on %s is the latest that has begun: %s", (text, date, dates) => {
    expect(period(text, date)).toMatchObject({ dates, resolved: true });
  });

  it.each([
    ["12月28日至1月3日", "2023-01-30", "2022-12-28/2023-01-03"],
    ["2022年12月28日至2023年1月3日", "2023-11-30", "2022-12-28/2023-01-03"],
    ["月底", "2024-02-10", "../2024-02-29"],
    ["30日", "2023-12-01", "2023-11-30/2023-11-30"],
    ["四季度", "2024-01-20", "2023-10-01/2023-12-31"],
    ["前三季度", "2024-01-20", "2023-01-01/2023-09-30"],
    ["“十四五”末", "2023-02-10", "../2025-12-31"],
    ["1990年代", "2023-02-10", "1990-01-01/1999-12-31"],
  ])("%s on %s is %s", (text, date, dates) => {
    expect(period(text, date).dates).toBe(dates);
  });

  it.each(["2023年2月29日", "2月30日", "11月31日", "2023年4月31日"])(
    "%s is no day and gives no date",
    (text) => {
      for (const { dates } of periodsOf(text, "2023-11-30"))
        for (const day of dates.split("/")) {
          if (day !== "..") expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
    },
  );

  it("2023年国庆假期 names its year, so that nothing in it is inferred", () => {
    expect(period("2023年国庆假期", "2023-11-30").inferred).toBe(false);
  });

  it.each(["去年", "12月", "上半年", "本月", "截至目前", "春节假期", "11月3日", "3日至5日"])(
    "%s stays unresolved on a page without a date",
    (text) => {
      expect(period(text, null)).toMatchObject({ dates: "../..", resolved: false });
    },
  );
});

describe("a period that leaves out what was said before", () => {
  const datesOf = (paragraphs: string | readonly string[], date: string | null = "2024-06-20") =>
    periodsOf(paragraphs, date).map((it) => it.dates);

  it("takes the year from the period before it in the paragraph", () => {
    expect(datesOf("2022年3月开工，9月投产")).toEqual(["2022-03-01/2022-03-31", "2022-09-01/2022-09-30"]);
  });

  it("takes the month from the day before it", () => {
    expect(datesOf("3月4日开幕，6日闭幕")).toEqual(["2024-03-04/2024-03-04", "2024-03-06/2024-03-06"]);
  });

  it("forgets both where a new paragraph begins", () => {
    expect(datesOf(["2022年3月开工。\n", "5月投产"])).toEqual([
      "2022-03-01/2022-03-31",
      "2024-05-01/2024-05-31",
    ]);
  });

  it("does not take it from a period that something is compared with", () => {
    expect(datesOf("较2020年增长一成，5月又增")).toEqual(["2020-01-01/2020-12-31", "2024-05-01/2024-05-31"]);
  });

  it("takes 假期 for the holiday just spoken of", () => {
    expect(datesOf("国庆假期客流大增，假期前三天尤其多", "2023-10-08")).toEqual([
      "2023-09-29/2023-10-06",
      "2023-09-29/2023-10-06",
    ]);
  });
});

describe("no period is found in", () => {
  it.each([
    ["a duration", "工期3个月"],
    ["a count", "共2022个"],
    ["a decimal", "11.23万吨"],
    ["the end of a longer number", "距今约12000年"],
  ])("%s: %s", (_, text) => {
    expect(periodsOf(text, "2023-11-30")).toEqual([]);
  });
});

describe("findPeriods", () => {
  it("resolves any day that there is to itself", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (it) => {
        const iso = it.toISOString().slice(0, 10);
        const [year, month, date] = iso.split("-").map(Number);
        expect(period(`${year}年${month}月${date}日`, null).dates).toBe(`${iso}/${iso}`);
      }),
    );
  });

  it("ends any month with its last day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [from = "", to = ""] = period(`${year}年${month}月`, null).dates.split("/");
        const after = new Date(Date.parse(to) + 24 * 3600 * 1000).toISOString().slice(0, 10);
        const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
        expect([from, after]).toEqual([`${year}-${String(month).padStart(2, "0")}-01`, next]);
      }),
    );
  });

  it("finds periods in order and without overlap in any text", () => {
    const pieces = fc.constantFrom(
      ..."2023年 1 12 月 30 日 截至 底 末 以来 去年 今年 上 半年 前 三 季度 至 — 同期 起 五 、 ，".split(" "),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const it of findPeriods(text, "2023-11-30", [0], [0], rules)) {
          expect(it.start).toBeGreaterThanOrEqual(end);
          expect(it.end).toBeGreaterThan(it.start);
          end = it.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
