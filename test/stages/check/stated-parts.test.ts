import { describe, expect, it } from "vitest";
import { checkClaims } from "../../../src/stages/check/index.ts";
import { checkWords } from "../../../src/stages/check/words.ts";
import { rulebook } from "../../program.ts";
import { claimsOf } from "../link/link-paragraphs.ts";

const words = checkWords(rulebook);

/** The values of a sentence that a check on its page contradicts. */
const contradicted = (text: string) =>
  checkClaims(claimsOf(text), words)
    .flagged.filter((it) => it.flags.includes("inconsistent"))
    .map((it) => it.value);

describe("a part that is listed after 其中", () => {
  it.each([
    ["公司上半年营收60亿元，其中国内营收42亿元，海外营收180亿元。", ["6000000000", "18000000000"]],
    ["全市去年用电量80亿千瓦时，其中工业用电量560亿千瓦时。", ["8000000000", "56000000000"]],
  ])("is not larger than its whole: %s", (text, values) => {
    expect(contradicted(text)).toEqual(values);
  });

  it.each([
    "公司上半年营收60亿元，其中国内营收42亿元，海外营收18亿元。",
    "公司去年营收60亿元，其中国内营收42亿元，总资产180亿元。",
    "公司去年营收60亿元，总资产180亿元，其中存货20亿元。",
  ])("is left alone where it may be so: %s", (text) => {
    expect(contradicted(text)).toEqual([]);
  });
});

describe("from one value by so much to another", () => {
  it("contradicts itself where the sum is wrong", () => {
    expect(contradicted("6月末失业率由上月的5.1%下降0.3个百分点至48%。")).toContain("48");
    expect(contradicted("职工人数从820人增加60人至890人。")).toContain("890");
  });

  it("does not where it is right", () => {
    expect(contradicted("失业率由上月的5.1%下降0.3个百分点至4.8%。")).toEqual([]);
    expect(contradicted("职工人数从820人增加60人至880人。")).toEqual([]);
  });
});
