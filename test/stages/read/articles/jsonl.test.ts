import { describe, expect, it } from "vitest";
import { findValues, piecesOfString } from "../../../../src/stages/read/articles/json-string.ts";
import { isReadFailure } from "../../../../src/stages/read/read-page.ts";
import { encodeUtf16 } from "../encoders.ts";
import { blocksOf, inFile, inInput, readAll, readOne, runOne } from "./read.ts";

const item = (about: object) =>
  JSON.stringify({ id: "a1", text: "今年上半年，全县粮食产量12.5万吨。", ...about });

/** As `json.dumps` of Python writes by default. */
const inAscii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

describe("an item of JSONL", () => {
  it("is a page with what it says of itself", async () => {
    const page = await readOne(
      item({ title: "粮食", date: "2024-07-18", paper: "滨海晨报", number: 3, region: "cn" }),
      "集.jsonl",
    );
    expect(page.facts).toMatchObject({
      source: "集.jsonl#a1",
      paper: "滨海晨报",
      date: "2024-07-18",
      number: "3",
      region: "cn",
      encoding: "utf-8",
    });
    expect(page.facts.id).toMatch(/^a1-[0-9a-f]{16}$/);
    expect(page.messages).toEqual([]);
  });

  it.each([["2024-07-18T08:30:00+08:00"], ["2024/7/18"], [20240718], ["2024年7月18日"]])(
    "dates %j",
    async (date) => {
      expect((await readOne(item({ date }), "集.jsonl")).facts.date).toBe("2024-07-18");
    },
  );

  it("says that its date or its region is none, and goes on without", async () => {
    const page = await readOne(item({ date: "2024-13-18", region: "us" }), "集.jsonl");
    expect(page.facts).toMatchObject({ date: null, region: null });
    expect(page.messages.map(({ reason }) => reason)).toEqual([
      'date: expected a day of the calendar as YYYY-MM-DD, got "2024-13-18": the item\'s own date is none',
      'region: expected cn, hk, mo, tw, got "us": passed over',
    ]);
  });

  it("is named by its line where it has no id", async () => {
    const [first, second] = await readAll(`\n${item({ id: undefined })}\r\n${item({ id: 7 })}`, {
      source: "集.jsonl",
    });
    expect([first, second].map((page) => ("facts" in page! ? page.facts.source : ""))).toEqual([
      "集.jsonl:2",
      "集.jsonl#7",
    ]);
  });

  it("goes by what was said of all pages, then by what it says itself", async () => {
    const known = { source: "集.jsonl", paper: "晚报", date: "2020-01-01", given: { paper: "晚报" } };
    const [page] = await readAll(item({ paper: "滨海晨报", date: "2024-07-18" }), known);
    expect(page).toMatchObject({ facts: { paper: "晚报", date: "2024-07-18" } });
  });

  it("has its title before its text, and its headings between", async () => {
    const text =
      "　　今年上半年，全县粮食产量12.5万吨，同比增长3.1%。\n一、畜牧\n　　生猪出栏8.6万头，增长2.0%。";
    const result = await runOne(item({ title: "农业稳产", text }), "集.jsonl");
    expect(blocksOf(result)).toEqual([
      "title 农业稳产",
      "paragraph 今年上半年，全县粮食产量12.5万吨，同比增长3.1%。",
      "section 一、畜牧",
      "paragraph 生猪出栏8.6万头，增长2.0%。",
    ]);
    expect(result.articles[0]!.title).toBe("农业稳产");
  });

  it("has its title once where its text begins with it", async () => {
    const text = "农业稳产\n今年上半年，全县粮食产量12.5万吨，同比增长3.1%。";
    const result = await runOne(item({ title: "农业稳产", text }), "集.jsonl");
    expect(blocksOf(result)[0]).toBe("title 农业稳产");
    expect(blocksOf(result)).toHaveLength(2);
  });

  it("is one article, however its lines are broken", async () => {
    const text =
      "今年上半年，全县粮\n食产量12\n.5万吨，同比增长3\n.1%。\n\n另有冷库扩容，总容\n量达5.2万吨。";
    const result = await runOne(item({ text }), "集.jsonl");
    expect(result.articles).toHaveLength(1);
    expect(result.claims.map(({ value }) => value)).toEqual(["125000", "3.1", "52000"]);
  });

  it("counts places in its text, and leads from there to its line", async () => {
    const text = "　　市场上“鲜活”海鱼\t𠮷祥号出口额12.5亿元，\\同比增长3.1%。";
    for (const written of [item({ text, title: "渔港" }), inAscii(item({ text, title: "渔港" }))]) {
      const file = `${item({ id: "x" })}\n${written}`;
      const pages = await readAll(file, { source: "集.jsonl" });
      expect(pages).toHaveLength(2);
      const result = await runOne(written, "集.jsonl");
      expect(inInput(result)).toEqual(
        ["出口额12.5亿元", "同比增长3.1%"].map((it) => expect.stringContaining(it.slice(-5))),
      );
      for (const { evidence } of result.claims)
        expect(Array.from(text).slice(evidence.source[0]!.start, evidence.source.at(-1)!.end).join("")).toBe(
          evidence.text,
        );
      expect(inFile(result, written).map((it) => JSON.parse(`"${it}"`))).toEqual(
        result.claims.map(({ evidence }) => evidence.text),
      );
    }
  });
});

describe("a line of JSONL that is no item", () => {
  it("fails with its line, and takes no other with it", async () => {
    const file = [
      '{"id":"a","text":"甲"',
      item({}),
      '{"id":"b"}',
      '{"id":"c","text":" "}',
      "[1]",
      item({ text: 5 }),
    ].join("\n");
    const outcomes = await readAll(file, { source: "集.jsonl" });
    expect(
      outcomes.map((it) => (isReadFailure(it) ? [it.source, it.line, it.reason] : it.facts.source)),
    ).toEqual([
      ["集.jsonl#a", 1, 'the line is no JSON: at character 21 expected "," or "}"'],
      "集.jsonl#a1",
      ["集.jsonl#b", 3, "text: expected a string, got nothing"],
      ["集.jsonl#c", 4, "text: it is empty: expected the text of an article"],
      ["集.jsonl", 5, 'expected an object with "id", "title", "date", "paper" and "text"'],
      ["集.jsonl#a1", 6, "text: expected a string, got 5"],
    ]);
  });

  it("says that an id stands on an earlier line too", async () => {
    const [, again] = await readAll(`${item({})}\n${item({ text: "全县有312家企业。" })}`, {
      source: "集.jsonl",
    });
    expect(again).toMatchObject({
      messages: [{ reason: "the id a1 stands on line 1 of the file too: the items are two pages" }],
    });
  });

  it("refuses half of a surrogate pair, a file in UTF-16 and one without items", async () => {
    const [half] = await readAll('{"id":"a","text":"今年\\ud83d增长"}', { source: "集.jsonl" });
    expect(half).toMatchObject({ reason: "text: half of a surrogate pair: expected whole characters" });
    const [wide] = await readAll(encodeUtf16(item({}), false), { source: "集.jsonl" });
    expect(wide).toMatchObject({ reason: "the file is UTF-16: expected JSONL in UTF-8. Save it as UTF-8" });
    const [none] = await readAll("\n \n", { source: "集.jsonl" });
    expect(none).toMatchObject({ reason: expect.stringContaining("the file has no item") });
  });
});

describe("a string of JSON", () => {
  it("is in pieces what JSON.parse makes of it", () => {
    const json = JSON.stringify({ a: { text: "不是" }, text: '甲"乙\\\n\u0001é', tail: ["text", 1] });
    for (const written of [json, inAscii(json), json.replace(/:/g, " :\n ")]) {
      const at = findValues(written).get("text")!;
      expect(
        piecesOfString(written, at)
          .map(({ text }) => text)
          .join(""),
      ).toBe('甲"乙\\\n\u0001é');
    }
  });
});
