const OPENS = "（(“「『《【‘";
const CLOSES = "）)”」』》】’";
/** A sign or letter of a number that no name ends with: 增长了17·. */
const TAIL = /[\s\d０-９.,·．，。、：:；;/%％－-]/u;
/** A sign that no name begins with. */
const HEAD = /[\s,·．，。、：:；;/%％－—-]/u;

/** A name without the signs and loose numbers at its ends, and without a bracket that has no partner. */
export function cleanName(name: string): string {
  let out = name;
  for (let before = ""; before !== out; ) {
    before = out;
    let end = out.length;
    while (end > 0 && TAIL.test(out[end - 1]!)) end--;
    let start = 0;
    while (start < end && HEAD.test(out[start]!)) start++;
    out = cutOpenBracket(out.slice(start, end));
  }
  return out;
}

/** 改扩建工程（二跑道: what stands after a bracket that does not close; and a closing one that did not open. */
function cutOpenBracket(name: string): string {
  const open: number[] = [];
  for (let at = 0; at < name.length; at++) {
    const kind = OPENS.indexOf(name[at]!);
    if (kind >= 0) open.push(at);
    else if (CLOSES.includes(name[at]!)) {
      const from = open.pop();
      if (from === undefined)
        return at === name.length - 1 ? name.slice(0, at) : at < 2 ? name.slice(at + 1) : name;
    }
  }
  const first = open[0];
  if (first === undefined) return name;
  return first === 0 ? name.slice(1) : name.slice(0, first);
}
