import type { Span } from "../../../../model/span.ts";
import type { Scene } from "../../scene.ts";
import { isNominal } from "../../skeleton.ts";
import { indicatorField } from "../field.ts";
import { phraseAfter } from "../noun-phrases.ts";
import {
  headWithAttribute,
  type NounRun,
  nounsAfter,
  nounsBefore,
  openingNouns,
  subjectNouns,
  verbalPhraseAfter,
} from "../noun-runs.ts";
import { type Proposal, propose, type Question, quote, type WayToName } from "./question.ts";

const { condition } = indicatorField;

/** The nearest nouns before the number, with and without what 的 puts before them. */
const nearest: WayToName = (question) => {
  const { place, scene } = question;
  const run = nounsBefore(place.from, place.match.span.start, scene);
  if (run === null) return [];
  const gap = place.match.span.start - run.nouns.end;
  const conditions = [gap === 0 ? condition.adjacent : condition.near];
  if (isBorne(run.nouns, scene)) conditions.push(condition["after-bearer-de"]);
  const attribute = headWithAttribute(run, place.from, scene);
  return [
    ...propose(question, "nouns-before", run.nouns, conditions),
    ...propose(question, "nouns-before-with-attribute", attribute, conditions),
    ...headOf(question, run, conditions),
  ];
};

/** 酒店的｜入住率: whether a noun with 的 before it is of another noun, not of a verb. */
function isBorne({ start }: Span, { extraction, skeleton, words }: Scene): boolean {
  if (extraction.folded[start - 1] !== words.possessive) return false;
  const before = skeleton.partOf(skeleton.wordAt(start - 2));
  return isNominal(before) && before !== "verbal-noun";
}

/** 民营企业｜出口额: the head of the nouns, borne by what opens them. */
function headOf(question: Question, { head, bearer }: NounRun, conditions: readonly number[]): Proposal[] {
  if (head === null) return [];
  const named = quote(question, head);
  const subject = named.subject ?? (bearer === null ? null : quote(question, bearer).indicator);
  return [{ way: "head-before", named: { ...named, subject }, conditions }];
}

/** What stands after the number, whatever it is. */
const after: WayToName = (question) => {
  const { place, scene } = question;
  return propose(question, "nouns-after", phraseAfter(place.match.span.end, place.to, scene));
};

/** The nouns right after the number. */
const counted: WayToName = (question) => {
  const { place, scene } = question;
  const { end } = place.match.span;
  // 八成受访者｜认为…: who was asked is the whole, not what they say.
  const rest = scene.extraction.folded.slice(end, end + ASKED);
  const isAsked = place.match.rule.kind === "share" && scene.words.thoseAsked.test(rest);
  const nouns = isAsked || scene.words.withinEnd.test(rest) ? [] : nounsAfter(end, place.to, scene);
  return nouns.flatMap((span) => propose(question, "nouns-counted", span));
};

/** As far as it shows that somebody was asked. */
const ASKED = 40;

/** 14次｜与人会面: what is said of those that are counted. */
const said: WayToName = (question) => {
  const { place, scene } = question;
  return propose(question, "said-after", verbalPhraseAfter(place.match.span.end, place.to, scene));
};

/** The nouns that the clause opens with, or one of the clauses before it. */
const openings: WayToName = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier } = place;
  const { wording } = question;
  const here = { start: clause.start, end: Math.max(clause.start, match.span.start) };
  const out: Proposal[] = propose(question, "clause-opening", openingNouns(here, scene));
  earlier
    .slice(-2)
    .reverse()
    .forEach((before, back) => {
      const conditions = [back === 0 ? condition["one-clause-back"] : condition["two-clauses-back"]];
      const opening = openingNouns(before, scene);
      if (opening !== null)
        out.push({ way: "earlier-opening", named: quote(question, opening, true), conditions });
      const subject = subjectNouns(before, scene);
      if (subject !== null && subject.end !== opening?.end) {
        const settled = match.rule.kind === "share" && wording.own === null && isShare(subject, scene);
        out.push({ way: "earlier-subject", named: quote(question, subject, true), conditions, settled });
      }
      const figure = nounsOfFigure(before, scene);
      if (figure !== null && figure.end !== subject?.end && figure.end !== opening?.end)
        out.push({ way: "earlier-subject", named: quote(question, figure, true), conditions });
    });
  const head = headOfList(earlier, scene);
  if (head !== null && match.rule.kind === "level")
    out.push({ way: "earlier-subject", named: quote(question, head, true), conditions: [], settled: true });
  return out;
};

/** 份额也攀升，｜占10%: whether a noun says itself that the figure is a share. */
const isShare = ({ start, end }: Span, { words, extraction }: Scene) =>
  words.shareNouns.test(extraction.folded.slice(start, end));

/** 十大伙伴及贸易额分别是：甲国，…: the noun of the clause that a list is headed by; null where none heads it. */
function headOfList(earlier: readonly Span[], scene: Scene): Span | null {
  const { words } = scene;
  const { folded } = scene.extraction;
  const head = earlier.find(
    ({ start, end }) => COLON.test(folded[end] ?? "") && words.headsList.test(folded.slice(start, end)),
  );
  return head === undefined ? null : subjectNouns(head, scene);
}

const COLON = /[：:]/;

/** 日均活跃｜用户数｜达9650万，｜增长15%: the nouns before a number that is no claim; null where the clause has none. */
function nounsOfFigure(clause: Span, scene: Scene): Span | null {
  const digit = scene.extraction.folded.slice(clause.start, clause.end).search(DIGIT);
  return digit < 2 ? null : (nounsBefore(clause.start, clause.start + digit, scene)?.nouns ?? null);
}

const DIGIT = /(?<![0-9])[0-9]/;

/** The ways that look at the parts of speech of a clause and of the clauses before it. */
export const WAYS_OF_THE_CLAUSE: readonly WayToName[] = [nearest, openings, counted, after, said];
