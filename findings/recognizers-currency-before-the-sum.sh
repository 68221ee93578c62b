#!/bin/sh
# @microsoft/recognizers-text-suite 1.3.1 (npm): 港币3亿元 is 300 million yuan of the mainland.
#
# Expected: Hong Kong dollars, as for 3亿港元; 元 behind a sum only repeats the unit of the currency named before it.
# Seen, in Chinese: two results, a Hong Kong dollar without a value and 3亿元 in Chinese yuan. 新台币5亿元 and
# 人民币2000元 go the same way; the last is at least right by luck.
# Why it matters: contracts and notices name the currency first. The sum is right and the money wrong.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund @microsoft/recognizers-text-suite@1.3.1
cat > try.cjs <<'JS'
const { recognizeCurrency, Culture } = require('@microsoft/recognizers-text-suite');
for (const it of ['3亿港元', '港币3亿元', '新台币5亿元'])
  console.log(it, '|', recognizeCurrency(it, Culture.Chinese)
    .map((f) => `${f.text}: ${f.resolution.value} ${f.resolution.unit}`).join('; '));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
3亿港元 | 3亿港元: 300000000 Hong Kong dollar
港币3亿元 | 港币: null Hong Kong dollar; 3亿元: 300000000 Chinese yuan
新台币5亿元 | 新台币: null New Taiwan dollar; 5亿元: 500000000 Chinese yuan
TXT
diff expected.txt seen.txt
