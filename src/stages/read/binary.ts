/** Tells files that are no text from pages, and says what they are. */

export interface Refusal {
  readonly reason: string;
  readonly byte: number;
}

/** How files of other formats begin; null stands for any byte. */
const signatures: readonly (readonly [name: string, bytes: readonly (number | null)[]])[] = [
  ["a PDF document", ascii("%PDF-")],
  ["a PNG picture", [0x89, ...ascii("PNG")]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", ascii("GIF8")],
  ["a TIFF picture", [...ascii("II*"), 0]],
  ["a TIFF picture", [...ascii("MM"), 0, 0x2a]],
  ["a WebP picture", [...ascii("RIFF"), null, null, null, null, ...ascii("WEBP")]],
  ["a JPEG 2000 picture", [0, 0, 0, 0x0c, ...ascii("jP  ")]],
  ["a DjVu document", ascii("AT&TFORM")],
  ["a ZIP archive (or a .docx, .xlsx or .epub file)", [...ascii("PK"), 3, 4]],
  ["a gzip archive", [0x1f, 0x8b, 0x08]],
  ["a bzip2 archive", [...ascii("BZh"), null, ...ascii("1AY&SY")]],
  ["an xz archive", [0xfd, ...ascii("7zXZ"), 0]],
  ["a Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a 7-Zip archive", [...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c]],
  ["a RAR archive", [...ascii("Rar!"), 0x1a, 7]],
  ["an old Word or Excel file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a rich text (RTF) file", ascii("{\\rtf")],
  ["a PostScript document", ascii("%!PS")],
  ["an SQLite database", [...ascii("SQLite format 3"), 0]],
  ["a program", [0x7f, ...ascii("ELF")]],
];

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** A page may hold a stray control character; one in a hundred bytes and more is no text. */
const controlShare = 0.01;

export function refuseBinary(bytes: Uint8Array): Refusal | null {
  const known = signatures.find(([, start]) =>
    start.every((byte, at) => (byte === null ? at < bytes.length : bytes[at] === byte)),
  );
  if (known !== undefined) return { reason: `the page is ${known[0]}: expected plain text`, byte: 0 };
  if (hasUtf32Mark(bytes)) return { reason: "the page is UTF-32: save it as UTF-8", byte: 0 };
  if (hasUtf16Mark(bytes)) return null;
  let controls = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; at++) {
    if (!isControl(bytes[at]!)) continue;
    controls++;
    if (first === -1) first = at;
  }
  if (controls <= Math.max(1, bytes.length * controlShare)) return null;
  const encoding = utf16WithoutMark(bytes);
  if (encoding !== null) {
    const reason = `the page looks like ${encoding} without a byte order mark: save it as UTF-8`;
    return { reason, byte: first };
  }
  const value = `0x${bytes[first]!.toString(16).padStart(2, "0")}`;
  const reason = `the page is binary: ${controls} of its ${bytes.length} bytes are control characters, the first is ${value}; expected plain text`;
  return { reason, byte: first };
}

/** What UTF-16 without its mark would be, when most of what it then says is Chinese. */
export function utf16WithoutMark(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ["UTF-16LE", "UTF-16BE"] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, 4096));
      const usual = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e\x20-\x7e\r\n]/g)?.length ?? 0;
      if (usual > text.length * 0.9 && /[\u4e00-\u9fff]/.test(text)) return encoding;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** No text in UTF-16 begins with NUL, so that the mark of UTF-32 is not one of UTF-16. */
function hasUtf32Mark(bytes: Uint8Array): boolean {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return mark === "fffe0000" || mark === "0000feff";
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Control characters that no text file has: all but tab, newlines, form feed, end-of-file (0x1a) and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}
