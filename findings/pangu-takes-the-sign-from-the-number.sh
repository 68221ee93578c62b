#!/bin/sh
# pangu 7.2.1 (npm): a minus between a Chinese word and its number gets a space on both sides and is a sign no longer.
#
# Expected: the readme says that spaces go between Chinese characters and half-width letters, digits and symbols: 同比
# -3.2%.
# Seen: 同比-3.2% becomes 同比 - 3.2%, and +12.3% likewise, as if 同比 were to be subtracted from. -3.2% at the start
# of a text stays whole.
# Why it matters: a spaced minus is a dash to nearly every reader of numbers, and the fall becomes a rise.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund pangu@7.2.1
cat > try.mjs <<'JS'
import pangu from 'pangu';
for (const it of ['同比-3.2%', '环比+12.3%', '-3.2%', '同比增长3.2%']) console.log(it, '|', pangu.spacingText(it));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
同比-3.2% | 同比 - 3.2%
环比+12.3% | 环比 + 12.3%
-3.2% | -3.2%
同比增长3.2% | 同比增长 3.2%
TXT
diff expected.txt seen.txt
