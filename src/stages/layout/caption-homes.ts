/**
 * Which article each caption belongs to: the one whose body shares most pairs of characters with it, those that few
 * bodies have counting most; the first where none shares any. A picture stands anywhere on a page, so its place in
 * the text layer says nothing. Linear in the length of the page.
 * @returns for every caption the index of a body
 */
export function findCaptionHomes(captions: readonly string[], bodies: readonly string[]): number[] {
  const pairs = captions.map(pairsOf);
  const holders = new Map<number, number[]>();
  for (const wanted of pairs) for (const pair of wanted) holders.set(pair, []);
  if (holders.size > 0) for (const [index, body] of bodies.entries()) listHolder(body, index, holders);
  return pairs.map((wanted) => {
    const scores = new Map<number, number>();
    for (const pair of wanted) {
      const having = holders.get(pair)!;
      for (const index of having) scores.set(index, (scores.get(index) ?? 0) + 1 / having.length ** 2);
    }
    let home = 0;
    let best = 0;
    for (const [index, score] of scores) {
      if (score < best || (score === best && index > home)) continue;
      home = index;
      best = score;
    }
    return home;
  });
}

/** Notes a body with each pair that it has. */
function listHolder(body: string, index: number, holders: ReadonlyMap<number, number[]>): void {
  for (let at = 0; at + 1 < body.length; at++) {
    const having = holders.get(pairAt(body, at));
    if (having !== undefined && having.at(-1) !== index) having.push(index);
  }
}

/** The distinct pairs of neighbouring Chinese characters of a text, each as one number. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) pairs.add(pairAt(text, at));
  }
  return pairs;
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
