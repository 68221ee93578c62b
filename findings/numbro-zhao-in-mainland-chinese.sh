#!/bin/sh
# numbro 2.5.0 (npm): its mainland Chinese numbers are counted in thousands and millions, and a trillion is 兆.
#
# Expected: average numbers of the language zh-CN as they are printed there, in 万 and 亿; 兆 is 1,000,000 in mainland
# use (兆瓦, 兆赫, and the legal units of measurement of 1984), and 10^12 in Taiwan only.
# Seen: 486 million is 486百万, 4.86 billion 4.86十亿, 1.2 trillion 1.2兆, the same scales as for zh-TW. unformat
# knows neither 万 nor 亿: undefined.
# Why it matters: 1.2兆 is read a million times too small by one half of the readers. A program that reads numbers
# back needs the region for 兆, and must not take it from such output.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund numbro@2.5.0
cat > try.cjs <<'JS'
const numbro = require('numbro');
const languages = require('numbro/dist/languages.min.js');
for (const it of ['zh-CN', 'zh-TW']) {
  numbro.registerLanguage(languages[it]);
  numbro.setLanguage(it);
  const printed = [486e6, 4.86e9, 1.2e12].map((n) => numbro(n).format({ average: true, mantissa: 2, trimMantissa: true }));
  console.log(it, printed.join(' '), ['1.2万', '4.86亿', '1.2兆'].map((s) => numbro.unformat(s)).join(' '));
}
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
zh-CN 486百万 4.86十亿 1.2兆   1200000000000
zh-TW 486百萬 4.86十億 1.2兆   1200000000000
TXT
diff expected.txt seen.txt
