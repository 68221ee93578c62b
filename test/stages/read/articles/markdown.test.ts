import { describe, expect, it } from "vitest";
import { codePointSlice } from "../../../../src/model/code-points.ts";
import { blocksOf, inInput, readAll, readOne, runOne } from "./read.ts";

const file = `---
title: "水产品出口稳中有升"
date: 2024-07-18
paper: 滨海晨报
---

# 水产品出口稳中有升

本报记者 林晓舟

𠮷祥号今年上半年水产品出口额达 **48.6** 亿元，同比
增长 12\\.3%，占全省水产品出口总额的[三成](http://a.example/2024)以上。鲜活海鱼出口量约2.1&nbsp;万吨。

## 渔港扩建

- 码头泊位增至 36 个。
- 冷库容量 5.2 万吨。

![码头2024](a.png)
<!-- 下降45% -->

单位：万吨

| 产品 | 出口量 | 同比增长（%） |
|---|---:|---:|
| 海鱼 | 2.1 | 12.3 |
| 虾 | 0.9 | -3.2 |

\`\`\`
99 万元
\`\`\`
`;

describe("a Markdown file", () => {
  it("has its facts from what stands before the text", async () => {
    expect((await readOne(file, "文.md")).facts).toMatchObject({
      source: "文.md",
      paper: "滨海晨报",
      date: "2024-07-18",
    });
  });

  it("is its title, headings, paragraphs and tables", async () => {
    const result = await runOne(file, "文.md");
    expect(blocksOf(result)).toEqual([
      "title 水产品出口稳中有升",
      "byline 本报记者 林晓舟",
      expect.stringMatching(
        /^paragraph 𠮷祥号.*出口额达48\.6亿元，同比增长12\.3%，占全省水产品出口总额的三成以上。.*2\.1万吨。$/u,
      ),
      "section 渔港扩建",
      "paragraph 码头泊位增至36个。",
      "paragraph 冷库容量5.2万吨。",
      "table 单位：万吨",
      "table 产品\t出口量\t同比增长（%）",
      "table 海鱼\t2.1\t12.3",
      "table 虾\t0.9\t-3.2",
    ]);
    expect(result.text).not.toMatch(/45%|99|a\.example|码头2024/);
    expect(result.messages.map(({ reason }) => reason)).toContain("a block of code is no text and left out");
  });

  it("counts places in the file, over marks and entities", async () => {
    const result = await runOne(file, "文.md");
    expect(result.input).toEqual({ text: file });
    const close = (text: string) => text.replace(/[\s\u00a0\\]|&nbsp;/g, "");
    expect(inInput(result).map(close)).toEqual(result.claims.map(({ evidence }) => close(evidence.text)));
    const { evidence } = result.claims[0]!;
    expect(codePointSlice(file)(evidence.source[0]!.start, evidence.source.at(-1)!.end)).toBe("48.6** 亿元");
  });

  it.each([
    [
      "one without a title",
      "全县有312家企业。\n\n## 投资\n\n投资增长3%。",
      ["paragraph", "section", "paragraph"],
    ],
    [
      "one that begins with a lower heading",
      "## 投资\n\n投资增长3%。\n\n### 一、工业\n\n工业增长2%。",
      ["title", "paragraph", "section", "paragraph"],
    ],
    ["a heading of two lines", "投资\n===\n\n投资增长3%。", ["title", "paragraph"]],
    [
      "a table of HTML",
      "# 投资\n\n<table><tr><td>县</td><td>增长（%）</td></tr><tr><td>东县</td><td>3.2</td></tr><tr><td>西县</td><td>1.2</td></tr></table>\n",
      ["title", "table", "table", "table"],
    ],
  ])("reads %s", async (_, text, types) => {
    const result = await runOne(text, "文.md");
    expect(result.articles[0]!.blocks.map(({ type }) => type)).toEqual(types);
  });

  it("parts articles by their titles", async () => {
    const result = await runOne("# 甲县投资增长\n\n投资增长3%。\n\n# 乙县出口下降\n\n出口下降2%。", "文.md");
    expect(result.articles.map(({ title }) => title)).toEqual(["甲县投资增长", "乙县出口下降"]);
  });

  it("says that front matter is none, and refuses a file without text", async () => {
    expect((await readOne("---\n- [\n---\n全县有312家企业。", "文.md")).messages[0]!.reason).toMatch(
      /is no YAML: passed over$/,
    );
    const [none] = await readAll("![图](a.png)\n", { source: "文.md" });
    expect(none).toMatchObject({ reason: "the page has no text: expected Markdown with paragraphs" });
  });
});
