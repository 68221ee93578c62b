/** A repair: a numeral read for a dash. */

import type { Edit } from "../../model/layer.ts";
import { asciiForms, matchesAt, WELL_FORMED } from "./number-context.ts";
import { type RepairStep, replace } from "./step.ts";
import type { RepairWords } from "./words.ts";

/**
 * Reads 一 between two numbers in digits as the dash of a range that was printed: `1一6月`, `2020一2023年`, `3一5万人`.
 * Recognisers give one for the other and are sure of it; no number is printed with a character amid its digits. What
 * follows must be a time or a unit, and the second number must be larger, as the end of a range is; a year may be short.
 * Wrong where the sign of a list is the numeral itself.
 */
export const restoreDash: RepairStep = {
  name: "restore-dash",
  summary: "一 between two numbers in digits, before a time or a unit, becomes the dash of their range",
  examples: [
    ["1一6月完成投资", "1—6月完成投资"],
    ["1 一 6 月完成投资", "1—6 月完成投资"],
    ["2020一2023年", "2020—2023年"],
    ["2023一24年", "2023—24年"],
    ["约3一5万人", "约3—5万人"],
    ["降幅10一15%", "降幅10—15%"],
    ["７一９月", "７—９月"],
  ],
  unchanged: [
    "6一1儿童节",
    "第3一5号",
    "1一6",
    "5一3万人",
    "推进24一体化",
    "A1一6万元",
    "一6月",
    "三一5万元",
    "2023一12年",
  ],
  changesValues: true,
  run(text, words) {
    if (!words.dashBetween.test(text)) return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(words.dashOfRange)) {
      const [whole, first, mark, second] = match as unknown as [string, string, string, string];
      const start = match.index + first.length;
      if (isRange(text, first, second, match.index + whole.length, words))
        edits.push(replace(this.name, text, start, start + mark.length, "—"));
    }
    return edits;
  },
};

function isRange(text: string, first: string, second: string, end: number, words: RepairWords): boolean {
  const [low, high] = [asciiForms(first), asciiForms(second)];
  if (!WELL_FORMED.test(low) || !WELL_FORMED.test(high)) return false;
  if (!matchesAt(words.time, text, end) && !matchesAt(words.unit, text, end)) return false;
  const [from, to] = [low, high].map((it) => Number(it.replaceAll(",", "")));
  const short = /^\d{4}$/.test(low) && /^\d{2}$/.test(high) && words.yearMark.test(text[end] ?? "");
  return short ? from! % 100 < to! : from! < to!;
}
