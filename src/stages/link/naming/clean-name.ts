/** Names without loose signs. */

const OPENS = "（(“「『《【‘";
const CLOSES = "）)”」』》】’";
/** M2, PM2.5, A50: figures that belong to letters. */
const LATIN_NAME = /[A-Za-z]\d+(?:\.\d+)?$/;
/** A sign or letter of a number that no name ends with: 增长了17·. */
const TAIL = /[\s\d０-９.,·．，。、：:；;/%％－-]/u;
/** A sign that no name begins with. */
const HEAD = /[\s,·．，。、：:；;/%％－—-]/u;

/** Most names are letters and nothing else. */
const HOLDS_SIGN = /[^\u4e00-\u9fffA-Za-z]/;
const LAST_AFTER_SPACE = /(?<=\p{Script=Han}\s)\p{Script=Han}\S*$/u;

/** A name without the signs and loose numbers at its ends, and without a bracket that has no partner. */
export function cleanName(name: string): string {
  if (!HOLDS_SIGN.test(name)) return name;
  let out = name;
  for (let before = ""; before !== out; ) {
    before = out;
    let end = out.length;
    while (end > 0 && TAIL.test(out[end - 1]!) && !LATIN_NAME.test(out.slice(0, end))) end--;
    let start = 0;
    while (start < end && HEAD.test(out[start]!)) start++;
    out = cutOpenBracket(out.slice(start, end));
  }
  // 某某公司 持股: a space parts Chinese words as a comma would.
  const last = out.search(LAST_AFTER_SPACE);
  return last > 0 && out.length - last >= 2 ? out.slice(last) : out;
}

/** 改扩建工程（二跑道: what stands after a bracket that does not close; and a closing one that did not open. */
function cutOpenBracket(name: string): string {
  const open: number[] = [];
  for (let at = 0; at < name.length; at++) {
    const kind = OPENS.indexOf(name[at]!);
    if (kind >= 0) open.push(at);
    else if (CLOSES.includes(name[at]!)) {
      const from = open.pop();
      if (from === undefined) return at === name.length - 1 ? name.slice(0, at) : name.slice(at + 1);
    }
  }
  const first = open[0];
  if (first === undefined) return name;
  return first === 0 ? name.slice(1) : name.slice(0, first);
}
