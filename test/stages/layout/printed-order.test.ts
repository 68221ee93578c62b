import { describe, expect, it } from "vitest";
import { OffsetMap } from "../../../src/model/offset-map.ts";
import type { RepairedPage } from "../../../src/model/page.ts";
import { layout } from "../../../src/stages/layout/index.ts";
import { words } from "./words.ts";

describe("a page of failed recognition", () => {
  it("keeps the paragraphs of the format's own blocks, each line in its own", () => {
    const texts = Array.from({ length: 15 }, (_, i) => (i % 3 === 2 ? "RRA PSR EM" : "鄭校長表示學生很好"));
    const box = { x: 0, y: 0, width: 100, height: 10 };
    const lines = texts.map((text, i) => ({
      text,
      box,
      size: 10,
      bold: false,
      words: [],
      block: Math.floor(i / 5),
    }));
    const text = texts.join("\n");
    const page: RepairedPage = {
      facts: {
        id: "p",
        source: "p.hocr",
        sha256: "",
        encoding: "utf-8",
        paper: null,
        date: null,
        number: null,
      },
      source: text,
      text,
      map: OffsetMap.identity(text.length),
      repairs: [],
      messages: [],
      boxes: { number: 1, width: 100, height: 150, lines, pictures: [], rules: [] },
    };
    const laidOut = layout(page, words);
    expect(laidOut.messages[0]?.reason).toContain("the lines are kept in print order");
    expect(laidOut.articles[0]!.blocks).toHaveLength(3);
    expect(laidOut.text.split("\n")[0]).toBe(
      "鄭校長表示學生很好鄭校長表示學生很好RRA PSR EM鄭校長表示學生很好鄭校長表示學生很好",
    );
  });
});
