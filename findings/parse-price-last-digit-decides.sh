#!/bin/sh
# parse-price 1.1.8 (npm): the last digit of a price decides whether it is in thousands.
#
# Expected: the readme reads £1,234.56 and R$1,234.56 as 1234.56, so a comma before three digits parts thousands.
# Seen: HK$1,230 is 1230 and HK$1,234 is 1.234; ¥1,234,567 is 1.234. Only a nought at the end keeps the comma from
# being taken for a decimal point. With decimals, ¥1,234.50, all is well.
# Why it matters: prices in whole dollars or yuan are the rule in print. Nine in ten come out a thousand times too
# small, and a test with round prices shows nothing.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund parse-price@1.1.8
cat > try.cjs <<'JS'
const parsePrice = require('parse-price');
for (const it of ['¥1,234.50', 'HK$1,230', 'HK$1,234', '¥1,234,567']) console.log(it, parsePrice(it));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
¥1,234.50 1234.5
HK$1,230 1230
HK$1,234 1.234
¥1,234,567 1.234
TXT
diff expected.txt seen.txt
