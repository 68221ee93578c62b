/** Whether a break between two lines falls inside a word. */
import { childOf, type Dictionary, loadDictionary } from "./dictionary.ts";

/** So many letters on each side of the break are looked at. */
const REACH = 6;
/** What a letter costs that is no word of the dictionary, in its measure: ten times −ln of the frequency. */
const UNKNOWN = 170;

/**
 * Cuts the letters around the break into the likeliest words and says whether one of them holds the break.
 * @param before the folded text up to the break, @param after that behind it
 */
export function breaksWord(before: string, after: string): boolean {
  const left = before.slice(-REACH);
  const text = left + after.slice(0, REACH);
  const at = left.length;
  const best = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(text.length + 1);
  best[0] = 0;
  const dictionary = loadDictionary();
  for (let start = 0; start < text.length; start++) {
    const relax = (end: number, cost: number) => {
      if (best[start]! + cost >= best[end]!) return;
      best[end] = best[start]! + cost;
      from[end] = start;
    };
    relax(start + 1, UNKNOWN);
    eachWord(text, start, dictionary, relax);
  }
  for (let end = text.length; end > 0; end = from[end]!) if (from[end]! < at && end > at) return true;
  return false;
}

function eachWord(
  text: string,
  start: number,
  dictionary: Dictionary,
  found: (end: number, cost: number) => void,
): void {
  let node = dictionary.roots[text.charCodeAt(start)]!;
  for (let end = start + 1; node !== 0; end++) {
    if (dictionary.costs[node]! > 0) found(end, dictionary.costs[node]!);
    if (end >= text.length) return;
    node = childOf(dictionary, node, text.charCodeAt(end));
  }
}
