/** A repair: spaces where typefaces meet. */

import {
  ASCII_PUNCTUATION,
  CJK_PUNCTUATION,
  DIGIT,
  HAN,
  kindAt,
  LATIN,
  MARK,
  NEWLINE,
  OTHER,
  SHARED_PUNCTUATION,
  SPACE,
} from "../../model/characters.ts";
import type { Edit } from "../../model/layer.ts";
import { matchesAt } from "./number-context.ts";
import { type RepairStep, replace } from "./step.ts";
import type { RepairWords } from "./words.ts";

/** A gap this wide parts the cells of a table or two columns; no text layer makes it beside a digit. */
const TABLE_GAP = 4;
/** Characters of a credit that names an agency and two photographers. */
const LONGEST_CREDIT = 24;

/**
 * Closes the space a text layer puts where two typefaces meet: between Chinese and digits or Latin letters
 * (`3727.1 亿美元`, `在 CCG （`), and beside Chinese punctuation (`中国 （浙江） 影视`).
 *
 * A space between two Han characters stays (names, clauses of a title) unless they are a number's scale and its unit, and so does one between two Latin words or two
 * numbers, and one between a closed sentence and a credit (`。 新华社记者`). Wrong for a table whose cells are one space apart.
 */
export const closeMixedSpacing: RepairStep = {
  name: "close-mixed-spacing",
  summary: "spaces between Chinese and digits, Latin letters or punctuation close up",
  examples: [
    ["到 2027 年达 561.3 亿斤", "到2027年达561.3亿斤"],
    ["在 FAO （粮农组织） 会上", "在FAO（粮农组织）会上"],
    ["每年在 3D 打印方面", "每年在3D打印方面"],
    ["由 Green Farm 提供", "由Green Farm提供"],
    ["增长 3.4 %。", "增长3.4%。"],
    ["图③ 茶农采茶", "图③茶农采茶"],
    ["产值 7.4 亿 美元", "产值7.4亿美元"],
    ["游客 35 万 人次", "游客35万人次"],
  ],
  unchanged: [
    "Green Farm",
    "2022 2023",
    "抢农时 保丰收",
    "茶农采茶。 新华社记者 王珂摄",
    "合计    561",
    "增收5万 村民笑开颜",
    "3 727.1",
  ],
  run(text, words) {
    const edits: Edit[] = [];
    for (let at = text.indexOf(" "); at >= 0; ) {
      const start = kindAt(text, at - 1) === SPACE ? startOfGap(text, at) : at;
      let end = at + 1;
      while (kindAt(text, end) === SPACE) end++;
      const left = kindAt(text, start - 1);
      const right = kindAt(text, end);
      if (end - start < TABLE_GAP && closes(text, left, right, start, end, words)) {
        edits.push(replace(this.name, text, start, end, ""));
      }
      at = text.indexOf(" ", end);
    }
    return edits;
  },
};

function startOfGap(text: string, at: number): number {
  let start = at;
  while (kindAt(text, start - 1) === SPACE) start--;
  return start;
}

function closes(
  text: string,
  left: number,
  right: number,
  start: number,
  next: number,
  words: RepairWords,
): boolean {
  if (left === NEWLINE || right === NEWLINE) return false;
  if (left === DIGIT && text[next] === "%") return true;
  if (left === HAN && right === HAN) return isScaleAndUnit(text, start, next, words);
  if (left === CJK_PUNCTUATION && right === HAN) return !startsCredit(text, next, words);
  if (left === CJK_PUNCTUATION || right === CJK_PUNCTUATION) return true;
  return (left === HAN && meetsHan(right)) || (right === HAN && meetsHan(left));
}

/** `8.6 亿 美元`, `120 万 人`: the gap between the scale of a number in figures and its unit. */
function isScaleAndUnit(text: string, start: number, next: number, words: RepairWords): boolean {
  let scale = start;
  while (start - scale < LONGEST_SCALE && kindAt(text, scale - 1) === HAN) scale--;
  let figures = scale - 1;
  if (kindAt(text, figures) === SPACE) figures--;
  if (kindAt(text, figures) !== DIGIT) return false;
  const { amount, unit } = words;
  return matchesAt(amount, text, scale) && amount.lastIndex === start && matchesAt(unit, text, next);
}

/** Characters of 万亿. */
const LONGEST_SCALE = 2;

function meetsHan(kind: number): boolean {
  return (
    kind === DIGIT ||
    kind === LATIN ||
    kind === ASCII_PUNCTUATION ||
    kind === SHARED_PUNCTUATION ||
    kind === MARK ||
    kind === OTHER
  );
}

/** Whether a closed sentence ends before the gap at `next` and the rest of the line is a credit: layout parts them. */
function startsCredit(text: string, next: number, words: RepairWords): boolean {
  let at = next - 1;
  while (kindAt(text, at) === SPACE) at--;
  if (!"。！？）".includes(text[at]!)) return false;
  const newline = text.indexOf("\n", next);
  const end = newline < 0 ? text.length : newline;
  return end - next <= LONGEST_CREDIT && words.byline.test(text.slice(next, end));
}
