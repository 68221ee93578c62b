import { describe, expect, it } from "vitest";
import { readHocr } from "../../../../src/stages/read/ocr/hocr.ts";
import { hocr, hocrLine, hocrPage } from "../../../batch/bad-inputs/ocr-files.ts";

function read(page: string) {
  const outcome = readHocr(hocr(page));
  if ("reason" in outcome) throw new Error(outcome.reason);
  return outcome;
}

const word = (text: string, title = "bbox 10 10 40 30") =>
  `<span class='ocrx_word' title='${title}'>${text}</span>`;
const line = (inner: string, title = "bbox 10 10 310 30") =>
  `<span class="ocr_line" title="${title}">${inner}</span>`;
const first = (inner: string, title?: string) => read(hocrPage(line(inner, title)))[0]!.page.lines[0]!;

describe("hOCR", () => {
  it("puts a space where its words have one between them, but not beside Chinese", () => {
    expect(first(`${word("GDP")} ${word("rose")} ${word("同")} ${word("比")}\n${word("3.4%")}`).text).toBe(
      "GDP rose同比3.4%",
    );
    expect(first(`${word("3")}${word(".4%")}`).text).toBe("3.4%");
  });

  it("knows the entities of HTML, and elements inside words", () => {
    expect(first(word("<strong>A&amp;B&nbsp;Co</strong>"))).toMatchObject({ text: "A&B Co", bold: true });
  });

  it("takes the confidence of a word, else of its least certain character", () => {
    const confidences = first(
      [
        word("一", "bbox 1 1 2 2; x_wconf 41"),
        word("二", "bbox 1 1 2 2; x_confs 90 30.5 80"),
        `<span class="ocrx_word" title="bbox 1 1 2 2"><span class="ocrx_cinfo" title="x_conf 88">三</span> <span class="ocrx_cinfo" title="x_conf 77">四</span></span>`,
        word("五"),
      ].join(" "),
    );
    expect(confidences.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ["一", 0.41],
      ["二", 0.305],
      ["三四", 0.77],
      ["五", null],
    ]);
  });

  it("takes confidences from 0 to 1 where the whole file has such, as kraken writes them", () => {
    const words = first(
      `${word("一", "bbox 1 1 2 2; x_confs 0.98 0.41")} ${word("二", "bbox 1 1 2 2; x_wconf 1")}`,
    );
    expect(words.words.map(({ confidence }) => confidence)).toEqual([0.41, 1]);
    const perCent = first(
      `${word("一", "bbox 1 1 2 2; x_wconf 0.5")} ${word("二", "bbox 1 1 2 2; x_wconf 96")}`,
    );
    expect(perCent.words.map(({ confidence }) => confidence)).toEqual([0.005, 0.96]);
    expect(first(word("一", "bbox 1 1 2 2; x_wconf 1")).words[0]!.confidence).toBe(0.01);
  });

  it("reads properties that commas part, and values that commas part", () => {
    const line = first(word("一", "bbox 1 2 3 4, x_wconf 93"), "bbox 10, 10, 310, 40, x_size 33.5");
    expect(line).toMatchObject({
      box: { x: 10, y: 10, width: 300, height: 30 },
      size: 33.5,
      words: [{ box: { x: 1, y: 2, width: 2, height: 2 }, confidence: 0.93 }],
    });
  });

  it("keeps text in a line that no word holds", () => {
    expect(first(`共 ${word("12")} 项`)).toMatchObject({
      text: "共12项",
      words: [{ confidence: null }, {}, {}],
    });
  });

  it("takes captions and headers as lines, or the lines in them", () => {
    const caption = `<span class="ocr_caption" title="bbox 1 1 9 9">${word("图一")}</span>`;
    const holder = `<div class="ocr_caption">${line(word("图二"))}${line(word("图三"))}</div>`;
    expect(read(hocrPage(caption + holder))[0]!.page.lines.map(({ text }) => text)).toEqual([
      "图一",
      "图二",
      "图三",
    ]);
  });

  it("gives pictures and drawn lines their boxes", () => {
    const page = hocrPage(
      `<div class="ocr_photo" title="bbox 5 5 50 60"></div><div class="ocr_separator" title="bbox 70 0 72 99"/>${hocrLine()}`,
    );
    expect(read(page)[0]!.page).toMatchObject({
      pictures: [{ x: 5, y: 5, width: 45, height: 55 }],
      rules: [{ x: 70, y: 0, width: 2, height: 99 }],
    });
  });

  it("counts the pages of a file, and finds the size of one that does not say it", () => {
    const pages = read(hocrPage(hocrLine()) + hocrPage(hocrLine(), "ppageno 1"));
    expect(pages.map(({ page: { number, width, height } }) => [number, width, height])).toEqual([
      [1, 900, 600],
      [2, 310, 30],
    ]);
  });

  it("takes the size of the letters where it is given", () => {
    expect(first(word("一"), "bbox 10 10 310 40; x_size 33.5").size).toBe(33.5);
    expect(first(word("一"), "bbox 10 10 310 40").size).toBe(30);
  });

  it("reads a page that lay a little askew", () => {
    expect(first(word("一"), "bbox 10 10 310 40; textangle 358").text).toBe("一");
  });

  it("is not misled by a semicolon in a file's name", () => {
    const page = read(
      hocrPage(hocrLine(), "image 'x'; bbox 0 0 5 5").replace(
        "image 'x'",
        "image &quot;a; bbox 1 2 3 4&quot;",
      ),
    )[0]!;
    expect(page.page).toMatchObject({ width: 5, height: 5 });
  });
});
