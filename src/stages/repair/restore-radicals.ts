/** A repair: radicals in the place of characters. */

import type { Edit } from "../../model/layer.ts";
import { type RepairStep, replace } from "./step.ts";

/**
 * The radicals of U+2E80–2EFF that look like a character of their own, and that character
 * (Unicode's EquivalentUnifiedIdeograph). The Kangxi radicals, U+2F00–2FD5, have theirs as compatibility decomposition.
 */
const SUPPLEMENT =
  "⺁厂⺄乙⺊卜⺌小⺎兀⺒巳⺓幺⺛旡⺝月⺟母⺠民⺩王⺬示⺮竹⺶羊⺻聿⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const supplement = new Map<string, string>();
for (let at = 0; at < SUPPLEMENT.length; at += 2) supplement.set(SUPPLEMENT[at]!, SUPPLEMENT[at + 1]!);

const RADICAL = /[\u2e80-\u2eff\u2f00-\u2fd5]/g;

function characterOf(radical: string): string {
  return supplement.get(radical) ?? radical.normalize("NFKC");
}

/**
 * Puts characters in the place of radicals that look the same: 增⻓ → 增长. A PDF stores which glyph was drawn, and fonts
 * draw some characters and their radical with one glyph; who copies its text gets the radical. Wrong only in a text about
 * radicals themselves.
 */
export const restoreRadicals: RepairStep = {
  name: "restore-radicals",
  summary: "characters in the place of radicals that look the same",
  examples: [
    ["同比增⻓4.9%", "同比增长4.9%"],
    ["⼀⽉份，⻛电和⻋辆", "一月份，风电和车辆"],
  ],
  unchanged: ["同比增长4.9%", "亻旁"],
  run(text) {
    const edits: Edit[] = [];
    for (const { index } of text.matchAll(RADICAL)) {
      const radical = text[index]!;
      const after = characterOf(radical);
      if (after !== radical) edits.push(replace("restore-radicals", text, index, index + 1, after));
    }
    return edits;
  },
};

/** The text with characters for its radicals: what a comparison with the input must allow for. */
export function foldRadicals(text: string): string {
  return text.replace(RADICAL, characterOf);
}
