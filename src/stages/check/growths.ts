/** Checks growth against levels. */

import { type Check, makeCheck, startOf } from "./check.ts";
import { type Fact, yearEarlier } from "./fact.ts";
import type { FactIndex } from "./fact-index.ts";
import type { CheckWords } from "./words.ts";

/** A rate or an amount stands right after the pair it belongs to: 由2亿元增至3亿元，增长50%. */
const reach = 8;

/** Growth and change against the level and the earlier level, where both are known. */
export function checkGrowths(facts: readonly Fact[], index: FactIndex, words: CheckWords): (Check | null)[] {
  return facts.flatMap((step, at) => {
    const isRate = step.kind === "growth" && step.unit === "%";
    if (!isRate && step.kind !== "change") return [];
    if (isRate && words.constantPrices.test(step.indicator)) return [];
    const pair = findYears(step, isRate, index) ?? findFromTo(step, facts[at - 1]);
    return pair === null ? [] : [makeCheck(isRate ? "growth" : "change", [step, ...pair])];
  });
}

function findYears(step: Fact, isRate: boolean, index: FactIndex): [Fact, Fact] | null {
  const earlier = yearEarlier(step.period);
  if (step.basis !== "yoy" || step.from !== null || earlier === null) return null;
  for (const unit of index.units(step, step.stem, step.period)) {
    if (!isRate && unit !== (step.unit === "pp" ? "%" : step.unit)) continue;
    const now = index.level(step, step.stem, step.period, unit);
    const before = index.level(step, step.stem, earlier, unit);
    if (now !== undefined && before !== undefined && (isRate ? unit !== "%" : true)) return [now, before];
  }
  return null;
}

/** A level that says where it came from, right before its rate. */
function findFromTo(step: Fact, level: Fact | undefined): [Fact, Fact] | null {
  if (level?.kind !== "level" || level.from?.value == null || level.stem !== step.stem) return null;
  if (level.sentence !== step.sentence || level.subject !== step.subject) return null;
  const isNext = level.page === step.page && step.start - level.end <= reach;
  if (!isNext || (step.basis !== null && step.basis !== "since")) return null;
  // 从41%提高3个百分点到44%: points are what two percentages differ by; a rate of growth of them is none.
  const differs = step.kind === "change" ? (step.unit === "pp" ? "%" : step.unit) : null;
  if (differs === null ? level.unit === "%" : differs !== level.unit) return null;
  return [level, startOf(level, level.from.value)];
}
