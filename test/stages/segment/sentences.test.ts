import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/stages/segment/sentences.ts";

const cut = (text: string) => splitSentences(text, [{ start: 0, end: text.length }]);
const sentencesOf = (text: string) => cut(text).map(({ start, end }) => text.slice(start, end));
const statementsOf = (text: string) =>
  cut(text).map(({ statements }) => statements.map(({ start, end }) => text.slice(start, end)));

describe("splitSentences", () => {
  it("ends a sentence with 。！？", () => {
    expect(sentencesOf("订单多了。产能够吗？够！")).toEqual(["订单多了。", "产能够吗？", "够！"]);
  });

  it("does not end a sentence with ， or ；", () => {
    expect(sentencesOf("出口增长，进口持平；顺差扩大。")).toEqual(["出口增长，进口持平；顺差扩大。"]);
  });

  it("keeps a quote of several sentences in one", () => {
    const text = "厂长说：“订单排到年底。工人三班倒。还在招人！”车间里一片忙碌。";
    expect(sentencesOf(text)).toEqual([text]);
  });

  it("keeps brackets in one", () => {
    const text = "新规（今年施行。详见公告。）适用于全市。";
    expect(sentencesOf(text)).toEqual([text]);
  });

  it("leaves a full stop after the closing quote to the sentence, and starts the next behind it", () => {
    expect(sentencesOf("他说“快了”。大家都笑了。")).toEqual(["他说“快了”。", "大家都笑了。"]);
  });

  it("knows quotes within quotes", () => {
    const text = "她说：“村里挂着‘丰收。’的横幅。真好看。”";
    expect(sentencesOf(`${text}\n`)).toHaveLength(1);
  });

  it.each(["“”", "‘’", "「」", "『』", "（）", "《》", "〈〉", "【】", "()"])(
    "keeps %s whole",
    ([open, close]) => {
      const text = `甲${open}乙。丙。${close}丁。`;
      expect(sentencesOf(`${text}戊。`)).toEqual([text, "戊。"]);
    },
  );

  it("lets an opening mark that is never closed end with its block", () => {
    const first = "他说：“订单多。人手少。";
    const text = `${first}\n第二段有两句。都在外面。`;
    const blocks = [
      { start: 0, end: first.length + 1 },
      { start: first.length + 1, end: text.length },
    ];
    const found = splitSentences(text, blocks).map((it) => [it.block, text.slice(it.start, it.end)]);
    expect(found).toEqual([
      [0, `${first}\n`],
      [1, "第二段有两句。"],
      [1, "都在外面。"],
    ]);
  });

  it("takes a closing mark without an opening one for no harm", () => {
    expect(sentencesOf("多出一个”引号。下一句。")).toEqual(["多出一个”引号。", "下一句。"]);
  });

  it("keeps several ending marks together", () => {
    expect(sentencesOf("真的吗？！是的……对。")).toEqual(["真的吗？！", "是的……对。"]);
  });

  it("gives a sentence without an end to the block's end", () => {
    expect(sentencesOf("一句。没有完的")).toEqual(["一句。", "没有完的"]);
  });

  it("finds nothing in an empty block", () => {
    expect(splitSentences("文字。", [{ start: 1, end: 1 }])).toEqual([]);
  });

  it("parts statements at 。！？；, inside quotes too", () => {
    expect(statementsOf("出口增长；进口下降。厂长说：“人少。活多。”")).toEqual([
      ["出口增长；", "进口下降。"],
      ["厂长说：“人少。", "活多。”"],
    ]);
  });

  it("cuts any text into sentences, and sentences into statements, without a gap or an overlap", () => {
    const unit = fc.constantFrom(..."甲乙1。！？；;!?，“”‘’「」（）()《》\n");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.nat(10), (text, at) => {
        const middle = Math.min(at, text.length);
        const blocks = [
          { start: 0, end: middle },
          { start: middle, end: text.length },
        ];
        const sentences = splitSentences(text, blocks);
        expect(sentences.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { start, end, block, statements } of sentences) {
          expect(start).toBeGreaterThanOrEqual(blocks[block]!.start);
          expect(end).toBeLessThanOrEqual(blocks[block]!.end);
          expect(statements[0]!.start).toBe(start);
          expect(statements.at(-1)!.end).toBe(end);
          statements.forEach((it, k) => {
            expect(it.end).toBeGreaterThan(it.start);
            expect(it.start).toBe(statements[k - 1]?.end ?? start);
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});
