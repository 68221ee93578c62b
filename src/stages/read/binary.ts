/** Tells files that are no text from pages, and says what they are. */

export interface Refusal {
  readonly reason: string;
  readonly byte: number;
}

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a ZIP archive (or a .docx, .xlsx or .epub file)", [0x50, 0x4b, 0x03, 0x04]],
  ["a gzip archive", [0x1f, 0x8b, 0x08]],
  ["an old Word or Excel file", [0xd0, 0xcf, 0x11, 0xe0]],
];

/** A page may hold a stray control character; one in a hundred bytes and more is no text. */
const controlShare = 0.01;

export function refuseBinary(bytes: Uint8Array): Refusal | null {
  const known = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return { reason: `the page is ${known[0]}: expected plain text`, byte: 0 };
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

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Control characters that no text file has: all but tab, newlines, form feed, end-of-file (0x1a) and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}
