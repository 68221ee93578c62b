/** Compound units that a clause says. */

import { divide } from "../../model/decimal.ts";
import type { RuleMatch } from "../extract/match.ts";
import type { Amount } from "./amounts.ts";
import { asideOf } from "./compared-clauses.ts";
import type { Draft } from "./draft.ts";
import type { PageContext } from "./page-context.ts";

/** 每亩｜产量389.7公斤: an amount for each of something is in a compound unit, wherever in the clause 每亩 stands. */
export function perUnit(
  amount: Amount,
  match: RuleMatch,
  from: number,
  drafts: readonly Draft[],
  scene: PageContext,
): Amount {
  const mark = match.marks.amount?.[0];
  if (mark?.type !== "quantity" || amount.unit.includes("/")) return amount;
  if (!["money", "measure", "count"].includes(mark.quantity.dimension) || match.rule.kind === "share")
    return amount;
  if (NEVER_FOR_EACH.test(amount.unit)) return amount;
  const start = Math.min(from, match.span.start);
  const said = scene.words.per.exec(scene.extraction.folded.slice(start, amount.span.start));
  const form =
    said?.[1] ?? (mark.quantity.dimension === "money" ? priceOfOne(start, amount, scene) : undefined);
  if (form === undefined) {
    const unit = sharedUnit(amount, match, drafts, scene);
    return unit === amount.unit ? amount : { ...amount, unit };
  }
  // 每股收益0.41元: what the noun says stays in the noun.
  if (said !== null && scene.words.dividedNoun.test(said.input.slice(said.index + form.length)))
    return amount;
  const { unit, factor } = scene.words.perUnitsIn(scene.extraction.region ?? "").get(form)!;
  const each = (value: string | null) => (value === null || factor === "1" ? value : divide(value, factor!));
  const { value, low, high } = amount;
  return { ...amount, value: each(value), low: each(low), high: each(high), unit: `${amount.unit}/${unit}` };
}

/** 一斤卖到三块五, 18元一升: a price right behind or before one of a measure, with no more than verbs between. */
function priceOfOne(start: number, { span }: Amount, { words, extraction }: PageContext): string | undefined {
  const { folded } = extraction;
  const one =
    words.perOne.exec(folded.slice(start, span.start))?.groups?.one ??
    words.oneBehind.exec(folded.slice(span.end, span.end + LONGEST_ONE))?.groups?.one;
  return one === undefined ? undefined : words.perOneUnits.get(one)?.each;
}

/** As far as 钱一平方米 with its end. */
const LONGEST_ONE = 8;

/** 每股收益5.16美元，预期4.72美元; 每盎司27.4美元和28.5美元: what the figure before is of, this one is of too. */
function sharedUnit(amount: Amount, match: RuleMatch, drafts: readonly Draft[], scene: PageContext): string {
  const aside = asideOf(scene, match.span);
  const last = drafts.findLast((it) => aside === undefined || asideOf(scene, it.evidence) === undefined);
  if (last === undefined) return amount.unit;
  const between = scene.extraction.folded.slice(last.evidence.end, match.span.start);
  // 每小时3万英里（约4.8万公里）, 每吨300美元（2100元）: the same, said in another unit.
  const [, ...below] = last.amount.unit.split("/");
  if (below.length > 0 && OPENS.test(between) && dimensionOf(last.match) === dimensionOf(match))
    return [amount.unit, ...below].join("/");
  if (!last.amount.unit.startsWith(`${amount.unit}/`)) return amount.unit;
  return aside !== undefined || scene.words.onlyJoint.test(between) ? last.amount.unit : amount.unit;
}

/** Heat, and speeds in knots: 每次治疗的温度从70℃开始, 时速32节. */
const NEVER_FOR_EACH = /^(?:Cel|\[degF\]|\[kn_i\])$/;

const OPENS = /^[（(]$/;

/** What the first number of a match measures. */
function dimensionOf({ marks }: RuleMatch) {
  const mark = marks.amount?.[0];
  return mark?.type === "quantity" ? mark.quantity.dimension : null;
}
