import type { Span } from "../../../model/span.ts";
import { asideOf } from "../asides.ts";
import { type Candidate, type Choice, choose } from "../choosing/choose.ts";
import type { Draft, Named } from "../draft.ts";
import type { Place } from "../place.ts";
import type { Scene } from "../scene.ts";
import { claimConditions } from "./claim-conditions.ts";
import { indicatorField } from "./field.ts";
import { findNames, type IndicatorWay, type Wording } from "./indicators.ts";
import { phraseAfter } from "./noun-phrases.ts";
import { nounsBefore, openingNouns } from "./noun-runs.ts";
import { conditionsOfWords } from "./word-conditions.ts";

export type IndicatorChoice = Choice<Named>;
type Option = Candidate<Named>;

const { way, condition } = indicatorField;

/** A name for what is measured, before it is weighed. */
interface Proposal {
  readonly way: IndicatorWay;
  readonly named: Named;
  readonly conditions: readonly number[];
}

/** What a way to name is asked about. */
interface Question {
  readonly place: Place;
  readonly scene: Scene;
  readonly wording: Wording;
}

type WayToName = (question: Question) => Proposal[];

/** Chooses what a claim measures among all that its sentence and its paragraph offer. */
export function chooseIndicator(place: Place, scene: Scene): IndicatorChoice {
  const { wording, named } = findNames(place, scene);
  const question = { place, scene, wording };
  const shared = claimConditions(place, scene);
  const known = named.map(
    (it, rank): Proposal => ({
      ...it,
      conditions: rank === 0 ? [condition["first-applies"]] : [],
    }),
  );
  const proposals = [...known, ...WAYS.flatMap((find) => find(question))];
  const candidates = proposals.map((it): Option => {
    const text = it.named.indicator ?? "";
    return {
      value: it.named,
      key: text,
      way: way[it.way],
      conditions: [...shared, ...it.conditions, ...conditionsOfWords(text, place, scene)],
    };
  });
  const none: Named = { indicator: null, subject: wording.subject, inherited: false };
  candidates.push({ value: none, key: "", way: way.none, conditions: shared });
  return choose(candidates, scene.weights.indicator);
}

/** A stretch of the text as a name, with whose it is if the words before the number say so. */
function quote({ scene, wording }: Question, { start, end }: Span): Named {
  return { indicator: scene.extraction.text.slice(start, end), subject: wording.subject, inherited: false };
}

/** The nearest nouns before the number, with and without what 的 puts before them. */
const nearest: WayToName = (question) => {
  const { place, scene } = question;
  const run = nounsBefore(place.from, place.match.span.start, scene);
  if (run === null) return [];
  const gap = place.match.span.start - run.nouns.end;
  const conditions = [gap === 0 ? condition.adjacent : condition.near];
  const out: Proposal[] = [{ way: "nouns-before", named: quote(question, run.nouns), conditions }];
  if (run.withAttribute !== null)
    out.push({ way: "nouns-before-with-attribute", named: quote(question, run.withAttribute), conditions });
  return out;
};

/** What stands after the number, whatever it is. */
const after: WayToName = (question) => {
  const { place, scene } = question;
  const phrase = phraseAfter(place.match.span.end, place.to, scene);
  return phrase === null ? [] : [{ way: "nouns-after", named: quote(question, phrase), conditions: [] }];
};

/** The nouns that the clause opens with, or one of the clauses before it. */
const openings: WayToName = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier } = place;
  const here = openingNouns({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  const out: Proposal[] =
    here === null ? [] : [{ way: "clause-opening", named: quote(question, here), conditions: [] }];
  earlier
    .slice(-2)
    .reverse()
    .forEach((before, back) => {
      const nouns = openingNouns(before, scene);
      if (nouns === null) return;
      const conditions = [back === 0 ? condition["one-clause-back"] : condition["two-clauses-back"]];
      out.push({ way: "earlier-opening", named: { ...quote(question, nouns), inherited: true }, conditions });
    });
  return out;
};

/** What claims before it measured. */
const claims: WayToName = ({ place, scene }) => {
  const { drafts, memory, match } = place;
  const own = drafts.filter((it) => it.named.indicator !== null && asideOf(scene, it.evidence) === undefined);
  const unit = unitOf(match.marks.amount?.[0]);
  const offer = (name: IndicatorWay, draft: Draft | undefined | null): Proposal[] => {
    if (draft == null || draft.named.indicator === null) return [];
    const conditions = [draft.amount.unit === unit ? condition["same-unit"] : condition["other-unit"]];
    if (draft.kind === match.rule.kind) conditions.push(condition["same-kind"]);
    conditions.push(draft.kind === "level" ? condition["source-level"] : condition["source-growth"]);
    return [{ way: name, named: { ...draft.named, inherited: true }, conditions }];
  };
  return [
    ...offer("last-claim", own.at(-1)),
    ...offer("first-claim", own.length > 1 ? own[0] : undefined),
    ...offer("claim-of-unit", own.length > 1 ? own.findLast((it) => it.amount.unit === unit) : undefined),
    ...offer("paragraph-claim", memory),
  ];
};

const unitOf = (mark: { type: string; quantity?: { unit: string } } | undefined) =>
  mark?.type === "quantity" ? mark.quantity?.unit : undefined;

/** The ways that look at parts of speech and at claims before; the known ways of words come before them. */
const WAYS: readonly WayToName[] = [nearest, openings, after, claims];
