#!/bin/sh
# opencc-js 1.4.2 (npm): 折合 (comes to, in another currency) is folded like paper, and a discount by half too.
#
# Expected: 折 is 摺 in traditional script only where something is folded (摺紙). Dictionaries of Taiwan and Hong Kong
# print 折合, 折算 and 對折, and the converter itself keeps 三折, 五折, 折算 and 折價.
# Seen: into the script of Taiwan, of Hong Kong and of OpenCC's own standard 折合 is 摺合 and 对折 對摺.
# Why it matters: 折合 is what stands between two currencies of one sum; a search or a rule for it finds nothing in
# converted text.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund opencc-js@1.4.2
cat > try.cjs <<'JS'
const OpenCC = require('opencc-js');
for (const to of ['tw', 'hk', 't'])
  console.log(to, ['折合约3亿美元', '对折', '五折', '折算'].map(OpenCC.Converter({ from: 'cn', to })).join(' '));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
tw 摺合約3億美元 對摺 五折 折算
hk 摺合約3億美元 對摺 五折 折算
t 摺合約3億美元 對摺 五折 折算
TXT
diff expected.txt seen.txt
