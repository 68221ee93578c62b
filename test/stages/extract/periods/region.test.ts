import { describe, expect, it } from "vitest";
import { findPeriods, periodRules } from "../../../../src/stages/extract/periods/scan.ts";
import { foldText } from "../../../../src/stages/segment/fold.ts";
import { rulebook } from "../../../program.ts";

const rules = periodRules(rulebook);

/** The periods of a text of a page of 14 September 2023, as `from/to`. */
const read = (text: string, region: string | null) =>
  findPeriods(foldText(text), "2023-09-14", [0], [0], rules, region).map(
    ({ from, to, resolved }) => `${from ?? ".."}/${to ?? ".."}${resolved ? "" : "?"}`,
  );

describe("years that do not begin in January", () => {
  it.each([
    ["2022/23年度", "hk", "2022-04-01/2023-03-31"],
    ["2022-23財政年度", "hk", "2022-04-01/2023-03-31"],
    ["上個財政年度", "hk", "2022-04-01/2023-03-31"],
    ["2022/23學年", null, "2022-09-01/2023-08-31"],
    ["上學年", null, "2022-09-01/2023-08-31"],
    ["2022/23年度", "cn", "../..?"],
    ["2022—2023年度", "cn", "2022-01-01/2023-12-31"],
    ["全年度（截至2024年3月31日）", "tw", "2023-04-01/2024-03-31"],
    ["截至2023年6月30日止年度", "hk", "2022-07-01/2023-06-30"],
  ])("%s in %s", (text, region, expected) => {
    expect(read(text, region)).toEqual([expected]);
  });
});

describe("days around the page's", () => {
  it.each([
    ["截至昨日（13日）", "../2023-09-13"],
    ["截至今日(9月14日)", "../2023-09-14"],
    ["周二（12日）", "2023-09-12/2023-09-12"],
    ["今（14）日", "2023-09-14/2023-09-14"],
    ["昨(13日)", "2023-09-13/2023-09-13"],
    ["昨日（13日）及今日（14日）", "2023-09-13/2023-09-14"],
    ["8月底至昨日", "2023-08-31/2023-09-13"],
    ["8月初至昨日", "2023-08-01/2023-09-13"],
    ["今早", "2023-09-14/2023-09-14"],
    ["前晚", "2023-09-12/2023-09-12"],
    ["過去24小時", "2023-09-13/2023-09-14"],
  ])("%s", (text, expected) => {
    expect(read(text, "hk")).toEqual([expected]);
  });

  it("takes no year from how far back a record reaches", () => {
    expect(read("創去年5月以來新高，前8月營收為3億元", "tw").at(-1)).toBe("2023-01-01/2023-08-31");
  });
});
