import { describe, expect, it } from "vitest";
import { readPaddle } from "../../../../src/stages/read/ocr/paddle.ts";
import { pipeline } from "../../../program.ts";
import { readAll, readOne } from "../articles/read.ts";

const polygon = (x: number, y: number, width: number, height: number) => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** As PaddleOCR 3 saves a page. */
const saved = {
  input_path: "扫描.png",
  page_index: null,
  model_settings: { use_doc_preprocessor: false, use_textline_orientation: false },
  dt_polys: [
    polygon(20, 20, 300, 40),
    polygon(20, 90, 340, 20),
    polygon(20, 120, 200, 20),
    polygon(0, 0, 3, 3),
  ],
  text_rec_score_thresh: 0.0,
  rec_texts: ["水产品出口稳中有升", "今年上半年，全市水产品出口额达48.6亿元，", "同比增长12.3%。"],
  rec_scores: [0.99, 0.98, 0.61],
  rec_polys: [polygon(20, 20, 300, 40), polygon(20, 90, 340, 20), polygon(20, 120, 200, 20)],
  rec_boxes: [
    [20, 20, 320, 60],
    [20, 90, 360, 110],
    [20, 120, 220, 140],
  ],
};

const read = (value: unknown) => {
  const outcome = readPaddle(JSON.stringify(value));
  if ("reason" in outcome) throw new Error(outcome.reason);
  return outcome;
};

const linesOf = (value: unknown) => read(value).map(({ page }) => page.lines.map(({ text }) => text));

describe("JSON of PaddleOCR", () => {
  it("gives lines with boxes and confidences", () => {
    const [{ page }] = read(saved) as [ReturnType<typeof read>[number]];
    expect(page.lines.map(({ text }) => text)).toEqual(saved.rec_texts);
    expect(page.lines[1]!.box).toEqual({ x: 20, y: 90, width: 340, height: 20 });
    expect(page.lines.map(({ words }) => words[0]!.confidence)).toEqual(saved.rec_scores);
  });

  it.each([
    ["what a server answers", { errorCode: 0, result: { ocrResults: [{ prunedResult: saved }] } }],
    ["res around it", { res: saved }],
    ["a list of pages", [saved, saved]],
    [
      "PP-StructureV3",
      { input_path: "a.png", width: 900, height: 1200, overall_ocr_res: saved, parsing_res_list: [] },
    ],
    ["boxes without polygons", { ...saved, rec_polys: undefined, dt_polys: undefined }],
    [
      "polygons of finding alone",
      { rec_texts: saved.rec_texts, rec_scores: saved.rec_scores, dt_polys: saved.dt_polys.slice(0, 3) },
    ],
    ["PaddleOCR 2, a page", saved.rec_texts.map((text, k) => [saved.rec_polys[k], [text, 0.9]])],
    ["PaddleOCR 2, pages", [saved.rec_texts.map((text, k) => [saved.rec_polys[k], [text, 0.9]])]],
    [
      "PPOCRLabel",
      saved.rec_texts.map((transcription, k) => ({
        transcription,
        points: saved.rec_polys[k],
        difficult: false,
      })),
    ],
  ])("is read from %s", (_, value) => {
    expect(linesOf(value)[0]).toEqual(saved.rec_texts);
  });

  it("has the order of PP-StructureV3's paragraphs, and its page's size", () => {
    const parsing_res_list = [
      { block_label: "text", block_bbox: [0, 80, 400, 200], block_order: 1 },
      { block_label: "title", block_bbox: [0, 0, 400, 70], block_order: 2 },
    ];
    const [{ page }] = read({ width: 900, height: 1200, overall_ocr_res: saved, parsing_res_list }) as [
      ReturnType<typeof read>[number],
    ];
    expect(page.lines.map(({ text }) => text)).toEqual([...saved.rec_texts.slice(1), saved.rec_texts[0]]);
    expect([page.width, page.height]).toEqual([900, 1200]);
  });

  it("becomes a page whose doubtful number is flagged", async () => {
    const result = pipeline.run(await readOne(JSON.stringify(saved), "扫描_res.json"));
    expect(result.articles[0]!.title).toBe("水产品出口稳中有升");
    expect(result.input.sheet?.lines[1]).toEqual([20, 90, 340, 20]);
    expect(result.claims.map(({ value, flags }) => [value, flags.includes("low-confidence")])).toEqual([
      ["4860000000", false],
      ["12.3", true],
    ]);
  });

  it("leaves turned lines out, and says which", () => {
    const turned = [
      [50, 300],
      [50, 100],
      [70, 100],
      [70, 300],
    ];
    const [{ page, messages }] = read({
      rec_texts: ["横", "竖着的一行"],
      rec_scores: [0.9, 0.9],
      rec_polys: [polygon(0, 0, 30, 30), turned],
    }) as [ReturnType<typeof read>[number]];
    expect(page.lines.map(({ text }) => text)).toEqual(["横"]);
    expect(messages[0]!.reason).toContain('"竖着的一行"');
  });

  it.each([
    ["one that breaks off", JSON.stringify(saved).slice(0, 300), "it ends too soon: its rest is missing"],
    ["one with a mistake", '{"rec_texts": [甲]}', "here it is no JSON: expected a value"],
    ["one without a text", '{"rec_texts": [], "rec_scores": []}', "it has no text"],
    ["one without boxes", '{"rec_texts": ["甲"], "rec_scores": [0.9]}', "none of its lines has a box"],
    [
      "one of detection only",
      '{"dt_polys": [[[1,2],[3,2],[3,4],[1,4]]], "dt_scores": [0.9]}',
      "it has no page: expected rec_texts",
    ],
  ])("refuses %s, with its place", async (_, file, reason) => {
    const [outcome] = await readAll(file, { source: "a.json" });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(reason) });
  });
});
