/** Checks parts listed after a whole. */

import { type Check, makeCheck } from "./check.ts";
import type { Fact } from "./fact.ts";

/**
 * 营收60亿元，其中国内营收42亿元，海外营收180亿元: what is listed after 其中 is a part of the figure before it, so none may be
 * larger. The first figure after the word is one; further ones are as long as their names end alike.
 */
export function checkParts(facts: readonly Fact[]): (Check | null)[] {
  return facts.flatMap((part, at) => {
    if (part.kind !== "level" || part.among === null) return [];
    let before = at;
    while (before > 0 && facts[before - 1]!.start >= part.among && isBeside(facts[before - 1]!, part))
      before--;
    const [first, whole] = [facts[before]!, facts[before - 1]];
    if (whole?.kind !== "level" || !isBeside(whole, part)) return [];
    if (whole.unit !== part.unit || whole.period !== part.period) return [];
    const isListed =
      first === part ||
      endsAlike(part.indicator, whole.indicator) ||
      endsAlike(part.indicator, first.indicator);
    return isListed ? [makeCheck("part", [whole, part])] : [];
  });
}

const isBeside = (one: Fact, other: Fact) => one.page === other.page && one.sentence === other.sentence;

/** 国内营收, 海外营收: whether two names end with one noun. */
function endsAlike(one: string, other: string): boolean {
  return one.endsWith(other.slice(-ENDING)) || other.endsWith(one);
}

/** Letters of a noun. */
const ENDING = 2;
