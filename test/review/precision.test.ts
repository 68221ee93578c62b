import { describe, expect, it } from "vitest";
import { intervalOf, saysRight } from "../../src/review/precision.ts";
import { decide, readPage, targetOf } from "./decisions.ts";

describe("the interval of a share", () => {
  // Reference values: Newcombe 1998, table I, method 3 (score, without continuity correction).
  it("is Wilson's", () => {
    expect(intervalOf({ right: 81, total: 263 })).toMatchObject({ low: 0.2553, high: 0.3662 });
    expect(intervalOf({ right: 15, total: 148 })).toMatchObject({ low: 0.0624, high: 0.1605 });
    expect(intervalOf({ right: 0, total: 20 })).toMatchObject({ low: 0, high: 0.1611 });
    expect(intervalOf({ right: 1, total: 29 })).toMatchObject({ low: 0.0061, high: 0.1718 });
  });

  it("says nothing before anybody has looked", () => {
    expect(intervalOf({ right: 0, total: 0 })).toEqual({ point: 0.5, low: 0, high: 1 });
  });

  it("never passes 1", () => {
    expect(intervalOf({ right: 5, total: 5 }).high).toBe(1);
  });
});

describe("what a verdict says of the rule", () => {
  const page = readPage("截至6月底，全市共有 312 家水产企业。\n");
  const target = targetOf(page, page.claims[0]!);
  it.each([
    [{ action: "accept" } as const, true],
    [{ action: "reject", reason: "不是数据" } as const, false],
    [{ action: "correct", corrections: { subject: "滨海市" } } as const, true],
    [{ action: "correct", corrections: { subject: "滨海市", unit: "个" } } as const, false],
    [{ action: "flag" } as const, null],
    [{ action: "comment", comment: "待查" } as const, null],
  ])("%j: %s", (action, right) => {
    expect(saysRight(decide(target, action))).toBe(right);
  });
});
