#!/bin/sh
# compromise-dates 3.9.0 (npm): a preposition before a quarter takes its year away, and half a year is the whole one.
#
# Expected: "the second quarter of 2023" is April to June 2023, and "in the second quarter of 2023", as every sentence
# has it, the same. The first half of 2024 is January to June.
# Seen, on 18 July 2024: with "in" or "during" the quarter is that of 2024, though the text of the result has the 2023
# in it. Written Q2 2023 it is right. "in the first half of 2024" is the whole of 2024.
# Why it matters: the year of a figure is off by one or more for every sentence about another year than the paper's.
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
for (const it of ['the second quarter of 2023', 'in the second quarter of 2023', 'in Q2 2023', 'in the fourth quarter of 2021', 'in the first half of 2024'])
  console.log(it, '|', nlp(it).dates({ today: '2024-07-18', timezone: 'Asia/Shanghai' }).json()
    .map(({ text, dates: d }) => `${text}: ${d.start?.slice(0, 10)} to ${d.end?.slice(0, 10)}`).join('; '));
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
the second quarter of 2023 | second quarter of 2023: 2023-04-01 to 2023-06-30
in the second quarter of 2023 | in the second quarter of 2023: 2024-04-01 to 2024-06-30
in Q2 2023 | in Q2 2023: 2023-04-01 to 2023-06-30
in the fourth quarter of 2021 | in the fourth quarter of 2021: 2024-10-01 to 2024-12-31
in the first half of 2024 | 2024: 2024-01-01 to 2024-12-31
TXT
diff expected.txt seen.txt
