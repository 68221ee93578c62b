/** What choosing a subject asks and answers. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { Candidate, Choice } from "../choosing/choose.ts";
import type { Sheet } from "../choosing/sheet.ts";
import type { Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import type { Article, Bearer } from "./bearers.ts";
import { conditionsOfClaim } from "./claim-conditions.ts";
import { subjectField } from "./field.ts";
import { type FigureFacts, holdOfName } from "./name-conditions.ts";
import { noteRivals } from "./rivals.ts";

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
  readonly place: MatchPosition;
  readonly scene: PageContext;
  readonly article: Article;
  /** Who is named in the clause before the number, and in the sentence before the clause; nearest first. */
  readonly inClause: readonly Bearer[];
  readonly inSentence: readonly Bearer[];
  /** What holds of the claim, whoever bears its figure. */
  readonly shared: readonly number[];
  /** Who has figures of the indicator; null where it has no name. */
  readonly figures: FigureFacts | null;
  /** Whose the claim before was, in the sentence or the paragraph. */
  readonly last: string | null;
  readonly sheet: Sheet<Bearing>;
  /** Which rivals were offered, one bit each. */
  rivals: number;
}

/** One way to find who may bear a figure: it writes them down. */
export type WayToBear = (question: Question) => void;

const { condition } = subjectField;

export function ask(named: Named, place: MatchPosition, scene: PageContext): Question {
  const { clause, match, sentence } = place;
  const article = scene.articleAt(match.span.start);
  const inClause = inside(scene.bearers, { start: clause.start, end: match.span.end }).reverse();
  const inSentence = inside(scene.bearers, { start: sentence.start, end: clause.start }).reverse();
  const last = place.drafts.at(-1)?.named.subject ?? place.memory?.named.subject ?? null;
  const figures = named.indicator === null ? null : scene.words.whoseFigures(named.indicator);
  const sheet = scene.sheets.subject;
  const shared = conditionsOfClaim({ named, place, scene, article, inClause, inSentence, figures });
  return { named, place, scene, article, inClause, inSentence, shared, figures, last, sheet, rivals: 0 };
}

/** Offers a name as the bearer, with what was said to hold of it. */
export function offer(
  question: Question,
  which: number,
  subject: string | null,
  { value, settled = false }: { readonly value?: Bearing; readonly settled?: boolean } = PLAIN,
): Option {
  const { place, sheet, last, named } = question;
  if (subject !== null) {
    if (subject === last) sheet.hold(condition["same-as-last"]);
    else if (last !== null && isLike(subject, last)) sheet.hold(condition["like-last"]);
    if (subject === place.topic) sheet.hold(condition["same-as-topic"]);
    holdOfName(subject, question);
  }
  noteRivals(question, which);
  const said = value ?? {
    subject,
    indicator: withoutBearer(named.indicator, subject, question.scene.words),
  };
  return sheet.offer(said, subject ?? "", which, settled);
}

const PLAIN = {};

/** 民营企业 after 国有企业: another of the same kind. */
const isLike = (a: string, b: string) => a.length > 2 && b.length > 2 && a.slice(-2) === b.slice(-2);

/** 江苏外贸进出口额 of 江苏 is 外贸进出口额, 白条肉的进价 of 白条肉 is 进价. */
function withoutBearer(
  indicator: string | null,
  subject: string | null,
  { possessive, needsNoun }: PageContext["words"],
): string | null {
  if (indicator === null || subject === null || !indicator.startsWith(subject)) return indicator;
  const rest = indicator.slice(subject.length);
  const own = rest.startsWith(possessive) ? rest.slice(possessive.length) : rest;
  return own.length >= 2 && !needsNoun.test(own) ? own : indicator;
}

/** Whether a name stands after the last claim of the sentence or before it. */
export const sinceLast = ({ start }: Span, { drafts, sentence }: MatchPosition) =>
  start >= (drafts.at(-1)?.evidence.end ?? sentence.start)
    ? condition["since-last-claim"]
    : condition["before-last-claim"];
