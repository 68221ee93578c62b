#!/bin/sh
# @lazy-cjk/zh2num 1.0.2 (npm): its two functions are not each other's inverse, a tenfold error in silence.
#
# Expected: num2zh writes what zh2num reads; they are one package, and the readme says it serves Chinese and Japanese.
# Seen: num2zh writes in the Japanese way, without 零 (1001 is 千一), and zh2num reads in the Chinese way, in which
# 千一 is short for 1100. So 1001, 2002, 10001 and 100000001 come back as 1100, 2200, 11000 and 110000000.
# Why it matters: in Chinese print 两千三 is 2300 and 两千零三 is 2003. A number that has been through a Japanese
# writer loses the one character that tells them apart.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund @lazy-cjk/zh2num@1.0.2
cat > try.cjs <<'JS'
const { zh2num, num2zh } = require('@lazy-cjk/zh2num');
for (const it of [1001, 2002, 10001, 100000001, 2020]) console.log(it, num2zh(it), zh2num(num2zh(it)));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
1001 千一 1100
2002 二千二 2200
10001 一万一 11000
100000001 一億一 110000000
2020 二千二十 2020
TXT
diff expected.txt seen.txt
