/** A repair: text printed twice. */

import { CJK_PUNCTUATION, HAN, kindAt, LATIN, MARK } from "../../model/characters.ts";
import type { Edit } from "../../model/layer.ts";
import { type Doubling, readSquares, roomForUnits } from "./repeated-runs.ts";
import { eachLine, type RepairStep, replace } from "./step.ts";

interface JudgedLine {
  readonly doubling: Doubling;
  readonly verdict: "doubled" | "maybe" | "single";
}

/**
 * Undoes text printed twice: captions whose outline and filling are separate text objects come run by run
 * (`会于会于 1111 月月`) or glyph by glyph (`参参观观`), punctuation too.
 *
 * The line decides, never the word: nine in ten of its characters must stand in repeats, and there must be a repeat of
 * four or more, or twelve characters, or a doubled mark that nobody prints twice on purpose. So 谢谢, 高高兴兴, 研究研究
 * and a real 11 stay as they are. A short line that is doubled throughout (`。。`) goes with a doubled neighbour.
 * Wrong for a line of verse that says everything twice.
 */
export const undoubleRuns: RepairStep = {
  name: "undouble-runs",
  summary: "text printed twice, run by run or glyph by glyph, is kept once",
  examples: [
    ["将于将于 1111 月月 2222 日至日至 2525 日举行日举行", "将于 11 月 22 日至 25 日举行"],
    ["图图②② 茶农在茶园采茶茶农在茶园采茶。。", "图② 茶农在茶园采茶。"],
    ["（（县文旅局供图县文旅局供图））", "（县文旅局供图）"],
    ["游游客客在在古古镇镇赏赏灯灯", "游客在古镇赏灯"],
    ["本报记者本报记者 王王 珂珂摄摄\n\n图图①①\n。。", "本报记者 王 珂摄\n\n图①\n。"],
    ["①①", "①"],
  ],
  unchanged: [
    "谢谢",
    "高高兴兴",
    "研究研究",
    "天天向上",
    "人人参与，人人尽责，人人享有",
    "陶多多在1111号展位",
    "11月11日",
    "高高兴兴上班，平平安安回家",
    "干干净净 整整齐齐",
    "22 22 33 33",
    "哈哈哈哈哈哈哈哈哈哈哈哈哈",
    "加油！加油！加油！加油！加油！加油！加油！",
    "……",
    "————",
  ],
  run(text, _words) {
    const lines: (JudgedLine | undefined)[] = [];
    const seen = roomForUnits();
    eachLine(text, (start, end) => {
      if (start === end) return;
      const doubling = end - start > 1 ? readSquares(text, start, end, seen) : undefined;
      lines.push(doubling && { doubling, verdict: judge(text, doubling) });
    });
    const edits: Edit[] = [];
    lines.forEach((line, i) => {
      if (line === undefined || line.verdict === "single") return;
      const neighbours = lines[i - 1]?.verdict === "doubled" || lines[i + 1]?.verdict === "doubled";
      if (line.verdict === "maybe" && !neighbours) return;
      for (const [start, end] of line.doubling.copies) edits.push(replace(this.name, text, start, end, ""));
    });
    return edits;
  },
};

function judge(text: string, { length, covered, longest, copies }: Doubling): JudgedLine["verdict"] {
  if (covered * 10 < length * 9 || !copies.some((copy) => holdsWords(text, copy))) return "single";
  if (longest >= 4 || (covered >= 12 && hasWords(text, copies))) return "doubled";
  if (copies.some(([start]) => neverTwice(text, start))) return "doubled";
  return covered === length ? "maybe" : "single";
}

/** Whether a second copy holds more than figures: 400,000,000 says its noughts twice, and two cells may be equal. */
function holdsWords(text: string, [start, end]: readonly [number, number]): boolean {
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    if (kind === HAN || kind === MARK || kind === CJK_PUNCTUATION || kind === LATIN) return true;
  }
  return false;
}

/** A table row such as `22 22 33 33` repeats digits only; printed words do not. */
function hasWords(text: string, copies: Doubling["copies"]): boolean {
  return copies.filter(([start]) => kindAt(text, start) === 1).length >= 4;
}

/** Circled numbers and Chinese stops, commas and brackets: nobody sets them twice in a row. */
function neverTwice(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  if (kind === MARK) return text.charCodeAt(at) >= 0x2460 && text.charCodeAt(at) <= 0x24ff;
  return kind === CJK_PUNCTUATION && !"！？～".includes(text[at]!);
}
