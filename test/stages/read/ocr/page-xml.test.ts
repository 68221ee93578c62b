import { describe, expect, it } from "vitest";
import { readPageXml } from "../../../../src/stages/read/ocr/page-xml.ts";
import { pageRegion, pageXml } from "../../../batch/bad-inputs/ocr-files.ts";

function read(content: string) {
  const outcome = readPageXml(pageXml(content));
  if ("reason" in outcome) throw new Error(outcome.reason);
  return outcome[0]!.page;
}

const texts = (content: string) => read(content).lines.map(({ text }) => text);
const word = (text: string, conf?: string) =>
  `<Word><Coords points="1,1 9,9"/><TextEquiv${conf === undefined ? "" : ` conf="${conf}"`}><Unicode>${text}</Unicode></TextEquiv></Word>`;
const region = (line: string) =>
  `<TextRegion id="r"><Coords points="1,1 99,99"/><TextLine><Coords points="1,1 99,20"/>${line}</TextLine></TextRegion>`;
const own = (text: string, about = "") => `<TextEquiv ${about}><Unicode>${text}</Unicode></TextEquiv>`;

describe("PAGE XML", () => {
  it("follows its reading order by index, through groups, and puts what it does not name behind", () => {
    const order = `<ReadingOrder><OrderedGroup id="g">
      <UnorderedGroupIndexed index="1" id="h"><RegionRef regionRef="c"/></UnorderedGroupIndexed>
      <RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></ReadingOrder>`;
    const regions = ["a", "b", "c"].map((id) => pageRegion(id, id)).join("");
    expect(texts(order + regions)).toEqual(["b", "c", "a"]);
  });

  it("finds text in tables and other regions", () => {
    expect(
      texts(
        `<TableRegion id="t">${pageRegion("a", "格")}</TableRegion><AdvertRegion>${pageRegion("b", "告")}</AdvertRegion>`,
      ),
    ).toEqual(["格", "告"]);
  });

  it("spaces words as the line's own text does", () => {
    expect(texts(region(word("3") + word(".4%") + word("GDP") + own("3.4% GDP")))).toEqual(["3.4% GDP"]);
    expect(texts(region(word("全") + word("市")))).toEqual(["全市"]);
  });

  it("takes a line's own text where its words say something else, as doubtful as the least of them", () => {
    const line = read(region(word("3.1%", "0.3") + word("增", "0.9") + own("3.4%增")))!.lines[0]!;
    expect(line).toMatchObject({ text: "3.4%增", words: [{ text: "3.4%增", confidence: 0.3 }] });
  });

  it("takes the reading with the lowest index", () => {
    expect(texts(region(own("二", 'index="1"') + own("一", 'index="0"')))).toEqual(["一"]);
  });

  it("gives words the confidence of their line where they have none", () => {
    expect(
      read(region(word("全") + word("市", "0.2") + own("全市", 'conf="0.6"'))).lines[0]!.words,
    ).toMatchObject([{ confidence: 0.6 }, { confidence: 0.2 }]);
  });

  it("reads words whose text stands in their characters only, and says which characters stand outside of words", () => {
    const glyph = (text: string, x: number, conf: string) =>
      `<Glyph><Coords points="${x},1 ${x + 8},1 ${x + 8},9 ${x},9"/><TextEquiv conf="${conf}"><Unicode>${text}</Unicode></TextEquiv></Glyph>`;
    const content = region(
      `<Word>${glyph("3", 1, "0.9")}${glyph("8", 9, "0.4")}</Word><Word>${glyph("吨", 17, "0.8")}</Word>`,
    );
    expect(read(content).lines[0]).toMatchObject({
      text: "38吨",
      words: [
        { text: "38", confidence: 0.4, box: { x: 1, y: 1, width: 16, height: 8 } },
        { text: "吨", confidence: 0.8 },
      ],
    });
    const outcome = readPageXml(pageXml(region(`${glyph("七", 1, "0.9")}${own("八")}`)));
    expect("reason" in outcome ? [] : outcome[0]!.messages.map(({ reason }) => reason)).toEqual([
      'characters outside of words are left out: line 1 of the file, "七"',
    ]);
  });

  it("parts a region that was recognised as a whole into its lines", () => {
    const whole = `<TextRegion id="r"><Coords points="0,0 100,0 100,40 0,40"/>${own("第一行\n第二行")}</TextRegion>`;
    expect(read(whole).lines.map(({ text, box }) => [text, box])).toEqual([
      ["第一行", { x: 0, y: 0, width: 100, height: 20 }],
      ["第二行", { x: 0, y: 20, width: 100, height: 20 }],
    ]);
  });

  it("reads the outlines of 2010, and pictures and drawn lines", () => {
    const points = '<Coords><Point x="5" y="6"/><Point x="50" y="60"/></Coords>';
    const page = read(
      `<ImageRegion>${points}</ImageRegion><SeparatorRegion>${points}</SeparatorRegion>${pageRegion("a")}`,
    );
    const box = { x: 5, y: 6, width: 45, height: 54 };
    expect(page).toMatchObject({ width: 900, height: 600, pictures: [box], rules: [box] });
  });
});
