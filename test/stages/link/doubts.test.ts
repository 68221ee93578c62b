import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findDoubts, lowConfidence } from "../../../src/stages/link/writing/low-confidence.ts";
import { isReadFailure } from "../../../src/stages/read/read-page.ts";
import { readPages } from "../../../src/stages/read/read-pages.ts";
import { pipeline } from "../../program.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };
const line = (text: string, ...words: [text: string, confidence: number | null][]) => ({
  text,
  box,
  size: 1,
  bold: false,
  block: 1,
  words: words.map(([word, confidence]) => ({ text: word, box, confidence })),
});

describe("what a recogniser was unsure of", () => {
  it("is found word by word, each at its own place", () => {
    const lines = [
      line("3 3增", ["3", 0.9], ["3", 0.2], ["增", null]),
      line("3%", ["3", lowConfidence], ["%", 0.74]),
    ];
    const boxes = { number: 1, width: 9, height: 9, lines, pictures: [], rules: [] };
    const text = lines.map((it) => it.text).join("\n");
    expect(findDoubts({ text, boxes })).toEqual([
      { start: 2, end: 3 },
      { start: 6, end: 7 },
    ]);
    expect(findDoubts({ text })).toEqual([]);
  });

  it.each(["harbour.hocr", "harbour.alto.xml", "harbour.page.xml"])(
    "flags the claims of %s that rest on it",
    async (name) => {
      const claims: [string, readonly string[]][] = [];
      const bytes = readFileSync(`test/fixtures/ocr/${name}`);
      for await (const page of readPages(bytes, { source: name, date: "2024-07-18" })) {
        if (isReadFailure(page)) throw new Error(page.reason);
        const result = pipeline.run(page);
        expect(result.messages).toEqual([]);
        claims.push(
          ...result.claims.map(({ evidence, flags }): [string, string[]] => [evidence.text, flags]),
        );
      }
      expect(claims).toEqual([
        ["48.6亿元", []],
        ["同比增长12.3%", ["low-confidence"]],
        ["占全省水产品出口总额的三成以上", []],
        ["约2.1万吨", ["low-confidence"]],
        ["突破100亿元", []],
      ]);
    },
  );
});
