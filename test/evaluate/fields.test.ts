import { describe, expect, it } from "vitest";
import { fieldRules, sameDecimal, sameQuantity } from "../../src/evaluate/fields.ts";
import { makeClaim, makeLabel } from "./examples.ts";

const year = { text: "2022年", start: "2022-01-01", end: "2022-12-31", inferred: false };

describe("sameQuantity", () => {
  it("compares decimals as numbers and exactly", () => {
    expect(sameDecimal("3.0", "3")).toBe(true);
    expect(sameDecimal("0.10000000000000000000000000001", "0.1")).toBe(false);
    expect(sameDecimal("-3", "3")).toBe(false);
    expect(sameDecimal(null, "0")).toBe(false);
  });

  it("needs kind, value and unit", () => {
    expect(sameQuantity(makeLabel(), makeClaim())).toBe(true);
    expect(sameQuantity(makeLabel(), makeClaim({ kind: "change" }))).toBe(false);
    expect(sameQuantity(makeLabel(), makeClaim({ value: "29" }))).toBe(false);
    expect(sameQuantity(makeLabel(), makeClaim({ unit: "家" }))).toBe(false);
  });

  it("needs both ends of a range, which is not a value", () => {
    const range = makeLabel({ value: undefined, low: "3", high: "5" });
    expect(sameQuantity(range, makeClaim({ value: null, low: "3.0", high: "5" }))).toBe(true);
    expect(sameQuantity(range, makeClaim({ value: null, low: "3", high: "6" }))).toBe(false);
    expect(sameQuantity(range, makeClaim({ value: "4" }))).toBe(false);
    expect(sameQuantity(makeLabel({ value: "3" }), makeClaim({ value: null, low: "3", high: "5" }))).toBe(
      false,
    );
  });

  it("compares only what a partial label gives", () => {
    expect(sameQuantity(makeLabel({ kind: undefined, unit: undefined }), makeClaim({ unit: "家" }))).toBe(
      true,
    );
  });
});

describe("fieldRules", () => {
  it("does not judge a field that the label leaves out", () => {
    const judged = Object.values(fieldRules).map(({ judge }) => judge(makeLabel(), makeClaim()));
    expect(judged.filter((outcome) => outcome !== undefined)).toEqual([]);
  });

  it("takes null to mean that the claim must have none", () => {
    const { direction, speaker, source } = fieldRules;
    expect(direction.judge(makeLabel({ direction: null }), makeClaim({ direction: "up" }))).toBe(false);
    expect(speaker.judge(makeLabel({ person: null }), makeClaim())).toBe(true);
    const said = { name: "甲某", role: null, organisation: null };
    expect(speaker.judge(makeLabel({ person: null }), makeClaim({ speaker: said }))).toBe(false);
    expect(source.judge(makeLabel({ source: null }), makeClaim({ source: "海关" }))).toBe(false);
    expect(source.judge(makeLabel({ source: "海关" }), makeClaim())).toBe(false);
  });

  it("compares the speaker's name alone, and exactly", () => {
    const speaker = { name: "甲某", role: "主任", organisation: "某委" };
    expect(fieldRules.speaker.judge(makeLabel({ person: "甲某" }), makeClaim({ speaker }))).toBe(true);
    expect(fieldRules.speaker.judge(makeLabel({ person: "甲某某" }), makeClaim({ speaker }))).toBe(false);
  });

  it("compares a period's start and end, open ends included", () => {
    const { judge } = fieldRules.period;
    expect(
      judge(
        makeLabel({ period: "2022-01-01/2022-12-31" }),
        makeClaim({ period: { ...year, inferred: true } }),
      ),
    ).toBe(true);
    expect(judge(makeLabel({ period: "../2022-12-31" }), makeClaim({ period: year }))).toBe(false);
    expect(
      judge(makeLabel({ period: "../2022-12-31" }), makeClaim({ period: { ...year, start: null } })),
    ).toBe(true);
    expect(judge(makeLabel({ period: null }), makeClaim({ period: year }))).toBe(false);
    expect(judge(makeLabel({ period: null }), makeClaim())).toBe(true);
    expect(judge(makeLabel({ period: "2022-01-01/2022-12-31" }), makeClaim())).toBe(false);
  });

  it("compares where a move came from by value, and by period where the label gives it", () => {
    const { judge } = fieldRules.from;
    const from = { value: "1.0", period: year };
    expect(judge(makeLabel({ from: { value: "1" } }), makeClaim({ from }))).toBe(true);
    expect(judge(makeLabel({ from: { value: "2" } }), makeClaim({ from }))).toBe(false);
    expect(judge(makeLabel({ from: { value: "1", period: null } }), makeClaim({ from }))).toBe(false);
    expect(
      judge(makeLabel({ from: { value: "1", period: "2022-01-01/2022-12-31" } }), makeClaim({ from })),
    ).toBe(true);
    expect(judge(makeLabel({ from: null }), makeClaim({ from }))).toBe(false);
    expect(judge(makeLabel({ from: { value: "1" } }), makeClaim())).toBe(false);
  });

  it("compares indicator, subject, whole and source leniently, the rest exactly", () => {
    for (const name of ["indicator", "subject", "whole", "source"] as const) {
      expect(
        fieldRules[name].judge(makeLabel({ [name]: "货物进出口" }), makeClaim({ [name]: "货物进出口额" })),
      ).toBe(true);
      expect(fieldRules[name].judge(makeLabel({ [name]: "货物进出口" }), makeClaim({ [name]: "棉花" }))).toBe(
        false,
      );
    }
    expect(fieldRules.basis.judge(makeLabel({ basis: "yoy" }), makeClaim({ basis: "mom" }))).toBe(false);
    expect(fieldRules.modality.judge(makeLabel({ modality: "planned" }), makeClaim())).toBe(false);
    expect(fieldRules.approximation.judge(makeLabel({ approximation: "about" }), makeClaim())).toBe(false);
  });

  it("asks of the whole record what the contract names", () => {
    const named = Object.entries(fieldRules).filter(([, { record }]) => record);
    expect(named.map(([name]) => name).sort()).toEqual([
      "approximation",
      "basis",
      "direction",
      "from",
      "indicator",
      "period",
      "speaker",
    ]);
  });
});
