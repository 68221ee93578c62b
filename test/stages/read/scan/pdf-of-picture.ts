/** Makes a PDF of one sheet that is one JPEG in grey: what a scanner's program writes. */

/** @param dots of the picture on an inch of the sheet */
export function pdfOfPicture(jpeg: Uint8Array, width: number, height: number, dots: number): Uint8Array {
  const [across, down] = [width, height].map((side) => ((side * 72) / dots).toFixed(2));
  const drawing = `q ${across} 0 0 ${down} 0 0 cm /P Do Q`;
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`;
  const objects: (readonly [string, Uint8Array?])[] = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    ],
    [`<< /Length ${drawing.length} >>`, Buffer.from(drawing)],
    [`<< ${picture} /Length ${jpeg.length} >>`, jpeg],
  ];
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.4\n")];
  let at = parts[0]!.length;
  const places: number[] = [];
  const add = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const [k, [dictionary, stream]] of objects.entries()) {
    places.push(at);
    add(Buffer.from(`${k + 1} 0 obj\n${dictionary}\n`));
    if (stream !== undefined) {
      add(Buffer.from("stream\n"));
      add(stream);
      add(Buffer.from("\nendstream\n"));
    }
    add(Buffer.from("endobj\n"));
  }
  const start = at;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
