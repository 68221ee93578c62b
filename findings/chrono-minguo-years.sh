#!/bin/sh
# chrono-node 2.10.3 (npm): a year of the Republic is taken for a year of our era.
#
# Expected: 民國113年 is 2024; the Japanese parser of the same release knows its eras (令和, 平成). If Taiwan's were
# not known, no date at all.
# Seen: 民國 is passed over, and 113年7月18日 is the year 113. Spelled out, 民國一一三年 loses its first digit too:
# year 13.
# Why it matters: Taiwan's statistics and budgets are dated so, and the result is a date like any other.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chrono-node@2.10.3
cat > try.cjs <<'JS'
const { zh, ja } = require('chrono-node');
const day = new Date(2024, 6, 18, 12);
for (const [parser, it] of [[zh.hant, '民國113年7月18日'], [zh.hant, '民國一一三年七月十八日'], [ja, '令和6年7月18日']]) {
  const [found] = parser.parse(it, day);
  console.log(it, found.text, found.start.get('year'));
}
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
民國113年7月18日 113年7月18日 113
民國一一三年七月十八日 一三年七月十八日 13
令和6年7月18日 令和6年7月18日 2024
TXT
diff expected.txt seen.txt
