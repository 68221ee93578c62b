/** Writes small PDFs object by object, whole or broken on purpose, for what no printing program makes. */

export interface PdfParts {
  /** Content stream of each page; font F1 is Helvetica unless `font` says otherwise. */
  pages: string[];
  /** The font dictionary of F1. */
  font?: string;
  /** Further objects, numbered from 100. */
  more?: string[];
  /** Entries of the trailer besides Size and Root. */
  trailer?: string;
  /** Entries of every page's resources besides the font. */
  resources?: string;
  /** How many pages the file says that it has; those that it has where it tells the truth. */
  count?: number;
}

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

export function makePdf({
  pages,
  font = HELVETICA,
  more = [],
  trailer = "",
  resources = "",
  count = pages.length,
}: PdfParts): Uint8Array {
  const objects = new Map<number, string>();
  const kids = pages.map((_, k) => `${10 + 2 * k} 0 R`).join(" ");
  objects.set(1, "<< /Type /Catalog /Pages 2 0 R >>");
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`);
  objects.set(3, font);
  pages.forEach((content, k) => {
    const about = `/Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> ${resources} >>`;
    objects.set(10 + 2 * k, `<< /Type /Page ${about} /Contents ${11 + 2 * k} 0 R >>`);
    objects.set(11 + 2 * k, stream(content));
  });
  more.forEach((object, k) => {
    objects.set(1000 + k, object);
  });
  let out = "%PDF-1.7\n";
  const rows: string[] = [];
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    rows.push(`${number} 1\n${String(out.length).padStart(10, "0")} 00000 n \n`);
    out += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = out.length;
  out += `xref\n0 1\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  return new Uint8Array(Buffer.from(`${out}startxref\n${start}\n%%EOF\n`, "latin1"));
}

export function stream(content: string, about = ""): string {
  return `<< /Length ${content.length} ${about} >>\nstream\n${content}\nendstream`;
}

/** A font with Chinese characters by their Unicode values, not embedded. */
export const CHINESE =
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>";

/** A font whose characters are numbers of glyphs, with no word of what they mean. */
export const UNMAPPED =
  "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Secret /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Secret /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Secret /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>";

/** UCS-2 in hexadecimal, as a text operator takes it. */
export function hex(text: string): string {
  return `<${[...text].map((it) => it.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
}
