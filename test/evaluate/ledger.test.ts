import { describe, expect, it } from "vitest";
import { checkLedger, findNumberRuns } from "../../src/evaluate/ledger.ts";

const runs = (text: string) => findNumberRuns(text).map((run) => run.text);

describe("findNumberRuns", () => {
  it("keeps grouping commas, points and scale with their digits", () => {
    expect(runs("达3,727.1亿元，3.5万")).toEqual(["3,727.1亿", "3.5万"]);
    expect(runs("１，２３４．５％")).toEqual(["１，２３４．５"]);
  });

  it("ends a run at punctuation between two numbers", () => {
    expect(runs("2022，100个；3,4")).toEqual(["2022", "100", "3", "4"]);
    expect(runs("共3.")).toEqual(["3"]);
  });

  it("takes runs of Chinese numerals, wherever they stand", () => {
    expect(runs("第十一位，统一，两国，二〇二三年一季度")).toEqual(["十一", "一", "两", "二〇二三", "一"]);
  });

  it("takes 大写 numerals only in company", () => {
    expect(runs("大陆队伍，叁佰元")).toEqual(["叁佰"]);
  });

  it("counts places in code points", () => {
    expect(findNumberRuns("𠮷5𠮷十")).toEqual([
      { text: "5", start: 1, end: 2 },
      { text: "十", start: 3, end: 4 },
    ]);
  });
});

describe("checkLedger", () => {
  const text = "2022年有28个";
  const year = { start: 0, end: 5 };

  it("is content with one row for each run, larger rows included", () => {
    expect(checkLedger(text, [{ start: 6, end: 8 }, year]).scores).toEqual({
      runs: 2,
      missing: 0,
      doubled: 0,
    });
  });

  it("counts a run in no row, or only partly in one, as missing", () => {
    expect(checkLedger(text, [year]).missing.map((run) => run.text)).toEqual(["28"]);
    expect(checkLedger(text, [year, { start: 6, end: 7 }]).scores.missing).toBe(1);
    expect(checkLedger(text, [{ start: 5, end: 6 }, year]).scores.missing).toBe(1);
  });

  it("counts a run that several rows touch as doubled", () => {
    const rows = [{ start: 0, end: 9 }, year, { start: 6, end: 8 }];
    expect(checkLedger(text, rows).scores).toEqual({ runs: 2, missing: 0, doubled: 2 });
    expect(checkLedger(text, [year, { start: 6, end: 7 }, { start: 7, end: 8 }]).scores).toEqual({
      runs: 2,
      missing: 0,
      doubled: 1,
    });
  });
});
