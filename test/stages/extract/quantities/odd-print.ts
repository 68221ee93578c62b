/** What may be misprinted in a number, and what the result still says: for tests. */

/** Every mark that print puts inside a number, and a line's end. */
export const MARKS = [
  " ",
  "\u00a0",
  "\u2009",
  "\u202f",
  "\u3000",
  "\n",
  ".",
  "．",
  ",",
  "，",
  "·",
  "・",
  "。",
];

/** A reproducible stream of numbers below 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 4294967296;
  };
}

const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 千: 3, 百: 2 };

/**
 * What a number in figures says, written as print knows how: digits, thousands parted by commas or single blanks, a point or
 * a middle dot, one scale, and 3万5 as it is spoken. Null where it is none of these. Independent of the program's own grammar.
 */
export function saysInFigures(printed: string): number | null {
  const plain = printed
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/[０-９．]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace(/\n/g, "")
    .replace(/([万亿]) (?=[万亿])/, "$1")
    .trim();
  const spoken = /^(\d{1,3})万([1-9])$/.exec(plain);
  if (spoken !== null) return Number(`${spoken[1]}.${spoken[2]}e4`);
  const found = /^(\d[\d, ]*)(?:( ?\. ?|[·・]|点(?=\d+(?:[万亿]|$)))(\d+))?\s*(万亿|[千百万亿])?$/.exec(
    plain,
  );
  if (found === null) return null;
  const [, whole = "", , part = "", scale = ""] = found;
  const isWhole = /^\d+$|^\d{1,3}(?:,\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/.test(whole.trim());
  if (!isWhole || (/\s$/.test(whole) && part === "" && scale === "")) return null;
  const power = [...scale].reduce((sum, it) => sum + SCALES[it]!, 0);
  return Number(`${whole.replace(/[, ]/g, "")}.${part || "0"}e${power}`);
}
