/** What choosing a bearer asks of the rulebook. */

import type { Rulebook } from "../../../rulebook/rulebook.ts";

/** Words of who bears a figure. */
export type BearerWords = ReturnType<typeof bearerWords>;

export function bearerWords(rulebook: Rulebook) {
  return { ...kindsOfBearers(rulebook), ...aroundBearers(rulebook) };
}

/** Words for places, bodies, people, industries. */
function kindsOfBearers(rulebook: Rulebook) {
  return {
    /** 市, 县 after a place that the dictionary has without it. */
    placeEnding: rulebook.compile("^{{place-ending}}", ""),
    placeEndings: rulebook.compile("{{place-ending}}$", ""),
    /** 本公司, 我院. */
    selves: rulebook.compile("^(?:{{selves}})", ""),
    /** 全市, 各地. */
    collectives: rulebook.compile("^(?:{{collectives}})", ""),
    /** 城市, 上市: tagged as places, and none. */
    notPlaces: rulebook.lexicon("link/not-places"),
    /** 银行, 行业: kinds of bodies. */
    genericBearers: rulebook.compile("^(?:{{generic-bearers}})$", ""),
    closesAdjunct: rulebook.compile("^{{closes-adjunct}}$", ""),
    /** 文旅产业｜贡献了. */
    contributes: rulebook.compile("{{contributes}}", ""),
    /** 国内, 海外. */
    inland: rulebook.compile("^(?:{{inland}})", ""),
    /** 等 between examples and the number of all. */
    examples: rulebook.compile("^{{examples}}$", ""),
    /** 归属于股东｜的净利润, 原标题: words that open nobody's name. */
    noBearer: rulebook.compile("^(?:{{no-bearer}})", ""),
    /** 居｜全国｜第五位. */
    scopeBefore: rulebook.compile("{{scope-before}}", ""),
    scopeAfter: rulebook.compile("{{scope-after}}", ""),
    governmentReport: rulebook.compile("{{government-report}}", ""),
    /** 本行, 公司. */
    ownVoice: rulebook.compile("^(?:{{own-voice}})$", ""),
    /** 净利润; 常住人口; 增加值: whose figure it can be by its name. */
    figuresOfFirms: rulebook.compile("{{figures-of-firms}}", ""),
    figuresOfPlaces: rulebook.compile("{{figures-of-places}}", ""),
    figuresOfIndustries: rulebook.compile("{{figures-of-industries}}", ""),
    /** 制造业, 国有企业: what bears a figure and is none. */
    industry: rulebook.compile("{{industry}}$", ""),
    /** 改扩建工程, 机场: what money is put into. */
    facility: rulebook.compile("{{facility}}$", ""),
    /** Verbs of speech, wherever they stand. */
    saying: rulebook.compile("{{said-by}}", ""),
    anaphors: rulebook.lexicon("link/anaphors"),
    subjects: rulebook.lexicon("link/subjects"),
    topicStops: rulebook.lexicon("link/topic-stops"),
    /** Roles of those who watch others from outside. */
    observers: rulebook.compile("{{observers}}", ""),
    people: rulebook.compile("{{people-nouns}}$", ""),
    attending: rulebook.compile("^(?:{{attending}})$", ""),
  };
}

/** Words around a bearer: what it does, what is done to it, who names it. */
function aroundBearers(rulebook: Rulebook) {
  return {
    event: rulebook.compile("{{event}}", ""),
    /** 、江苏｜（: an item of a list whose figures stand in brackets; and the verb before the first. */
    listedItem: rulebook.compile("{{listed-item}}$", ""),
    comesFrom: rulebook.compile("{{comes-from}}$", ""),
    otherBearer: rulebook.compile("^{{elided-lead}}(?:{{other-bearer}}){{elided-tail}}$", ""),
    documents: rulebook.compile("^(?:{{documents}})", ""),
    countedPlaces: rulebook.compile("{{counted-places}}", ""),
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
