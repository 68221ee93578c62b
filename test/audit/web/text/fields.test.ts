import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFields, type ShownField } from "../../../../src/audit/web/text/fields.ts";
import { cutAtMarks } from "../../../../src/audit/web/text/pieces.ts";
import { PlacedText } from "../../../../src/audit/web/text/placed-text.ts";
import type { Result } from "../../../../src/model/result.ts";

const results = readFileSync("output/pages.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Result);

/** The words of each field of the claim with this evidence, by what the page says they are. */
function wordsOf(source: string, evidence: string): Partial<Record<ShownField, [string, string]>> {
  const result = results.find(({ page }) => page.source.includes(source))!;
  const text = new PlacedText(result.text);
  const claim = result.claims.find((it) => it.evidence.text === evidence)!;
  const article = result.articles.find(({ id }) => id === claim.article)!;
  const found = findFields(claim, result.ledger, text, article.start);
  return Object.fromEntries(
    found.map(({ field, where, spans }) => [
      field,
      [where, spans.map(({ start, end }) => text.slice(start, end)).join("|")],
    ]),
  );
}

describe("the fields of a claim in its text", () => {
  it("stand in the sentence word by word", () => {
    expect(wordsOf("trade-tourism", "突破80亿元")).toEqual({
      value: ["sentence", "80亿"],
      unit: ["sentence", "元"],
      indicator: ["sentence", "暑期档总票房"],
      period: ["sentence", "截至7月18日"],
      source: ["sentence", "国家电影局"],
    });
  });

  it("have two numbers and one unit where something went from one to the other", () => {
    const { value, unit } = wordsOf("trade-tourism", "占比从22%提升到35%");
    expect([value, unit]).toEqual([
      ["sentence", "22|35"],
      ["sentence", "%|%"],
    ]);
  });

  it("are looked for further up in the article when the sentence leaves them out", () => {
    const { period } = wordsOf("trade-tourism", "同比增长3.7%");
    expect(period).toEqual(["above", "今年上半年"]);
  });
});

describe("a text with places", () => {
  it("counts code points, not UTF-16 units", () => {
    const text = new PlacedText("𠮷野家𠮷店12家");
    expect(text.length).toBe(8);
    expect(text.slice(5, 7)).toBe("12");
    expect(text.find("𠮷", 0, 8)).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
    ]);
  });

  it("is cut wherever a mark begins or ends, and loses nothing", () => {
    const marks = [
      { start: 2, end: 6 },
      { start: 4, end: 9 },
    ];
    const pieces = cutAtMarks({ start: 0, end: 8 }, marks);
    expect(pieces.map(({ start, end, marks: here }) => [start, end, here.length])).toEqual([
      [0, 2, 0],
      [2, 4, 1],
      [4, 6, 2],
      [6, 8, 1],
    ]);
  });
});
