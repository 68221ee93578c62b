import { describe, expect, it } from "vitest";
import { cutToLines } from "../../../../src/stages/read/ocr/json-boxes.ts";
import { pipeline } from "../../../program.ts";
import { blocksOf, readAll, readOne } from "../articles/read.ts";

const span = (content: string, bbox: number[], about: object = {}) => ({
  bbox,
  content,
  type: "text",
  score: 0.97,
  ...about,
});
const line = (content: string, bbox: number[], about?: object) => ({
  bbox,
  spans: [span(content, bbox, about)],
});
const block = (type: string, bbox: number[], lines: object[]) => ({ type, bbox, lines });
const html =
  "<html><body><table><tr><td>产品</td><td>产量（万吨）</td><td>增长（%）</td></tr><tr><td>钢材</td><td>128.4</td><td>3.2</td></tr><tr><td>水泥</td><td>96.7</td><td>-1.5</td></tr></table></body></html>";

const blocks = [
  block("title", [50, 40, 300, 64], [line("工业稳步增长", [50, 40, 300, 64])]),
  block(
    "text",
    [50, 80, 290, 120],
    [
      line("今年上半年，全市规模以上工业增加", [50, 80, 290, 92]),
      line("值同比增长6.2%，快于全省。", [50, 100, 240, 112], { score: 0.5 }),
    ],
  ),
  block("title", [50, 130, 120, 142], [line("一、产品产量", [50, 130, 120, 142])]),
  {
    type: "table",
    bbox: [50, 150, 350, 240],
    blocks: [
      {
        type: "table_body",
        bbox: [50, 165, 350, 240],
        lines: [
          {
            bbox: [50, 165, 350, 240],
            spans: [{ type: "table", bbox: [50, 165, 350, 240], html, image_path: "a.jpg" }],
          },
        ],
      },
      block("table_caption", [120, 150, 280, 162], [line("表1 主要产品产量", [120, 150, 280, 162])]),
    ],
  },
  block("text", [50, 250, 290, 262], [line("全年工业投资力争突破500亿元。", [50, 250, 290, 262])]),
];
const middle = (about: object = {}) => ({
  pdf_info: [
    {
      preproc_blocks: blocks,
      para_blocks: blocks,
      discarded_blocks: [block("page_number", [290, 780, 300, 790], [line("5", [290, 780, 300, 790])])],
      page_idx: 0,
      page_size: [612, 792],
      ...about,
    },
  ],
  _backend: "pipeline",
  _version_name: "2.5.4",
});

const expected = [
  "title 工业稳步增长",
  "paragraph 今年上半年，全市规模以上工业增加值同比增长6.2%，快于全省。",
  "section 一、产品产量",
  "table 表1主要产品产量",
  "table 产品\t产量（万吨）\t增长（%）",
  "table 钢材\t128.4\t3.2",
  "table 水泥\t96.7\t-1.5",
  "paragraph 全年工业投资力争突破500亿元。",
];

const run = async (value: unknown, source = "刊_middle.json") =>
  pipeline.run(await readOne(JSON.stringify(value), source));

describe("middle.json of MinerU", () => {
  it.each([
    ["with the blocks before paragraphs are made", middle()],
    ["of the backend that has only paragraphs", middle({ preproc_blocks: undefined })],
  ])("keeps its blocks in their order, %s", async (_, value) => {
    const result = await run(value);
    expect(blocksOf(result).map((it) => it.replace("表1 ", "表1"))).toEqual(expected);
    expect(result.messages.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^what MinerU has set aside is left out: line 1 of the file, "5"/),
        expect.stringMatching(/^the cells of tables stand evenly in the table's box/),
      ]),
    );
  });

  it("has boxes and confidences", async () => {
    const result = await run(middle());
    expect(result.input.sheet).toMatchObject({ page: 1, width: 612, height: 792 });
    expect(result.articles[0]!.blocks[1]!.box).toEqual({ page: 1, x: 50, y: 80, width: 240, height: 32 });
    expect(
      result.claims.map(({ value, flags }) => [value, flags.includes("low-confidence")]).slice(0, 2),
    ).toEqual([
      ["6.2", true],
      ["1284000", false],
    ]);
  });

  it("writes formulas that are no more than figures as figures", async () => {
    const formula = block(
      "text",
      [50, 300, 290, 312],
      [
        {
          bbox: [50, 300, 290, 312],
          spans: [
            span("全县投资增长", [50, 300, 120, 312]),
            span("1 2 . 3 \\%", [120, 300, 160, 312], { type: "inline_equation" }),
            span("。", [160, 300, 170, 312]),
          ],
        },
      ],
    );
    const { claims } = await run(middle({ preproc_blocks: [...blocks, formula] }));
    expect(claims.at(-1)).toMatchObject({ value: "12.3", unit: "%" });
  });
});

describe("content_list.json of MinerU", () => {
  const list = [
    { type: "text", text: "工业稳步增长", text_level: 1, bbox: [80, 50, 500, 80], page_idx: 0 },
    {
      type: "text",
      text: "今年上半年，全市规模以上工业增加值同比增长$6 . 2 \\%$，快于全省。",
      bbox: [80, 100, 480, 150],
      page_idx: 0,
    },
    { type: "text", text: "一、产品产量", text_level: 2, bbox: [80, 165, 200, 180], page_idx: 0 },
    {
      type: "table",
      table_caption: ["表1 主要产品产量"],
      table_footnote: [],
      table_body: html,
      bbox: [80, 190, 580, 300],
      page_idx: 0,
    },
    {
      type: "list",
      sub_type: "text",
      list_items: ["全年工业投资力争突破500亿元。"],
      bbox: [80, 310, 480, 330],
      page_idx: 0,
    },
    { type: "page_number", text: "5", bbox: [480, 980, 500, 990], page_idx: 0 },
    { type: "text", text: "财政收入48亿元，增长5.5%。", bbox: [80, 50, 480, 70], page_idx: 2 },
  ];

  it("keeps its blocks in their order, a page for each index", async () => {
    const pages = await readAll(JSON.stringify(list), { source: "刊_content_list.json" });
    expect(pages.map((page) => ("facts" in page ? page.facts.source : page.reason))).toEqual([
      "刊_content_list.json#1",
      "刊_content_list.json#3",
    ]);
    const result = await run(list, "刊_content_list.json");
    expect(blocksOf(result).map((it) => it.replace("表1 ", "表1"))).toEqual(expected);
    expect(result.input.sheet).toMatchObject({ width: 1000, height: 1000 });
  });

  it("is read without boxes, as older versions write it", async () => {
    const old = list.filter(({ page_idx }) => page_idx === 0).map(({ bbox: _, ...entry }) => entry);
    const result = await run(old, "刊_content_list.json");
    expect(blocksOf(result).map((it) => it.replace("表1 ", "表1"))).toEqual(expected);
    expect(result.input.sheet).toBeUndefined();
  });
});

describe("a text of which only the box is known", () => {
  it("stands in lines that fill it, none cut in a number", () => {
    const text = "今年上半年，全市规模以上工业增加值同比增长6.2%，快于全省平均水平0.5个百分点。";
    const lines = cutToLines(text, { x: 10, y: 10, width: 200, height: 42 });
    expect(lines.map((it) => it.text).join("")).toBe(text);
    expect(lines).toHaveLength(2);
    expect(lines[1]!.box).toMatchObject({ x: 10, y: 31, width: 200 });
    expect(cutToLines("短", { x: 0, y: 0, width: 20, height: 20 })).toHaveLength(1);
  });
});
