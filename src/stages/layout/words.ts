/** Words of lines from the rulebook. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type RepairWords, repairWords } from "../repair/words.ts";

/** What layout knows of the language: the words of `rules/layout/`, as patterns that are made once. */
export interface LayoutWords extends RepairWords {
  /** Nothing but words that stand before a byline's noun: the paper, the kind of writer. */
  readonly bylinePrefix: RegExp;
  readonly bylineNoun: RegExp;
  /** A word that closes a byline after the names. */
  readonly bylineSuffix: RegExp;
  /** A byline's noun with its prefixes, alone. */
  readonly bylineRole: RegExp;
  /** Words that open the first paragraph of a news item; and such words before a byline in brackets. */
  readonly dateline: RegExp;
  readonly datelineOfByline: RegExp;
  /** A word that opens a caption before a number, a colon or a space; or one that stands whole. */
  readonly captionLabel: RegExp;
  /** A word of a credit at the end of a line. */
  readonly creditEnding: RegExp;
  /** A noun of a byline with the words before it: looked for from a place on. */
  readonly creditNoun: RegExp;
  /** Words of lines that belong to the page and to no article. */
  readonly furniture: RegExp;
  /** 下转第五版: a line that says where the text goes on or comes from, and what names the place. */
  readonly continued: RegExp;
  readonly pageNamed: RegExp;
  /** 第 3 页, — 12 —: the number of a sheet. */
  readonly pageNumber: RegExp;
  readonly table: TableLabels;
}

/** What tells the lines above a table, and its cells. */
export interface TableLabels {
  /** 单位：万元 */
  readonly unit: RegExp;
  /** 表3 各县区产量, 贷款发放情况 */
  readonly title: RegExp;
  /** A title that only numbers the table: 附表二. */
  readonly number: RegExp;
  /** 二、: a heading of the text. */
  readonly chapter: RegExp;
  /** 2023年: a time, no figure. */
  readonly time: RegExp;
}

/** Characters of a credit. */
export const LONGEST_CREDIT = 32;

export function layoutWords(rulebook: Rulebook): LayoutWords {
  return {
    ...repairWords(rulebook),
    bylinePrefix: rulebook.compile("^{{layout/byline-prefix}}*$", ""),
    bylineNoun: rulebook.compile("{{layout/byline}}", ""),
    bylineSuffix: rulebook.compile("{{layout/byline-suffix}}$", ""),
    bylineRole: rulebook.compile("^{{layout/byline-prefix}}*{{layout/byline}}$", ""),
    dateline: rulebook.compile("^{{layout/dateline}}", ""),
    datelineOfByline: rulebook.compile("^{{layout/dateline}}\\s*(?=[（(])", ""),
    captionLabel: rulebook.compile(
      "^(?:{{layout/caption-label}}[①-⑳⑴-⒇\\d：:（(，,\\s]|{{layout/caption-opening}})",
      "",
    ),
    creditEnding: rulebook.compile("{{layout/credit}}[）)】]?$", ""),
    creditNoun: rulebook.compile(`[\\u3400-\\u9fff]{0,${LONGEST_CREDIT}}{{layout/byline}}`, "g"),
    furniture: rulebook.compile("^{{layout/furniture}}[\\s:：]|\\d.*{{layout/furniture}}[^，、]{0,4}$", ""),
    continued: rulebook.compile("{{continued-elsewhere}}", "u"),
    pageNumber: rulebook.compile("{{page-number}}", "u"),
    pageNamed: rulebook.compile("{{page-named}}", ""),
    table: {
      unit: rulebook.compile("^[(（\\s]*{{layout/unit-label}}\\s*[:：]", "u"),
      title: rulebook.compile("^{{layout/table-label}}[^，]*$|{{layout/table-ending}}$", "u"),
      number: rulebook.compile("^{{layout/table-label}}.{0,5}$", "u"),
      chapter: /^[(（]?\p{Script=Han}{1,3}(?:、|[)）])/u,
      time: rulebook.compile("{{layout/time-ending}}$", "u"),
    },
  };
}
