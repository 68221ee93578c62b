import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { Candidate, Choice } from "../choosing/choose.ts";
import type { Named } from "../draft.ts";
import type { Place } from "../place.ts";
import type { Scene } from "../scene.ts";
import type { Article, Bearer } from "./bearers.ts";
import { conditionsOfClaim } from "./claim-conditions.ts";
import { subjectField } from "./field.ts";
import { conditionsOfName } from "./name-conditions.ts";

/** Whose a figure is: the name, and what is left of the indicator without it. */
export interface Bearing {
  readonly subject: string | null;
  readonly indicator: string | null;
}

export type SubjectChoice = Choice<Bearing>;
export type Option = Candidate<Bearing>;

/** A claim whose bearer is looked for, with who is named around it. */
export interface Question {
  readonly named: Named;
  readonly place: Place;
  readonly scene: Scene;
  readonly article: Article;
  /** Who is named in the clause before the number, and in the sentence before the clause; nearest first. */
  readonly inClause: readonly Bearer[];
  readonly inSentence: readonly Bearer[];
  /** What holds of the claim, whoever bears its figure. */
  readonly shared: readonly number[];
  /** What holds of each name offered so far: several ways offer the same. */
  readonly ofNames: Map<string, readonly number[]>;
}

/** One way to find who may bear a figure. */
export type WayToBear = (question: Question) => Option[];

const { condition } = subjectField;

export function ask(named: Named, place: Place, scene: Scene): Question {
  const { clause, match, sentence } = place;
  const article = scene.articleAt(match.span.start);
  const inClause = inside(scene.bearers, { start: clause.start, end: match.span.end }).toReversed();
  const inSentence = inside(scene.bearers, { start: sentence.start, end: clause.start }).toReversed();
  const without = { named, place, scene, article, inClause, inSentence };
  return { ...without, shared: conditionsOfClaim(without), ofNames: new Map() };
}

/** Offers a name as the bearer. */
export function offer(
  question: Question,
  which: number,
  subject: string | null,
  conditions: readonly number[],
): Option {
  const { named, place } = question;
  const all = [...conditions];
  if (subject !== null) {
    const last = place.drafts.at(-1)?.named.subject ?? place.memory?.named.subject ?? null;
    if (subject === last) all.push(condition["same-as-last"]);
    else if (last !== null && isLike(subject, last)) all.push(condition["like-last"]);
    if (subject === place.topic) all.push(condition["same-as-topic"]);
    const known = question.ofNames.get(subject) ?? conditionsOfName(subject, question);
    question.ofNames.set(subject, known);
    all.push(...known);
  }
  const { indicator } = named;
  return {
    value: { subject, indicator: withoutBearer(indicator, subject) },
    key: subject ?? "",
    way: which,
    conditions: all,
  };
}

/** 民营企业 after 国有企业: another of the same kind. */
const isLike = (a: string, b: string) => a.length > 2 && b.length > 2 && a.slice(-2) === b.slice(-2);

/** 江苏外贸进出口额 of 江苏 is 外贸进出口额. */
function withoutBearer(indicator: string | null, subject: string | null): string | null {
  if (indicator === null || subject === null || !indicator.startsWith(subject)) return indicator;
  return indicator.length - subject.length >= 2 ? indicator.slice(subject.length) : indicator;
}

/** Whether a name stands after the last claim of the sentence or before it. */
export const sinceLast = ({ start }: Span, { drafts, sentence }: Place) =>
  start >= (drafts.at(-1)?.evidence.end ?? sentence.start)
    ? condition["since-last-claim"]
    : condition["before-last-claim"];
