/** A repair: stops and commas read for points. */

import type { Edit } from "../../model/layer.ts";
import { asciiForms, matchesAt } from "./number-context.ts";
import { type RepairStep, replace } from "./step.ts";
import type { RepairWords } from "./words.ts";

const DAMAGED = /(?<![\d０-９])[\d０-９]+(?:[。，．.,][\d０-９]+)+/g;
/** Any clean page has digits; few have a Chinese stop between two. */
const SUSPICIOUS = /[\d０-９][。，][\d０-９]/;
/** How far back a word of a list is looked for. */
const CLAUSE = 30;
/** Thousands parted by a full-width comma, which any unit behind them proves. */
const THOUSANDS = /^[1-9]\d{0,2}(?:，\d{3})+(?:\.\d+)?$/;
const FULL_WIDTH = /^[０-９]{1,3}(?:，[０-９]{3})+(?:[．.][０-９]+)?$/;

/**
 * Reads a Chinese stop or comma between two digits as the point or the thousands comma that was printed: `8。5%`,
 * `6，3个百分点`, `1，286．5亿元`, `1，560户`. Scale, money or percent must follow, behind thousands any unit, and at most two decimals; a list (分别为3，5万元),
 * an ordinal and a year before the comma are left. Between full-width digits, three by three (１，２８６), the comma proves
 * itself, since it is as wide as they are. Wrong where a sentence ends with a bare number and the next begins
 * with a percentage.
 */
export const restorePoint: RepairStep = {
  name: "restore-point",
  summary: "。 or ， inside a number before scale, money or percent becomes its point or thousands comma",
  examples: [
    ["上涨7。2%", "上涨7.2%"],
    ["回落4，1个百分点", "回落4.1个百分点"],
    ["达到2，318．6亿元", "达到2,318．6亿元"],
    ["投资2，318，460万元", "投资2,318,460万元"],
    ["总值586，42亿元", "总值586.42亿元"],
    ["第三产业增加值3，286．5亿元", "第三产业增加值3,286．5亿元"],
    ["在校学生１２，３４５人", "在校学生１２,３４５人"],
    ["新签农户1，560户", "新签农户1,560户"],
  ],
  unchanged: [
    "产量增加。5%的税率",
    "住在6，8两个楼层",
    "3，7号窗口",
    "第3，4季度",
    "第3，5亿元",
    "分别为3，5万元",
    "为3，4，5万元",
    "始于2019。5%的人",
    "截至2023，12亿元",
    "8.5%，6.2%",
    "7，2台",
    "第１，２３４号",
    "１２，３４人",
    "车次为G106，345名旅客",
    "分别为3，150人",
    "7月12，345名学生",
    "到场12，34名球迷又走了",
  ],
  changesValues: true,
  run(text, words) {
    if (!SUSPICIOUS.test(text)) return [];
    const edits: Edit[] = [];
    for (const { 0: printed, index } of text.matchAll(DAMAGED)) {
      if (!/[。，]/.test(printed)) continue;
      const after = readPoint(text, index, printed, words);
      if (after !== null) edits.push(replace(this.name, text, index, index + printed.length, after));
    }
    return edits;
  },
};

function readPoint(text: string, start: number, printed: string, words: RepairWords): string | null {
  const { amount, unit, list, numbersThing } = words;
  if (numbersThing.test(text[start - 1] ?? "")) return null;
  const proof = THOUSANDS.test(printed) ? unit : amount;
  const isAmount = matchesAt(proof, text, start + printed.length);
  if (!isAmount && !FULL_WIDTH.test(printed)) return null;
  const clause = text.slice(Math.max(0, start - CLAUSE), start).split(/[。；\n]/);
  if (list.test(clause.at(-1)!)) return null;
  const plain = asciiForms(printed);
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:[.。]\d{1,2})?$/.test(plain)) {
    return printed.replaceAll("，", ",").replace("。", ".");
  }
  if (/^(?:19|20)\d\d\D/.test(plain)) return null;
  const isNumber = /^(?:0|[1-9]\d{0,3})。\d{1,2}$|^(?:0|[1-9]\d{0,2}),\d{1,2}$/.test(plain);
  return isNumber ? printed.replace(/[。，]/, ".") : null;
}
