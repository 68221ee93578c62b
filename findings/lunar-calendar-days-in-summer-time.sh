#!/bin/sh
# lunar-calendar 0.1.4 (npm): under China's summer time a lunar day is a fraction, and its name is missing.
#
# Expected: solarToLunar gives lunarDay as a whole number and its name, for any day from 1891 to 2100, as the readme
# says.
# Seen, with the clock of Asia/Shanghai: 1 August 1989 is day 29.958333333333343, without a name, where it is the
# thirtieth (三十). From 1986 to 1991 China set the clock forward in summer, and days are counted as differences of
# local midnights divided by 24 hours. With the clock of UTC all is well.
# Why it matters: newspapers of those six summers are dated by both calendars.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund lunar-calendar@0.1.4
cat > try.cjs <<'JS'
const { solarToLunar } = require('lunar-calendar');
for (const [year, month, day] of [[1989, 8, 1], [1987, 7, 1], [1995, 8, 1]]) {
  const it = solarToLunar(year, month, day);
  console.log(year, month, day, it.lunarMonthName, it.lunarDay, it.lunarDayName);
}
JS
TZ=Asia/Shanghai node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
1989 8 1 六月 29.958333333333343 undefined
1987 7 1 六月 5.958333333333343 undefined
1995 8 1 七月 6 初六
TXT
diff expected.txt seen.txt
