#!/bin/sh
# chrono-node 2.10.3 (npm): 一刻, a quarter of an hour, is one minute; one and a half hours is half an hour.
#
# Expected: 8点一刻 is 8:15 and 三点三刻 3:45, since 8点半 is 8:30; 一个半小时后 is ninety minutes later.
# Seen (zh.hans): 8:01, 3:03, and thirty minutes later: the numeral is read, 刻 and 一个 are not.
# Why it matters: a number right before an unknown measure word is read as the unit that usually stands there.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund chrono-node@2.10.3
cat > try.cjs <<'JS'
const { hans } = require('chrono-node').zh;
const day = new Date(2024, 6, 18, 12);
for (const it of ['8点半', '8点一刻', '三点三刻', '半小时后', '一个半小时后']) {
  const [found] = hans.parse(it, day);
  console.log(it, found.text, found.start.date().toTimeString().slice(0, 5));
}
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
8点半 8点半 08:30
8点一刻 8点一 08:01
三点三刻 三点三 03:03
半小时后 半小时后 12:30
一个半小时后 半小时后 12:30
TXT
diff expected.txt seen.txt
