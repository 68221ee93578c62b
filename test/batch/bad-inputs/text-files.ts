import { encode, encodeUtf16, utf8 } from "../../stages/read/encoders.ts";
import { type BadFile, bytes, chinese, goodText } from "./kinds.ts";

const traditional =
  "數位貿易日益興起，臺灣服務進出口額達三千億美元。\n按年增長百分之三，出口企業亦較上年為多。\n";
const simplified = "数字贸易日益兴起，可数字化交付的服务进出口额达三千亿美元。\n";

/** Files that should be plain text and are not, or not whole. */
export const textFiles: readonly BadFile[] = [
  { kind: "empty", content: "", error: "line 1, byte 0: the page is empty: expected text, got 0 bytes" },
  {
    kind: "white space only",
    content: " \n\t\r\n　\n",
    error: "line 1, byte 0: the page is empty: expected text, got only white space",
  },
  {
    kind: "a byte order mark only",
    content: bytes([0xef, 0xbb, 0xbf]),
    error: "line 1, byte 0: the page is empty: expected text, got only white space",
  },
  {
    kind: "a byte order mark of UTF-16 only",
    content: bytes([0xff, 0xfe]),
    error: "line 1, byte 0: the page is empty: expected text, got only white space",
  },
  {
    kind: "control characters",
    content: bytes([1, 2, 3, 4, 5]),
    error:
      "line 1, byte 0: the page is binary: 5 of its 5 bytes are control characters, the first is 0x01; expected plain text",
  },
  {
    kind: "NUL bytes",
    content: new Uint8Array(1000),
    error:
      "line 1, byte 0: the page is binary: 1000 of its 1000 bytes are control characters, the first is 0x00; expected plain text",
  },
  {
    kind: "UTF-8 that ends inside a character",
    content: utf8(chinese).slice(0, -5),
    error: "line 2, byte 122: the page is UTF-8 but ends inside a character: its last 2 bytes",
  },
  {
    kind: "UTF-8 with a stray byte",
    content: bytes(chinese, [0xff], chinese),
    error: "line 3, byte 129: the page is UTF-8 but has a byte that is not: 0xff",
  },
  {
    kind: "a surrogate written as UTF-8",
    content: bytes(chinese, [0xed, 0xa0, 0x80], chinese),
    error: "line 3, byte 129: the page is UTF-8 but has a byte that is not: 0xed",
  },
  {
    kind: "an overlong form of UTF-8",
    content: bytes(chinese, [0xc0, 0x80], chinese),
    error: "line 3, byte 129: the page is UTF-8 but has a byte that is not: 0xc0",
  },
  {
    kind: "UTF-8 that goes on in GB18030",
    content: bytes(chinese, encode(simplified, "gb18030")),
    error: "line 3, byte 129: the page mixes encodings: it is UTF-8 up to here and goes on in GB18030 (0xca)",
  },
  {
    kind: "GB18030 with lines of UTF-8",
    content: bytes(encode(simplified.repeat(3), "gb18030"), chinese),
    error: "line 4, byte 177: the page mixes encodings: 3 lines are not UTF-8, but 2 are, from this one on",
  },
  {
    kind: "GB18030 with a line of Big5",
    content: bytes(encode(simplified.repeat(9), "gb18030"), encode(traditional, "big5")),
    error: "the page mixes encodings: most of it is GB18030, this line is Big5",
  },
  {
    kind: "GB18030 that ends inside a character",
    content: encode(simplified.repeat(3), "gb18030").slice(0, -2),
    error: "line 3, byte 174: the page reads as GB18030 but ends inside a character",
  },
  {
    kind: "Big5 that ends inside a character",
    content: encode(traditional, "big5").slice(0, -2),
    error: "the page reads as Big5 but ends inside a character",
  },
  {
    kind: "UTF-16 without a byte order mark",
    content: encodeUtf16(chinese, false).slice(2),
    error: "the page looks like UTF-16LE without a byte order mark: save it as UTF-8",
  },
  {
    kind: "UTF-16, the other way round, without a byte order mark",
    content: encodeUtf16(chinese, true).slice(2),
    error: "the page looks like UTF-16BE without a byte order mark: save it as UTF-8",
  },
  {
    kind: "UTF-16 that ends inside a character",
    content: encodeUtf16(chinese, false).slice(0, -1),
    error: "the page is UTF-16LE but ends inside a character: expected whole characters",
  },
  {
    kind: "half a surrogate pair in UTF-16",
    content: bytes(encodeUtf16(chinese, false), [0x42, 0xd8, 0x4e, 0x4e]),
    error: "the page is UTF-16LE but has half of a surrogate pair: expected whole characters",
  },
  {
    kind: "UTF-32",
    content: bytes(
      [0xff, 0xfe, 0, 0],
      ...Array.from(chinese, (character) => [
        character.charCodeAt(0) & 255,
        character.charCodeAt(0) >> 8,
        0,
        0,
      ]),
    ),
    error: "line 1, byte 0: the page is UTF-32: save it as UTF-8",
  },
  {
    kind: "an encoding of Western Europe",
    content: bytes("Le caf", [0xe9], " d", [0xe9], "j", [0xe0], " ferm", [0xe9], "\n"),
    error:
      "line 1, byte 6: the page's encoding is unknown: it is not UTF-8 (the first byte that is not ASCII is 0xe9)",
  },
  {
    kind: "a page of five megabytes",
    content: chinese.repeat(41_000),
    error: "the page is too long: it has 5.0 MB; one page may have 4.0 MB. Split it into pages",
  },
  {
    kind: "a line of fifty megabytes",
    content: new Uint8Array(50 * 1024 * 1024).fill(0x41),
    error: "the page is too long: it has 50.0 MB, line 1 alone 50.0 MB; one page may have 4.0 MB",
  },
  {
    kind: "a stray NUL",
    content: `${goodText}海\0鱼出口量约2.1万吨。\n`,
    warning: "the page has a NUL character, which is no text, at line 3, character 2",
  },
  {
    kind: "a character that was lost before",
    content: `${goodText}海\ufffd出口量约2.1万吨。\n`,
    warning:
      "the page has U+FFFD, the mark of a character that was lost before the page came here, at line 3",
  },
  { kind: "no Chinese at all", content: "Exports rose.\n", warning: "the page has no Chinese character" },
  {
    kind: "a day in its name that the calendar does not have",
    name: "经济日报-2023-02-30-05.txt",
    content: `${goodText}二\n`,
    warning:
      "the file name gives the date 2023-02-30, which the calendar does not have: the page has no date",
  },
  {
    kind: "a month in its name that the calendar does not have",
    name: "经济日报20231301第5版.txt",
    content: `${goodText}三\n`,
    warning:
      "the file name gives the date 2023-13-01, which the calendar does not have: the page has no date",
  },
  {
    kind: "plain text called XML",
    name: "bad.xml",
    content: `${goodText}四\n`,
    warning: "the file is called *.xml, but it holds plain text: read as that",
  },
  {
    kind: "plain text called hOCR",
    name: "bad.hocr",
    content: `${goodText}五\n`,
    warning: "the file is called *.hocr, but it holds plain text: read as that",
  },
  { kind: "a name of the greatest length", name: `${"长".repeat(83)}.txt`, content: `${goodText}六\n` },
];
