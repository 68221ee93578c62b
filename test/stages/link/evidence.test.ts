import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pipeline } from "../../program.ts";
import { readText } from "../../read-text.ts";
import { linkParagraphs } from "./link-paragraphs.ts";

/** Sentences of a paragraph, each with the numbers that its claims state. */
const sentences = [
  ["2022年，全省货物出口额达3.6万亿元，同比增长7.1%。", "3600000000000", "7.1"],
  ["全市机器人产量12.5万台，较2020年增长40.9%。", "125000", "40.9"],
  ["不良贷款率较上年末下降0.06个百分点。", "-0.06"],
  ["目前，园区已有165家企业落户。", "165"],
  ["去年粮食播种面积由1.54亿亩扩大到1.57亿亩。", "157000000"],
  ["𠮷田村共有120户人家，户均增收8000元。", "120", "8000"],
] as const;

/** Cuts a text into print lines of `width` characters; the first is two shorter, as an indent leaves it. */
function print(text: string, width: number): string {
  const points = [...text];
  const lines = [points.splice(0, width - 2)];
  while (points.length > 0) lines.push(points.splice(0, width));
  return `${lines.map((it) => it.join("")).join("\n")}\n`;
}

describe("the evidence of a claim", () => {
  it("leads back to the print, wherever the lines break", () => {
    const chosen = fc.subarray([...sentences], { minLength: 2 });
    fc.assert(
      fc.property(chosen, fc.integer({ min: 12, max: 26 }), fc.boolean(), (some, width, blank) => {
        const printed = print(some.map(([text]) => text).join(""), width);
        const source = blank ? printed.replaceAll("\n", "\n\n") : printed;
        const { claims } = pipeline.run(readText(source, { date: "2023-11-30" }));
        const input = [...source];
        for (const { evidence } of claims) {
          const slices = evidence.source.map(({ start, end }) => input.slice(start, end).join(""));
          expect(slices.join("").replace(/\s/g, "")).toBe(evidence.text.replace(/\s/g, ""));
          for (const { line, start, end } of evidence.source) {
            expect(end).toBeGreaterThan(start);
            expect(input.slice(0, start).filter((it) => it === "\n")).toHaveLength(line - 1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is several spans where a line ends inside it, one a line", () => {
    const { claims } = pipeline.run(
      readText(print(sentences[1][0] + sentences[3][0], 14), { date: "2023-11-30" }),
    );
    const broken = claims.find((it) => it.evidence.source.length > 1);
    expect(broken?.evidence.source.map((it) => it.line)).toEqual([1, 2]);
  });

  it("counts the lines that a carriage return alone ends", () => {
    const { claims } = pipeline.run(readText("数字贸易\r2022年，全省货物出口额达3.6万亿元。\r"));
    expect(claims.map((it) => it.evidence.source.map(({ line }) => line))).toEqual([[2]]);
  });

  it("starts with the words that lead to the number", () => {
    const { claims } = linkParagraphs(sentences[0][0]);
    expect(claims.map((it) => it.evidence.text)).toEqual(["3.6万亿元", "同比增长7.1%"]);
  });

  it("of a list is, for each further number, that number alone", () => {
    const { claims } = linkParagraphs("2022年，全市进口、出口分别增长3.4%、2.1%。");
    expect(claims.map((it) => it.evidence.text)).toEqual(["分别增长3.4%", "2.1%"]);
  });
});

describe("the id of a claim", () => {
  const idsOf = (texts: readonly string[]) => linkParagraphs(texts).claims.map((it) => it.id);

  it("is the same for the same page, run after run", () => {
    const texts = sentences.map(([text]) => text);
    expect(idsOf(texts)).toEqual(idsOf(texts));
  });

  it("tells the same words in two places apart", () => {
    const ids = idsOf([sentences[0][0], sentences[0][0]]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("tells the two numbers of one evidence apart", () => {
    const ids = idsOf(["2022年，全市进口、出口分别增长3.4%、3.4%。"]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("the claims of a sentence", () => {
  for (const [text, ...values] of sentences) {
    it(`are ${values.join(" and ")}: ${text}`, () => {
      expect(linkParagraphs(text).claims.map((it) => it.value)).toEqual(values);
    });
  }
});
