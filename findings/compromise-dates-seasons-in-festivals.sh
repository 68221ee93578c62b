#!/bin/sh
# compromise-dates 3.9.0 (npm): the Spring Festival lies in March and April, the Mid-Autumn Festival fills two months.
#
# Expected: a date for the festival, since the readme says that holidays are read (Easter is), or none.
# Seen: Spring of Spring Festival is the season, 1 March to 30 April, in which the festival (21 January to 20
# February) never falls; Mid-Autumn is all of September and October.
# Why it matters: holiday travel and spending are the figures that English pages print about these days.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund compromise@14.17.0 compromise-dates@3.9.0
cat > try.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const it of ['Easter', 'the Spring Festival', 'the Mid-Autumn Festival'])
  console.log(it, '|', nlp(`Spending during ${it} rose.`).dates({ today: '2024-01-10', timezone: 'Asia/Shanghai' }).json()
    .map(({ text, dates: d }) => `${text}: ${d.start?.slice(0, 10)} to ${d.end?.slice(0, 10)}`).join('; '));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
Easter | during Easter: 2024-03-31 to 2024-03-31
the Spring Festival | during the Spring: 2024-03-01 to 2024-04-30
the Mid-Autumn Festival | during the Mid-Autumn: 2024-09-01 to 2024-10-31
TXT
diff expected.txt seen.txt
