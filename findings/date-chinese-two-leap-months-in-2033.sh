#!/bin/sh
# date-chinese 2.1.4 and date-holidays 3.37.0 (npm): the Chinese year 2033 gets two leap months, and the Mid-Autumn
# Festival of that year moves by a month.
#
# Expected: GB/T 33661-2017 (calculation and promulgation of the Chinese calendar) puts a leap month only where
# thirteen months lie between two winter solstices: in 2033 after the eleventh month and nowhere else. The fifteenth
# of the eighth month is then 8 September.
# Seen: date-chinese calls the month from 25 August a leap seventh and the one from 22 December a leap eleventh.
# date-holidays reckons with it: 中秋节 on 7 October, 重陽節 on 30 October, each a month late.
# Why it matters: sales of a festival are compared between years by the lunar date. A check that a lunar year has at
# most one leap month costs nothing.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund date-chinese@2.1.4 date-holidays@3.37.0
cat > try.cjs <<'JS'
const { CalendarChinese } = require('date-chinese');
const Holidays = require('date-holidays');
const calendar = new CalendarChinese();
for (const [month, day] of [[8, 25], [9, 23], [12, 22]]) {
  calendar.fromGregorian(2033, month, day);
  const [, , moon, leap, date] = calendar.get();
  console.log(`2033-${month}-${day}`, leap ? 'leap' : '', moon, date);
}
for (const country of ['CN', 'TW'])
  for (const it of new Holidays(country).getHolidays(2033))
    if (/^(中秋|重陽)/.test(it.name)) console.log(country, it.date.slice(0, 10), it.name);
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
2033-8-25 leap 7 1
2033-9-23  8 1
2033-12-22 leap 11 1
CN 2033-10-07 中秋节
TW 2033-10-07 中秋節
TW 2033-10-30 重陽節
TXT
diff expected.txt seen.txt
