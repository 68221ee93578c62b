import { describe, expect, it } from "vitest";
import { baselines } from "../../src/evaluate/baselines.ts";
import { readSource } from "../../src/evaluate/locate.ts";

const source = readSource("财政部表示，进口额达3.5\n 亿美元，同比下降2.5%，设立28个地区。");

describe("baselines", () => {
  it("let nodejieba's tags make levels and organisations", () => {
    const [found] = baselines.jieba!([source]);
    expect(found?.organisations.map(({ name }) => name)).toEqual(["财政部"]);
    expect(found?.claims.map(({ value, unit }) => [value, unit])).toEqual([
      ["350000000", "USD"],
      ["28", "个"],
    ]);
    expect(found?.claims[0]?.evidence).toEqual({
      text: "3.5亿美元",
      source: [{ line: 1, start: 10, end: 18 }],
    });
  });

  it("let one regular expression read direction and basis as well", () => {
    const [found] = baselines.regex!([source]);
    expect(found?.claims.map(({ kind, value, direction, basis }) => [kind, value, direction, basis])).toEqual(
      [
        ["level", "350000000", null, null],
        ["growth", "-2.5", "down", "yoy"],
        ["level", "28", null, null],
      ],
    );
    expect(found?.claims[0]?.indicator).toBe("进口额");
  });
});
