#!/bin/sh
# @microsoft/recognizers-text-suite 1.3.1 (npm): of the four quarters of a year, the fourth has no end.
#
# Expected: 2023年第四季度 is 2023-10-01 to 2024-01-01; the other three quarters are read so.
# Seen, in Chinese: the range ends on 0001-01-01, before it begins, and its value is "not resolved": the end is sought
# in a thirteenth month.
# Why it matters: the fourth quarter is the one that annual reports are about.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund @microsoft/recognizers-text-suite@1.3.1
cat > try.cjs <<'JS'
const { recognizeDateTime, Culture } = require('@microsoft/recognizers-text-suite');
const day = new Date(2024, 6, 18);
for (const it of ['一', '二', '三', '四'].map((q) => `2023年第${q}季度`))
  console.log(it, '|', recognizeDateTime(it, Culture.Chinese, undefined, day)
    .map((f) => f.resolution.values.map((v) => `${v.timex} ${v.value ?? `${v.start} to ${v.end}`}`).join(', ')).join('; '));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
2023年第一季度 | (2023-01-01,2023-04-01,P3M) 2023-01-01 to 2023-04-01
2023年第二季度 | (2023-04-01,2023-07-01,P3M) 2023-04-01 to 2023-07-01
2023年第三季度 | (2023-07-01,2023-10-01,P3M) 2023-07-01 to 2023-10-01
2023年第四季度 | (2023-10-01,0001-01-01,P3M) not resolved
TXT
diff expected.txt seen.txt
