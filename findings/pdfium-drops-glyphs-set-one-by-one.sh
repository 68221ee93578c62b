#!/bin/sh
# @hyzyla/pdfium 2.1.13 (npm): Chinese characters that a page sets one by one are missing from its text.
#
# Expected: the same text, whether a line is shown with one operator or with one for each glyph; the page looks the
# same, and a font that is not embedded is named with its character map (STSong-Light, UniGB-UCS2-H).
# Seen: 全市出口额48.6亿元 comes whole from one operator and by pairs; glyph by glyph it is 48.6.
# Why it matters: presses justify lines by placing each glyph. The digits that are left look like an extraction that
# worked.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund @hyzyla/pdfium@2.1.13
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

import { PDFiumLibrary } from '@hyzyla/pdfium';
const library = await PDFiumLibrary.init();
async function read(parts) {
  let x = 50;
  const shown = parts.map((part) => {
    const show = `BT /S 10 Tf 1 0 0 1 ${x} 700 Tm ${code(part)} Tj ET`;
    x += 10 * part.length;
    return show;
  });
  const document = await library.loadDocument(pdf(shown.join(' ')));
  const text = document.getPage(0).getText();
  document.destroy();
  return text;
}
console.log('whole:', await read(['全市出口额48.6亿元']));
console.log('pairs:', await read(['全市', '出口', '额4', '8.', '6亿', '元。']));
console.log('one by one:', await read([...'全市出口额48.6亿元']));
library.destroy();
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
whole: 全市出口额48.6亿元
pairs: 全市出口额48.6亿元。
one by one: 48.6
TXT
diff expected.txt seen.txt
