import { describe, expect, it } from "vitest";
import { readAlto } from "../../../../src/stages/read/ocr/alto.ts";
import { alto, altoBlock, altoLine, altoPage } from "../../../batch/bad-inputs/ocr-files.ts";

function read(text: string) {
  const outcome = readAlto(text);
  if ("reason" in outcome) throw new Error(outcome.reason);
  return outcome;
}

const lines = (text: string) => read(text)[0]!.page.lines.map((line) => line.text);
const page = (blocks: string) => alto(altoPage(blocks));
const string = (content: string, about = "") =>
  `<String CONTENT="${content}" HPOS="10" VPOS="10" WIDTH="9" HEIGHT="9" ${about}/>`;
const block = (about: string, ...contents: string[]) => altoBlock(altoLine(contents.join("")), about);

describe("ALTO", () => {
  it.each([
    ["pixel", 1],
    ["mm10", 72 / 254],
    ["inch1200", 0.06],
  ])("brings %s to pixels or points", (unit, factor) => {
    const { width, lines: found } = read(alto(altoPage(altoBlock(altoLine())), unit))[0]!.page;
    expect(width).toBeCloseTo(900 * factor);
    expect(found[0]!.box.x).toBeCloseTo(10 * factor);
    expect(found[0]!.box.width).toBeCloseTo(300 * factor);
  });

  it("takes tenths of a millimetre where it names no unit, as its schema says", () => {
    const { page: found } = read(
      page(altoBlock(altoLine())).replace(/<Description>.*<\/Description>/, ""),
    )[0]!;
    expect(found.width).toBeCloseTo((900 * 72) / 254);
  });

  it("puts spaces where SP stands, and everywhere between Latin words in a file without SP", () => {
    expect(
      lines(
        page(
          block("", string("GDP"), "<SP/>", string("rose"), string("!"), string("同"), "<SP/>", string("比")),
        ),
      ),
    ).toEqual(["GDP rose!同比"]);
    expect(lines(page(block("", string("GDP"), string("rose"), string("同"), string("比"))))).toEqual([
      "GDP rose同比",
    ]);
  });

  it("keeps a hyphen at a line's end once, and the two halves as they are printed", () => {
    const first = altoLine(
      `${string("inter", 'SUBS_TYPE="HypPart1" SUBS_CONTENT="international"')}<HYP CONTENT="-"/>`,
    );
    const second = altoLine(string("national", 'SUBS_TYPE="HypPart2" SUBS_CONTENT="international"'));
    expect(lines(page(altoBlock(first + second)))).toEqual(["inter-", "national"]);
    expect(lines(page(altoBlock(altoLine(`${string("inter-")}<HYP/>`))))).toEqual(["inter-"]);
  });

  it("takes the confidence of a word, else of its least certain character", () => {
    const words = read(
      page(
        block(
          "",
          string("一", 'WC="0.41"'),
          string("二三", 'CC="0 9"'),
          '<String CONTENT="四" HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"><Glyph CONTENT="四" GC="0.5"/></String>',
          string("五"),
        ),
      ),
    )[0]!.page.lines[0]!.words;
    expect(words.map(({ confidence }) => confidence)).toEqual([0.41, 0, 0.5, null]);
  });

  it("reads tesseract's confidences, which are per cent behind a point", () => {
    const words = page(
      block("", string("一", 'WC="0.4"'), string("二", 'WC="0.40"'), string("三", 'WC="0.100"')),
    );
    const confidences = (text: string) =>
      read(text)[0]!.page.lines[0]!.words.map(({ confidence }) => confidence);
    const software =
      "<OCRProcessing><softwareName>tesseract 5.3.0</softwareName></OCRProcessing></Description>";
    expect(confidences(words.replace("</Description>", software))).toEqual([0.04, 0.4, 1]);
    expect(confidences(words)).toEqual([0.4, 0.4, 0.1]);
  });

  it("follows IDNEXT, and ReadingOrder before it", () => {
    const blocks =
      block('ID="c"', string("丙")) +
      block('ID="b" IDNEXT="c"', string("乙")) +
      block('ID="a" IDNEXT="b"', string("甲"));
    expect(lines(page(blocks))).toEqual(["甲", "乙", "丙"]);
    const order =
      '<ReadingOrder><OrderedGroup><ElementRef REF="b"/><ElementRef REF="c"/></OrderedGroup></ReadingOrder>';
    expect(lines(alto(altoPage(blocks).replace("<PrintSpace>", `${order}<PrintSpace>`)))).toEqual([
      "乙",
      "丙",
      "甲",
    ]);
  });

  it("reads margins and nested blocks, and gives pictures and drawn lines their boxes", () => {
    const box = 'HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"';
    const nested = `<ComposedBlock><ComposedBlock>${block("", string("里"))}</ComposedBlock><Illustration ${box}/></ComposedBlock>`;
    const text = alto(
      `<Page WIDTH="900" HEIGHT="600"><TopMargin>${block("", string("眉"))}</TopMargin><PrintSpace>${nested}<GraphicalElement ${box}/></PrintSpace></Page>`,
    );
    expect(lines(text)).toEqual(["眉", "里"]);
    expect(read(text)[0]!.page).toMatchObject({
      pictures: [{ x: 1, y: 2, width: 3, height: 4 }],
      rules: [{ x: 1 }],
    });
  });

  it("reads version 2 with a prefix, and several pages", () => {
    const text = alto(altoPage(altoBlock(altoLine())).repeat(2))
      .replaceAll(/<(\/?)(?=[A-Za-z])/g, "<$1a:")
      .replace("xmlns=", "xmlns:a=");
    expect(read(text).map(({ page: { number, lines: found } }) => [number, found.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});
