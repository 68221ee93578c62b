import { describe, expect, it } from "vitest";
import { readAlto } from "../../../../src/stages/read/ocr/alto.ts";
import { readHocr } from "../../../../src/stages/read/ocr/hocr.ts";
import { readPageXml } from "../../../../src/stages/read/ocr/page-xml.ts";
import { formats, type PrintedWord, printWords, type Setting, usual } from "./boxed-print.ts";

const readers = { hocr: readHocr, alto: readAlto, page: readPageXml };

function textsOf(words: readonly PrintedWord[]): string[] {
  return (["hocr", "alto", "page"] as const).map((format) => {
    const outcome = readers[format](formats[format](words));
    if ("reason" in outcome) throw new Error(outcome.reason);
    return outcome[0]!.page.lines.map(({ text }) => text).join("|");
  });
}

const settings: readonly [name: string, setting: Setting][] = [
  ["characters in their cells", usual],
  ["the ink of characters", { ...usual, ink: 0.8 }],
  ["the ink of narrow characters", { ...usual, ink: 0.6 }],
  ["two characters a box", { ...usual, pieces: 2 }],
  ["the ink of two characters a box", { ...usual, pieces: 2, ink: 0.8 }],
  ["three characters a box", { ...usual, pieces: 3, ink: 0.9 }],
  ["whole words", { ...usual, pieces: 99 }],
  ["characters set a little apart", { ...usual, spacing: 0.1 }],
  ["characters in full-width cells", { ...usual, half: 1, blank: 1 }],
  ["the ink of characters in full-width cells", { ...usual, half: 1, ink: 0.6, blank: 1 }],
];

const lines = [
  "码头全年吞吐量为3860万吨，增长5.8%。",
  "去年11月11日，全县投放鱼苗1,111万尾。",
  "失业率由4.12%降到3.98%，新增岗位20571个。",
  "車站每日接待旅客117.4萬人次，票價為$1,250元。",
  "冷库12座，库容90000立方米，用电0.66亿千瓦时。",
  "村民收入突破2.03万元",
];

describe("words of a recogniser", () => {
  describe.each(settings)("as %s", (_, setting) => {
    it.each(lines)("keep every digit of %s", (line) => {
      expect(textsOf(printWords(line, setting))).toEqual([line, line, line]);
    });
  });

  it.each([
    ["the cells of a table", "渔港　3860　12.4%", "渔港    3860    12.4%"],
    ["a number and the next", "货量3860　1204", "货量3860    1204"],
  ])("stay apart where they are %s", (_, line, expected) => {
    for (const pieces of [1, 2, 99])
      expect(textsOf(printWords(line, { ...usual, pieces }))).toEqual([expected, expected, expected]);
  });

  it.each(["HUB港与GREEN BAY港签约", "约12 tons of fish", "2023 GDP"])(
    "of letters keep their blanks: %s",
    (line) => {
      for (const pieces of [1, 2, 99])
        expect(textsOf(printWords(line, { ...usual, pieces, blank: 0.3 }))).toEqual([line, line, line]);
    },
  );

  it("of Latin letters stay words where their boxes touch", () => {
    const touching: PrintedWord[] = [
      { text: "Green", x: 20, width: 100 },
      { text: "Bay", x: 120, width: 60 },
      { text: "harbour", x: 180, width: 140 },
    ];
    expect(textsOf(touching)).toEqual(["Green Bay harbour", "Green Bay harbour", "Green Bay harbour"]);
  });

  it("stand as the file has them where boxes lie on each other", () => {
    const same: PrintedWord[] = [
      { text: "3", x: 20, width: 60 },
      { text: "860", x: 20, width: 60 },
    ];
    expect(textsOf(same)).toEqual(["3 860", "3 860", "3 860"]);
  });

  it("get a blank that the file lacks where their boxes stand apart", () => {
    const cells =
      '<span class="ocrx_word" title="bbox 20 20 80 60">764</span><span class="ocrx_word" title="bbox 140 20 200 60">37%</span>';
    const outcome = readHocr(
      `<html><body><div class="ocr_page" title="bbox 0 0 400 90"><span class="ocr_line" title="bbox 20 20 200 60">${cells}</span></div></body></html>`,
    );
    expect("reason" in outcome ? outcome.reason : outcome[0]!.page.lines[0]!.text).toBe("764 37%");
  });
});
