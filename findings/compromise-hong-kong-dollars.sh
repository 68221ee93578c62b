#!/bin/sh
# compromise 14.17.0 (npm): of HK$1.2 billion the number 1.2 is lost, and a billion is left.
#
# Expected: $1.2 billion, £1.2 billion and HK$1.2 billion are 1,200,000,000; money is a documented part of number
# parsing.
# Seen: with letters before the sign the first word is no number, so the number is the bare word billion:
# 1,000,000,000 for HK$1.2 billion, US$48.6 million is 1,000,000, NT$500 billion is 1,000,000,000.
# Why it matters: HK$ and US$ stand before nearly every sum in Hong Kong's English papers. Each comes out as one of
# its scale, which looks like a round number.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund compromise@14.17.0
cat > try.cjs <<'JS'
const nlp = require('compromise');
for (const it of ['$1.2 billion', '£1.2 billion', 'HK$1.2 billion', 'US$48.6 million', 'NT$500 billion'])
  console.log(it, '|', nlp(`Sales rose to ${it} in May.`).numbers().json().map((n) => `${n.text} = ${n.number.num}`).join('; '));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
$1.2 billion | $1.2 billion = 1200000000
£1.2 billion | £1.2 billion = 1200000000
HK$1.2 billion | billion = 1000000000
US$48.6 million | million = 1000000
NT$500 billion | billion = 1000000000
TXT
diff expected.txt seen.txt
