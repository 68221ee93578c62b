#!/bin/sh
# compromise 14.17.0 (npm): one point two billion is 1, and one and a half million is a million.
#
# Expected: two hundred and five is 205, half a million 500,000, one point two 1.2; so with a scale 1.2 billion and
# 1.5 million.
# Seen: one point two is 1.2, but one point two billion is 1; one and a half million is 1000000.
# Why it matters: broadcasts and quotes spell such sums. The first is a billion times too small.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund compromise@14.17.0
cat > try.cjs <<'JS'
const nlp = require('compromise');
for (const it of ['two hundred and five', 'half a million', 'one point two', 'one point two billion', 'one and a half million', 'two and a half billion'])
  console.log(it, '|', nlp(`It cost ${it} yuan.`).numbers().json().map((n) => n.number.num).join(' '));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
two hundred and five | 205
half a million | 500000
one point two | 1.2
one point two billion | 1
one and a half million | 1000000
two and a half billion | 2000000000
TXT
diff expected.txt seen.txt
