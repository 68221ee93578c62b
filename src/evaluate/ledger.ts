/** Checks that the ledger has every number once. */

import type { LedgerRow } from "../model/result.ts";

/** How well the ledger keeps the contract's promise that every number stands in exactly one row. */
export interface LedgerScores {
  readonly runs: number;
  readonly missing: number;
  readonly doubled: number;
}

export interface NumberRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface LedgerFaults {
  readonly scores: LedgerScores;
  /** Runs that no row holds whole. */
  readonly missing: readonly NumberRun[];
  /** Runs that more than one row touches. */
  readonly doubled: readonly NumberRun[];
}

/**
 * A run of digits with its grouping commas, decimal points and scale (3727.1亿), or of Chinese numerals.
 * A full-width comma groups full-width digits only; elsewhere it is punctuation. 大写 numerals (壹贰叁) are everyday
 * characters when they stand alone, so two are needed. The 百 of 百分点, the 千 of 千瓦, the 兆 of 兆瓦 and the
 * 两 of 3.2两 belong to their units.
 */
const numberRun =
  /(?!百分[点點比数數位]|千(?:[瓦克米卡伏焦赫帕]|升(?![至到高级級值温溫幅为為])))(?:[0-9](?:[0-9]|[.．](?=[0-9])|,(?=[0-9]{3}(?![0-9])))*(?:(?!千(?:[瓦克米卡伏焦赫帕]|升(?![至到高级級值温溫幅为為])))(?:[十百千万亿萬億]|兆(?![瓦赫帕欧歐伏焦字比])))*|[０-９](?:[０-９]|[.．](?=[０-９])|[,，](?=[０-９]{3}(?![０-９])))*(?:(?!千(?:[瓦克米卡伏焦赫帕]|升(?![至到高级級值温溫幅为為])))(?:[十百千万亿萬億]|兆(?![瓦赫帕欧歐伏焦字比])))*|(?:(?!百分[点點比数數位]|千(?:[瓦克米卡伏焦赫帕]|升(?![至到高级級值温溫幅为為]))|(?<=[0-9０-９一二三四五六七八九十百千万亿萬億])[两兩](?=[重多半的左黄黃白金银銀茶酒米面肉粮糧油药藥，。；、）！？”\s]|$))[零〇一二两兩三四五六七八九十百千万亿萬億廿卅])+|[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟零]{2,})/gu;

/** Every maximal run of digits or numerals in a text, in code points. */
export function findNumberRuns(text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  let unit = 0;
  let point = 0;
  for (const match of text.matchAll(numberRun)) {
    point += [...text.slice(unit, match.index)].length;
    const length = [...match[0]].length;
    runs.push({ text: match[0], start: point, end: point + length });
    point += length;
    unit = match.index + match[0].length;
  }
  return runs;
}

/** Holds the ledger against the text: each run inside exactly one row, and touched by no other. */
export function checkLedger(text: string, ledger: readonly Pick<LedgerRow, "start" | "end">[]): LedgerFaults {
  const rows = [...ledger].sort((a, b) => a.start - b.start || a.end - b.end);
  const runs = findNumberRuns(text);
  const missing: NumberRun[] = [];
  const doubled: NumberRun[] = [];
  let first = 0;
  for (const run of runs) {
    while (first < rows.length && rows[first]!.end <= run.start) first++;
    const touching = [];
    for (let k = first; k < rows.length && rows[k]!.start < run.end; k++) {
      if (rows[k]!.end > run.start) touching.push(rows[k]!);
    }
    if (touching.length > 1) doubled.push(run);
    else if (!touching.some((row) => row.start <= run.start && run.end <= row.end)) missing.push(run);
  }
  return {
    scores: { runs: runs.length, missing: missing.length, doubled: doubled.length },
    missing,
    doubled,
  };
}
