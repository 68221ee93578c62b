import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { BoxedPage } from "../../../../src/model/boxed.ts";
import { readAlto } from "../../../../src/stages/read/ocr/alto.ts";
import { readHocr } from "../../../../src/stages/read/ocr/hocr.ts";
import { readPageXml } from "../../../../src/stages/read/ocr/page-xml.ts";

const samples = "../shared/samples/hk_20190610";
const fixture = (name: string) => readFileSync(`test/fixtures/ocr/harbour.${name}`, "utf8");

function pagesOf(outcome: ReturnType<typeof readAlto>): readonly BoxedPage[] {
  if ("reason" in outcome) throw new Error(outcome.reason);
  return outcome.map(({ page }) => page);
}

const linesOf = (page: BoxedPage) => page.lines.map(({ text }) => text);

describe("the three formats", () => {
  const pages = [
    readHocr(fixture("hocr")),
    readAlto(fixture("alto.xml")),
    readPageXml(fixture("page.xml")),
  ].map((outcome) => pagesOf(outcome)[0]!);

  it("give the same lines, boxes, blocks and confidences for the same page", () => {
    const [hocr, alto, pageXml] = pages as [BoxedPage, BoxedPage, BoxedPage];
    const withoutSize = ({ lines, ...page }: BoxedPage) => ({
      ...page,
      lines: lines.map(({ size: _, ...line }) => line),
    });
    expect(withoutSize(alto)).toEqual(withoutSize(hocr));
    expect(pageXml).toEqual(alto);
  });

  it("join Chinese characters without a space and Latin words with one", () => {
    expect(linesOf(pages[0]!)).toEqual([
      "上半年水产品出口稳中有升",
      "本报记者林晓舟",
      "市海关7月17日发布的数据显示，",
      "今年上半年，全市水产品出口额达48",
      ".6亿元，同比增长12.3%，占全省水产",
      "品出口总额的三成以上。其中，鲜活",
      "海鱼出口量约2.1万吨。",
      "“订单已经排到了十月。”市渔业协",
      "会会长周海生说，力争今年出口额突破",
      "100亿元。",
      "Blue Harbour Seafood Ltd",
    ]);
  });

  it("say where a word stands and how sure the recogniser was", () => {
    const word = pages[0]!.lines[4]!.words.find(({ text }) => text === "12.3%");
    expect(word).toEqual({ text: "12.3%", box: { x: 286, y: 240, width: 70, height: 26 }, confidence: 0.41 });
    expect(pages[0]).toMatchObject({ number: 1, width: 700, height: 600, pictures: [], rules: [] });
  });
});

describe.runIf(existsSync(`${samples}.hocr`))(
  "a real page of tesseract's (../shared/samples; skipped where absent)",
  () => {
    let hocr: readonly BoxedPage[];
    let alto: readonly BoxedPage[];
    beforeAll(() => {
      hocr = pagesOf(readHocr(readFileSync(`${samples}.hocr`, "utf8")));
      alto = pagesOf(readAlto(readFileSync(`${samples}.alto.xml`, "utf8")));
    });

    it("has the same lines, words and pictures in both of its formats", () => {
      expect(hocr).toHaveLength(1);
      expect(hocr[0]!.lines).toHaveLength(203);
      expect(hocr[0]!.lines.flatMap(({ words }) => words)).toHaveLength(1865);
      expect(linesOf(alto[0]!)).toEqual(linesOf(hocr[0]!));
      expect(alto[0]!.lines.map(({ box, words }) => [box, words])).toEqual(
        hocr[0]!.lines.map(({ box, words }) => [box, words]),
      );
      expect([hocr[0]!.pictures.length, hocr[0]!.rules]).toEqual([
        10,
        [{ x: 1056, y: 829, width: 6, height: 142 }],
      ]);
      // One of them tesseract itself measures differently in its two formats.
      expect(alto[0]!.pictures).toHaveLength(10);
    });

    it("reads as tesseract's own text does, without the spaces between its characters", () => {
      const own = new Set(
        readFileSync(`${samples}.txt`, "utf8")
          .split("\n")
          .map((line) => line.replace(/\s/g, "")),
      );
      const missing = linesOf(hocr[0]!).filter((line) => !own.has(line.replace(/\s/g, "")));
      expect(missing).toEqual([]);
      expect(linesOf(hocr[0]!).some((line) => /\p{Script=Han} \p{Script=Han}/u.test(line))).toBe(false);
    });
  },
);
