#!/bin/sh
# mupdf 1.28.1 (npm): in a letter-spaced line the words close and the number opens.
#
# Expected: spaces for all of the line or for none of it, since every gap is the same.
# Seen: with 2 points between glyphs of 10, 出口额48.6亿元 is 出口额4 8 . 6 亿元: no space between two Chinese
# characters, one beside every digit.
# Why it matters: titles and short lines are letter-spaced. Such text reads well, and 4 8 . 6 is three numbers.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund mupdf@1.28.1
cat > try.mjs <<'JS'
const objects = (content) => [
  '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /S 5 0 R /H 8 0 R >> >> /Contents 4 0 R >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 7 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];
function pdf(content) {
  let text = '%PDF-1.7\n';
  const places = objects(content).map((object, k) => {
    const place = text.length;
    text += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 9\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}
const code = (text) => `<${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

import * as mupdf from 'mupdf';
const read = (gap) => {
  const page = pdf(`BT /S 10 Tf ${gap} Tc 50 700 Td ${code('出口额48.6亿元')} Tj ET`);
  return mupdf.Document.openDocument(page, 'application/pdf').loadPage(0).toStructuredText().asText().trim();
};
for (const gap of [0, 2]) console.log(gap, read(gap));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
0 出口额48.6亿元
2 出口额4 8 . 6 亿元
TXT
diff expected.txt seen.txt
