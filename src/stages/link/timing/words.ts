/** Words of dating from the rulebook. */

import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { modal } from "../modal.ts";

/** What dating asks of the rulebook, looked up once. */
export type TimingWords = ReturnType<typeof timingWords>;

export function timingWords(rulebook: Rulebook) {
  const words = (pattern: string) => rulebook.compile(pattern, "");
  const reports: Lexicon = rulebook.lexicon("link/report-names");
  return {
    /** A year and the name of a report about it; groups `year` and `name`. */
    basisSaid: words("{{basis-said}}"),
    yearsAverage: words("{{years-average}}"),
    report: rulebook.compile("{{report-title}}"),
    reports,
    reportsDue: rulebook.lexicon("link/reports-due"),
    reportingTerm: rulebook.compile("{{reporting-term}}"),
    countedThen: words("{{counted-then}}"),
    upTo: words("{{up-to}}"),
    upToSession: words("{{up-to-session}}"),
    byPage: words("{{by-page}}"),
    dayAfter: words("{{day-after}}"),
    dayBefore: words("{{day-before}}"),
    sinceThen: words("{{since-then}}"),
    saysWhen: words("{{says-when}}"),
    insideTitle: words("{{inside-title}}"),
    timeWord: rulebook.finder("{{time-word}}"),
    founded: words("{{founded}}"),
    meantFor: words("{{meant-for}}"),
    opensTitle: words("(?:{{opens-title}})"),
    runningTotal: words("{{running-total}}"),
    flows: words("{{flows}}"),
  };
}

/** Words of when something was so. */
export type TimeWords = ReturnType<typeof timeWords>;

export function timeWords(rulebook: Rulebook) {
  return { ...timesAndBases(rulebook), ...deeds(rulebook) };
}

/** Words of times, and of what a figure is compared with. */
function timesAndBases(rulebook: Rulebook) {
  return {
    /** 本报｜北京｜1月2日讯. */
    sentFromBefore: rulebook.compile("{{sent-from-before}}", ""),
    sentFromAfter: rulebook.compile("{{sent-from-after}}", ""),
    basePeriods: rulebook.lexicon("claims/base-periods"),
    backToNow: rulebook.compile("{{back-to-now}}"),
    nowFirst: rulebook.compile("^(?:{{link/now}})", ""),
    /** 上午9时，: an hour of the day said last, opening a sentence. */
    hourFirst: rulebook.compile("{{hour-first}}", ""),
    thatDay: rulebook.compile("{{that-day}}", ""),
    forecast: rulebook.finder(modal("{{link/forecast}}")),
    planned: rulebook.finder(modal("{{link/planned}}")),
    /** 期: makes a name of how long something runs. */
    term: rulebook.fragment("term"),
    basesJoint: rulebook.compile("{{bases-joint}}", ""),
    betweenTimes: rulebook.compile("^(?:{{joint}}|{{with-beginning}}){1,2}$", ""),
    perfective: rulebook.compile("{{perfective}}$", ""),
    aspect: rulebook.compile("^{{aspect}}", ""),
    /** 过, 了, 着: what only a verb is followed by. */
    aspectMark: rulebook.compile("^{{aspect-mark}}$", ""),
    comparing: rulebook.compile("{{comparing}}", ""),
    reckonedFrom: rulebook.compile("{{reckoned-from}}", ""),
    /** The rules of years with a name (“十四五”期间), and of those that are counted back (五年来). */
    spansOfYears: rulebook.idsWith("span-of-years"),
    countedBack: rulebook.idsWith("counted-back"),
    datelines: rulebook.compile("{{dateline-context}}", ""),
    bases: rulebook.lexicon("claims/bases"),
    /** Basis and direction in one word: 年增. */
    compact: rulebook.lexicon("claims/compact"),
    attributive: rulebook.compile("^(?:{{attributive}})", ""),
    comparedAfter: rulebook.compile("^{{compared-after}}", ""),
  };
}

/** Words of what is done, planned, foreseen, told. */
function deeds(rulebook: Rulebook) {
  return {
    ahead: rulebook.finder("{{ahead}}"),
    giving: rulebook.compile("{{giving}}$", ""),
    finished: rulebook.compile("{{when-finished}}", ""),
    releasing: rulebook.compile("{{releasing}}$", ""),
    fate: rulebook.compile("{{fate}}", ""),
    goesOn: rulebook.compile("{{goes-on}}", ""),
    record: rulebook.compile("{{record}}", ""),
    atEvent: rulebook.compile("^{{at-event}}", ""),
    goals: rulebook.compile("{{goals}}", ""),
    stated: rulebook.compile("{{stated}}", ""),
    chapter: rulebook.compile("{{chapter}}", ""),
    chapterOpening: rulebook.compile("{{chapter-opening}}", ""),
    /** 计划, 愿意: verbs of wish, which the dictionary may call nouns. */
    wishes: rulebook.compile("^(?:{{wishes}})$", ""),
    levelOfTime: rulebook.compile("{{level-of-time}}", ""),
    delivery: rulebook.compile("^(?:{{delivery}})", ""),
    opensNews: rulebook.compile("{{opens-news}}"),
    leadsOn: rulebook.compile("{{leads-on}}$", ""),
    /** 与4月份相当: a time that the figure only equals. */
    evenWith: rulebook.compile("^(?:{{even-with}})", ""),
    /** 余额, 保有量: what is counted up to a day. */
    stocks: rulebook.compile("{{link/stocks}}", ""),
    sameTime: rulebook.compile("{{same-time}}$", ""),
  };
}
