#!/bin/sh
# chinese-simple2traditional 2.3.2 (npm): as it comes, the number word 千 turns into the 韆 of a swing, and 克 into
# 剋.
#
# Expected: the readme promises an accurate conversion of characters, and phrases for special cases when they are
# loaded. 千, 克 and 里 as numbers and units are no special case: they are the same in both scripts, 鞦韆 (a swing)
# is.
# Seen: without the phrases 一亿三千万 is 一億三韆萬, 两千克 兩韆剋, 3公里 3公裏, 合计 閤計. With them all is right
# but the gram, which stays 剋.
# Why it matters: no reader of numbers knows 韆, so the thousand is lost from the sum.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chinese-simple2traditional@2.3.2
cat > try.mjs <<'JS'
import { toTraditional } from 'chinese-simple2traditional';
import { setupEnhance } from 'chinese-simple2traditional/enhance';
const texts = ['一亿三千万', '两千克', '3公里', '合计', '五千七百人'];
console.log(texts.map((it) => toTraditional(it)).join(' '));
setupEnhance();
console.log(texts.map((it) => toTraditional(it, true)).join(' '));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
一億三韆萬 兩韆剋 3公裏 閤計 五韆七百人
一億三千萬 兩千剋 3公里 合計 五千七百人
TXT
diff expected.txt seen.txt
