#!/bin/sh
# chinese-parseint 1.2.1 and chinese-parseint2 2.0.6 (npm): the two lines of one program read different numbers, each
# wrong where the other is right.
#
# Expected: the readme of both gives 千三萬 as 10030000, so a scale without a digit before it counts as one. What one
# of them reads, the other should read alike, or refuse.
# Seen: 1.2.1 reads a bare 百, 千 or 萬 as nothing: 百万 is 0, 千三萬 is 30000, 一万亿 is 10000. 2.0.6 reads those,
# and stops instead where ASCII digits end, as parseInt does: 3千万 is 3, 12万 is 12. No error in either.
# Why it matters: 百万, 千万 and 万亿 are the commonest round sums of a headline, and 3千万 is how headlines save
# room.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chinese-parseint@1.2.1 chinese-parseint2@2.0.6
cat > try.cjs <<'JS'
const one = require('chinese-parseint');
const { chinese_parseInt: two } = require('chinese-parseint2');
for (const it of ['千三萬', '百万', '一万亿', '3千万', '12万']) console.log(it, one(it), two(it));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
千三萬 30000 10030000
百万 0 1000000
一万亿 10000 1000000000000
3千万 30000000 3
12万 120000 12
TXT
diff expected.txt seen.txt
