import { describe, expect, it } from "vitest";
import { exactValue, sayNumber, sayValue } from "../../../src/audit/web/text/value.ts";

const none = { kind: "level", low: null, high: null } as const;

describe("a value as it is said", () => {
  it.each([
    ["372710000000", "USD", "3727.1亿美元"],
    ["38600000000000", "CNY", "38.6万亿元"],
    ["1862", "家", "1862家"],
    ["71000", "户", "7.1万户"],
    ["12345678", "kW.h", "1234.5678万千瓦时"],
    ["123456789", "人次", "12345.6789万人次"],
    ["123456789.5", "人", "123,456,789.5人"],
    ["-3.2", "%", "−3.2%"],
    ["0.6", "pp", "0.6个百分点"],
    ["10", "CNY/股", "10元/股"],
    ["2.4", "", "2.4"],
  ])("says %s %s as %s", (value, unit, said) => {
    expect(sayValue({ ...none, value, unit })).toBe(said);
  });

  it("rounds nothing", () => {
    expect(sayNumber("100000001")).toBe("10000.0001万");
    expect(sayNumber("1000000012345")).toBe("1,000,000,012,345");
  });

  it("says a rank as a place and a range by its ends", () => {
    expect(sayValue({ ...none, kind: "rank", value: "11", unit: "位" })).toBe("第11位");
    expect(sayValue({ ...none, value: null, low: "30000", high: "50000", unit: "t" })).toBe("3万—5万吨");
  });

  it("has English scales and keeps the codes of units in English", () => {
    expect(sayValue({ ...none, value: "372710000000", unit: "USD" }, "en")).toBe("372.71 billion USD");
    expect(sayValue({ ...none, value: "54", unit: "%" }, "en")).toBe("54%");
  });

  it("keeps the exact form beside it", () => {
    expect(exactValue({ ...none, value: "372710000000", unit: "USD" })).toBe("372710000000 USD");
    expect(exactValue({ ...none, value: null, low: "3", high: "5", unit: "%" })).toBe("3…5 %");
  });
});
