#!/bin/sh
# switch-chinese 1.0.16 (npm): on the way to simplified script potatoes become peanuts, and 佔 stays as it is.
#
# Expected: simplized changes the script. 土豆 is written alike in both; 佔 is 占 in simplified characters.
# Seen: 土豆產量 becomes 花生产量, since in Taiwan 土豆 may mean peanuts; text of Hong Kong or of the mainland in
# traditional script means potatoes. 佔三成 keeps 佔.
# Why it matters: the quantity stays and its subject changes to another crop; and a share is no longer found by 占.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund switch-chinese@1.0.16
cat > try.mjs <<'JS'
import stcasc from 'switch-chinese';
const { simplized } = stcasc();
for (const it of ['土豆產量三萬噸', '花生產量三萬噸', '佔三成']) console.log(it, simplized(it));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
土豆產量三萬噸 花生产量三万吨
花生產量三萬噸 花生产量三万吨
佔三成 佔三成
TXT
diff expected.txt seen.txt
