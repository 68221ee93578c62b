import { encode, utf8 } from "../../stages/read/encoders.ts";
import { type BadFile, bytes } from "./kinds.ts";

const rate = "进出口额同比增长3.4%。";

const altoHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const alto = (page: string, unit = "pixel") =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>${unit}</MeasurementUnit></Description><Layout>${page}</Layout></alto>`;
export const altoPage = (blocks: string, about = 'WIDTH="900" HEIGHT="600"') =>
  `<Page ${about}><PrintSpace>${blocks}</PrintSpace></Page>`;
export const altoBlock = (lines: string, about = "") => `<TextBlock ${about}>${lines}</TextBlock>`;
export const altoLine = (
  words = `<String CONTENT="${rate}" HPOS="10" VPOS="10" WIDTH="300" HEIGHT="20" WC="0.9"/>`,
  box = 'HPOS="10" VPOS="10" WIDTH="300" HEIGHT="20"',
) => `<TextLine ${box}>${words}</TextLine>`;
const wholeAlto = alto(altoPage(altoBlock(altoLine())));

export const hocr = (page: string) =>
  `<!DOCTYPE html>\n<html><head><title/></head><body>${page}</body></html>`;
export const hocrPage = (lines: string, about = "bbox 0 0 900 600") =>
  `<div class="ocr_page" title="${about}">${lines}</div>`;
export const hocrLine = (about = "bbox 10 10 310 30", word = "bbox 10 10 310 30; x_wconf 90", text = rate) =>
  `<span class="ocr_line" title="${about}"><span class="ocrx_word" title="${word}">${text}</span></span>`;
const wholeHocr = hocr(hocrPage(hocrLine()));

export const pageXml = (page: string) =>
  `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="900" imageHeight="600">${page}</Page></PcGts>`;
export const pageRegion = (id: string, text = rate, points = "10,10 310,10 310,30 10,30", about = "") =>
  `<TextRegion id="${id}" ${about}><Coords points="${points}"/><TextLine id="${id}l"><Coords points="${points}"/><TextEquiv conf="0.9"><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`;
const order = (...ids: string[]) =>
  `<ReadingOrder><OrderedGroup id="g">${ids.map((id, i) => `<RegionRefIndexed index="${i}" regionRef="${id}"/>`).join("")}</OrderedGroup></ReadingOrder>`;

const laughs = `<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ""};`.repeat(10)}">`).join("\n")}\n]>\n`;
const never = "entities and external files are never read. Take the DOCTYPE out";
const xml = (content: string | Uint8Array) => ({ name: "bad.xml", content });

/** OCR output that is dangerous, broken, or says what cannot be. */
export const ocrFiles: readonly BadFile[] = [
  // Markup that would do harm.
  {
    kind: "a billion laughs",
    ...xml(`${altoHead}${laughs}${wholeAlto.replace("增长", "&lol9;")}`),
    error: `line 2, byte 39: the file is ALTO XML, but it has a document type declaration that defines entities (the first is lol): ${never}`,
  },
  {
    kind: "a quadratic blow-up",
    ...xml(
      `<!DOCTYPE alto [<!ENTITY a "${"a".repeat(100_000)}">]>${wholeAlto.replace("增长", "&a;".repeat(10_000))}`,
    ),
    error: `line 1, byte 0: the file is ALTO XML, but it has a document type declaration that defines entities (the first is a): ${never}`,
  },
  {
    kind: "an entity from a file",
    ...xml(`<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wholeAlto.replace("增长", "&x;")}`),
    error: "defines entities (the first is x)",
  },
  {
    kind: "an entity from the network",
    ...xml(`<!DOCTYPE PcGts [<!ENTITY x SYSTEM "http://127.0.0.1/x">]>${pageXml(pageRegion("r1", "&x;"))}`),
    error:
      "the file is PAGE XML, but it has a document type declaration that defines entities (the first is x)",
  },
  {
    kind: "a parameter entity",
    ...xml(`<!DOCTYPE alto [<!ENTITY % p SYSTEM "http://127.0.0.1/p"> %p;]>${wholeAlto}`),
    error: "defines entities (the first is p)",
  },
  {
    kind: "an external document type",
    ...xml(`<!DOCTYPE alto SYSTEM "http://127.0.0.1/alto.dtd">\n${wholeAlto}`),
    error: `it has a document type declaration that names an external file: ${never}`,
  },
  {
    kind: "a document type without anything",
    ...xml(`<!DOCTYPE alto>\n${wholeAlto}`),
    error: `it has a document type declaration: ${never}`,
  },
  {
    kind: "hOCR with entities of its own",
    name: "bad.hocr",
    content: wholeHocr
      .replace("<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY lol "lol">]>')
      .replace("增长", "&lol;"),
    error:
      "line 1, byte 0: the file is hOCR, but its document type declaration defines entities of its own, which are never read",
  },
  {
    kind: "elements a hundred thousand deep",
    ...xml(wholeAlto.replace("<Layout>", `<Layout>${"<a>".repeat(100_000)}`)),
    error: "the file is ALTO XML, but its elements stand more than 100 levels deep, which no page does",
  },
  {
    kind: "hOCR a hundred thousand deep",
    name: "bad.html",
    content: hocr(hocrPage("<div>".repeat(100_000) + hocrLine())),
    error: "the file is hOCR, but its elements stand more than 100 levels deep",
  },
  {
    kind: "forty megabytes of XML",
    ...xml(bytes(wholeAlto, new Uint8Array(40 * 1024 * 1024).fill(0x20))),
    error: "the page is too long: it has 40.0 MB, line 1 alone 40.0 MB; one page may have 32.0 MB",
  },
  // Markup that is broken.
  {
    kind: "XML without an element",
    ...xml('<?xml version="1.0"?>\n'),
    error: "line 1, byte 0: the page is markup without an element",
  },
  {
    kind: "XML that is cut between elements",
    ...xml(wholeAlto.slice(0, -20)),
    error: "the file is ALTO XML, but it ends inside <Page>: its rest is missing. Get the file again",
  },
  {
    kind: "XML that is cut inside a tag",
    ...xml(wholeAlto.slice(0, -60)),
    error: "the file is ALTO XML, but it ends inside <TextLine>: its rest is missing",
  },
  {
    kind: "XML with tags that cross",
    ...xml(wholeAlto.replace("</TextLine></TextBlock>", "</TextBlock></TextLine>")),
    error: "the file is ALTO XML, but unexpected close tag",
  },
  { kind: "XML with two roots", ...xml(`${wholeAlto}\n${wholeAlto}`), error: "line 2, byte" },
  {
    kind: "XML with text behind its root",
    ...xml(`${wholeAlto}\n${rate}`),
    error: "the file is ALTO XML, but text data outside of root node",
  },
  {
    kind: "XML with an entity of HTML",
    ...xml(wholeAlto.replace("增长", "&nbsp;")),
    error: "the file is ALTO XML, but undefined entity",
  },
  {
    kind: "XML with a NUL by number",
    ...xml(wholeAlto.replace("增长", "&#0;")),
    error: "the file is ALTO XML, but malformed character entity",
  },
  {
    kind: "XML with a control character",
    ...xml(wholeAlto.replace("增长", "\x01")),
    error: "the file is ALTO XML, but disallowed character",
  },
  {
    kind: "XML with a bare ampersand",
    ...xml(wholeAlto.replace("增长", "A&B公司")),
    error: "line 1, byte 275: the file is ALTO XML, but it has a bare &: expected &amp;",
  },
  {
    kind: "XML with an attribute twice",
    ...xml(wholeAlto.replace("CONTENT=", 'CONTENT="一" CONTENT=')),
    error: "the file is ALTO XML, but duplicate attribute: CONTENT",
  },
  {
    kind: "XML with an attribute without quotes",
    ...xml(wholeAlto.replace('WC="0.9"', "WC=0.9")),
    error: "the file is ALTO XML, but unquoted attribute value",
  },
  {
    kind: "XML with white space before its declaration",
    ...xml(`\n${altoHead}${wholeAlto}`),
    error:
      "line 2, byte 7: the file is ALTO XML, but an XML declaration must be at the start of the document",
  },
  {
    kind: "XML with a comment that does not end",
    ...xml(wholeAlto.replace("<Layout>", "<Layout><!-- ")),
    error: "line 1, byte 130: the file is ALTO XML, but it ends inside a comment",
  },
  {
    kind: "XML cut inside a character",
    ...xml(utf8(wholeAlto).slice(0, utf8(wholeAlto).indexOf(0xe9) + 1)),
    error: "the page is UTF-8 but ends inside a character",
  },
  {
    kind: "hOCR that is cut inside an element",
    name: "bad.hocr",
    content: wholeHocr.slice(0, wholeHocr.indexOf("增长")),
    error: "the file is hOCR, but it ends inside <span>: its rest is missing",
  },
  {
    kind: "hOCR that is cut inside a tag",
    name: "bad.hocr",
    content: wholeHocr.slice(0, wholeHocr.indexOf("x_wconf")),
    error: "the file is hOCR, but it ends inside a tag: its rest is missing",
  },
  {
    kind: "hOCR with a comment that does not end",
    name: "bad.hocr",
    content: wholeHocr.replace("</body>", "<!-- </body>"),
    error: "the file is hOCR, but it ends inside a comment",
  },
  {
    kind: "XML that declares another encoding",
    ...xml(`<?xml version="1.0" encoding="GBK"?>\n${wholeAlto}`),
    warning: "line 1 of the file declares the encoding GBK, but the file is utf-8: read as utf-8",
  },
  {
    kind: "XML in GB18030 that declares UTF-8",
    ...xml(encode(`${altoHead}${wholeAlto.replace(rate, `数字贸易日益兴起，${rate}`)}`, "gb18030")),
    warning: "declares the encoding UTF-8, but the file is gb18030: read as gb18030",
  },
  {
    kind: "XML that declares an encoding there is not",
    ...xml(`<?xml version="1.0" encoding="utf-88"?>\n${wholeAlto}`),
    warning: "declares the encoding utf-88, but the file is utf-8",
  },
  // Markup that says what cannot be.
  {
    kind: "ALTO without a page",
    ...xml(alto("")),
    error: "line 1, byte 0: the file is ALTO XML, but it has no page: expected Layout with an element Page",
  },
  {
    kind: "ALTO with an empty page",
    ...xml(alto(altoPage(""))),
    error: "page 1 of the ALTO XML cannot be used: it has no text: expected lines with words",
  },
  {
    kind: "ALTO with words of nothing",
    ...xml(alto(altoPage(altoBlock(altoLine('<String CONTENT=" "/>'))))),
    error: "it has no text: expected lines with words",
  },
  {
    kind: "ALTO without boxes",
    ...xml(alto(altoPage(altoBlock(altoLine(`<String CONTENT="${rate}"/>`, ""))))),
    error: "page 1 of the ALTO XML cannot be used: none of its lines has a box",
  },
  {
    kind: "ALTO set from top to bottom",
    ...xml(alto(altoPage(altoBlock(altoLine(), 'ROTATION="90"')))),
    error: "its only line is set vertically or turned: expected lines across the page",
  },
  {
    kind: "PAGE XML without a page",
    ...xml(pageXml("").replace(/<Page.*<\/Page>/, "")),
    error: "the file is PAGE XML, but it has no page: expected an element Page",
  },
  {
    kind: "PAGE XML with regions without text",
    ...xml(pageXml(pageRegion("r1", ""))),
    error: "page 1 of the PAGE XML cannot be used: it has no text",
  },
  {
    kind: "PAGE XML set from top to bottom",
    ...xml(pageXml(pageRegion("r1", rate, "10,10 40,10 40,500 10,500"))),
    error: "its only line is set vertically or turned",
  },
  {
    kind: "hOCR without a page",
    name: "bad.hocr",
    content: hocr(hocrLine()),
    error: "the file is hOCR, but it has no page: expected an element of class ocr_page",
  },
  {
    kind: "hOCR without lines",
    name: "bad.hocr",
    content: hocr(hocrPage(`<p class="ocr_par">${rate}</p>`)),
    error:
      "page 1 of the hOCR cannot be used: it has no text: expected lines with words; text outside of lines is left out: line 2 of the file",
  },
  {
    kind: "hOCR without boxes",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine("", "x_wconf 90"))),
    error: "page 1 of the hOCR cannot be used: none of its lines has a box",
  },
  {
    kind: "hOCR with boxes that are words",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine("bbox a b c d", "bbox NaN NaN NaN NaN"))),
    error: "none of its lines has a box",
  },
  {
    kind: "hOCR with a page of several that is empty",
    name: "bad.hocr",
    content: hocr(hocrPage("") + hocrPage(hocrLine())),
    error: "page 1 of the hOCR cannot be used: it has no text",
  },
  {
    kind: "a box that is no number",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine() + hocrLine("bbox 10 40 NaN 60", "bbox 10 40 310 60"))),
    warning: 'boxes that are none are passed over: line 2 of the file, "bbox 10 40 NaN 60"',
  },
  {
    kind: "a box that is endless",
    ...xml(alto(altoPage(altoBlock(altoLine(undefined, 'HPOS="1e999" VPOS="10" WIDTH="300" HEIGHT="20"'))))),
    warning: "boxes that are none are passed over: line 1 of the file",
  },
  {
    kind: "a box the wrong way round",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine("bbox 310 30 10 10"))),
    warning: "boxes that are none are passed over",
  },
  {
    kind: "a box of negative width",
    ...xml(alto(altoPage(altoBlock(altoLine(undefined, 'HPOS="10" VPOS="10" WIDTH="-300" HEIGHT="20"'))))),
    warning: "boxes that are none are passed over",
  },
  {
    kind: "a box that begins before the page",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine("bbox -20 10 310 30"))),
    warning: "boxes that reach out of the page are cut to it",
  },
  {
    kind: "a box that ends behind the page",
    ...xml(pageXml(pageRegion("r1", rate, "10,10 5000,10 5000,30 10,30"))),
    warning: "boxes that reach out of the page are cut to it",
  },
  {
    kind: "an outline that is none",
    ...xml(pageXml(pageRegion("r1") + pageRegion("r2", "二", "10,40 x,y"))),
    warning: 'boxes that are none are passed over: line 1 of the file, "points 10,40 x,y"',
  },
  {
    kind: "a line without a box",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine() + hocrLine("", "", "二"))),
    warning: "lines without a box are placed below the line before them",
  },
  {
    kind: "a confidence above 100",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine(undefined, "bbox 10 10 310 30; x_wconf 150"))),
    warning: 'confidences that are not between 0 and 100 are passed over: line 2 of the file, "150"',
  },
  {
    kind: "a confidence above 1",
    ...xml(wholeAlto.replace('WC="0.9"', 'WC="7"')),
    warning: 'confidences that are not between 0 and 1 are passed over: line 1 of the file, "7"',
  },
  {
    kind: "a confidence below 0",
    ...xml(pageXml(pageRegion("r1")).replace('conf="0.9"', 'conf="-1"')),
    warning: 'confidences that are not between 0 and 1 are passed over: line 1 of the file, "-1"',
  },
  {
    kind: "a confidence that is no number",
    ...xml(wholeAlto.replace('WC="0.9"', 'WC="high"')),
    warning: '"high"',
  },
  {
    kind: "a unit there is not",
    ...xml(alto(altoPage(altoBlock(altoLine())), "furlong")),
    warning: 'an unknown MeasurementUnit is taken as pixels: line 1 of the file, "furlong"',
  },
  {
    kind: "a circle in the reading order",
    ...xml(pageXml(order("r1", "r2", "r1") + pageRegion("r1") + pageRegion("r2", "二"))),
    warning: 'the reading order comes back to a block it has named before: line 1 of the file, "r1"',
  },
  {
    kind: "a reading order that names what is not there",
    ...xml(pageXml(order("r9", "r1") + pageRegion("r1"))),
    warning: 'the reading order names a block that is not on the page: line 1 of the file, "r9"',
  },
  {
    kind: "an index of the reading order that is no number",
    ...xml(pageXml(order("r1").replace('index="0"', 'index="first"') + pageRegion("r1"))),
    warning: 'an index of the reading order is no number: line 1 of the file, "first"',
  },
  {
    kind: "blocks that follow each other in a circle",
    ...xml(
      alto(altoPage(altoBlock(altoLine(), 'ID="a" IDNEXT="b"') + altoBlock(altoLine(), 'ID="b" IDNEXT="a"'))),
    ),
    warning: 'the reading order comes back to a block it has named before: line 1 of the file, "a"',
  },
  {
    kind: "a line that is turned among others",
    name: "bad.hocr",
    content: hocr(
      hocrPage(hocrLine() + hocrLine("bbox 10 40 310 60; textangle 90", "bbox 10 40 310 60", "竖排")),
    ),
    warning: 'lines that are turned are left out: line 2 of the file, "竖排"',
  },
  {
    kind: "a line from top to bottom among others",
    name: "bad.hocr",
    content: hocr(hocrPage(hocrLine() + hocrLine("bbox 400 40 430 500", "", "竖排的标题"))),
    warning: 'lines that are set vertically are left out: line 2 of the file, "竖排的标题"',
  },
  {
    kind: "text outside of lines",
    name: "bad.hocr",
    content: hocr(hocrPage(`${hocrLine()}<p>页边的字</p>`)),
    warning: 'text outside of lines is left out: line 2 of the file, "页边的字"',
  },
  {
    kind: "words outside of lines in ALTO",
    ...xml(alto(altoPage(`${altoBlock(altoLine())}<String CONTENT="页边的字"/>`))),
    warning: 'words outside of lines are left out: line 1 of the file, "页边的字"',
  },
  {
    kind: "words without their text in ALTO",
    ...xml(alto(altoPage(altoBlock(altoLine() + altoLine("<String/>"))))),
    warning: "words without CONTENT are left out: line 1 of the file",
  },
  {
    kind: "lines outside of regions in PAGE XML",
    ...xml(
      pageXml(`${pageRegion("r1")}<TextLine><TextEquiv><Unicode>页边的字</Unicode></TextEquiv></TextLine>`),
    ),
    warning: 'lines and words outside of text regions are left out: line 1 of the file, "页边的字"',
  },
  {
    kind: "a line's text that is not that of its words",
    ...xml(
      pageXml(
        pageRegion("r1").replace(
          "<TextEquiv",
          "<Word><TextEquiv><Unicode>别的</Unicode></TextEquiv></Word><TextEquiv",
        ),
      ),
    ),
    warning: "a line's own text is taken where it is not that of its words",
  },
  {
    kind: "ALTO called text",
    name: "bad.txt",
    content: wholeAlto,
    warning: "the file is called *.txt, but it holds ALTO XML: read as that",
  },
  { kind: "hOCR called XML is hOCR all the same", name: "bad.html", content: wholeHocr },
];
