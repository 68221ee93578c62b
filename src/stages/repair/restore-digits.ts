/** A repair: letters read for digits. */

import type { Edit } from "../../model/layer.ts";
import { asciiForms, matchesAt, WELL_FORMED } from "./number-context.ts";
import { type RepairStep, replace } from "./step.ts";
import type { RepairWords } from "./words.ts";

const SEED = /[\d０-９][.．]?[OolIＯｌＩ]|[OolIＯｌＩ][.．\d０-９]|[OolIＯｌＩ]{2}/g;
const PART = /[\d０-９OolIＯｌＩ.,．]/;
const DIGITS: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Ｏ: "０",
  l: "1",
  I: "1",
  ｌ: "１",
  Ｉ: "１",
};

/**
 * Reads the letters O, l and I as the digits they were printed as, where they stand in a number: a unit right after it,
 * or its place in a date (`2O23年`, `2024年l2月`), proves that it is one, and what comes out must be a number that is
 * printed so. A letter that belongs to a word (`CO2`, `O型`), numbers a thing (`l期`) or stands in a code is left.
 * Wrong for a model's name of such letters with a measure word right behind it.
 */
export const restoreDigits: RepairStep = {
  name: "restore-digits",
  summary: "letters O, l and I inside a number with a unit become the digits 0 and 1",
  examples: [
    ["总产值9O亿元", "总产值90亿元"],
    ["耕地3l.6万亩", "耕地31.6万亩"],
    ["回升O.3个百分点", "回升0.3个百分点"],
    ["收入I,2O6.5万元", "收入1,206.5万元"],
    ["共5O余家", "共50余家"],
    ["投资lO亿元", "投资10亿元"],
    ["2Ol9年至2O21年l1月3O日", "2019年至2021年11月30日"],
    ["１Ｏ％", "１０％"],
    ["失业率5.l%", "失业率5.1%"],
  ],
  unchanged: [
    "O型血",
    "O2O模式",
    "CO2万吨级项目",
    "I期临床",
    "地铁l号线",
    "第1O版",
    "l亿元",
    "O36亿元",
    "3.l.2万元",
    "沪AO1l8",
    "PIO5万元",
    "Illinois投资12亿元",
    "Go 12万元",
  ],
  changesValues: true,
  run(text, words) {
    const edits: Edit[] = [];
    let last = 0;
    const seeds = new RegExp(SEED);
    for (let seed = seeds.exec(text); seed !== null; seed = seeds.exec(text)) {
      let start = seed.index;
      let end = start + seed[0].length;
      while (start > last && PART.test(text[start - 1]!)) start--;
      while (end < text.length && PART.test(text[end]!)) end++;
      seeds.lastIndex = end;
      last = end;
      const after = readDigits(text, start, end, words);
      if (after !== null) edits.push(replace(this.name, text, start, end, after));
    }
    return edits;
  },
};

function readDigits(text: string, start: number, end: number, words: RepairWords): string | null {
  if (/[A-Za-z\d_/-]/.test(text[start - 1] ?? "")) return null;
  const printed = text.slice(start, end);
  const digits = printed.replace(/[OolIＯｌＩ]/g, (letter) => DIGITS[letter]!);
  const number = asciiForms(digits);
  if (!WELL_FORMED.test(number)) return null;
  return isDate(text, start, end, number, words) || isMeasured(text, printed, end, words) ? digits : null;
}

/** Letters alone need more than a measure word: lO亿元 is a number, lO家 may be a name. */
function isMeasured(text: string, printed: string, end: number, words: RepairWords): boolean {
  if (/[\d０-９]/.test(printed)) return matchesAt(words.unit, text, end);
  return printed.length > 1 && matchesAt(words.amount, text, end);
}

function isDate(
  text: string,
  start: number,
  end: number,
  number: string,
  { yearMark, monthMark, dayMark }: RepairWords,
): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (yearMark.test(after)) return /^(?:19|20)\d\d$/.test(number);
  if (monthMark.test(after)) return yearMark.test(before) && /^(?:[1-9]|1[0-2])$/.test(number);
  return dayMark.test(after) && monthMark.test(before) && /^(?:[1-9]|[12]\d|3[01])$/.test(number);
}
