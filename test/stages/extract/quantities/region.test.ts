import { describe, expect, it } from "vitest";
import { runNews } from "../../../../src/evaluate/drawn-claims.ts";
import { pipeline } from "../../../program.ts";

/** The claims of a text of a region, as `value unit`. */
function read(text: string, region: string): string[] {
  const item = { id: "t", date: "2023-09-14", paper: "", title: "", region, text };
  return runNews(pipeline, item).claims.map(({ value, low, high, unit }) =>
    `${value ?? `${low}–${high}`} ${unit}`.trim(),
  );
}

describe("numbers as papers of Hong Kong and Taiwan print them", () => {
  it.each([
    ["tw", "存款共812萬3,405元。", ["8123405 TWD"]],
    ["tw", "研習人數為2萬0,731人。", ["20731 人"]],
    ["tw", "今年的海岸清理預算高達2億3千萬。", ["230000000 TWD"]],
    ["hk", "計劃涉及12億非經常開支。", ["1200000000 HKD"]],
    ["hk", "門票售價$85，學生40蚊。", ["85 HKD", "40 HKD"]],
    ["hk", "導賞費為US$30。", ["30 USD"]],
    ["tw", "遊艇租金為人民幣800至950元。", ["800–950 CNY"]],
    ["hk", "利率加25點子至4.75厘。", ["25 bp", "4.75 %"]],
    ["hk", "泳隊有7男4女，年齡介乎16至29歲。", ["7", "4", "16–29 岁"]],
    ["tw", "公司每股盈餘1.8元，每股配發2元。", ["1.8 TWD", "2 TWD/股"]],
  ])("in %s: %s", (region, text, expected) => {
    expect(read(text, region)).toEqual(expected);
  });

  it("takes no large number for money that no noun of money stands beside", () => {
    expect(read("今年的觀眾合共達3億。", "hk")).not.toContain("300000000 HKD");
  });

  it("reads $ as the dollar of the United States where the region has no dollar", () => {
    expect(read("门票售价$85。", "cn")).toEqual(["85 USD"]);
  });
});
