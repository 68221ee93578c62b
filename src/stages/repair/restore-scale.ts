/** A repair: a character read for a scale. */

import type { Edit } from "../../model/layer.ts";
import { matchesAt } from "./number-context.ts";
import { type RepairStep, replace } from "./step.ts";

/**
 * Reads 忆 (remember) as 亿 (hundred million) between a number and its unit: `2.1忆斤`, `2万忆元`. After a number set in
 * characters it takes money, since 百忆 may begin a name.
 */
export const restoreScale: RepairStep = {
  name: "restore-scale",
  summary: "忆 between a number and its unit becomes 亿",
  examples: [
    ["总量5.2忆吨", "总量5.2亿吨"],
    ["余额3万忆元", "余额3万亿元"],
    ["投资20多忆元", "投资20多亿元"],
    ["數十憶元", "數十億元"],
  ],
  unchanged: ["忆往昔", "2023年回忆录", "百忆家园", "记忆万千", "1998忆当年"],
  changesValues: true,
  run(text, words) {
    const edits: Edit[] = [];
    const { amount, unit, scaleAfterFigure, scaleAfterNumeral, misreadScales } = words;
    for (const [form, meant] of misreadScales) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const before = text.slice(Math.max(0, at - 2), at);
        const proves = scaleAfterFigure.test(before) ? unit : scaleAfterNumeral.test(before) ? amount : null;
        if (proves === null || !matchesAt(proves, text, at + 1)) continue;
        edits.push(replace(this.name, text, at, at + 1, meant));
      }
    }
    return edits.sort((a, b) => a.at.start - b.at.start);
  },
};
