import { describe, expect, it } from "vitest";
import { clauseSubject } from "../../../src/stages/link/bearing/clause-subject.ts";
import type { PageContext } from "../../../src/stages/link/page-context.ts";
import { linkWords } from "../../../src/stages/link/prepare-words.ts";
import { readSkeleton } from "../../../src/stages/link/skeleton.ts";
import { loadDictionary } from "../../../src/stages/segment/dictionary.ts";
import { cutText } from "../../../src/stages/segment/lattice.ts";
import { rulebook } from "../../program.ts";

const words = linkWords(rulebook);

/** Of what a clause without times says something; null where it says so of nobody. */
function subjectOf(clause: string): string | null {
  const skeleton = readSkeleton(
    clause,
    cutText(clause, loadDictionary(), () => {}),
    words,
  );
  const scene = { words, skeleton, extraction: { folded: clause, periods: [] }, subjects: new Map() };
  const found = clauseSubject({ start: 0, end: clause.length }, scene as unknown as PageContext);
  return found === null ? null : clause.slice(found.start, found.end);
}

describe("of what a clause says something", () => {
  it("is the noun phrase up to the verb or adverb", () => {
    expect(subjectOf("果品冷库已投入使用")).toBe("果品冷库");
    expect(subjectOf("此外农户共增收2300元")).toBe("农户");
  });

  it("holds a name in quotation marks whole, whatever its words", () => {
    expect(subjectOf("研发的“非接触式测量仪”精度达95%")).toBe("研发的“非接触式测量仪”精度");
    expect(subjectOf("“小个子”企业已有200家")).toBe("“小个子”企业");
  });

  it("holds its 的, its numbers and its brackets", () => {
    expect(subjectOf("山脚下新落成的敬老院占地32亩")).toContain("敬老院");
    expect(subjectOf("符合条件的外来技工可领取补贴")).toBe("符合条件的外来技工");
    expect(subjectOf("12家民营酒厂共实现利税32万元")).toBe("12家民营酒厂");
    expect(subjectOf("江川(临港)机场累计完成投资32万元")).toBe("江川(临港)机场");
  });

  it("stands behind what says when, where and in which respect", () => {
    expect(subjectOf("在专项行动中各地警方共拘捕32人")).toBe("各地警方");
    expect(subjectOf("三是农户的收入增长")).toBe("农户的收入");
  });

  it("is a name that the dictionary does not know, put together from its letters", () => {
    expect(subjectOf("沪股通净流出32亿元")).toContain("沪股通");
    // Letters in a row after a noun are what it does.
    expect(subjectOf("80岁以上老人每餐只收4元")).toBe("80岁以上老人");
  });

  it("is nobody where the clause opens with what is done, or cites somebody", () => {
    expect(subjectOf("新建示范村32个")).toBeNull();
    expect(subjectOf("据市统计局数据")).toBeNull();
    expect(subjectOf("主动巡查风险路段")).toBeNull();
    expect(subjectOf("预计32万元")).toBeNull();
  });
});
