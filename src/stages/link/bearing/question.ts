/** Asks whose a figure is, and writes down who may bear it. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { conditionsOfClaim } from "./claim-conditions.ts";
import { subjectField } from "./field.ts";
import type { Bearing } from "./model.ts";
import { holdOfName } from "./name-conditions.ts";
import { noteRivals } from "./rivals.ts";
import type { Option, Question } from "./way.ts";

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
