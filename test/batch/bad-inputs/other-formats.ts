import { deflateRawSync, gzipSync } from "node:zlib";
import { type BadFile, bytes } from "./kinds.ts";

const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));

function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.write("PK\x03\x04", "latin1");
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return bytes(head, name, packed);
}

const refused = (what: string) => `line 1, byte 0: the page is ${what}: expected plain text`;
const noOcr = "expected plain text, or OCR output as hOCR, ALTO or PAGE XML";

/** Files of other formats under names that promise pages. */
export const otherFormats: readonly BadFile[] = [
  {
    kind: "a PNG picture",
    content: bytes([0x89], "PNG\r\n\x1a\n"),
    error: "the picture cannot be decoded: ",
  },
  {
    kind: "a JPEG picture",
    content: bytes([0xff, 0xd8, 0xff, 0xe0]),
    error: "the picture cannot be decoded: ",
  },
  { kind: "a GIF picture", content: "GIF89a……", error: refused("a GIF picture") },
  { kind: "a TIFF picture", content: bytes("II*\0", [8, 0, 0, 0]), error: "the picture cannot be decoded: " },
  {
    kind: "a WebP picture",
    content: bytes("RIFF", [9, 0, 0, 0], "WEBPVP8 "),
    error: refused("a WebP picture"),
  },
  {
    kind: "a JPEG 2000 picture",
    content: bytes([0, 0, 0, 12], "jP  \r\n"),
    error: refused("a JPEG 2000 picture"),
  },
  {
    kind: "a DjVu document",
    content: bytes("AT&TFORM", [0, 0, 1, 0], "DJVU"),
    error: refused("a DjVu document"),
  },
  {
    kind: "a Word file of today",
    content: zipOf("word/document.xml", new Uint8Array(9)),
    error: refused("a ZIP archive (or a .docx, .xlsx or .epub file)"),
  },
  {
    kind: "a Word file of old",
    content: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    error: refused("an old Word or Excel file"),
  },
  { kind: "rich text", content: "{\\rtf1\\ansi 数字}", error: refused("a rich text (RTF) file") },
  { kind: "PostScript", content: "%!PS-Adobe-3.0\n", error: refused("a PostScript document") },
  { kind: "a gzip bomb", content: bomb, error: refused("a gzip archive") },
  { kind: "a gzip bomb called XML", name: "bad.xml", content: bomb, error: refused("a gzip archive") },
  {
    kind: "a ZIP bomb called XML",
    name: "bad.xml",
    content: zipOf("a.xml", new Uint8Array(1 << 26)),
    error: refused("a ZIP archive (or a .docx, .xlsx or .epub file)"),
  },
  { kind: "a bzip2 archive", content: bytes("BZh91AY&SY"), error: refused("a bzip2 archive") },
  { kind: "an xz archive", content: bytes([0xfd], "7zXZ\0"), error: refused("an xz archive") },
  {
    kind: "a Zstandard archive",
    content: bytes([0x28, 0xb5, 0x2f, 0xfd]),
    error: refused("a Zstandard archive"),
  },
  {
    kind: "a 7-Zip archive",
    content: bytes("7z", [0xbc, 0xaf, 0x27, 0x1c]),
    error: refused("a 7-Zip archive"),
  },
  { kind: "a RAR archive", content: bytes("Rar!\x1a\x07\0"), error: refused("a RAR archive") },
  { kind: "a program", content: bytes([0x7f], "ELF", [2, 1, 1]), error: refused("a program") },
  { kind: "an SQLite database", content: "SQLite format 3\0", error: refused("an SQLite database") },
  {
    kind: "JSON",
    content: '{"数字": "进出口额同比增长3.4%"}',
    error: "line 1, byte 0: the page is JSON: expected a page's text",
  },
  {
    kind: "a list in JSON",
    content: '[{"id": 1}]',
    error: "line 1, byte 0: the page is JSON: expected a page's text",
  },
  {
    kind: "JSON that is cut",
    content: '{"text": "进出口额同比增',
    error: "line 1, byte 0: the page is JSON: expected a page's text",
  },
  {
    kind: "JSON, a line each",
    content: '{"id":1}\n{"id":2}\n',
    error: "line 1, byte 0: the page is JSON: expected a page's text",
  },
  {
    kind: "a page of the web that scripts make",
    content: "<!DOCTYPE html>\n<html><body><script>show('进出口额同比增长3.4%')</script></body></html>",
    error: "the web page has no text: it may be made by scripts when it is opened",
  },
  {
    kind: "a drawing in SVG",
    content: '<svg xmlns="http://www.w3.org/2000/svg"><text>3.4%</text></svg>',
    error: `the page is markup whose first element is <svg>: ${noOcr}`,
  },
  {
    kind: "XML of a feed",
    content: '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>',
    error: `the page is markup whose first element is <rss>: ${noOcr}`,
  },
  {
    kind: "a METS file called text",
    content: '<mets:mets xmlns:mets="http://www.loc.gov/METS/"/>',
    error: `the page is markup whose first element is <mets:mets>: ${noOcr}`,
  },
];
