import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/stages/segment/sentences.ts";
import { pipeline } from "../../program.ts";
import { readText } from "../../read-text.ts";

const cut = (text: string) =>
  splitSentences(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

/** One sentence that names so many firms, each with a figure. */
const list = (count: number) =>
  `${Array.from({ length: count }, (_, k) => `第${k + 1}家企业产值${3 * k + 7}万元`).join("，")}。`;

describe("a sentence of over 400 characters", () => {
  it("is cut where a clause ends, and nothing of it is lost", () => {
    const text = list(200);
    const pieces = cut(text);
    expect(pieces.join("")).toBe(text);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(400);
      expect(piece).toMatch(/[，。]$/);
    }
  });

  it("is cut behind a statement before it is cut behind a clause", () => {
    const [first] = cut(`${"甲地产量上升，".repeat(40)}乙地下降；${"丙地产量上升，".repeat(40)}`);
    expect(first).toMatch(/乙地下降；$/);
  });

  it("is cut in no number, and not in the commas of one", () => {
    const pieces = cut("甲".repeat(390) + "1,234,567万元乙".repeat(60));
    for (const piece of pieces) expect(piece).toMatch(/[^\d,]$/);
  });

  it("keeps its statements, each in the piece that it stands in", () => {
    const text = `${"甲地产量上升；".repeat(100)}乙地下降。`;
    const sentences = splitSentences(text, [{ start: 0, end: text.length }]);
    for (const { start, end, statements } of sentences) {
      expect(statements[0]!.start).toBe(start);
      expect(statements.at(-1)!.end).toBe(end);
    }
  });

  it("is left whole at 400", () => {
    expect(cut(`${"甲".repeat(399)}。`)).toHaveLength(1);
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
