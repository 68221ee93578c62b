#!/bin/sh
# chrono-node 2.10.3 (npm): the 31st, in characters, is the 30th in its traditional parser, and in the year 23 with a
# year.
#
# Expected: zh.hant and zh.hans read the same date, which has no character that differs between the scripts.
# Seen: zh.hans reads 十二月三十一日 as 31 December; zh.hant stops before 一 and gives the 30th.
# 二〇二三年十二月三十一日 is 30 December of the year 23.
# Why it matters: the last day of a quarter is when stocks are reported (截至十二月三十一日止), and Hong Kong's papers
# and company notices spell it out.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chrono-node@2.10.3
cat > try.cjs <<'JS'
const { zh } = require('chrono-node');
const day = new Date(2024, 6, 18, 12);
for (const it of ['十二月三十一日', '八月三十一日', '二〇二三年十二月三十一日'])
  for (const script of ['hans', 'hant']) {
    const [found] = zh[script].parse(it, day);
    const get = (part) => found.start.get(part);
    console.log(script, it, found.text, get('year'), get('month'), get('day'));
  }
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
hans 十二月三十一日 十二月三十一日 2024 12 31
hant 十二月三十一日 十二月三十 2024 12 30
hans 八月三十一日 八月三十一日 2024 8 31
hant 八月三十一日 八月三十 2024 8 30
hans 二〇二三年十二月三十一日 二〇二三年十二月三十一日 2023 12 31
hant 二〇二三年十二月三十一日 二三年十二月三十 23 12 30
TXT
diff expected.txt seen.txt
