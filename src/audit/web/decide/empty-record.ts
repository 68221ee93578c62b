/** A first guess at a record, for a number that no rule claimed. */

import type { LedgerRow } from "../../../model/result.ts";
import type { ClaimRecord } from "../../../review/decision.ts";
import type { PlacedText, Span } from "../text/placed-text.ts";

/** Units by the words that follow a number. Money and measures as the dataset writes them; else the word itself. */
const unitsByWord: readonly (readonly [RegExp, string])[] = [
  [/^个百分点/, "pp"],
  [/^[%％]/, "%"],
  [/^美元/, "USD"],
  [/^港元/, "HKD"],
  [/^元/, "CNY"],
  [/^公斤|^千克/, "kg"],
  [/^公里|^千米/, "km"],
  [/^吨/, "t"],
  [/^平方米/, "m2"],
  [/^立方米/, "m3"],
  [/^公顷/, "har"],
  [/^千瓦时/, "kW.h"],
  [/^倍/, "倍"],
  [/^人次|^家次|^[个家人户亩台辆座项件场套名条位种所]/, ""],
];

/** A claim as the words around a number suggest it, to be completed by hand. */
export function emptyRecord(row: LedgerRow, text: PlacedText, sentence: Span): ClaimRecord {
  const after = text.slice(row.end, sentence.end);
  const before = text.slice(sentence.start, row.start);
  const unit = unitAfter(after);
  const growth =
    unit === "%" ? /(同比|环比)?(?:增长|上涨|下降|减少|提高|增加)[^，。]{0,3}$/.exec(before) : null;
  const fell = growth !== null && /下降|减少/.test(growth[0]);
  return {
    kind: growth !== null ? "growth" : unit === "倍" ? "ratio" : unit === "pp" ? "change" : "level",
    indicator: nounBefore(before),
    subject: null,
    whole: null,
    value: row.value === null ? null : `${fell && row.value !== "0" ? "-" : ""}${row.value}`,
    low: null,
    high: null,
    unit,
    approximation: "exact",
    direction: growth === null ? null : fell ? "down" : "up",
    basis: growth?.[1] === "同比" ? "yoy" : growth?.[1] === "环比" ? "mom" : null,
    from: null,
    period: null,
    modality: "reported",
    speaker: null,
    source: null,
    quoted: false,
  };
}

function unitAfter(after: string): string {
  for (const [words, unit] of unitsByWord) {
    const found = words.exec(after);
    if (found !== null) return unit || found[0];
  }
  return "";
}

/** The last of the words that lead to a number. */
const leading = /(?:已|将|共|约|近|超|达到?|为|是|有|突破|同比|环比|增长|下降|提高|上涨|实现|完成|在)$/u;

/** The last words before the number without the verb that leads to it. */
function nounBefore(before: string): string {
  let clause = before.split(/[，。；：、！？“”（）]/u).at(-1) ?? "";
  for (let verb = leading.exec(clause); verb !== null; verb = leading.exec(clause))
    clause = clause.slice(0, verb.index);
  return clause.trim();
}
