/** What naming figures asks of the rulebook. */

import { memoOf } from "../../../model/memo.ts";
import { lexiconIn } from "../../../rulebook/regional.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { nounCounts } from "./noun-counts.ts";

/** Words of what is measured. */
export type NamingWords = ReturnType<typeof namingWords>;

export function namingWords(rulebook: Rulebook) {
  return { ...nounsOfFigures(rulebook), ...namesOfPercentages(rulebook), ...unitsAndPrices(rulebook) };
}

/** Words of what figures are called: rates, shares, counts, areas. */
function nounsOfFigures(rulebook: Rulebook) {
  return {
    /** 债券｜目前｜规模: a word for now between whose a figure is and what it is. */
    nowInside: rulebook.compile("{{now-inside}}", ""),
    partOfFigure: rulebook.compile("{{part-of-figure}}", ""),
    /** 规模以上工业: part of the name of what is measured. */
    notParted: rulebook.compile("{{not-parted}}", ""),
    /** 数, 数量: nouns that say nothing without the noun of what they count. */
    needsNoun: rulebook.compile("{{needs-noun}}", ""),
    /** In what units the figures of a noun are given. */
    nounUnits: nounCounts(rulebook.lexicon("naming/noun-units")),
    areaName: rulebook.compile("{{area-name}}$", ""),
    /** 员工总数: names of how many there are, which no money is. */
    numberOfThings: rulebook.compile("{{number-of-things}}$", ""),
    /** 合格率: names of rates, which no amount is. */
    rateName: rulebook.compile("{{rate-name}}$", ""),
    /** 占比, before anything else. */
    shareNounFirst: rulebook.compile("^(?:{{share-nouns}})", ""),
    /** 产量, 增加值: letters that names of figures end with. */
    figureEnding: rulebook.compile("{{figure-ending}}$", ""),
    defaultNouns: rulebook.lexicon("link/default-nouns"),
    rateLike: rulebook.compile("{{rate-like}}$", ""),
    amongThem: rulebook.compile("{{among-them}}", ""),
    summed: rulebook.compile("^.*{{summed}}(?=.{2})", ""),
    heads: rulebook.lexicon("link/heads"),
    compounds: rulebook.lexicon("link/compounds"),
    /** 由降转增: that all a clause says is how its noun turned. */
    turned: rulebook.compile("{{turned}}", ""),
    /** Group `topic`. */
    raised: rulebook.compile("{{raised}}", ""),
    verbWithObject: rulebook.compile("{{verb-with-object}}", ""),
    /** Around a time, behind a rate that a noun names. */
    timeStands: rulebook.compile("^{{elided-lead}}{{elided-stands}}$", ""),
    rateNamed: rulebook.compile("{{rate-named}}", ""),
    /** The next whole of a share or a ratio that was told of another. */
    nextWhole: rulebook.compile("^{{next-whole}}$", ""),
    shareNouns: rulebook.compile("^(?:{{share-nouns}})$", ""),
    rateNouns: rulebook.compile("^(?:{{bare-rate-nouns}})$", ""),
    reachingVerb: rulebook.compile("{{reaching-verb}}", ""),
    speed: rulebook.compile("{{speed}}", ""),
    stateOfFigure: rulebook.compile("(?:{{state-of-figure}})$", ""),
    degree: rulebook.compile("^(?:{{degree}})(.{2,})$", ""),
    degreeOnly: rulebook.compile("(?:{{degree}})$", ""),
    reachedAt: rulebook.compile("{{reached-at}}", ""),
    countedList: rulebook.compile("{{counted-list}}", ""),
    /** What may stand before a share that opens a statement: 有. */
    opensShare: rulebook.compile("^{{opens-share}}$", ""),
    rankFields: rulebook.compile("{{rank-fields}}", ""),
    countedClass: rulebook.compile("{{counted-class}}", ""),
    attributeNouns: rulebook.compile("{{attribute-nouns}}", ""),
    lineNouns: rulebook.compile("{{line-nouns}}", ""),
    areaNouns: rulebook.compile("{{area-nouns}}", ""),
    paceNouns: rulebook.compile("{{pace-nouns}}", ""),
  };
}

/** Words that say what a percentage is. */
function namesOfPercentages(rulebook: Rulebook) {
  return {
    /** 经济增长率, 均价涨幅也皆: a name with what grows (`of`) and the noun of its growth (`noun`). */
    growthNamed: rulebook.compile("{{growth-named}}", ""),
    /** 需求比重: a name with what has a share (`of`). */
    shareNamed: rulebook.compile("{{share-named}}", ""),
    /** Names whose figure can be a percentage of its own; words behind and before a percentage that make it one. */
    percentNamed: rulebook.compile("{{percent-named}}", ""),
    percentFollowed: rulebook.compile("{{percent-followed}}", ""),
    percentLed: rulebook.compile("{{percent-led}}", ""),
    /** Before a percentage that no verb said before holds for. */
    notElided: rulebook.compile("{{not-elided}}", ""),
    /** A rate named since a growth, so that what follows is none. */
    otherRate: rulebook.compile("{{other-rate}}", ""),
    rateNounWords: rulebook.lexicon("claims/rate-nouns"),
  };
}

/** Words of units, of what a figure is for or divided by, and of money. */
function unitsAndPrices(rulebook: Rulebook) {
  return {
    currencies: rulebook.lexicon("quantity/currencies"),
    /** How units of one dimension stand to each other. */
    unitScales: rulebook.lexicon("quantity/unit-scales"),
    /** In which unit a price for so many of a small one is given. */
    perBases: rulebook.lexicon("quantity/per-bases"),
    perUnits: rulebook.lexicon("claims/per"),
    /** By region. */
    perUnitsIn: memoOf((region: string) => lexiconIn(rulebook, "claims/per", region === "" ? null : region)),
    /** 一斤卖: what a price right behind it is for. */
    perOne: rulebook.compile("{{per-one}}$", ""),
    oneBehind: rulebook.compile("{{one-behind}}", ""),
    perOneUnits: rulebook.lexicon("claims/per-one"),
    per: rulebook.compile("({{claims/per}})(?!{{per-not}})(?!{{per-share-noun}})(?!.*{{claims/per}})", ""),
    averagedTail: rulebook.compile("{{averaged-tail}}$", ""),
    /** 户均, 人均: what only says by what is divided, and verbs that say with it what is measured. */
    averagedOnly: rulebook.compile("{{averaged-only}}", ""),
    /** 每百户居民: how many a figure is for. */
    eachSoMany: rulebook.compile("{{each-so-many}}", ""),
    eachShare: rulebook.compile("{{each-share}}", ""),
    /** A noun behind 每股 that says itself what it is divided by. */
    dividedNoun: rulebook.compile("{{divided-noun}}", ""),
    tenthsUnit: rulebook.fragment("tenths-unit"),
    paid: rulebook.compile("{{paid}}", ""),
    traded: rulebook.compile("{{traded}}", ""),
    priceMoves: rulebook.compile("{{price-moves}}", ""),
    /** The verb before what is paid. */
    moneyObject: rulebook.compile("{{money-object}}", ""),
  };
}
