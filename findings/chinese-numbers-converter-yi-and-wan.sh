#!/bin/sh
# chinese-numbers-converter 2.3.1 (npm): a sum of hundred millions and ten thousands comes out ten thousand times too
# big.
#
# Expected: the readme says the converter reads Chinese numbers up to 億/亿, and gives no sum of the two as an
# exception. So 六亿两千万 should be 620,000,000, as 一百二十万 is 1,200,000.
# Seen: 6,000,020,000,000. 亿 is multiplied by the 万 that stands behind it; 二十億零三百萬 goes the same way.
# Why it matters: nearly every sum between 100 million and 10 billion that a paper spells out has both words in it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chinese-numbers-converter@2.3.1
cat > try.cjs <<'JS'
const ChineseNumber = require('chinese-numbers-converter');
for (const it of ['一百二十万', '六亿两千万', '3亿5千万', '二十億零三百萬'])
  console.log(it, new ChineseNumber(it).toInteger());
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
一百二十万 1200000
六亿两千万 6000020000000
3亿5千万 3000050000000
二十億零三百萬 20000003000000
TXT
diff expected.txt seen.txt
