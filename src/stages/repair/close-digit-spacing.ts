/** A repair: numbers set letter by letter. */

import type { Edit } from "../../model/layer.ts";
import { matchesAt } from "./number-context.ts";
import { type RepairStep, replace } from "./step.ts";

/** Single digits and points, one space apart, three or more. */
const SPACED = /(?<![\d.])[\d.]+(?: [\d.]+){2,}/g;
const ALONE = /^\d(?: [\d.])+$/;

/**
 * Closes the spaces inside a letter-spaced number: `7 3 6 . 4 亿元`. Every digit must stand alone and a scale, money or
 * percent must follow; a row of a table, or one number of several digits, is left.
 */
export const closeDigitSpacing: RepairStep = {
  name: "close-digit-spacing",
  summary: "spaces between the single digits of a number with a unit close up",
  examples: [
    ["总额为5 1 8 . 2 亿元", "总额为518.2 亿元"],
    ["增长1 2 . 5%", "增长12.5%"],
  ],
  unchanged: ["2022 2023 2024", "3 727.1 亿元", "1 2 3 4", "22 3 4 5 亿元", "1 2 . . 5%", "0 1 2 元"],
  changesValues: true,
  run(text, { amount }) {
    const edits: Edit[] = [];
    for (const { 0: printed, index } of text.matchAll(SPACED)) {
      if (!ALONE.test(printed)) continue;
      const end = index + printed.length;
      const number = printed.replaceAll(" ", "");
      if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number)) continue;
      if (matchesAt(amount, text, text[end] === " " ? end + 1 : end)) {
        edits.push(replace(this.name, text, index, end, number));
      }
    }
    return edits;
  },
};
