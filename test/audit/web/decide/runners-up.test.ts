import { describe, expect, it } from "vitest";
import { isTaken, listRunnersUp } from "../../../../src/audit/web/decide/runners-up.ts";
import type { Claim, FieldTrace } from "../../../../src/model/claim.ts";
import { makeClaim } from "../../../evaluate/examples.ts";

const answer = (text: string, origin: string, folder: string) => ({
  text,
  origin,
  rule: `${folder}/${origin}`,
});
const chosen = (folder: string, ...texts: [text: string, origin: string][]): FieldTrace => {
  const [taken, ...others] = texts.map(([text, origin]) => answer(text, origin, folder));
  return { ...taken!, margin: 0.4, others };
};

const half = { text: "上半年", start: "2024-01-01", end: "2024-06-30", inferred: false };
const year = { text: "去年", start: "2023-01-01", end: "2023-12-31", inferred: true };

function claim(change: Partial<Claim> = {}): Claim {
  return makeClaim({
    indicator: "出口额",
    subject: "全市",
    period: half,
    trace: {
      indicator: chosen("naming", ["出口额", "before-number"], ["水产品出口额", "said-above"], ["", "none"]),
      subject: chosen("bearing", ["全市", "phrase"], ["", "none"], ["海关", "clause-body"]),
      period: chosen(
        "dating",
        ["2024-01-01/2024-06-30", "clause"],
        ["2023-01-01/2023-12-31", "lead"],
        ["", "none"],
      ),
    },
    ...change,
  });
}

describe("what a claim's fields may be instead", () => {
  it("has the keys 1 to 9 across the three fields, and the ways they came by", () => {
    const runners = listRunnersUp(claim(), []);
    expect(runners.map(({ key, field, way }) => `${key} ${field} ${way}`)).toEqual([
      "1 indicator naming/said-above",
      "2 subject bearing/none",
      "3 subject bearing/clause-body",
      "4 period dating/lead",
      "5 period dating/none",
    ]);
  });

  it("leaves the tenth without a key", () => {
    const many: [string, string][] = ["甲", "乙", "丙", "丁", "戊"].map((text) => [text, "topic"]);
    const days: [string, string][] = [1, 2, 3].map((month) => [
      `2024-0${month}-01/2024-0${month}-02`,
      "lead",
    ]);
    const trace = {
      indicator: chosen("naming", ...many),
      subject: chosen("bearing", ...many),
      period: chosen("dating", ...days),
    };
    const keys = listRunnersUp(claim({ trace }), []).map(({ key }) => key);
    expect(keys.slice(8)).toEqual(["9", null]);
  });

  it("changes just its field, to nothing where there is none", () => {
    const changes = listRunnersUp(claim(), []).map(({ change }) => change);
    expect(changes.slice(0, 3)).toEqual([
      { indicator: "水产品出口额" },
      { subject: null },
      { subject: "海关" },
    ]);
    expect(changes[4]).toEqual({ period: null });
  });

  it("takes the words of another claim that has the days, else words for them", () => {
    const periodBeside = (others: Claim[]) => listRunnersUp(claim(), others)[3]!.change.period;
    expect(periodBeside([claim({ period: year })])).toEqual(year);
    expect(periodBeside([])).toEqual({ ...year, text: "2023年" });
  });

  it("is not inferred where the sentence itself says it", () => {
    const said = { ...year, inferred: false };
    const period = chosen("dating", ["2024-01-01/2024-06-30", "clause"], ["2023-01-01/2023-12-31", "after"]);
    const one = claim({ trace: { ...claim().trace, period } });
    expect(listRunnersUp(one, [claim({ period: said })]).at(-1)!.change.period).toEqual(said);
    expect(listRunnersUp(claim(), [claim({ period: said })])[3]!.change.period).toEqual(year);
  });

  it("leaves out what the claim says already and what has no days", () => {
    const period = chosen(
      "dating",
      ["../..", "clause"],
      ["../..", "lead"],
      ["2024-01-01/2024-06-30", "title"],
    );
    const indicator = chosen("naming", ["全市出口额", "before-number"], ["出口额", "nouns-before"]);
    const subject = chosen("bearing", ["全市", "phrase"]);
    expect(listRunnersUp(claim({ trace: { indicator, subject, period } }), [])).toEqual([]);
  });

  it("is empty for a claim of a dataset that does not say how fields were chosen", () => {
    const { trace: _, ...old } = claim();
    expect(listRunnersUp(old as Claim, [])).toEqual([]);
  });

  it("knows which one was taken", () => {
    const [indicator, none] = listRunnersUp(claim(), []);
    expect(isTaken(indicator!, { indicator: "水产品出口额" })).toBe(true);
    expect(isTaken(indicator!, { indicator: "出口额" })).toBe(false);
    expect(isTaken(none!, { subject: null })).toBe(true);
  });
});
