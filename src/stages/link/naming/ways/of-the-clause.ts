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
  const attribute = headWithAttribute(run, place.from, scene);
  return [
    ...propose(question, "nouns-before", run.nouns, conditions),
    ...propose(question, "nouns-before-with-attribute", attribute, conditions),
    ...headOf(question, run, conditions),
  ];
};

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
  const nouns = nounsAfter(place.match.span.end, place.to, scene);
  return nouns.flatMap((span) => propose(question, "nouns-counted", span));
};

/** 14次｜与人会面: what is said of those that are counted. */
const said: WayToName = (question) => {
  const { place, scene } = question;
  return propose(question, "said-after", verbalPhraseAfter(place.match.span.end, place.to, scene));
};

/** The nouns that the clause opens with, or one of the clauses before it. */
const openings: WayToName = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier } = place;
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
      if (subject !== null && subject.end !== opening?.end)
        out.push({ way: "earlier-subject", named: quote(question, subject, true), conditions });
    });
  return out;
};

/** The ways that look at the parts of speech of a clause and of the clauses before it. */
export const WAYS_OF_THE_CLAUSE: readonly WayToName[] = [nearest, openings, counted, after, said];
