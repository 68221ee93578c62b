#!/bin/sh
# unpdf 1.8.1 with pdfjs-dist 5.6.205 beside it (npm): of a line in a predefined Chinese font only the digits are
# left.
#
# Expected: the readme says that in Node the character maps for Chinese are found in a pdfjs-dist installed locally.
# Seen: they are found, and handed over as a file: URL, which PDF.js cannot read in Node; the font is dropped with a
# warning, and of 出口48.6亿元 the text is 48.6, whose font is another. With cMapUrl given as a path the whole line
# comes.
# Why it matters: the result is not empty, so nothing looks wrong, and the numbers have lost what they count.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund unpdf@1.8.1 pdfjs-dist@5.6.205
cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
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

import { dirname, join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
const line = pdf(`BT /S 10 Tf 50 700 Td ${code('出口')} Tj /H 10 Tf (48.6) Tj /S 10 Tf ${code('亿元')} Tj ET`);
const read = async (options) =>
  (await extractText(await getDocumentProxy(line.slice(), { verbosity: 0, ...options }), { mergePages: true })).text;
console.log('defaults:', await read({}));
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
console.log('a path:', await read({ cMapUrl: join(folder, 'cmaps/'), cMapPacked: true }));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
defaults: 48.6
a path: 出口48.6亿元
TXT
diff expected.txt seen.txt
