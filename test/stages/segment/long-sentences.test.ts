import { describe, expect, it } from "vitest";
import { sentenceAround } from "../../../src/stages/segment/long-sentences.ts";
import { splitSentences } from "../../../src/stages/segment/sentences.ts";
import { pipeline } from "../../program.ts";
import { readText } from "../../read-text.ts";

const cut = (text: string) =>
  splitSentences(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

/** One sentence that names so many firms, each with a figure. */
const list = (count: number) =>
  `${Array.from({ length: count }, (_, k) => `第${k + 1}家企业产值${3 * k + 7}万元`).join("，")}。`;

describe("a sentence of over 2,000 characters", () => {
  it("is cut where a clause ends, and nothing of it is lost", () => {
    const text = list(600);
    const pieces = cut(text);
    expect(pieces.join("")).toBe(text);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(2000);
      expect(piece).toMatch(/[，。]$/);
    }
  });

  it("is cut behind a statement before it is cut behind a clause", () => {
    const [first] = cut(`${"甲地产量上升，".repeat(200)}乙地下降；${"丙地产量上升，".repeat(200)}`);
    expect(first).toMatch(/乙地下降；$/);
  });

  it("is cut in no figure, and not in the commas of one", () => {
    const pieces = cut("甲".repeat(1990) + "1,234,567万元乙".repeat(300));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/[^\d,]$/);
  });

  it("keeps its statements, each in the piece that it stands in", () => {
    const text = `${"甲地产量上升；".repeat(500)}乙地下降。`;
    const sentences = splitSentences(text, [{ start: 0, end: text.length }]);
    expect(sentences.length).toBeGreaterThan(1);
    for (const { start, end, statements } of sentences) {
      expect(statements[0]!.start).toBe(start);
      expect(statements.at(-1)!.end).toBe(end);
    }
  });

  it("is left whole at 2,000", () => {
    expect(cut(`${"甲".repeat(1999)}。`)).toHaveLength(1);
  });
});

describe("the sentence that is written beside a claim", () => {
  const around = (text: string, evidence: string) => {
    const start = text.indexOf(evidence);
    const whole = { start: 0, end: text.length };
    const { start: from, end } = sentenceAround(text, whole, { start, end: start + evidence.length });
    return text.slice(from, end);
  };

  it("is whole up to 400 characters", () => {
    const text = `${"甲".repeat(390)}增长3%。`;
    expect(around(text, "增长3%")).toBe(text);
  });

  it("is of a longer one the clauses around the claim's words", () => {
    const said = around(list(200), "第120家企业产值364万元");
    expect(said.length).toBeLessThanOrEqual(400);
    expect(said).toMatch(/^第.*第120家企业产值364万元.*，$/);
  });

  it("holds the words whole where the clauses are cut inside them", () => {
    const text = `${"甲".repeat(395)}同比增长3.4%${"乙".repeat(395)}`;
    expect(around(text, "同比增长3.4%")).toContain("同比增长3.4%");
  });
});

describe("what a page of one endless list gives", () => {
  it("grows as the list does, not with its square", () => {
    const bytes = (count: number) => JSON.stringify(pipeline.run(readText(list(count)))).length;
    expect(bytes(800) / bytes(200)).toBeLessThan(4.5);
  });

  it("has no claim whose sentence is longer than the contract says", () => {
    const { claims } = pipeline.run(readText(list(200)));
    expect(claims).toHaveLength(200);
    for (const { sentence } of claims) expect([...sentence.text].length).toBeLessThanOrEqual(400);
  });
});
