/** Counts characters that a recogniser got wrong, whatever order it put its lines in. */

interface Line {
  readonly text: string;
  readonly words: readonly {
    readonly text: string;
    readonly box: { x: number; width: number; height: number };
  }[];
}

/** So far apart words of a line are of two columns, in heights of a word. */
const COLUMNS = 2;

/**
 * Each line is laid where it fits the text best; its edits count, and what of the text no line covers. Blanks do not
 * count, nor does which form of a sign stands.
 */
export function countWrong(
  text: string,
  lines: readonly Line[],
  show = false,
): { characters: number; wrong: number } {
  const truth = normalise(text);
  const covered = new Uint8Array(truth.length);
  let wrong = 0;
  for (const part of lines.flatMap(partsOf).map(normalise)) {
    if (part.length === 0) continue;
    const { from, to, edits } = layOn(part, truth, covered);
    wrong += Math.min(edits, part.length);
    if (show && edits > 0) console.error(`  ${part}\n  ${truth.slice(from, to).join("")}`);
    if (edits < part.length * 0.7) covered.fill(1, from, to);
  }
  const missed = covered.reduce((sum, it) => sum + 1 - it, 0);
  if (show) {
    let at = 0;
    for (let k = 0; k <= covered.length; k++) {
      if (k < covered.length && covered[k] === 0) continue;
      if (k > at) console.error("  missed", truth.slice(at, k).join(""));
      at = k + 1;
    }
  }
  return { characters: truth.length, wrong: wrong + missed };
}

function partsOf({ words }: Line): string[] {
  const parts: string[] = [];
  words.forEach((word, k) => {
    const before = words[k - 1];
    const gap = before === undefined ? 0 : word.box.x - before.box.x - before.box.width;
    if (before === undefined || gap > COLUMNS * word.box.height) parts.push(word.text);
    else parts[parts.length - 1] += word.text;
  });
  return parts;
}

const forms: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "—": "-",
  "–": "-",
  "―": "-",
  一: "-",
  "…": ".",
  "⋯": ".",
  "・": "·",
  "•": "·",
  "。": ".",
  "、": ",",
  戶: "户",
};

function normalise(text: string): string[] {
  return Array.from(text.normalize("NFKC").replace(/\s/gu, ""), (it) => forms[it] ?? it);
}

/** Where a line fits a text best, by edits; of places as good where no other line does. */
function layOn(
  line: readonly string[],
  text: readonly string[],
  covered: Uint8Array,
): { from: number; to: number; edits: number } {
  let costs = new Int32Array(text.length + 1);
  let starts = Int32Array.from(costs, (_, k) => k);
  for (const [k, own] of line.entries()) {
    const next = new Int32Array(text.length + 1);
    const from = new Int32Array(text.length + 1);
    next[0] = k + 1;
    for (let at = 1; at <= text.length; at++) {
      const change = costs[at - 1]! + (own === text[at - 1] ? 0 : 1);
      const more = costs[at]! + 1;
      const less = next[at - 1]! + 1;
      const best = Math.min(change, more, less);
      next[at] = best;
      from[at] = best === change ? starts[at - 1]! : best === more ? starts[at]! : from[at - 1]!;
    }
    [costs, starts] = [next, from];
  }
  const taken = (at: number) => covered.subarray(starts[at]!, at).reduce((sum, it) => sum + it, 0);
  let to = 0;
  for (let at = 1; at <= text.length; at++)
    if (costs[at]! < costs[to]! || (costs[at] === costs[to] && taken(at) < taken(to))) to = at;
  return { from: starts[to]!, to, edits: costs[to]! };
}
