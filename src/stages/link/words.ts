/** Words of linking from the rulebook. */

import { memoOf } from "../../model/memo.ts";
import type { Finder } from "../../rulebook/finder.ts";
import type { Lexicon } from "../../rulebook/lexicon.ts";
import { confidenceOf } from "../../rulebook/precision.ts";
import { lexiconIn } from "../../rulebook/regional.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type CheckWords, checkWords } from "../check/words.ts";
import { subjectField } from "./bearing/field.ts";
import { industryOf } from "./bearing/industry.ts";
import { type BearerFacts, type FigureFacts, factsOfBearer, figuresOf } from "./bearing/name-conditions.ts";
import { type Calibration, readCalibration } from "./choosing/calibration.ts";
import { readWeights, type Weights } from "./choosing/weights.ts";
import { indicatorField } from "./naming/field.ts";
import { type NounCounts, nounCounts } from "./naming/noun-counts.ts";
import { factsOfName, type NameFacts } from "./naming/word-conditions.ts";
import { type Word, wordReader } from "./skeleton.ts";
import { periodField } from "./timing/field.ts";
import { type TimingWords, timingWords } from "./timing/words.ts";
import { traitsOfWord } from "./word-traits.ts";
import { type QualifierWords, qualifierWords } from "./writing/qualifiers.ts";

/** The lexicons that linking asks, looked up once. */
export interface LinkWords {
  /** What holds of a name of what is measured, and of a bearer's, wherever it stands; and who has such figures. */
  readonly factsOfNames: (name: string) => NameFacts;
  readonly factsOfBearers: (name: string) => BearerFacts;
  /** What a word is for reading clauses, as bits of `TRAITS`. */
  readonly wordTraits: (word: string) => number;
  readonly industryIn: (indicator: string) => ReturnType<typeof industryOf>;
  readonly whoseFigures: (indicator: string) => FigureFacts;
  readonly checks: CheckWords;
  /** How far a rule's claims can be trusted, 0 to 1. */
  readonly confidence: (rule: string) => number;
  readonly timing: TimingWords;
  readonly weights: { readonly period: Weights; readonly indicator: Weights; readonly subject: Weights };
  /** 市, 县 after a place that the dictionary has without it. */
  readonly placeEnding: RegExp;
  readonly placeEndings: RegExp;
  /** 本公司, 我院. */
  readonly selves: RegExp;
  /** 全市, 各地. */
  readonly collectives: RegExp;
  /** 城市, 上市: tagged as places, and none. */
  readonly notPlaces: Lexicon;
  /** 银行, 行业: kinds of bodies. */
  readonly genericBearers: RegExp;
  readonly closesAdjunct: RegExp;
  readonly ordinalOpening: RegExp;
  readonly opensDeed: RegExp;
  readonly plural: RegExp;
  readonly grammarLetters: RegExp;
  readonly governmentReport: RegExp;
  /** 国内, 海外. */
  readonly inland: RegExp;
  /** 文旅产业｜贡献了. */
  readonly contributes: RegExp;
  readonly partOfFigure: RegExp;
  /** 本报｜北京｜1月2日讯. */
  readonly sentFromBefore: RegExp;
  readonly sentFromAfter: RegExp;
  /** 等 between examples and the number of all. */
  readonly examples: RegExp;
  /** 归属于股东｜的净利润, 原标题: words that open nobody's name. */
  readonly noBearer: RegExp;
  /** 规模以上工业: part of the name of what is measured. */
  readonly notParted: RegExp;
  /** 数, 数量: nouns that say nothing without the noun of what they count. */
  readonly needsNoun: RegExp;
  /** 本行, 公司. */
  readonly ownVoice: RegExp;
  /** 净利润; 常住人口; 增加值: whose figure it can be by its name. */
  readonly figuresOfFirms: RegExp;
  readonly figuresOfPlaces: RegExp;
  readonly figuresOfIndustries: RegExp;
  readonly partsOfWords: Lexicon;
  /** The words of a short text with their parts of speech. */
  readonly readWords: (text: string) => readonly Word[];
  /** In what units the figures of a noun are given. */
  readonly nounUnits: ReadonlyMap<string, NounCounts>;
  /** 制造业, 国有企业: what bears a figure and is none. */
  readonly industry: RegExp;
  /** 从产量看: the point of view that a sentence opens with. */
  readonly viewpointOf: RegExp;
  /** 改扩建工程, 机场: what money is put into. */
  readonly facility: RegExp;
  /** 分别 at the beginning of a clause, with no names of its own before. */
  readonly opensRespectively: RegExp;
  /** 对｜欧盟: what stands before every part of a list. */
  readonly beforeList: RegExp;
  /** 员工总数: names of how many there are, which no money is. */
  readonly numberOfThings: RegExp;
  readonly areaName: RegExp;
  /** 合格率: names of rates, which no amount is. */
  readonly rateName: RegExp;
  /** 占比, before anything else. */
  readonly shareNounFirst: RegExp;
  /** 与上期相比, at the end. */
  readonly comparedTail: RegExp;
  /** 分别是, 如下: how the head of a list ends. */
  readonly headsList: RegExp;
  /** 产量, 增加值: letters that names of figures end with. */
  readonly figureEnding: RegExp;
  /** The end of such a point of view. */
  readonly viewpointMark: RegExp;
  /** 、和及 between nouns. */
  readonly listJoint: RegExp;
  /** Verbs of speech, wherever they stand. */
  readonly saying: RegExp;
  readonly calibration: Calibration;
  readonly qualifiers: QualifierWords;
  readonly leading: Lexicon;
  readonly trailing: Lexicon;
  readonly subjects: Lexicon;
  readonly anaphors: Lexicon;
  readonly topicStops: Lexicon;
  readonly phraseStops: Lexicon;
  readonly phraseNot: Lexicon;
  readonly heads: Lexicon;
  readonly summed: RegExp;
  readonly amongThem: RegExp;
  readonly rateLike: RegExp;
  readonly defaultNouns: Lexicon;
  readonly compounds: Lexicon;
  readonly currencies: Lexicon;
  /** How units of one dimension stand to each other. */
  readonly unitScales: Lexicon;
  /** In which unit a price for so many of a small one is given. */
  readonly perBases: Lexicon;
  readonly perUnits: Lexicon;
  /** By region. */
  readonly perUnitsIn: (region: string) => Lexicon;
  /** 一斤卖: what a price right behind it is for. */
  readonly perOne: RegExp;
  readonly oneBehind: RegExp;
  readonly perOneUnits: Lexicon;
  /** Roles of those who watch others from outside. */
  readonly observers: RegExp;
  /** 由降转增: that all a clause says is how its noun turned. */
  readonly turned: RegExp;
  /** Group `topic`. */
  readonly raised: RegExp;
  /** 户均, 人均: what only says by what is divided, and verbs that say with it what is measured. */
  readonly averagedOnly: RegExp;
  readonly averagedTail: RegExp;
  readonly verbWithObject: RegExp;
  /** A noun behind 每股 that says itself what it is divided by. */
  readonly dividedNoun: RegExp;
  readonly eachShare: RegExp;
  /** 每百户居民: how many a figure is for. */
  readonly eachSoMany: RegExp;
  readonly per: RegExp;
  readonly basePeriods: Lexicon;
  readonly now: RegExp;
  readonly backToNow: RegExp;
  readonly nowFirst: RegExp;
  /** 上午9时，: an hour of the day said last, opening a sentence. */
  readonly hourFirst: RegExp;
  readonly thatDay: RegExp;
  readonly habit: RegExp;
  readonly people: RegExp;
  readonly event: RegExp;
  readonly attending: RegExp;
  readonly standing: RegExp;
  readonly forecast: Finder;
  readonly planned: Finder;
  /** 的 between a noun and what is said of it. */
  readonly possessive: string;
  /** 期: makes a name of how long something runs. */
  readonly term: string;
  readonly joint: RegExp;
  readonly onlyJoint: RegExp;
  readonly listGoesOn: RegExp;
  readonly tenthsUnit: string;
  /** Around a time, and for a bearer, when no more is told of a rate whose verb was said before. */
  readonly onlyTime: RegExp;
  /** 、江苏｜（: an item of a list whose figures stand in brackets; and the verb before the first. */
  readonly listedItem: RegExp;
  readonly comesFrom: RegExp;
  readonly otherBearer: RegExp;
  /** Around a time, behind a rate that a noun names. */
  readonly timeStands: RegExp;
  readonly rateNamed: RegExp;
  /** The next whole of a share or a ratio that was told of another. */
  readonly nextWhole: RegExp;
  /** A clause up to its number that says no verb of it. */
  readonly verbless: RegExp;
  readonly countedJoint: RegExp;
  readonly listed: RegExp;
  readonly basesJoint: RegExp;
  readonly betweenTimes: RegExp;
  readonly phraseTail: RegExp;
  readonly perfective: RegExp;
  readonly aspect: RegExp;
  /** 过, 了, 着: what only a verb is followed by. */
  readonly aspectMark: RegExp;
  readonly comparing: RegExp;
  readonly reckonedFrom: RegExp;
  readonly respectively: RegExp;
  readonly shareNouns: RegExp;
  readonly rateNouns: RegExp;
  readonly datelines: RegExp;
  /** The rules of years with a name (“十四五”期间), and of those that are counted back (五年来). */
  readonly spansOfYears: ReadonlySet<string>;
  readonly countedBack: ReadonlySet<string>;
  readonly sameTime: RegExp;
  /** 与4月份相当: a time that the figure only equals. */
  readonly evenWith: RegExp;
  /** 余额, 保有量: what is counted up to a day. */
  readonly stocks: RegExp;
  readonly lasting: RegExp;
  readonly documents: RegExp;
  readonly bases: Lexicon;
  /** Basis and direction in one word: 年增. */
  readonly compact: Lexicon;
  readonly viewpoint: RegExp;
  readonly compared: RegExp;
  readonly comparedAfter: RegExp;
  readonly attributive: RegExp;
  readonly ahead: Finder;
  readonly chapter: RegExp;
  readonly goesOn: RegExp;
  readonly verbal: RegExp;
  readonly countedPlaces: RegExp;
  readonly fate: RegExp;
  readonly itemMark: RegExp;
  readonly releasing: RegExp;
  readonly finished: RegExp;
  readonly giving: RegExp;
  readonly done: RegExp;
  readonly session: RegExp;
  readonly quoteVerb: RegExp;
  readonly comparison: RegExp;
  readonly heldAgainst: RegExp;
  readonly aside: RegExp;
  readonly stateOfFigure: RegExp;
  readonly disposal: RegExp;
  readonly quoted: RegExp;
  readonly stated: RegExp;
  readonly degree: RegExp;
  readonly degreeOnly: RegExp;
  readonly goals: RegExp;
  readonly proForm: RegExp;
  readonly obtaining: RegExp;
  readonly paid: RegExp;
  readonly traded: RegExp;
  readonly comparedWith: RegExp;
  readonly atEvent: RegExp;
  readonly takesPart: RegExp;
  readonly actsOn: RegExp;
  readonly actedOn: RegExp;
  readonly speed: RegExp;
  readonly elsewhere: RegExp;
  readonly record: RegExp;
  readonly madeWithVerb: RegExp;
  readonly reachingVerb: RegExp;
  readonly chapterOpening: RegExp;
  readonly notTopicAfter: RegExp;
  readonly topicBefore: RegExp;
  readonly rankFields: RegExp;
  readonly thoseAsked: RegExp;
  /** 计划, 愿意: verbs of wish, which the dictionary may call nouns. */
  readonly wishes: RegExp;
  /** What may stand before a share that opens a statement: 有. */
  readonly opensShare: RegExp;
  readonly priceMoves: RegExp;
  readonly holding: RegExp;
  readonly reachedAt: RegExp;
  readonly countedList: RegExp;
  readonly sharedClass: RegExp;
  readonly barePrepositions: RegExp;
  readonly introduced: RegExp;
  readonly placeFirst: RegExp;
  readonly marketPhrase: RegExp;
  readonly titles: Lexicon;
  readonly watchers: RegExp;
  readonly apposed: RegExp;
  readonly placeNamed: RegExp;
  readonly pointedAt: RegExp;
  readonly achiever: RegExp;
  readonly levelOfTime: RegExp;
  readonly delivery: RegExp;
  readonly copula: RegExp;
  /** 中， and the like right after a number. */
  readonly withinEnd: RegExp;
  /** The verb before what is paid. */
  readonly moneyObject: RegExp;
  readonly respect: RegExp;
  readonly countedClass: RegExp;
  readonly attributeNouns: RegExp;
  readonly lineNouns: RegExp;
  readonly areaNouns: RegExp;
  readonly paceNouns: RegExp;
  readonly headedPlace: RegExp;
  readonly opensNews: RegExp;
  readonly givenBy: RegExp;
  readonly atPlace: RegExp;
  readonly leadsOn: RegExp;
}

/** The words without what is read by means of them. */
export type BareWords = Omit<
  LinkWords,
  "wordTraits" | "factsOfNames" | "factsOfBearers" | "whoseFigures" | "industryIn"
>;

/** What the conditions of every chosen field weigh. */
export function weightsOf(rulebook: Rulebook): LinkWords["weights"] {
  return {
    period: readWeights(periodField, rulebook),
    indicator: readWeights(indicatorField, rulebook),
    subject: readWeights(subjectField, rulebook),
  };
}

export function linkWords(rulebook: Rulebook): LinkWords {
  const partsOfWords = rulebook.lexicon("link/parts-of-speech");
  const words = {
    confidence: confidenceOf(rulebook.measured),
    checks: checkWords(rulebook),
    timing: timingWords(rulebook),
    weights: weightsOf(rulebook),
    partsOfWords,
    readWords: wordReader({ partsOfWords }),
    calibration: readCalibration(rulebook),
    qualifiers: qualifierWords(rulebook),
    ...bearerWords(rulebook),
    ...timeWords(rulebook),
    ...figureWords(rulebook),
    ...clauseWords(rulebook),
  };
  return {
    ...words,
    wordTraits: memoOf((word) => traitsOfWord(word, words)),
    factsOfNames: memoOf((name) => factsOfName(name, words)),
    factsOfBearers: memoOf((name) => factsOfBearer(name, words)),
    industryIn: memoOf((indicator) => industryOf(indicator, words)),
    whoseFigures: memoOf((indicator) => figuresOf(indicator, words)),
  };
}

/** Words of who bears a figure: places, bodies, people, industries. */
function bearerWords(rulebook: Rulebook) {
  return {
    placeEnding: rulebook.compile("^{{place-ending}}", ""),
    placeEndings: rulebook.compile("{{place-ending}}$", ""),
    selves: rulebook.compile("^(?:{{selves}})", ""),
    collectives: rulebook.compile("^(?:{{collectives}})", ""),
    notPlaces: rulebook.lexicon("link/not-places"),
    genericBearers: rulebook.compile("^(?:{{generic-bearers}})$", ""),
    closesAdjunct: rulebook.compile("^{{closes-adjunct}}$", ""),
    contributes: rulebook.compile("{{contributes}}", ""),
    inland: rulebook.compile("^(?:{{inland}})", ""),
    examples: rulebook.compile("^{{examples}}$", ""),
    noBearer: rulebook.compile("^(?:{{no-bearer}})", ""),
    governmentReport: rulebook.compile("{{government-report}}", ""),
    ownVoice: rulebook.compile("^(?:{{own-voice}})$", ""),
    figuresOfFirms: rulebook.compile("{{figures-of-firms}}", ""),
    figuresOfPlaces: rulebook.compile("{{figures-of-places}}", ""),
    figuresOfIndustries: rulebook.compile("{{figures-of-industries}}", ""),
    industry: rulebook.compile("{{industry}}$", ""),
    facility: rulebook.compile("{{facility}}$", ""),
    saying: rulebook.compile("{{said-by}}", ""),
    anaphors: rulebook.lexicon("link/anaphors"),
    subjects: rulebook.lexicon("link/subjects"),
    topicStops: rulebook.lexicon("link/topic-stops"),
    observers: rulebook.compile("{{observers}}", ""),
    people: rulebook.compile("{{people-nouns}}$", ""),
    attending: rulebook.compile("^(?:{{attending}})$", ""),
    event: rulebook.compile("{{event}}", ""),
    listedItem: rulebook.compile("{{listed-item}}$", ""),
    comesFrom: rulebook.compile("{{comes-from}}$", ""),
    otherBearer: rulebook.compile("^{{elided-lead}}(?:{{other-bearer}}){{elided-tail}}$", ""),
    documents: rulebook.compile("^(?:{{documents}})", ""),
    countedPlaces: rulebook.compile("{{counted-places}}", ""),
    elsewhere: rulebook.compile("^{{elsewhere}}", ""),
    takesPart: rulebook.compile("{{takes-part}}", ""),
    actsOn: rulebook.compile("^{{acts-on}}", ""),
    actedOn: rulebook.compile("^{{acted-on}}", ""),
    obtaining: rulebook.compile("{{obtaining}}", ""),
    notTopicAfter: rulebook.compile("{{not-topic-after}}", ""),
    topicBefore: rulebook.compile("{{topic-before}}", ""),
    placeFirst: rulebook.compile("{{place-first}}", ""),
    marketPhrase: rulebook.compile("{{market-phrase}}", ""),
    titles: rulebook.lexicon("names-titles"),
    sharedClass: rulebook.compile("{{shared-class}}", ""),
    introduced: rulebook.compile("{{introduced}}$", ""),
    holding: rulebook.compile("{{holding}}", ""),
    thoseAsked: rulebook.compile("{{those-asked}}", ""),
    watchers: rulebook.compile("{{watchers}}", ""),
    apposed: rulebook.compile("{{apposed-nouns}}$", ""),
    placeNamed: rulebook.compile("{{place-named}}"),
    pointedAt: rulebook.compile("{{pointed-at}}", ""),
    achiever: rulebook.compile("{{achiever}}", ""),
    headedPlace: rulebook.compile("^{{headed-place}}", ""),
    givenBy: rulebook.compile("^(?:{{given-by}})", ""),
    atPlace: rulebook.compile("{{at-place}}$", ""),
  };
}

/** Words of time, of what is done and what is to come. */
function timeWords(rulebook: Rulebook) {
  return {
    sentFromBefore: rulebook.compile("{{sent-from-before}}", ""),
    sentFromAfter: rulebook.compile("{{sent-from-after}}", ""),
    basePeriods: rulebook.lexicon("claims/base-periods"),
    now: rulebook.compile("{{link/now}}", ""),
    backToNow: rulebook.compile("{{back-to-now}}"),
    nowFirst: rulebook.compile("^(?:{{link/now}})", ""),
    hourFirst: rulebook.compile("{{hour-first}}", ""),
    thatDay: rulebook.compile("{{that-day}}", ""),
    habit: rulebook.compile("{{habit}}", ""),
    standing: rulebook.compile("{{link/standing}}", ""),
    forecast: rulebook.finder(modal("{{link/forecast}}")),
    planned: rulebook.finder(modal("{{link/planned}}")),
    term: rulebook.fragment("term"),
    basesJoint: rulebook.compile("{{bases-joint}}", ""),
    betweenTimes: rulebook.compile("^(?:{{joint}}|{{with-beginning}}){1,2}$", ""),
    perfective: rulebook.compile("{{perfective}}$", ""),
    aspect: rulebook.compile("^{{aspect}}", ""),
    aspectMark: rulebook.compile("^{{aspect-mark}}$", ""),
    comparing: rulebook.compile("{{comparing}}", ""),
    reckonedFrom: rulebook.compile("{{reckoned-from}}", ""),
    spansOfYears: rulebook.idsWith("span-of-years"),
    countedBack: rulebook.idsWith("counted-back"),
    datelines: rulebook.compile("{{dateline-context}}", ""),
    bases: rulebook.lexicon("claims/bases"),
    compact: rulebook.lexicon("claims/compact"),
    attributive: rulebook.compile("^(?:{{attributive}})", ""),
    comparedAfter: rulebook.compile("^{{compared-after}}", ""),
    lasting: rulebook.compile("{{link/static}}|{{when-finished}}|{{as-what}}", ""),
    ahead: rulebook.finder("{{ahead}}"),
    done: rulebook.compile("{{done}}", ""),
    giving: rulebook.compile("{{giving}}$", ""),
    finished: rulebook.compile("{{when-finished}}", ""),
    releasing: rulebook.compile("{{releasing}}$", ""),
    fate: rulebook.compile("{{fate}}", ""),
    goesOn: rulebook.compile("{{goes-on}}", ""),
    session: rulebook.compile("{{session}}", ""),
    record: rulebook.compile("{{record}}", ""),
    atEvent: rulebook.compile("^{{at-event}}", ""),
    goals: rulebook.compile("{{goals}}", ""),
    stated: rulebook.compile("{{stated}}", ""),
    chapter: rulebook.compile("{{chapter}}", ""),
    chapterOpening: rulebook.compile("{{chapter-opening}}", ""),
    wishes: rulebook.compile("^(?:{{wishes}})$", ""),
    levelOfTime: rulebook.compile("{{level-of-time}}", ""),
    delivery: rulebook.compile("^(?:{{delivery}})", ""),
    opensNews: rulebook.compile("{{opens-news}}"),
    leadsOn: rulebook.compile("{{leads-on}}$", ""),
    evenWith: rulebook.compile("^(?:{{even-with}})", ""),
    stocks: rulebook.compile("{{link/stocks}}", ""),
    sameTime: rulebook.compile("{{same-time}}$", ""),
  };
}

/** Words of what is measured: units, rates, shares, prices, counts. */
function figureWords(rulebook: Rulebook) {
  return {
    partOfFigure: rulebook.compile("{{part-of-figure}}", ""),
    notParted: rulebook.compile("{{not-parted}}", ""),
    needsNoun: rulebook.compile("{{needs-noun}}", ""),
    nounUnits: nounCounts(rulebook.lexicon("naming/noun-units")),
    areaName: rulebook.compile("{{area-name}}$", ""),
    numberOfThings: rulebook.compile("{{number-of-things}}$", ""),
    rateName: rulebook.compile("{{rate-name}}$", ""),
    shareNounFirst: rulebook.compile("^(?:{{share-nouns}})", ""),
    figureEnding: rulebook.compile("{{figure-ending}}$", ""),
    defaultNouns: rulebook.lexicon("link/default-nouns"),
    rateLike: rulebook.compile("{{rate-like}}$", ""),
    amongThem: rulebook.compile("{{among-them}}", ""),
    summed: rulebook.compile("^.*{{summed}}(?=.{2})", ""),
    heads: rulebook.lexicon("link/heads"),
    compounds: rulebook.lexicon("link/compounds"),
    currencies: rulebook.lexicon("quantity/currencies"),
    unitScales: rulebook.lexicon("quantity/unit-scales"),
    perBases: rulebook.lexicon("quantity/per-bases"),
    perUnits: rulebook.lexicon("claims/per"),
    perUnitsIn: memoOf((region) => lexiconIn(rulebook, "claims/per", region === "" ? null : region)),
    perOne: rulebook.compile("{{per-one}}$", ""),
    oneBehind: rulebook.compile("{{one-behind}}", ""),
    perOneUnits: rulebook.lexicon("claims/per-one"),
    per: rulebook.compile("({{claims/per}})(?!{{per-not}})(?!{{per-share-noun}})(?!.*{{claims/per}})", ""),
    turned: rulebook.compile("{{turned}}", ""),
    raised: rulebook.compile("{{raised}}", ""),
    averagedTail: rulebook.compile("{{averaged-tail}}$", ""),
    averagedOnly: rulebook.compile("{{averaged-only}}", ""),
    verbWithObject: rulebook.compile("{{verb-with-object}}", ""),
    eachSoMany: rulebook.compile("{{each-so-many}}", ""),
    eachShare: rulebook.compile("{{each-share}}", ""),
    dividedNoun: rulebook.compile("{{divided-noun}}", ""),
    tenthsUnit: rulebook.fragment("tenths-unit"),
    timeStands: rulebook.compile("^{{elided-lead}}{{elided-stands}}$", ""),
    rateNamed: rulebook.compile("{{rate-named}}", ""),
    nextWhole: rulebook.compile("^{{next-whole}}$", ""),
    shareNouns: rulebook.compile("^(?:{{share-nouns}})$", ""),
    rateNouns: rulebook.compile("^(?:{{bare-rate-nouns}})$", ""),
    reachingVerb: rulebook.compile("{{reaching-verb}}", ""),
    speed: rulebook.compile("{{speed}}", ""),
    stateOfFigure: rulebook.compile("(?:{{state-of-figure}})$", ""),
    paid: rulebook.compile("{{paid}}", ""),
    degree: rulebook.compile("^(?:{{degree}})(.{2,})$", ""),
    degreeOnly: rulebook.compile("(?:{{degree}})$", ""),
    traded: rulebook.compile("{{traded}}", ""),
    reachedAt: rulebook.compile("{{reached-at}}", ""),
    countedList: rulebook.compile("{{counted-list}}", ""),
    opensShare: rulebook.compile("^{{opens-share}}$", ""),
    priceMoves: rulebook.compile("{{price-moves}}", ""),
    rankFields: rulebook.compile("{{rank-fields}}", ""),
    moneyObject: rulebook.compile("{{money-object}}", ""),
    countedClass: rulebook.compile("{{counted-class}}", ""),
    attributeNouns: rulebook.compile("{{attribute-nouns}}", ""),
    lineNouns: rulebook.compile("{{line-nouns}}", ""),
    areaNouns: rulebook.compile("{{area-nouns}}", ""),
    paceNouns: rulebook.compile("{{pace-nouns}}", ""),
  };
}

/** Words of how clauses and noun phrases are built. */
function clauseWords(rulebook: Rulebook) {
  return {
    heldAgainst: rulebook.compile("{{held-against}}", ""),
    comparedWith: rulebook.compile("{{compared-with}}"),
    comparison: rulebook.compile("{{comparison}}", ""),
    verbless: rulebook.compile("^[，、；]{{verbless}}$", ""),
    onlyTime: rulebook.compile("^{{elided-lead}}{{elided-tail}}$", ""),
    grammarLetters: rulebook.compile("^{{grammar-letters}}$", ""),
    plural: rulebook.compile("{{plural}}", ""),
    opensDeed: rulebook.compile("^{{opens-deed}}$", ""),
    ordinalOpening: rulebook.compile("^{{ordinal-opening}}", ""),
    viewpointOf: rulebook.compile("{{viewpoint-of}}", ""),
    opensRespectively: rulebook.compile("^{{opens-respectively}}", ""),
    beforeList: rulebook.compile("^{{before-list}}", ""),
    comparedTail: rulebook.compile("{{compared-tail}}$", ""),
    headsList: rulebook.compile("(?:{{heads-list}})$", ""),
    viewpointMark: rulebook.compile("(?:{{viewpoint-mark}})[，,]", ""),
    listJoint: rulebook.compile("^{{joint}}$|、", ""),
    leading: rulebook.lexicon("link/leading"),
    trailing: rulebook.lexicon("link/trailing"),
    phraseNot: rulebook.lexicon("link/phrase-not"),
    phraseStops: rulebook.lexicon("link/phrase-stops"),
    possessive: rulebook.fragment("possessive"),
    joint: rulebook.compile("{{joint}}", ""),
    listGoesOn: rulebook.compile("{{list-goes-on}}", ""),
    onlyJoint: rulebook.compile("^{{joint}}$", ""),
    countedJoint: rulebook.compile("{{counted-joint}}", ""),
    listed: rulebook.compile("{{listed}}", ""),
    phraseTail: rulebook.compile("{{possessive}}|{{joint}}", ""),
    respectively: rulebook.compile("{{respectively}}", ""),
    viewpoint: rulebook.compile("{{viewpoint}}", ""),
    compared: rulebook.compile("{{compared}}", ""),
    itemMark: rulebook.compile("{{item-mark}}", ""),
    verbal: rulebook.compile("{{verbal}}", ""),
    quoteVerb: rulebook.compile("{{quote-verb}}", ""),
    madeWithVerb: rulebook.compile("^{{made-with-verb}}", ""),
    aside: rulebook.compile("{{aside}}", ""),
    disposal: rulebook.compile("^.{0,12}(?:{{disposal}})(?=.{2})", ""),
    proForm: rulebook.compile("^(?:{{pro-form}})$", ""),
    quoted: rulebook.compile("{{quoted}}", ""),
    barePrepositions: rulebook.compile("{{bare-prepositions}}", ""),
    copula: rulebook.compile("{{copula}}", ""),
    withinEnd: rulebook.compile("^{{within-end}}", ""),
    respect: rulebook.compile("{{respect}}", ""),
  };
}

/** Words of a forecast or a plan that do make one. They are looked for first: looking back from every place is dear. */
function modal(lexicon: string): string {
  const words = `(?:${lexicon})`;
  return `(?=${words})(?<!{{not-modal-before}})${words}(?!{{not-modal-after}})`;
}
