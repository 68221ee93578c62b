/** The table of rules. */

import { kinds } from "../../model/claim.ts";
import { addTallies, noTally, type Tally } from "../../model/tally.ts";
import { intervalOf } from "../../review/precision.ts";
import type { Interval } from "../../review/state.ts";
import { readWays } from "../../rulebook/precision.ts";
import type { Rule, Rulebook } from "../../rulebook/rulebook.ts";
import type { Way } from "../../rulebook/schema.ts";
import { fieldFacts } from "../../stages/link/chosen-fields.ts";
import type { Column } from "../table.ts";

/** A rule, what it gave in this dataset, and how often it was right. */
export interface RuleRow {
  readonly id: string;
  /** Null of a way to choose a field of a claim. */
  readonly rule: Rule | null;
  /** What the rulebook says of a way to choose a field. */
  readonly way: Way | null;
  readonly claims: number;
  readonly labelled: Tally;
  readonly reviewed: Tally;
  readonly precision: Interval;
}

/** What the data package says of the rules; the rows are made when all pages are known. */
export const ruleTable: {
  readonly name: "rules";
  readonly title: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly never[];
  readonly columns: readonly Column<RuleRow>[];
} = {
  name: "rules",
  title:
    "One rule, or way to choose a field, a row: what it matches, what it gave here, how often it was right",
  primaryKey: ["id"],
  foreignKeys: [],
  columns: [
    {
      name: "id",
      type: "string",
      description:
        "The rule, as claims name it; or a way to choose a field, as traces name it: dating/clause",
      chinese: "规则的编号，与数据中所列一致；或字段的选择途径，如 dating/clause",
      required: true,
      cell: ({ id }) => id,
    },
    {
      name: "kind",
      type: "string",
      description: "The kind of claim it makes",
      chinese: "所得数据的类别",
      enum: kinds,
      cell: ({ rule }) => rule?.kind ?? null,
    },
    {
      name: "summary",
      type: "string",
      description: "What it finds, with examples",
      chinese: "规则所识别的内容及例子",
      cell: ({ rule, way }) => rule?.summary ?? way?.summary ?? null,
    },
    {
      name: "pattern",
      type: "string",
      description: "Its pattern; {{ }} stands for a fragment, a lexicon, or a number already found",
      chinese: "匹配式；{{ }} 代表片段、词表或已识别的数字",
      cell: ({ rule }) => rule?.pattern.trim() ?? null,
    },
    {
      name: "examples",
      type: "string",
      description: "What it must match, between [[ ]]: a JSON array of sentences",
      chinese: "应匹配的例句，匹配处在 [[ ]] 之间（JSON 数组）",
      cell: ({ rule, way }) => {
        const examples = rule?.examples ?? way?.examples;
        return examples === undefined ? null : JSON.stringify(examples.map(({ text }) => text));
      },
    },
    {
      name: "not",
      type: "string",
      description: "What it must not match, with reasons: a JSON array of {text, because}",
      chinese: "不应匹配的例句及理由（JSON 数组）",
      cell: ({ rule, way }) => {
        const not = rule?.not ?? way?.not.map(({ text, because }) => ({ text, because }));
        return not === undefined ? null : JSON.stringify(not);
      },
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims of this dataset it found; of how many it decided the field",
      chinese: "在本数据集中得到的数据条数；选择途径则为由其确定字段的条数",
      required: true,
      cell: ({ claims }) => claims,
    },
    {
      name: "labelled",
      type: "integer",
      description: "How many of its claims on hand-labelled text were compared",
      chinese: "在人工标注文本上比对的条数",
      required: true,
      cell: ({ labelled }) => labelled.total,
    },
    {
      name: "labelled_right",
      type: "integer",
      description: "How many of these were right in kind, value and unit; of a way in its field",
      chinese: "其中类别、数值、单位皆正确的条数；选择途径则为该字段正确的条数",
      required: true,
      cell: ({ labelled }) => labelled.right,
    },
    {
      name: "reviewed",
      type: "integer",
      description: "How many of its claims reviewers of this dataset have decided on",
      chinese: "本数据集中已复核的条数",
      required: true,
      cell: ({ reviewed }) => reviewed.total,
    },
    {
      name: "reviewed_right",
      type: "integer",
      description: "How many of these they found right in kind, value and unit",
      chinese: "复核认为类别、数值、单位皆正确的条数",
      required: true,
      cell: ({ reviewed }) => reviewed.right,
    },
    {
      name: "precision",
      type: "number",
      description: "Its precision from both together: the middle of the interval",
      chinese: "由两者合计的准确率：区间的中点",
      required: true,
      cell: ({ precision }) => precision.point,
    },
    {
      name: "precision_low",
      type: "number",
      description: "The lower end of its 95 % interval (Wilson)",
      chinese: "95% 区间（Wilson）的下限",
      required: true,
      cell: ({ precision }) => precision.low,
    },
    {
      name: "precision_high",
      type: "number",
      description: "The upper end",
      chinese: "95% 区间的上限",
      required: true,
      cell: ({ precision }) => precision.high,
    },
  ],
};

/**
 * A row for every rule that makes claims, for every other that made one here, and for every way to choose a field, by id.
 * @param claims how many claims each rule has, and each way has decided
 */
export function listRules(
  rulebook: Rulebook,
  claims: ReadonlyMap<string, number>,
  reviewed: ReadonlyMap<string, Tally>,
): RuleRow[] {
  const rules = new Map<string, Rule | null>([...claims.keys()].map((id) => [id, null]));
  for (const rule of rulebook.ofKind(...kinds, "cell")) rules.set(rule.id, rule);
  const measured = readWays(rulebook);
  const ways = new Map(rulebook.ways.map((way) => [`${fieldFacts[way.field]?.folder}/${way.way}`, way]));
  for (const id of [...measured.keys(), ...ways.keys()]) rules.set(id, null);
  const ids = [...rules.keys()].sort();
  return ids.map((id) => {
    const [labelled, ofReview] = [
      rulebook.measured.get(id) ?? measured.get(id) ?? noTally,
      reviewed.get(id) ?? noTally,
    ];
    return {
      id,
      rule: rules.get(id) ?? null,
      way: ways.get(id) ?? null,
      claims: claims.get(id) ?? 0,
      labelled,
      reviewed: ofReview,
      precision: intervalOf(addTallies(labelled, ofReview)),
    };
  });
}
