import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadFailure, readPage } from "../../../src/stages/read/read-page.ts";
import { encode, join, utf8 } from "./encoders.ts";

// Different characters, as in real lines: one repeated may be common in both encodings by chance.
const line = (text: string) =>
  fc.shuffledSubarray([...new Set(text)], { minLength: 10 }).map((characters) => characters.join(""));
const simplified = line("数字贸易日益兴起，我国可化交付的服务进出口额达增长下降。");
const traditional = line("數位貿易日益興起，臺灣可化交付的服務進出口額達增長下降。");

describe("any bytes at all", () => {
  it("are read without a character lost, or refused with a reason", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const outcome = readPage(bytes, { source: "page.txt" });
        if (isReadFailure(outcome)) expect(outcome.reason).not.toBe("");
        else expect(outcome.text.includes("\ufffd")).toBe(Buffer.from(bytes).includes("\ufffd"));
      }),
      { numRuns: 2000 },
    );
  });

  it("are read as what they were written as, when they are a Chinese line in any of the encodings", () => {
    fc.assert(
      fc.property(simplified, traditional, (one, other) => {
        const read = (bytes: Uint8Array) => {
          const outcome = readPage(bytes, { source: "page.txt" });
          return isReadFailure(outcome) ? outcome.reason : outcome.text;
        };
        expect(read(utf8(one))).toBe(one);
        expect(read(encode(one, "gb18030"))).toBe(one);
        expect(read(encode(other, "big5"))).toBe(other);
      }),
      { numRuns: 1000 },
    );
  });

  it("cut anywhere, UTF-8 either ends with a whole character or is refused", () => {
    fc.assert(
      fc.property(simplified, fc.nat(), (text, cut) => {
        const bytes = utf8(text).slice(0, 12 + (cut % (utf8(text).length - 12 + 1)));
        const outcome = readPage(bytes, { source: "page.txt" });
        if (bytes.length % 3 === 0) expect(outcome).toMatchObject({ text: text.slice(0, bytes.length / 3) });
        else expect(outcome).toMatchObject({ byte: bytes.length - (bytes.length % 3) });
      }),
    );
  });

  it("with bytes of another encoding after them are refused where those begin", () => {
    const page = utf8("数字贸易日益兴起，我国服务出口增长。\n".repeat(3));
    const outcome = readPage(join(page, encode("經濟日報記者報道，出口增長。", "big5")), {
      source: "page.txt",
    });
    expect(outcome).toMatchObject({ line: 4, byte: page.length });
  });
});
