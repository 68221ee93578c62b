import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { SourcePage } from "../../../../src/model/page.ts";
import type { ReadFailure } from "../../../../src/stages/read/read-page.ts";
import { readPages } from "../../../../src/stages/read/read-pages.ts";
import { CHINESE, hex, makePdf, stream, UNMAPPED } from "../../../tools/make-pdf.ts";

async function read(bytes: Uint8Array, source = "a.pdf"): Promise<(SourcePage | ReadFailure)[]> {
  const pages = [];
  for await (const page of readPages(bytes, { source })) pages.push(page);
  return pages;
}

async function readOne(bytes: Uint8Array): Promise<SourcePage> {
  const [page, ...more] = await read(bytes);
  expect(more).toEqual([]);
  if (page === undefined || "reason" in page) throw new Error(page?.reason);
  return page;
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const [page] = await read(bytes);
  return page !== undefined && "reason" in page ? page.reason : "it was read";
}

const line = (text: string, x: number, y: number, size = 12) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET`;
const chinese = (pages: string[]) => makePdf({ pages, font: CHINESE });

describe("a PDF that says wrongly how many pages it has", () => {
  const pages = [1, 2, 3].map((rate) => line(`出口同比增长${rate}%。`, 50, 700));

  it("gives each page that it leaves out as one that cannot be read", async () => {
    const [first, ...others] = await read(makePdf({ pages, font: CHINESE, count: 1 }));
    expect(first).toMatchObject({ text: "出口同比增长1%。", facts: { source: "a.pdf#1" } });
    expect(others).toMatchObject([2, 3].map((number) => ({ source: `a.pdf#${number}` })));
    for (const page of others)
      expect(page).toMatchObject({ reason: expect.stringContaining("says that it has 1 page and holds 3") });
  });

  it("is refused where the number is none", async () => {
    const reason = await reasonOf(makePdf({ pages, font: CHINESE, count: -1 }));
    expect(reason).toContain("says that it has -1 pages");
  });

  it("gives the pages that it holds where it promises more", async () => {
    expect(await read(makePdf({ pages, font: CHINESE, count: 7 }))).toHaveLength(3);
  });
});

describe("reading a PDF", () => {
  it("passes over lines before its mark", async () => {
    const file = chinese([line("出口同比增长3.4%。", 50, 700)]);
    const head = Buffer.from("Content-Type: application/pdf\r\n\r\n");
    expect((await readOne(new Uint8Array(Buffer.concat([head, file])))).text).toBe("出口同比增长3.4%。");
  });

  it("reads Chinese in a font that is not embedded, by the CMaps that come with pdf.js", async () => {
    const page = await readOne(chinese([line("出口同比增长3.4%。", 50, 700)]));
    expect(page.text).toBe("出口同比增长3.4%。");
    expect(page.facts).toMatchObject({ source: "a.pdf", encoding: "pdf" });
    const [first] = page.boxes!.lines;
    expect(first).toMatchObject({ text: page.text, size: 12, bold: false });
    // The base line stands 100 points below the page's top.
    expect(first!.box.x).toBeCloseTo(50);
    expect(first!.box.y).toBeCloseTo(100 - 0.88 * 12);
  });

  it.each([
    ["glyph by glyph", "BT /F1 12 Tf 1 0 0 1 50 700 Tm"],
    ["run by run", ""],
  ])("takes false bold once, drawn %s", async (_, start) => {
    const text = "陶多多说11月";
    const content =
      start === ""
        ? `${line(text, 50, 700)} ${line(text, 50.4, 700)}`
        : [...text].flatMap((it, k) => [line(it, 50 + 12 * k, 700), line(it, 50.4 + 12 * k, 700)]).join(" ");
    const page = await readOne(chinese([content]));
    expect(page.text).toBe(text);
    expect(page.boxes!.lines[0]!.bold).toBe(true);
    expect(page.messages.map(({ reason }) => reason)).toContain(
      "7 characters that are drawn again at their own place were read once",
    );
  });

  it("closes letter-spacing by the widths of characters, and keeps the blank before a name", async () => {
    const spaced = `BT /F1 12 Tf 6 Tc 1 0 0 1 50 700 Tm ${hex("投资这样提升")} Tj ET`;
    const named = `BT /F1 12 Tf 1 0 0 1 50 600 Tm [${hex("本报记者")} -900 ${hex("王珂")}] TJ ET`;
    const beside = line("各地加力推动政策落地见效。", 50, 580);
    expect((await readOne(chinese([`${spaced} ${named} ${beside}`]))).text).toBe(
      "投资这样提升\n本报记者 王珂\n各地加力推动政策落地见效。",
    );
  });

  it("parts columns whatever the order of drawing", async () => {
    const left = ["各地加力推动政策落地，", "积极因素一点一滴累积，", "经济回升向好。"];
    const right = ["进出口总值平稳增长，", "出口产品结构持续优化，", "贸易伙伴多元。"];
    const content = [
      ...right.map((text, k) => line(text, 220, 700 - 17 * k)).reverse(),
      ...left.map((text, k) => line(text, 50, 700 - 17 * k)),
    ].join(" ");
    const { text } = await readOne(chinese([content]));
    expect(text).toBe(left.flatMap((it, k) => [it, right[k]!]).join("\n"));
  });

  it("makes each page of a file a page of the dataset", async () => {
    const pages = (await read(
      chinese([line("出口增长。", 50, 700), "", line("进口下降。", 50, 700)]),
    )) as SourcePage[];
    expect(
      pages.map((page) => ("reason" in page ? (page as unknown as ReadFailure) : page.facts).source),
    ).toEqual(["a.pdf#1", "a.pdf#2", "a.pdf#3"]);
    expect(pages[1]).toMatchObject({
      reason: expect.stringContaining("no text layer, nothing that is text: run OCR"),
    });
    expect(pages[2]!.facts.id).toMatch(/^a-[0-9a-f]{16}#3$/);
    expect(pages[2]!.boxes!.number).toBe(3);
    expect(pages[0]!.facts.sha256).not.toBe(pages[2]!.facts.sha256);
  });

  it("reports characters without a Unicode value, and marks where they stand", async () => {
    const more = [UNMAPPED];
    const resources = "";
    const mixed = makePdf({ pages: [line("出口增长一点二倍。", 50, 700)], font: CHINESE, more, resources });
    expect((await readOne(mixed)).messages).toEqual([]);
    const content = `${line("出口增长一点二倍。", 50, 700)} BT /F2 12 Tf 1 0 0 1 50 680 Tm <01020103> Tj ET`;
    const twoFonts = makePdf({ pages: [content], font: CHINESE, more });
    const withSecond = Buffer.from(
      Buffer.from(twoFonts).toString("latin1").replaceAll("/F1 3 0 R >>", "/F1 3 0 R /F2 1000 0 R >>"),
      "latin1",
    );
    const page = await readOne(new Uint8Array(withSecond));
    expect(page.text).toBe("出口增长一点二倍。\n〓〓");
    expect(page.messages).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        reason: "2 characters of the font ABCDEF+Secret have no Unicode value in the PDF and stand as 〓",
      }),
    );
  });

  it.each([
    [
      "most characters have no Unicode value",
      makePdf({ pages: ["BT /F1 12 Tf 1 0 0 1 50 700 Tm <010201030104> Tj ET"], font: UNMAPPED }),
      /^3 of 3 characters have no Unicode value .* ABCDEF\+Secret.*run OCR/,
    ],
    [
      "there is a picture only",
      makePdf({
        pages: ["q 500 0 0 500 20 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"],
      }),
      /no text layer, only a picture: run OCR on it and give its hOCR or ALTO/,
    ],
    [
      "its CMap is unknown",
      makePdf({
        pages: ["BT /F1 12 Tf 1 0 0 1 50 700 Tm <51fa53e3> Tj ET"],
        font: CHINESE.replace("UniGB-UCS2-H", "NoSuchCMap"),
      }),
      /CMaps? cannot be read|no Unicode value/,
    ],
    [
      "it is set vertically",
      chinese([
        [..."出口同比增长百分之三点四进口同比下降"].map((it, k) => line(it, 500, 700 - 12 * k)).join(" "),
      ]),
      /set vertically/,
    ],
    [
      "it opens with a password",
      makePdf({
        pages: [""],
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
      }),
      /encrypted .* password/,
    ],
    [
      "it is cut off",
      chinese([line("出口增长。", 50, 700)]).subarray(0, 120),
      /cut off: it ends after 120 bytes/,
    ],
    ["nothing follows its mark", new TextEncoder().encode("%PDF-1.7\n%%EOF\n"), /cannot be opened/],
  ])("says why a PDF cannot be read: %s", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });

  it("knows where pictures stand and decodes none, without a word on the console", async () => {
    const big = stream(
      "no JPEG at all",
      "/Type /XObject /Subtype /Image /Width 4000 /Height 3000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    );
    const mask = "BI /W 300 /H 200 /IM true /BPC 1 ID \x80 EI";
    const form = stream(
      "q 60 0 0 40 300 200 cm /Im1 Do Q",
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /Im1 1000 0 R >> >>",
    );
    const content = [
      // Over a transformation of its own, as many programs write it.
      "q 0.1 0 0 0.1 0 0 cm q 2000 0 0 1000 500 6000 cm /Im1 Do Q Q",
      `q 50 0 0 30 100 400 cm ${mask} Q`,
      "/Fm1 Do",
      // Scaled text, a drawn box and nothing at all are no pictures.
      `q 20 0 0 20 50 100 cm BT /F1 1 Tf ${hex("出口增长。")} Tj ET Q`,
      "q 90 0 0 90 400 100 cm 0 0 1 1 re f Q",
      "q 1 0 0 1 300 300 cm Q",
    ].join("\n");
    const said = (["log", "warn", "error"] as const).map((name) => vi.spyOn(console, name));
    const page = await readOne(
      makePdf({
        pages: [content],
        font: CHINESE,
        more: [big, form],
        resources: "/XObject << /Im1 1000 0 R /Fm1 1001 0 R >>",
      }),
    );
    expect(
      page.boxes!.pictures.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)),
    ).toEqual([
      [50, 100, 200, 100],
      [100, 370, 50, 30],
      [300, 560, 60, 40],
    ]);
    expect(said.flatMap((it) => it.mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });

  it("never throws, wherever a file is cut or a byte is wrong", async () => {
    const whole = chinese([line("出口增长。", 50, 700)]);
    for (let at = 9; at < whole.length; at += 41) {
      const broken = whole.slice();
      broken[at] = 0x28;
      for (const bytes of [whole.slice(0, at), broken]) expect(await read(bytes)).not.toEqual([]);
    }
  });

  it("leaves the arrays of the program as they were", async () => {
    await readOne(chinese([line("出口增长。", 50, 700)]));
    expect(Array.prototype.push.toString()).toContain("[native code]");
    expect(Object.keys(Object.getOwnPropertyDescriptors(Array.prototype))).toContain("push");
    expect(Object.keys([])).toEqual([]);
  });
});

const samples = new URL("../../../../../shared/samples/", import.meta.url);
describe.skipIf(!existsSync(samples))("real PDFs (../shared/samples is not there otherwise)", () => {
  const sample = (name: string) => new Uint8Array(readFileSync(new URL(name, samples)));

  it("reads a page whose glyphs are drawn twice once", async () => {
    const [first] = (await read(sample("doubled-glyphs.pdf"))) as SourcePage[];
    expect(first!.text).toContain("教育经历");
    expect(first!.text).toContain("计算机科学与技术（应用技术） 本科");
    expect(first!.text).not.toMatch(/教教|软软|计计算算/);
  });

  it("refuses a vertical page rather than guess", async () => {
    expect(await reasonOf(sample("vertical-japanese.pdf"))).toMatch(/set vertically/);
  });
});
