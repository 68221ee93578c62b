/** The baseline of one regular expression. */

import type { Approximation, Basis } from "../model/claim.ts";
import { type BaselineContent, makePlainClaim, runTogether } from "./baseline-claim.ts";
import type { JudgedClaim } from "./fields.ts";
import type { SourceText } from "./locate.ts";

const pattern =
  /(?<share>占[^，。；]{0,12}?(?:的|达))?(?<basis>同比|环比|年均|较[^，。；]{1,6})?(?<up>增长|上升|提高|增加)?(?<down>下降|减少|降低)?(?<hedge>超过|超|突破|约为|约|近|不足)?(?<digits>\d+(?:\.\d+)?)(?<scale>[百千万亿]*)(?<unit>个百分点|%|美元|港元|欧元|元|吨|公里|[个家人户件台项次亩])/gu;

const bases: Readonly<Record<string, Basis>> = { 同: "yoy", 环: "mom", 年: "cagr", 较: "since" };
const hedges: Readonly<Record<string, Approximation>> = {
  超: "over",
  突: "over",
  约: "about",
  近: "nearly",
  不: "under",
};

/** One big regular expression for a number and its unit, with the words that most often stand before them. */
export function regexBaseline(source: SourceText): BaselineContent {
  const { text, letterAt } = runTogether(source);
  const claims = [...text.matchAll(pattern)].map((match) => {
    const first = letterAt[match.index]!;
    const end = letterAt[match.index + match[0].length - 1]! + 1;
    const { digits = "", scale = "", unit = "", ...words } = match.groups!;
    const value = words.down === undefined ? digits : `-${digits}`;
    return makePlainClaim(source, first, end, { digits: value, scale, unit }, readWords(unit, words));
  });
  return { claims, people: [], organisations: [] };
}

function readWords(unit: string, words: Record<string, string | undefined>): Partial<JudgedClaim> {
  const direction = words.down !== undefined ? "down" : words.up !== undefined ? "up" : null;
  const moves = direction !== null || words.basis !== undefined;
  const kind =
    words.share !== undefined
      ? "share"
      : moves && unit === "%"
        ? "growth"
        : unit === "个百分点"
          ? "change"
          : "level";
  return {
    kind,
    direction,
    basis: bases[words.basis?.[0] ?? ""] ?? null,
    approximation: hedges[words.hedge?.[0] ?? ""] ?? "exact",
  };
}
