/** What reading clauses and noun phrases asks of the rulebook. */

import type { Rulebook } from "../../rulebook/rulebook.ts";

/** Words of how clauses and noun phrases are built. */
export type ClauseWords = ReturnType<typeof clauseWords>;

export function clauseWords(rulebook: Rulebook) {
  return {
    heldAgainst: rulebook.compile("{{held-against}}", ""),
    comparedWith: rulebook.compile("{{compared-with}}"),
    comparison: rulebook.compile("{{comparison}}", ""),
    /** A clause up to its number that says no verb of it. */
    verbless: rulebook.compile("^[，、；]{{verbless}}$", ""),
    /** Around a time, and for a bearer, when no more is told of a rate whose verb was said before. */
    onlyTime: rulebook.compile("^{{elided-lead}}{{elided-tail}}$", ""),
    grammarLetters: rulebook.compile("^{{grammar-letters}}$", ""),
    plural: rulebook.compile("{{plural}}", ""),
    opensDeed: rulebook.compile("^{{opens-deed}}$", ""),
    ordinalOpening: rulebook.compile("^{{ordinal-opening}}", ""),
    /** 从产量看: the point of view that a sentence opens with. */
    viewpointOf: rulebook.compile("{{viewpoint-of}}", ""),
    /** 分别 at the beginning of a clause, with no names of its own before. */
    opensRespectively: rulebook.compile("^{{opens-respectively}}", ""),
    /** 对｜欧盟: what stands before every part of a list. */
    beforeList: rulebook.compile("^{{before-list}}", ""),
    /** 与上期相比, at the end. */
    comparedTail: rulebook.compile("{{compared-tail}}$", ""),
    /** 分别是, 如下: how the head of a list ends. */
    headsList: rulebook.compile("(?:{{heads-list}})$", ""),
    /** The end of such a point of view. */
    viewpointMark: rulebook.compile("(?:{{viewpoint-mark}})[，,]", ""),
    /** 、和及 between nouns. */
    listJoint: rulebook.compile("^{{joint}}$|、", ""),
    leading: rulebook.lexicon("link/leading"),
    trailing: rulebook.lexicon("link/trailing"),
    phraseNot: rulebook.lexicon("link/phrase-not"),
    phraseStops: rulebook.lexicon("link/phrase-stops"),
    /** 的 between a noun and what is said of it. */
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
    /** 中， and the like right after a number. */
    withinEnd: rulebook.compile("^{{within-end}}", ""),
    respect: rulebook.compile("{{respect}}", ""),
  };
}
