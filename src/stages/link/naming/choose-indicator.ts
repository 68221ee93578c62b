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
import { nounsAfter, nounsBefore, openingNouns } from "./noun-runs.ts";
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
  const shared = claimConditions(place, wording.own, scene);
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

/** 国有企业增加值增长4.8%，集体企业｜增长13.7%: what the last claim measured, of what stands before this number. */
const another: WayToName = ({ place, scene, wording }) => {
  const { own } = wording;
  const last = place.drafts.findLast((it) => it.named.indicator !== null) ?? place.memory;
  if (own === null || last?.named.indicator == null) return [];
  const indicator = withoutBearer(last.named.indicator, scene);
  const conditions = [
    last.kind === place.match.rule.kind ? condition["same-kind"] : condition["source-level"],
  ];
  const subject = wording.subject === null ? own : wording.subject + own;
  return [{ way: "of-another-bearer", named: { indicator, subject, inherited: true }, conditions }];
};

/** 制造业｜增加值: a name without the industry that opens it. */
function withoutBearer(indicator: string, scene: Scene): string {
  const read = scene.readWords(indicator);
  const at = read.findLastIndex(({ text }, k) => k < read.length - 1 && scene.words.industry.test(text));
  const rest = read
    .slice(at + 1)
    .map(({ text }) => text)
    .join("");
  return rest.startsWith(scene.words.possessive) ? rest.slice(1) : rest;
}

/** 从主要工业产品产量看，单晶硅｜增长90.8%: what the sentence looks at, of what stands before the number. */
const viewpoint: WayToName = ({ place, scene, wording }) => {
  const { sentence, match } = place;
  const { folded } = scene.extraction;
  const comma = folded.slice(sentence.start, match.span.start).search(/[，,]/);
  if (comma < 0) return [];
  let opening = folded.slice(sentence.start, sentence.start + comma).trim();
  let said = scene.words.viewpointOf.exec(opening)?.[1];
  if (said === undefined) {
    opening =
      /[，,；;]([^，,；;]+)[，,][^，,]*$/.exec(folded.slice(sentence.start, match.span.start))?.[1] ?? "";
    said = scene.words.viewpointOf.exec(opening)?.[1];
  }
  if (said === undefined) return [];
  const head = scene.readWords(said).at(-1)?.text ?? said;
  const named = { indicator: head, subject: wording.own ?? wording.subject, inherited: true };
  return [{ way: "viewpoint", named, conditions: [] }];
};

/** The nouns right after the number. */
const countedNouns: WayToName = (question) => {
  const { place, scene } = question;
  const nouns = nounsAfter(place.match.span.end, place.to, scene);
  return nouns === null ? [] : [{ way: "nouns-counted", named: quote(question, nouns), conditions: [] }];
};

/** The ways that look at parts of speech and at claims before; the known ways of words come before them. */
const WAYS: readonly WayToName[] = [nearest, openings, countedNouns, after, another, viewpoint, claims];
