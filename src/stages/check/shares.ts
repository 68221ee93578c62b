/** Checks shares against part and whole. */

import { type Check, makeCheck } from "./check.ts";
import { cleanName, type Fact, isRelative, nameSubject } from "./fact.ts";
import type { FactIndex } from "./fact-index.ts";
import { type CheckWords, stemOf } from "./words.ts";

/** Shares against part and whole, wherever on the page (or in the dataset) the two stand. */
export function checkShares(facts: readonly Fact[], index: FactIndex, words: CheckWords): (Check | null)[] {
  return facts.flatMap((share) => {
    if (share.kind !== "share" || share.unit !== "%" || share.whole === null || share.period === "")
      return [];
    return findPair(share, share.whole, index, words);
  });
}

function findPair(share: Fact, whole: string, index: FactIndex, words: CheckWords): (Check | null)[] {
  const { subject, stem } = readWhole(share, whole, words);
  for (const unit of index.units(share, share.stem, share.period)) {
    const part = index.level(share, share.stem, share.period, unit);
    const scope = isRelative(subject, words) ? share.scope : "";
    const all = index.level({ scope, subject }, stem, share.period, unit);
    if (part !== undefined && all !== undefined && part !== all)
      return [makeCheck("share", [share, part, all])];
  }
  return [];
}

/** 全国: the same indicator there; 全球服务出口总额: an indicator with its subject; 进出口总额: one of the share's subject. */
function readWhole(share: Fact, whole: string, words: CheckWords): { subject: string; stem: string } {
  const place = words.subjects.longestAt(whole, 0) ?? words.sameSubjects.longestAt(whole, 0) ?? "";
  const rest = stemOf(cleanName(whole.slice(place.length), words), words.measureHeads);
  const subject = place === "" ? share.subject : nameSubject(place, words);
  return { subject, stem: rest === "" ? share.stem : rest };
}
