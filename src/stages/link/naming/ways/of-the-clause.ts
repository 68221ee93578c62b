/** Ways that name by the clause. */

import type { Span } from "../../../../model/span.ts";
import type { Named } from "../../draft.ts";
import type { PageContext } from "../../page-context.ts";
import { isNominal } from "../../skeleton.ts";
import { indicatorField } from "../field.ts";
import type { IndicatorWay } from "../indicators.ts";
import type { ClauseNouns, NounRun } from "../model.ts";
import { phraseAfter } from "../noun-phrases.ts";
import {
  headWithAttribute,
  nounsAfter,
  nounsBefore,
  openingNouns,
  subjectNouns,
  verbalPhraseAfter,
} from "../noun-runs.ts";
import { propose, type Question, quote, type WayToName } from "./question.ts";

const { condition } = indicatorField;

/** The nearest nouns before the number, with and without what 的 puts before them. */
const nearest: WayToName = (question) => {
  const { place, scene } = question;
  const run = nounsBefore(place.from, place.match.span.start, scene);
  if (run === null) return;
  const isNextTo = place.match.span.start === run.nouns.end;
  const isOfBearer = isBorne(run.nouns, scene);
  const offer = (way: IndicatorWay, named: Named) => {
    question.sheet.hold(isNextTo ? condition.adjacent : condition.near);
    if (isOfBearer) question.sheet.hold(condition["after-bearer-de"]);
    propose(question, way, named);
  };
  offer("nouns-before", quote(question, run.nouns));
  const attribute = headWithAttribute(run, place.from, scene);
  if (attribute !== null) offer("nouns-before-with-attribute", quote(question, attribute));
  const head = headOf(question, run);
  if (head !== null) offer("head-before", head);
};

/** 酒店的｜入住率: whether a noun with 的 before it is of another noun, not of a verb. */
function isBorne({ start }: Span, { extraction, skeleton, words }: PageContext): boolean {
  if (extraction.folded[start - 1] !== words.possessive) return false;
  const before = skeleton.partOf(skeleton.wordAt(start - 2));
  return isNominal(before) && before !== "verbal-noun";
}

/** 民营企业｜出口额: the head of the nouns, borne by what opens them. */
function headOf(question: Question, { head, bearer }: NounRun): Named | null {
  if (head === null) return null;
  const named = quote(question, head);
  const subject = named.subject ?? (bearer === null ? null : quote(question, bearer).indicator);
  return { ...named, subject };
}

/** What stands after the number, whatever it is. */
const after: WayToName = (question) => {
  const { place, scene } = question;
  const phrase = phraseAfter(place.match.span.end, place.to, scene);
  if (phrase !== null) propose(question, "nouns-after", quote(question, phrase));
};

/** The nouns right after the number. */
const counted: WayToName = (question) => {
  const { place, scene } = question;
  const { end } = place.match.span;
  // 八成受访者｜认为…: who was asked is the whole, not what they say.
  const rest = scene.extraction.folded.slice(end, end + ASKED);
  const isAsked = place.match.rule.kind === "share" && scene.words.thoseAsked.test(rest);
  if (isAsked || scene.words.withinEnd.test(rest)) return;
  for (const nouns of nounsAfter(end, place.to, scene))
    propose(question, "nouns-counted", quote(question, nouns));
};

/** As far as it shows that somebody was asked. */
const ASKED = 40;

/** 14次｜与人会面: what is said of those that are counted. */
const said: WayToName = (question) => {
  const { place, scene } = question;
  const phrase = verbalPhraseAfter(place.match.span.end, place.to, scene);
  if (phrase !== null) propose(question, "said-after", quote(question, phrase));
};

/** The nouns that the clause opens with, or one of the clauses before it. */
const openings: WayToName = (question) => {
  const { place, scene, wording, sheet } = question;
  const { clause, match, earlier } = place;
  const here = openingNouns({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  if (here !== null) propose(question, "clause-opening", quote(question, here));
  for (let back = 1; back <= CLAUSES && back <= earlier.length; back++) {
    const before = earlier[earlier.length - back]!;
    const distance = condition[back === 1 ? "one-clause-back" : "two-clauses-back"];
    const offer = (way: IndicatorWay, span: Span, settled = false) => {
      sheet.hold(distance);
      propose(question, way, quote(question, span, true), settled);
    };
    const { opening, subject, figure } = nounsOf(before, scene);
    if (opening !== null) offer("earlier-opening", opening);
    if (subject !== null && subject.end !== opening?.end) {
      const settled = match.rule.kind === "share" && wording.own === null && isShare(subject, scene);
      offer("earlier-subject", subject, settled);
    }
    if (figure !== null && figure.end !== subject?.end && figure.end !== opening?.end)
      offer("earlier-subject", figure);
  }
  const before = earlier.at(-1);
  const turned = before === undefined ? null : nounsThatTurned(before, scene);
  if (turned !== null && match.rule.kind === "level" && wording.own === null) {
    sheet.hold(condition["one-clause-back"]);
    propose(question, "earlier-subject", quote(question, turned, true), true);
  }
  const raised = before === undefined || wording.own !== null ? null : raisedTopic(before, scene);
  if (raised !== null) {
    sheet.hold(condition["one-clause-back"]);
    propose(question, "earlier-opening", quote(question, raised, true), true);
  }
  const { own } = wording;
  // 十大伙伴如下：｜甲国，…: an item with a figure of its own name is no part of such a list.
  const isItem = own === null || scene.words.heads.longestBefore(own, own.length) === undefined;
  const head = match.rule.kind === "level" && isItem ? headOfList(earlier, scene) : null;
  if (head !== null) propose(question, "earlier-subject", quote(question, head, true), true);
};

/** So many clauses back what is measured may be named. */
const CLAUSES = 2;

/** The nouns of a whole clause: what it opens with, what it says something of, what its first number is of. */
function nounsOf(clause: Span, scene: PageContext): ClauseNouns {
  const known = scene.clauseNouns.get(clause);
  if (known !== undefined) return known;
  const found = {
    opening: openingNouns(clause, scene),
    subject: subjectNouns(clause, scene),
    figure: nounsOfFigure(clause, scene),
  };
  scene.clauseNouns.set(clause, found);
  return found;
}

/** 进口｜由降转增，｜为3.6亿元: of which noun all that a clause says is that it turned; null where it says something else. */
function nounsThatTurned({ start, end }: Span, scene: PageContext): Span | null {
  const { extraction, words } = scene;
  const turn = words.turned.exec(extraction.folded.slice(start, end));
  return turn === null ? null : (nounsBefore(start, start + turn.index, scene)?.nouns ?? null);
}

/** 至于｜酒店投诉，｜则减少8%: what a clause does no more than bring up; null where it says something. */
function raisedTopic({ start, end }: Span, { extraction, words }: PageContext): Span | null {
  const { groups } = words.raised.exec(extraction.folded.slice(start, end)) ?? {};
  return groups?.topic === undefined ? null : { start: end - groups.topic.length, end };
}

/** 份额也攀升，｜占10%: whether a noun says itself that the figure is a share. */
const isShare = ({ start, end }: Span, { words, extraction }: PageContext) =>
  words.shareNouns.test(extraction.folded.slice(start, end));

/** 十大伙伴及贸易额分别是：甲国，…: the noun of the clause that a list is headed by; null where none heads it. */
function headOfList(earlier: readonly Span[], scene: PageContext): Span | null {
  const { words } = scene;
  const { folded } = scene.extraction;
  const head = earlier.find(
    ({ start, end }) => COLON.test(folded[end] ?? "") && words.headsList.test(folded.slice(start, end)),
  );
  return head === undefined ? null : subjectNouns(head, scene);
}

const COLON = /[：:]/;

/** 日均活跃｜用户数｜达9650万，｜增长15%: the nouns before a number that is no claim; null where the clause has none. */
function nounsOfFigure(clause: Span, scene: PageContext): Span | null {
  const digit = scene.extraction.folded.slice(clause.start, clause.end).search(DIGIT);
  return digit < 2 ? null : (nounsBefore(clause.start, clause.start + digit, scene)?.nouns ?? null);
}

const DIGIT = /(?<![0-9])[0-9]/;

/** The ways that look at the parts of speech of a clause and of the clauses before it. */
export const WAYS_OF_THE_CLAUSE: readonly WayToName[] = [nearest, openings, counted, after, said];
