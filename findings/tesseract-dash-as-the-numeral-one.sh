#!/bin/sh
# tesseract.js 7.0.0 with chi_sim 1.0.0 (4.0.0_best_int) (npm): the dash of 1—6月 is read as the numeral 一, more
# surely than most words.
#
# Expected: a dash, or a doubt: the two marks differ by a hair, and confidence (0 to 100) is there to say so.
# Seen, on a clean print of 32 points: 1 一 6 月, and every character of it with 90 or more. ～ is kept as a mark.
# Why it matters: January to June is the commonest period of statistics. No threshold of confidence finds this; only
# that no number is printed so does.
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
  const { data } = await worker.recognize(await draw(['1—6月完成投资', '1～6月完成投资']), {}, { blocks: true });
  const lines = data.blocks.flatMap((b) => b.paragraphs).flatMap((p) => p.lines);
  for (const { text, words } of lines) {
    const dash = words.find((word) => word.text === '一');
    console.log(text.trim(), '|', dash === undefined ? 'no numeral' : dash.confidence >= 90 ? '一 is sure' : '一 is doubted');
  }
  await worker.terminate();
})();
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
1 一 6 月 完成 投资 | 一 is sure
1~ 6 月 完成 投资 | no numeral
TXT
diff expected.txt seen.txt
