import { describe, expect, it } from "vitest";
import { runNews } from "../../../src/evaluate/drawn-claims.ts";
import type { Claim } from "../../../src/model/claim.ts";
import { pipeline } from "../../program.ts";

function claimsOf(text: string, region: string): readonly Claim[] {
  const item = { id: "t", date: "2024-07-18", paper: "", title: "", region, text };
  return runNews(pipeline, item).claims;
}

const say = ({ kind, value, unit, indicator }: Claim) => `${kind} ${value} ${unit} ${indicator}`;

describe("market pages of Hong Kong and Taiwan", () => {
  it.each([
    [
      "hk",
      "創科指數跌96點或1.2%，報7,920點。",
      ["change -96 点 創科指數", "growth -1.2 % 創科指數", "level 7920 点 創科指數"],
    ],
    ["tw", "電子指數上漲8.4點，或0.9%。", ["change 8.4 点 電子指數", "growth 0.9 % 電子指數"]],
    ["hk", "銅價急挫85美元，或0.9%。", ["change -85 USD 銅價", "growth -0.9 % 銅價"]],
    ["tw", "公司上季EPS2.16元，其中PVC年產35萬噸。", ["level 2.16 TWD EPS", "level 350000 t PVC年產"]],
  ])("in %s: %s", (region, text, expected) => {
    expect(claimsOf(text, region).map(say)).toEqual(expected);
  });

  it("give the value before where no word for from is said", () => {
    expect(claimsOf("舖租2萬元加至3萬元。", "hk")[0]).toMatchObject({
      value: "30000",
      unit: "HKD",
      from: { value: "20000" },
      direction: "up",
    });
  });

  it("call doubling by one word", () => {
    expect(claimsOf("求助個案較去年同期升近倍。", "hk")[0]).toMatchObject({
      kind: "growth",
      value: "100",
      approximation: "nearly",
      basis: "yoy",
    });
    expect(claimsOf("網店數目倍升。", "hk")[0]).toMatchObject({
      kind: "growth",
      value: "100",
      direction: "up",
    });
  });

  it("say yesterday and today in one character", () => {
    const [close, fall] = claimsOf("大市昨收報16,500點；國指今再跌0.8%。", "hk");
    expect(close).toMatchObject({ value: "16500", period: { start: "2024-07-17", end: "2024-07-17" } });
    expect(fall).toMatchObject({ value: "-0.8", period: { start: "2024-07-18" } });
  });

  it("compare with last year in a frame, which dates nothing", () => {
    expect(claimsOf("與去年相較，外銷訂單衰退6%。", "tw")[0]).toMatchObject({
      value: "-6",
      basis: "yoy",
      period: null,
    });
  });

  it("say how many more after the noun that is counted", () => {
    expect(claimsOf("今屆入場率較高，入場人數多約3.2萬人。", "hk")[0]).toMatchObject({
      kind: "change",
      value: "32000",
      approximation: "about",
      direction: "up",
    });
  });

  it("take a 多 that means mostly for no rise, and 位數 for no count", () => {
    expect(claimsOf("同業稼動率多不超過六成。", "tw").map(({ kind }) => kind)).not.toContain("growth");
    expect(claimsOf("公司全年營收可望維持2位數成長。", "tw")).toEqual([]);
  });

  it("hold a tax of so many percent for its value", () => {
    expect(claimsOf("當年開徵3%消費稅。", "tw")[0]).toMatchObject({ kind: "level", value: "3", unit: "%" });
  });
});
