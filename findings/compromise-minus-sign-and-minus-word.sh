#!/bin/sh
# compromise 14.17.0 (npm): the word minus is a sign of its number, the sign - is not.
#
# Expected: -3.2% and minus 3.2 percent are one number, -3.2.
# Seen: with the word it is -3.2. With the sign it is 3.2, and "-" is its prefix, the field in which "$" stands for
# money.
# Why it matters: a fall turns into a rise exactly where rates of growth are printed, in percent.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private": true}' > package.json
npm install --no-save --silent --no-audit --no-fund compromise@14.17.0
cat > try.cjs <<'JS'
const nlp = require('compromise');
for (const it of ['Growth was -3.2% in May.', 'Growth was minus 3.2 percent in May.'])
  console.log(it, '|', nlp(it).numbers().json().map((n) => JSON.stringify([n.text, n.number.num, n.number.prefix])).join(' '));
JS
node try.cjs | tee seen.txt
cat > expected.txt <<'TXT'
Growth was -3.2% in May. | ["-3.2%",3.2,"-"]
Growth was minus 3.2 percent in May. | ["minus 3.2",-3.2,""]
TXT
diff expected.txt seen.txt
