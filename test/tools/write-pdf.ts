/**
 * Writes set pages as a PDF the way typesetting programs do: characters of two bytes in a font with a ToUnicode CMap,
 * a line in one operator, justified by letter-spacing, streams deflated. The font is named and not embedded.
 */
import { deflateSync } from "node:zlib";
import type { Piece, PrintedSheet } from "./print-pdf.ts";

/** In em. Chinese characters and marks are one wide, the rest half. */
const HALF = 0.5;

export function writePdf(sheets: readonly PrintedSheet[]): Uint8Array {
  const used = new Set<string>();
  for (const { pieces } of sheets)
    for (const piece of pieces) if (piece.kind === "text") for (const it of piece.text) used.add(it);
  const file = new PdfWriter();
  const kids = sheets.map((_, k) => `${20 + 2 * k} 0 R`).join(" ");
  file.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
  file.add(2, `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`);
  writeFont(file, 3, "Song", used);
  writeFont(file, 7, "Song,Bold", used);
  file.add(
    11,
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
  );
  sheets.forEach(({ pieces, width, height }, k) => {
    const resources = "/Resources << /Font << /F1 3 0 R /F2 7 0 R >> /XObject << /Im1 11 0 R >> >>";
    file.add(
      20 + 2 * k,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${round(width)} ${round(height)}] ${resources} /Contents ${21 + 2 * k} 0 R >>`,
    );
    file.addStream(21 + 2 * k, pieces.map((piece) => drawPiece(piece, height)).join("\n"));
  });
  return file.finish();
}

function drawPiece(piece: Piece, height: number): string {
  if (piece.kind === "text") return drawText(piece, height);
  const y = height - piece.y - piece.height;
  const at = [piece.x, y, piece.width, piece.height].map(round).join(" ");
  if (piece.style === "picture")
    return `q ${round(piece.width)} 0 0 ${round(piece.height)} ${round(piece.x)} ${round(y)} cm /Im1 Do Q`;
  return piece.style.startsWith("border") ? `${at} re S` : `${at} re f`;
}

function drawText(piece: Extract<Piece, { kind: "text" }>, height: number): string {
  const size = Number(/font-size:([\d.]+)pt/.exec(piece.style)![1]);
  const bold = piece.style.includes("font-weight:bold");
  const points = [...piece.text];
  const natural = points.reduce((sum, it) => sum + widthOf(it), 0) * size;
  const given = Number(/letter-spacing:([\d.]+)pt/.exec(piece.style)?.[1] ?? 0);
  const spacing = piece.justify ? (piece.width - natural) / Math.max(1, points.length - 1) : given;
  const codes = points.map((it) => it.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const place = `1 0 0 1 ${round(piece.x)} ${round(height - piece.y - 0.88 * size)} Tm`;
  return `BT /F${bold ? 2 : 1} ${round(size)} Tf ${round(spacing)} Tc ${place} <${codes}> Tj ET`;
}

function widthOf(character: string): number {
  return character < "\u2e80" && !"“”‘’—…·".includes(character) ? HALF : 1;
}

/** Four objects: the font, its descendant, descriptor and ToUnicode CMap. Codes are UTF-16. */
function writeFont(file: PdfWriter, number: number, name: string, used: ReadonlySet<string>): void {
  const codes = [...used].map((it) => it.charCodeAt(0)).sort((a, b) => a - b);
  const widths = codes
    .filter((code) => widthOf(String.fromCharCode(code)) === HALF)
    .map((code) => `${code} [500]`);
  const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
  file.add(
    number,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${number + 1} 0 R] /ToUnicode ${number + 3} 0 R >>`,
  );
  file.add(
    number + 1,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ${system} /DW 1000 /W [${widths.join(" ")}] /FontDescriptor ${number + 2} 0 R >>`,
  );
  file.add(
    number + 2,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  );
  const hex = (code: number) => `<${code.toString(16).padStart(4, "0")}>`;
  const blocks: string[] = [];
  for (let k = 0; k < codes.length; k += 100) {
    const part = codes.slice(k, k + 100).map((code) => `${hex(code)} ${hex(code)}`);
    blocks.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  file.addStream(
    number + 3,
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`,
  );
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Puts objects into a file one after another. */
class PdfWriter {
  private readonly parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  private readonly places = new Map<number, number>();
  private length = 9;

  add(number: number, object: string | Buffer): void {
    this.places.set(number, this.length);
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      typeof object === "string" ? Buffer.from(object, "latin1") : object,
      Buffer.from("\nendobj\n"),
    ]);
    this.parts.push(part);
    this.length += part.length;
  }

  addStream(number: number, content: string): void {
    const deflated = deflateSync(content);
    const head = Buffer.from(`<< /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n`);
    this.add(number, Buffer.concat([head, deflated, Buffer.from("\nendstream")]));
  }

  finish(): Uint8Array {
    const rows = [...this.places].sort(([a], [b]) => a - b);
    const table = rows.map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    const size = rows.at(-1)![0] + 1;
    const tail = `xref\n0 1\n0000000000 65535 f \n${table.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${this.length}\n%%EOF\n`;
    return new Uint8Array(Buffer.concat([...this.parts, Buffer.from(tail)]));
  }
}
