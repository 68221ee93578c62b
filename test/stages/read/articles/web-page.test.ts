import { describe, expect, it } from "vitest";
import { encode } from "../encoders.ts";
import { blocksOf, inFile, inInput, readAll, readOne, runOne } from "./read.ts";

const sentence =
  "市统计局7月17日发布的数据显示，今年上半年，全市规模以上工业增加值同比增长6.2%，比上月加快0.3个百分点。";
const page = (body: string, head = "") =>
  `<!DOCTYPE html>\n<html><head><title>工业稳步增长_江海晚报网</title>${head}</head><body>${body}</body></html>`;
const article = (body: string) =>
  page(`<div class="article"><h1>工业稳步增长</h1><p>${sentence}</p>${body}</div>`);

describe("a saved web page", () => {
  it("has its address, paper and day from what it says of itself", async () => {
    const head = `<link rel="canonical" href="https://news.example.com/2024/1.html"><meta property="og:site_name" content="江海晚报"><meta name="publishdate" content="2024-07-18 08:30">`;
    const { facts, input } = await readOne(page(`<p>${sentence}</p>`, head), "存.html");
    expect(facts).toMatchObject({
      source: "https://news.example.com/2024/1.html",
      paper: "江海晚报",
      date: "2024-07-18",
    });
    expect(input).toEqual({ path: "存.html" });
    const saved = `<!-- saved from url=(0026)http://a.example/2024/2.htm -->${page(`<p>${sentence}</p>`)}`;
    expect((await readOne(saved, "存.html")).facts.source).toBe("http://a.example/2024/2.htm");
    expect((await readOne(page(`<p>${sentence}</p>`), "存.html")).facts.source).toBe("存.html");
  });

  it("goes by its file's name before what it says of itself", async () => {
    const [read] = await readAll(page(`<p>${sentence}</p>`, '<meta name="pubdate" content="2024-07-18">'), {
      source: "a.html",
      date: "2024-07-19",
    });
    expect(read).toMatchObject({ facts: { date: "2024-07-19" } });
  });

  it("is its article, without menus, scripts, comments and feet", async () => {
    const body = `<div class="head"><a href="/">首页</a><a href="/a">要闻2024</a><a href="/b">财经</a></div><nav><a href="x">图片100张</a></nav>
      <div class="article"><h1>工业稳步增长</h1><div class="info"><span>2024-07-18 08:30</span>　来源：江海晚报　本报记者 林晓舟</div>
      <script>var a = "同比增长99%";</script><!-- 下降45% --><div class="text"><p>　　${sentence}</p>
      <p><strong>一、装备制造</strong></p><p>装备制造业增加值增长9.8%，其中，\n汽车产量12.6万辆。</p><h2>二、投资</h2>
      <p>市统计局副局长周海生说，全年工业投资力争突破500亿元。</p><noscript>请打开脚本，88%的人</noscript></div></div>
      <div class="related"><ul><li><a href="x">出口增长20%</a></li><li><a href="y">旅游收入300亿元</a></li><li><a href="z">粮价</a></li></ul></div>
      <footer>版权所有 2024 江海晚报</footer>`;
    const result = await runOne(page(body), "存.html");
    expect(blocksOf(result)).toEqual([
      "title 工业稳步增长",
      "byline 本报记者 林晓舟",
      `paragraph ${sentence}`,
      "section 一、装备制造",
      "paragraph 装备制造业增加值增长9.8%，其中，汽车产量12.6万辆。",
      "section 二、投资",
      "paragraph 市统计局副局长周海生说，全年工业投资力争突破500亿元。",
    ]);
    expect(result.text).not.toMatch(/99%|45%|88%|300亿|首页|图片|版权/);
  });

  it("has its quotes where it says, over entities and parted texts, in the input and in the file", async () => {
    const file = article(
      "<p>𠮷祥号出口额<b>12</b>.<i>5</i>&nbsp;亿元，同比增&#38271;<span>3</span>.1&#37;，占全市的<em>三成</em>以上。</p>",
    );
    const result = await runOne(file, "存.html");
    expect(inInput(result)).toEqual(
      result.claims.map(({ evidence }) => expect.stringMatching(evidence.text.replace("亿", ".?亿"))),
    );
    const plain = inFile(result, file).map((it) =>
      it
        .replace(/<[^>]*>/g, "")
        .replace("&nbsp;", "")
        .replace("&#38271;", "长")
        .replace("&#37;", "%"),
    );
    expect(plain).toEqual(result.claims.map(({ evidence }) => evidence.text));
    expect(plain).toContain("同比增长3.1%");
  });

  it("reads tables by rows, columns and heads that span", async () => {
    const table = `<p>单位：万吨</p><table><caption>表1 主要产品产量</caption><thead><tr><th rowspan="2">产品</th><th colspan="2">上半年</th></tr>
      <tr><th>产量</th><th>同比增长（%）</th></tr></thead><tbody><tr><td>钢材</td><td>128.4</td><td>3.2</td></tr>
      <tr><td>水泥</td><td>96.7</td><td>-1.5</td></tr><tr><td colspan="3">注：增速按可比口径计算，共调查25家。</td></tr></tbody></table>`;
    const result = await runOne(article(table), "存.html");
    const rows = result.articles[0]!.blocks.filter(({ type }) => type === "table");
    expect(rows.map(({ row }) => row!.role)).toEqual(["unit", "title", "head", "head", "data", "data"]);
    expect(rows[2]!.row!.cells.map(({ column, span }) => [column, span])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(rows[3]!.row!.cells.map(({ column }) => column)).toEqual([1, 2]);
    const cells = result.claims.filter(({ rule }) => rule === "table/cell");
    expect(cells.map(({ subject, indicator, value, unit }) => [subject, indicator, value, unit])).toEqual([
      ["钢材", "产量", "1284000", "t"],
      ["钢材", "产量", "3.2", "%"],
      ["水泥", "产量", "967000", "t"],
      ["水泥", "产量", "-1.5", "%"],
    ]);
    expect(blocksOf(result).at(-1)).toBe("paragraph 注：增速按可比口径计算，共调查25家。");
  });

  it("reads a page that is set in a table, and lines that breaks part", async () => {
    const body = `<table><tr><td><a href="a">首页</a></td><td><p>${sentence}</p>前五个月，全县粮食产量12.5万吨。<br><br>生猪出栏8.6万头，<br>增长2.0%。</td></tr></table>`;
    const result = await runOne(page(body), "存.html");
    expect(result.claims.map(({ value }) => value)).toEqual(["6.2", "0.3", "125000", "86000", "2.0"]);
  });

  it("reads all of a page that has no main text, and says so", async () => {
    const result = await readOne(page("<p>增长3%。</p>"), "存.html");
    expect(result.text).toContain("增长3%。");
  });

  it("is read in the encoding it has", async () => {
    const { facts, text } = await readOne(encode(article(""), "gb18030"), "存.html");
    expect(facts.encoding).toBe("gb18030");
    expect(text).toContain(sentence);
  });

  it("says that its rest is missing", async () => {
    const [cut] = await readAll(article("").slice(0, -30), { source: "存.html" });
    expect(cut).toMatchObject({
      messages: [{ reason: expect.stringMatching(/^the file ends inside <div>/) }],
    });
  });

  it.each([
    [
      "a page that scripts make",
      page('<div id="app"></div><script>start()</script>').replace(/<title>.*<\/title>/, ""),
      "the web page has no text",
    ],
    ["nesting without end", "<div>".repeat(2000), "more than 500 levels deep"],
    ["no text at all", "<html></html>", "the web page has no text"],
  ])("refuses %s", async (_, file, reason) => {
    const [outcome] = await readAll(file, { source: "存.html" });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(reason) });
  });
});
