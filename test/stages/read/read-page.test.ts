import { describe, expect, it } from "vitest";
import type { SourcePage } from "../../../src/model/page.ts";
import { isReadFailure, type ReadFailure, readPage } from "../../../src/stages/read/read-page.ts";
import { encode, encodeUtf16, join, utf8 } from "./encoders.ts";

const simplified =
  "数字贸易日益兴起。\n2022年，我国可数字化交付的服务进出口额达3727.1亿美元，\n同比增长3.4%。\n";
const traditional =
  "數位貿易日益興起。\n2022年，臺灣可數位化交付的服務進出口額達3727.1億美元，\n按年增長3.4%。\n";

function read(bytes: Uint8Array): SourcePage {
  const outcome = readPage(bytes, { source: "page.txt" });
  if (isReadFailure(outcome)) throw new Error(outcome.reason);
  return outcome;
}

function refuse(bytes: Uint8Array): ReadFailure {
  const outcome = readPage(bytes, { source: "page.txt" });
  if (!isReadFailure(outcome)) throw new Error(`read as ${outcome.facts.encoding}: ${outcome.text}`);
  return outcome;
}

describe("encodings", () => {
  it.each([
    ["utf-8", utf8(simplified), simplified],
    ["utf-8", utf8(traditional), traditional],
    ["utf-8", join(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(simplified)), simplified],
    ["gb18030", encode(simplified, "gb18030"), simplified],
    ["gb18030", encode(traditional, "gb18030"), traditional],
    ["big5", encode(traditional, "big5"), traditional],
    ["utf-16le", encodeUtf16(simplified, false), simplified],
    ["utf-16be", encodeUtf16(traditional, true), traditional],
  ])("reads %s as it was written", (encoding, bytes, text) => {
    const page = read(bytes);
    expect([page.facts.encoding, page.text, page.messages]).toEqual([encoding, text, []]);
  });

  it("keeps newlines as they came", () => {
    expect(read(utf8("甲\r\n乙\n")).text).toBe("甲\r\n乙\n");
  });

  it("tells GB18030 from Big5 on a few characters", () => {
    expect(read(encode("同比增长3.4%", "gb18030")).text).toBe("同比增长3.4%");
    expect(read(encode("按年增長3.4%", "big5")).text).toBe("按年增長3.4%");
  });
});

describe("pages that cannot be read", () => {
  it("names an empty page", () => {
    expect(refuse(new Uint8Array())).toMatchObject({
      reason: "the page is empty: expected text, got 0 bytes",
      line: 1,
      byte: 0,
    });
    expect(refuse(utf8(" \n\n")).reason).toBe("the page is empty: expected text, got only white space");
  });

  it("names what a binary is", () => {
    expect(refuse(utf8("%PDF-1.7\n…")).reason).toBe("the page is a PDF document: expected plain text");
    expect(refuse(new Uint8Array([0x41, 0x42, 0, 1, 2, 3, 0xff, 0xfe]))).toMatchObject({
      reason:
        "the page is binary: 4 of its 8 bytes are control characters, the first is 0x00; expected plain text",
      byte: 2,
    });
  });

  it("finds a UTF-8 page that ends inside a character", () => {
    const bytes = utf8(`${simplified}增长`).slice(0, -1);
    expect(refuse(bytes)).toMatchObject({
      reason:
        "the page is UTF-8 but ends inside a character: its last 2 bytes begin one that is not finished. Get the file again",
      line: 4,
      byte: bytes.length - 2,
    });
  });

  it("finds a stray byte in UTF-8, wherever it stands", () => {
    const bytes = join(utf8("数\n字"), new Uint8Array([0xff]), utf8(simplified));
    expect(refuse(bytes)).toMatchObject({
      reason:
        "the page is UTF-8 but has a byte that is not: 0xff. Get the file again, or save it whole in UTF-8",
      line: 2,
      byte: 7,
    });
  });

  it("finds where UTF-8 goes over into GB18030", () => {
    expect(refuse(join(utf8(simplified), encode(simplified, "gb18030")))).toMatchObject({
      reason:
        "the page mixes encodings: it is UTF-8 up to here and goes on in GB18030 (0xca). Save it whole in UTF-8",
      line: 4,
      byte: utf8(simplified).length,
    });
  });

  it("finds a line of UTF-8 in a page of GB18030", () => {
    const before = encode(simplified.repeat(3), "gb18030");
    expect(refuse(join(before, utf8("数字服务贸易\n"), before))).toMatchObject({
      line: 10,
      byte: before.length,
    });
  });

  it("finds a line of Big5 in a page of GB18030", () => {
    const before = encode(simplified.repeat(3), "gb18030");
    const outcome = refuse(join(before, encode("數位貿易日益興起。\n", "big5"), before));
    expect(outcome).toMatchObject({
      reason: "the page mixes encodings: most of it is GB18030, this line is Big5. Save it whole in UTF-8",
      line: 10,
    });
  });

  it("finds a GB18030 page that ends inside a character", () => {
    const bytes = encode(`${simplified}增`, "gb18030").slice(0, -1);
    expect(refuse(bytes)).toMatchObject({
      reason:
        "the page reads as GB18030 but ends inside a character: expected whole characters. Get the file again",
      byte: bytes.length - 1,
    });
  });

  it("refuses text that is Chinese in no encoding", () => {
    const latin = new Uint8Array(
      Array.from("Le commerce numérique a augmenté à près de 3 %", (c) => c.charCodeAt(0)),
    );
    expect(refuse(latin).reason).toContain("the page's encoding is unknown: it is not UTF-8");
  });

  it("asks for UTF-8 when UTF-16 has no mark", () => {
    expect(refuse(encodeUtf16(simplified, false).slice(2)).reason).toBe(
      "the page looks like UTF-16LE without a byte order mark: save it as UTF-8",
    );
  });

  it("finds half a surrogate pair in UTF-16", () => {
    expect(refuse(encodeUtf16("增长\ud842。", false))).toMatchObject({
      reason: "the page is UTF-16LE but has half of a surrogate pair: expected whole characters",
      byte: 6,
    });
  });

  it("refuses a line of fifty megabytes", () => {
    expect(refuse(new Uint8Array(50 * 1024 * 1024).fill(0x41)).reason).toBe(
      "the page is too long: it has 50.0 MB, line 1 alone 50.0 MB; one page may have 4.0 MB. Split it into pages",
    );
  });
});

describe("pages with something to know", () => {
  it("warns of a NUL in good text and keeps the text", () => {
    const page = read(utf8("甲\n增长\0 3.4%"));
    expect(page.text).toBe("甲\n增长\0 3.4%");
    expect(page.messages).toEqual([
      {
        severity: "warning",
        stage: "read",
        rule: null,
        reason: "the page has a NUL character, which is no text, at line 2, character 3",
        span: { start: 4, end: 5 },
      },
    ]);
  });

  it("warns of characters that were lost before", () => {
    expect(read(utf8("增\ufffd长\ufffd")).messages[0]!.reason).toBe(
      "the page has U+FFFD, the mark of a character that was lost before the page came here, at line 1, character 2, and 1 more",
    );
  });

  it("warns of a page without Chinese", () => {
    expect(read(utf8("Trade rose 3.4 percent.")).messages[0]!.reason).toBe(
      "the page has no Chinese character: only passages in English will give claims",
    );
  });
});

describe("the id of a page", () => {
  it("differs for two pages of one name and is the same for one page anywhere", () => {
    const id = (source: string, text: string) => {
      const outcome = readPage(utf8(text), { source });
      return isReadFailure(outcome) ? outcome.id : outcome.facts.id;
    };
    expect(id("a/page.txt", "甲")).not.toBe(id("b/page.txt", "乙"));
    expect(id("a/page.txt", "甲")).toBe(id("b/page.txt", "甲"));
    expect(id("经济日报 05.txt", "甲")).toMatch(/^经济日报-05-[0-9a-f]{16}$/);
  });

  it("is the one given", () => {
    expect(readPage(utf8("甲"), { source: "stdin", id: "p7" })).toMatchObject({ facts: { id: "p7" } });
  });
});
