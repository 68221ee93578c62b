#!/bin/sh
# tesseract.js 7.0.0 with chi_sim 1.0.0 (4.0.0_best_int) (npm): the hOCR of a sheet that lies on its side has no
# angle, and baselines that climb by hundreds.
#
# Expected: the hOCR specification has textangle for the turn of a line; its baseline is a slope and an offset along
# the bottom of the box, as 0.018 -3 for a level line.
# Seen: where all lines of a sheet are turned by 90 degrees they are read well, with confidence 92, in boxes taller
# than wide; there is no textangle, and the baseline has a slope of hundreds, the tangent of nearly a right angle.
# Why it matters: a reader that trusts textangle takes the turned line for a level one, and its words, which lie one
# below the other, for a column of the page.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0 mupdf@1.28.1
cat > try.cjs <<'JS'
const path = require('node:path');
const { createWorker } = require('tesseract.js');
async function draw(lines, sideways) {
  const mupdf = await import('mupdf');
  const font = new mupdf.Font('zh-Hans');
  const [width, height] = sideways ? [300, 760] : [700, 40 + 60 * lines.length];
  const sheet = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  sheet.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, sheet);
  lines.forEach((line, k) => {
    const text = new mupdf.Text();
    text.showString(font, sideways ? [0, 32, 32, 0, 100 + 100 * k, 40] : [32, 0, 0, -32, 30, 60 + 60 * k], line);
    device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, [0, 0, 0], 1);
  });
  device.close();
  return Buffer.from(sheet.asPNG());
}
const langPath = path.join(path.dirname(require.resolve('@tesseract.js-data/chi_sim/package.json')), '4.0.0_best_int');
async function start() {
  const worker = await createWorker('chi_sim', 1, { langPath, gzip: true, cacheMethod: 'none' });
  await worker.setParameters({ tessedit_pageseg_mode: '3' });
  return worker;
}
(async () => {
  const worker = await start();
  const read = async (sideways) => {
    const { data } = await worker.recognize(await draw(['全市水产品出口额达48.6亿元，增长12.3%。', '人均可支配收入25600元，增长5.2%。'], sideways), {}, { hocr: true });
    const [, title] = /class='ocr_line'[^>]*title="([^"]*)"/.exec(data.hocr);
    const [x0, y0, x1, y1] = /bbox ([\d ]+)/.exec(title)[1].split(' ').map(Number);
    const slope = Math.abs(Number(/baseline (\S+)/.exec(title)[1]));
    console.log(x1 - x0 > y1 - y0 ? 'wide' : 'tall', /textangle/.test(title) ? 'textangle' : 'no textangle', slope > 100 ? 'slope over 100' : 'slope under 1');
  };
  await read(false);
  await read(true);
  await worker.terminate();
})();
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
wide no textangle slope under 1
tall no textangle slope over 100
TXT
diff expected.txt seen.txt
