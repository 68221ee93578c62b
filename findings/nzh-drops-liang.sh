#!/bin/sh
# nzh 1.0.14 (npm): 两, the usual two before 百, 千, 万 and 亿, is dropped without a word.
#
# Expected: decodeS is documented as the way from Chinese numerals back to digits; what it cannot read, one would
# think, is refused.
# Seen: a character that is not in its list counts as absent. 两 is not (only 二), so 六亿两千万 is 600000000,
# 两千三百 is 300, 两亿零三百万 is 3000000, and 两百 is 0.
# Why it matters: papers print 两亿, not 二亿. The number stays plausible and loses its largest part.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund nzh@1.0.14
cat > try.cjs <<'JS'
const { cn } = require('nzh');
for (const it of ['六亿二千万', '六亿两千万', '两千三百', '两亿零三百万', '两百']) console.log(it, cn.decodeS(it));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
六亿二千万 620000000
六亿两千万 600000000
两千三百 300
两亿零三百万 3000000
两百 0
TXT
diff expected.txt seen.txt
