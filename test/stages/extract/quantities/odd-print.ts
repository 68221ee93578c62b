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
  const found = /^(\d[\d, ]*)(?:( ?[.·・] ?|点(?=\d+(?:[万亿]|$)))(\d+))?\s*(万亿|[千百万亿])?$/.exec(plain);
  if (found === null) return null;
  const [, whole = "", , part = "", scale = ""] = found;
  const isWhole = /^\d+$|^\d{1,3}(?:,\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/.test(whole.trim());
  if (!isWhole || (/\s$/.test(whole) && part === "" && scale === "")) return null;
  const power = [...scale].reduce((sum, it) => sum + SCALES[it]!, 0);
  return Number(`${whole.replace(/[, ]/g, "")}.${part || "0"}e${power}`);
}

const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/** A whole number below a million million in numerals, as they are taught: 一百零五, 十二万三千, 三亿零二百. */
export function spell(value: number): string {
  if (value === 0) return "零";
  for (const [scale, name] of [
    [1e8, "亿"],
    [1e4, "万"],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const gap = rest > 0 && rest < scale / 10 ? "零" : "";
    return spell(Math.floor(value / scale)) + name + gap + (rest > 0 ? spellWithin(rest) : "");
  }
  let out = "";
  const digits = String(value);
  for (const [k, it] of [...digits].entries()) {
    if (it !== "0") out += DIGITS[Number(it)]! + PLACES[digits.length - 1 - k]!;
    else if (/[1-9]/.test(digits.slice(k + 1)) && !out.endsWith("零")) out += "零";
  }
  return out.replace(/^一十/, "十");
}

/** What follows a scale says its 一十 in full: 三万一十. */
const spellWithin = (rest: number) => spell(rest).replace(/^十/, "一十");

/**
 * What a number in numerals says: as it is taught, digit by digit (一二〇四), with a point (三六·七, 二．四五, 十二点五), with a scale
 * behind, 三万五 as it is spoken. Null where it is none of these. Independent of the program's own grammar.
 */
export function saysInNumerals(printed: string): number | null {
  const plain = printed
    .replace(/[兩両]/g, "两")
    .replace(/萬/g, "万")
    .replace(/億/g, "亿")
    .replace(/點/g, "点")
    .replace(/[〇○]/g, "零")
    .replace(/两/g, "二")
    .replace(/万万零?/, "亿零")
    .replace(/\n/g, "")
    .trim();
  const spoken = /^([一二三四五六七八九])([百千万亿])([一二三四五六七八九])$/.exec(plain);
  if (spoken !== null) {
    const [, whole = "", scale = "", part = ""] = spoken;
    return Number(`${DIGITS.indexOf(whole)}.${DIGITS.indexOf(part)}e${SCALES[scale]!}`);
  }
  const found =
    /^([零一二三四五六七八九十百千万亿]+?)(?:[点·・.．]([零一二三四五六七八九]+))?(万亿|[万亿])?$/.exec(
      plain,
    );
  if (found === null) return null;
  const [, whole = "", part = "", scale = ""] = found;
  const value = /^[零一二三四五六七八九]{2,}$/.test(whole) ? inPlaces(whole) : asTaught(whole);
  if (value === null) return null;
  const power = [...scale].reduce((sum, it) => sum + SCALES[it]!, 0);
  return Number(`${value}.${part === "" ? "0" : inPlaces(part)}e${power}`);
}

const inPlaces = (digits: string) => [...digits].map((it) => DIGITS.indexOf(it)).join("");

function asTaught(whole: string): string | null {
  let [total, section, pending] = [0, 0, 0];
  for (const it of whole) {
    const place = PLACES.indexOf(it);
    if (place > 0) {
      section += (pending || 1) * 10 ** place;
      pending = 0;
    } else if (it === "万" || it === "亿") {
      total = (total + section + pending) * 10 ** SCALES[it]!;
      section = 0;
      pending = 0;
    } else pending = DIGITS.indexOf(it);
  }
  const value = total + section + pending;
  return value > 0 && spell(value) === whole.replace(/^一十/, "十") ? String(value) : null;
}
