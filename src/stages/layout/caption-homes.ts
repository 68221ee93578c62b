/**
 * Which article each caption belongs to: the one whose body shares most pairs of characters with it, those that few
 * bodies have counting most; the first where none shares any. A picture stands anywhere on a page, so its place in
 * the text layer says nothing.
 * @returns for every caption the index of a body
 */
export function findCaptionHomes(captions: readonly string[], bodies: readonly string[]): number[] {
  return captions.map((caption) => {
    const scores = bodies.map(() => 0);
    for (const pair of pairsOf(caption)) {
      const holders = bodies.flatMap((body, index) => (body.includes(pair) ? [index] : []));
      for (const index of holders) scores[index] = scores[index]! + 1 / holders.length ** 2;
    }
    return scores.indexOf(Math.max(...scores));
  });
}

/** The distinct pairs of neighbouring Chinese characters of a text. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (/^[\u3400-\u9fff]{2}$/.test(pair)) pairs.add(pair);
  }
  return pairs;
}
