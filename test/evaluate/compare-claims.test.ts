import { describe, expect, it } from "vitest";
import { compareClaims } from "../../src/evaluate/compare-claims.ts";
import { readSource } from "../../src/evaluate/locate.ts";
import { listMistakes } from "../../src/evaluate/mistakes.ts";
import { makeClaim, makeLabel } from "./examples.ts";

const source = readSource("28个地区，28个城市");

describe("compareClaims", () => {
  it("needs overlapping evidence besides the same quantity", () => {
    const { scores } = compareClaims([makeLabel()], [makeClaim({}, 2, 4)], source);
    expect(scores.found).toEqual({ matched: 1, labelled: 1, given: 1 });
    expect(compareClaims([makeLabel()], [makeClaim({}, 6, 9)], source).scores.found.matched).toBe(0);
  });

  it("uses each label and each claim once", () => {
    const twice = compareClaims([makeLabel()], [makeClaim(), makeClaim()], source);
    expect(twice.scores.found).toEqual({ matched: 1, labelled: 1, given: 2 });
    expect(twice.extra).toHaveLength(1);
    const both = compareClaims(
      [makeLabel({ evidence: "28个" }), makeLabel({ evidence: "28个地区" })],
      [makeClaim()],
      source,
    );
    expect(both.scores.found).toEqual({ matched: 1, labelled: 2, given: 1 });
  });

  it("leads two labels with the same words on one line to two places", () => {
    const { scores } = compareClaims([makeLabel(), makeLabel()], [makeClaim({}, 6, 9), makeClaim()], source);
    expect(scores.found.matched).toBe(2);
  });

  it("prefers most found, then whole records, then most fields right", () => {
    const label = makeLabel({ indicator: "试点地区", subject: "我国", source: "海关" });
    const record = makeClaim({ id: "record" });
    const fields = makeClaim({ id: "fields", indicator: "棉花", subject: "我国", source: "海关" });
    expect(compareClaims([label], [fields, record], source).pairs[0]?.claim?.id).toBe("record");
    const poor = makeClaim({ id: "poor", indicator: "棉花" });
    expect(compareClaims([label], [poor, fields], source).pairs[0]?.claim?.id).toBe("fields");
  });

  it("counts fields among the found that give them, and whole records against all", () => {
    const right = makeLabel({ indicator: "试点地区", direction: null });
    const wrong = makeLabel({ indicator: "棉花" });
    const lost = makeLabel({ evidence: "城市", indicator: "城市" });
    const claims = [makeClaim(), makeClaim({}, 6, 9)];
    const { scores } = compareClaims([right, wrong, lost], claims, source);
    expect(scores.found).toEqual({ matched: 2, labelled: 3, given: 2 });
    expect(scores.record).toEqual({ matched: 1, labelled: 3, given: 2 });
    expect(scores.fields.indicator).toEqual({ right: 1, of: 2 });
    expect(scores.fields.direction).toEqual({ right: 1, of: 1 });
    expect(scores.fields.basis).toEqual({ right: 0, of: 0 });
  });

  it("leaves subject, whole, source and modality out of the whole record", () => {
    const label = makeLabel({ subject: "我国", whole: "全国", source: "海关", modality: "planned" });
    const { scores } = compareClaims([label], [makeClaim()], source);
    expect(scores.record.matched).toBe(1);
    expect(scores.fields.modality).toEqual({ right: 0, of: 1 });
  });

  it("refuses a label whose evidence is not on its line, naming file and place", () => {
    const compare = () =>
      compareClaims([makeLabel(), makeLabel({ evidence: "29个" })], [], source, "page/claims.json");
    expect(compare).toThrow('page/claims.json at [1]: expected the evidence "29个" to start on line 1');
  });
});

describe("listMistakes", () => {
  it("says which of the causes it was", () => {
    const labels = [makeLabel({ person: "甲某" }), makeLabel({ evidence: "城市" })];
    const causes = listMistakes(
      compareClaims(labels, [makeClaim(), makeClaim({ unit: "座" }, 6, 9)], source),
    );
    expect(causes.map(({ cause }) => cause)).toEqual([
      "speaker: expected 甲某, got none",
      "nothing found here",
      "no label asks for this level of 28 座",
    ]);
    const near = compareClaims([makeLabel()], [makeClaim({ value: "280" })], source);
    expect(listMistakes(near)[0]?.cause).toBe("found with another value: expected 28, got 280");
  });
});
