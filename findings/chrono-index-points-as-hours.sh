#!/bin/sh
# chrono-node 2.10.3 (npm): the decimals of an index, in points, are hours of the clock.
#
# Expected: no time in 上涨3.2点. The parsers look for a boundary to their left, so a match does not begin inside a
# number.
# Seen (zh.hans): 收报18236.4点 is four in the morning and 占比23.1点 one; 涨12点 is noon. The English parser keeps
# 3.2pm whole.
# Why it matters: 点 is the point of every index, and each market report then has a time of day for each of its
# figures.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chrono-node@2.10.3
cat > try.cjs <<'JS'
const chrono = require('chrono-node');
const day = new Date(2024, 6, 18, 12);
const read = (parser, it) => parser.parse(it, day).map((f) => `${f.text.trim()} ${f.start.get('hour')}h`).join(', ');
for (const it of ['上涨3.2点', '收报18236.4点', '占比23.1点', '涨12点']) console.log(it, '|', read(chrono.zh.hans, it));
console.log('up 3.2pm', '|', read(chrono.en, 'up 3.2pm'));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
上涨3.2点 | 2点 2h
收报18236.4点 | 4点 4h
占比23.1点 | 1点 1h
涨12点 | 12点 12h
up 3.2pm | 3.2pm 15h
TXT
diff expected.txt seen.txt
