/** Whether a noun can be given in a unit. */

import type { RuleMatch } from "../../extract/match.ts";
import { foldText } from "../../segment/fold.ts";
import type { PageContext } from "../page-context.ts";

/** Whether the unit of a level is none that the noun can be given in: 员工总数 is no money, 合格率 no weight. */
export function misfitsUnit(
  name: string,
  { rule, marks }: RuleMatch,
  { words }: Pick<PageContext, "words">,
): boolean {
  const mark = marks.amount?.at(-1);
  if (rule.kind !== "level" || mark?.type !== "quantity") return false;
  const { dimension, unit } = mark.quantity;
  if (LENGTH.test(unit) && words.areaName.test(foldText(name))) return true;
  if (dimension === "money") return words.numberOfThings.test(foldText(name)) || isRate(name, words);
  return dimension === "measure" && isRate(name, words);
}

/** Units of length in UCUM. */
const LENGTH = /^[ckm]?m$/;

const isRate = (name: string, words: PageContext["words"]) => words.rateName.test(foldText(name));
