/** Schemas of the files of a rulebook. */

import { z } from "zod";
import { kinds } from "../model/claim.ts";

/** Where a field of a mention comes from: a group of the pattern, looked up in a lexicon or not, or a constant. */
export const fieldSchema = z.union([
  z.strictObject({
    group: z.string(),
    /** `lexicon.column`: the value is what that lexicon says of the group's text. */
    lookup: z.string().optional(),
  }),
  z.strictObject({ const: z.union([z.string(), z.boolean()]) }),
]);

const example = z.strictObject({
  /** The sentence, with `[[ ]]` around what the rule must match. */
  text: z.string(),
  /** Fields of the mention (or of the claim) that must come out so. */
  value: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).optional(),
  because: z.string().optional(),
});

/** What rules of one kind may differ in, for reading and linking what they match: no rule is asked for by its id. */
export const ruleTraits = [
  // 近三成｜企业: the number stands before what it is a share of.
  "part-before-whole",
  // 300多万｜老年人: people without a measure word, so that the noun follows.
  "people",
  // 净增10万吨竹材: an amount that is added; what is added may follow.
  "adds",
  // An amount, or a percentage, that nothing else explains.
  "plain-amount",
  "plain-percent",
  // 营收17.4亿元（-3.2%）: holds of a number only that is below nought.
  "negative",
  // 小麦+1.2%: the sign is printed.
  "signed",
  // 超过预期的1.5万人: what the figure before is held against.
  "held-against",
  // 血压140/90毫米汞柱: the unit said last holds for all.
  "shares-unit",
  "verbless",
  // 基数的110%: a part, or more than the whole.
  "part-or-multiple",
  // 面积低于20平方米的摊位: a bound, so it holds of a number only that is said to be over or under.
  "bounds",
  // 1美元兑7.1元人民币: money for 1, 10, 100… of another currency.
  "exchange",
  // 7.1元人民币兑1美元: the same, with what it is for behind.
  "exchange-behind",
  // 三次产业结构8∶42∶50: numbers of parts, or of what stands to each other.
  "parts",
  // 周跌0.37%: the basis is of a span of its own, and no figure after it has it.
  "own-window",
  // 由降2.1%修正为降1.9%: a rate that became another.
  "turned",
  // “十四五”期间, 过去五年: years with a name, which may open a part of a report.
  "span-of-years",
  // 五年来: counted back from the page's day, or from an event.
  "counted-back",
  // tripled: the verb holds its number.
  "multiple",
  // wage growth of 5 percent: a noun of change has the amount, and what changed stands beside it.
  "noun-of-change",
  // a rise in rents of 3 percent: what changed follows the noun of change.
  "object-in",
  // growth slowed to 4.8 percent: the noun of change stands at the rate.
  "stands-at",
  // a 3 percent increase: the noun of change follows its amount.
  "noun-behind",
  // its market share reached 30 percent: the share is what is measured.
  "names-share",
  // timber accounted for 35 percent of the cargo: the subject is the part.
  "makes-up",
  // three times the cargo of the old ferry: what it is held against follows.
  "times-of",
] as const;

export type RuleTrait = (typeof ruleTraits)[number];

export const ruleSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  /** Matched on the view of English sentences, where `_` stands for a space; left out for Chinese. */
  language: z.literal("english").optional(),
  summary: z.string(),
  priority: z.int().min(0).max(100),
  pattern: z.string(),
  /** What linking asks of the rule, where rules of its kind differ. */
  traits: z.array(z.enum(ruleTraits)).default([]),
  /** Fields of the mention. A group whose name is a field of its kind needs no entry. */
  value: z.record(z.string(), fieldSchema).default({}),
  examples: z.array(example).min(2, "a rule needs at least two examples"),
  not: z
    .array(z.strictObject({ text: z.string(), because: z.string() }))
    .min(1, "a rule needs at least one text that it must not match, with the reason"),
  knownFailing: z.array(example).default([]),
});

/** The fields of a claim that are chosen among candidates, each of which came by a way. */
export const chosenFields = ["period", "indicator", "subject"] as const;

/** A text, its date, and the words of it that are the claim's number. */
const textAt = { text: z.string(), date: z.iso.date().optional(), at: z.string() };
/** The field as it must come out: a period as `start/end` with `..` for an open end, else words of the text. */
const expected = z.string();

/** A way to find a field of a claim; the program knows how, the file says what for. */
export const waySchema = z.strictObject({
  way: z.string(),
  field: z.enum(chosenFields),
  summary: z.string(),
  examples: z
    .array(z.strictObject({ ...textAt, expect: expected }))
    .min(2, "a way needs at least two examples"),
  not: z
    .array(z.strictObject({ ...textAt, expect: expected.optional(), because: z.string() }))
    .min(1, "a way needs at least one text where it must not be taken, with the reason"),
});

export type Way = z.infer<typeof waySchema>;

export type RuleSource = z.infer<typeof ruleSchema>;
export type RuleField = z.infer<typeof fieldSchema>;

/** A lexicon is a list of forms, or a table whose first column holds the forms (several, parted by `|`). */
export const lexiconSchema = z
  .strictObject({
    summary: z.string(),
    /** Where the facts come from. */
    source: z.string(),
    columns: z.string().optional(),
    rows: z.string().optional(),
    forms: z.string().optional(),
  })
  .refine((it) => (it.forms === undefined) !== (it.rows === undefined), "expected either `forms` or `rows`")
  .refine((it) => (it.rows === undefined) === (it.columns === undefined), "`rows` and `columns` go together");

export const fragmentsSchema = z.strictObject({
  summary: z.string(),
  source: z.string().optional(),
  fragments: z.record(z.string(), z.string()),
});

/** What rules there are: those that make claims, and those that keep numbers from it, say when, who, or who is called how. */
export const ruleKinds: readonly string[] = [
  ...kinds,
  "condition",
  "cell",
  "name",
  "contact",
  "reference",
  "idiom",
  "period",
  "attribution-source",
  "attribution-deferred",
  "name-byline",
  "name-alias",
];

/** Fields of a claim rule that are told under `value`. */
const claimFields = [
  "basis",
  "direction",
  "direction2",
  "direction3",
  "startDirection",
  "amount",
  "amount2",
  "amount3",
  "start",
  "start2",
  "since",
  "unit",
  "noun",
  "approximation",
  "eachUnit",
  "change",
  "above",
];

/** The fields that rules of a kind may tell under `value`. */
export const valueFields: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...kinds, "condition"].map((kind) => [kind, claimFields])),
  "attribution-source": ["who"],
  "attribution-deferred": ["who"],
  "name-byline": ["role", "names"],
  "name-alias": ["alias", "letters"],
};

/** Groups of claim rules that are fields by their name alone. */
const claimGroups = [
  "amount",
  "start",
  "startPeriod",
  "endPeriod",
  "since",
  "whole",
  "noun",
  "head",
  "object",
  "bases",
  "area",
  "each",
  "step",
];

/** The groups that are fields by their name alone, by kind of rule. */
export const groupFields: Readonly<Record<string, readonly string[]>> = {
  level: claimGroups,
  growth: claimGroups,
  change: claimGroups,
  share: claimGroups,
  rank: claimGroups,
  ratio: claimGroups,
  condition: claimGroups,
  cell: ["sign", "figure", "unit"],
  period: [
    "until",
    "by",
    "year",
    "year2",
    "relative",
    "relative2",
    "shortYear",
    "shortYear2",
    "reign",
    "reignFirst",
    "reignBefore",
    "reignYear",
    "spoken",
    "letterYear",
    "localYear",
    "mark",
    "month",
    "month2",
    "thatMonth",
    "ofMonth",
    "day",
    "day2",
    "day3",
    "part",
    "partNth",
    "partSide",
    "partCount",
    "partUnit",
    "letter",
    "letter2",
    "edge",
    "edge2",
    "yearStart",
    "since",
    "same",
    "sameTime",
    "now",
    "near",
    "windowCount",
    "windowUnit",
    "windowWhole",
    "review",
    "week",
    "weekday",
    "weekSide",
    "weekend",
    "again",
    "holiday",
    "feast",
    "lunarLeap",
    "lunarMonth",
    "lunarDay",
    "era",
    "century",
    "tens",
    "decade",
    "fiscal",
    "recent",
    "untold",
    "season",
    "season2",
    "seasonYear",
    "reporting",
    "count",
    "lastCount",
    "nth",
    "eraYear",
    "fullYear",
    "ended",
    "endDay",
    "nextYear",
    "inMonth",
    "inDay",
    "nearTo",
    "dayCount",
    "nowBefore",
    "openingHour",
    "term",
    "termFrom",
    "termTo",
    "termSign",
    "termNear",
    "termWord",
  ],
};
