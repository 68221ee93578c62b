/** What holds of a claim whose subject is chosen. */

import type { Span } from "../../../model/span.ts";
import { kindAndUnit } from "../choosing/kind-and-unit.ts";
import type { PageContext } from "../page-context.ts";
import { isQuote } from "../quotations.ts";
import { clauseSubject } from "./clause-subject.ts";
import { subjectField } from "./field.ts";
import type { Question } from "./way.ts";

const { condition } = subjectField;

const kindAndUnitOf = kindAndUnit(condition);

/** What holds of a claim, whoever bears its figure. */
export function conditionsOfClaim(
  question: Omit<Question, "shared" | "rivals" | "last" | "sheet">,
): number[] {
  const { named, place, scene, article, inClause, inSentence, figures } = question;
  const { match, drafts, memory, sentence } = place;
  const { words } = scene;
  const out = [condition.always, ...kindAndUnitOf(match, words)];
  if (figures === null) out.push(condition["indicator-none"]);
  else {
    if (named.inherited) out.push(condition["indicator-inherited"]);
    out.push(...figures.conditions);
  }
  if (named.subject !== null) out.push(condition["phrase-bearer"]);
  else if (inClause.length > 0) out.push(condition["clause-bearer"]);
  else out.push(inSentence.length > 0 ? condition["sentence-bearer"] : condition["no-bearer"]);
  if (article.body !== null) out.push(condition["article-of-body"]);
  if (article.place !== null) out.push(condition["article-of-place"]);
  if (article.own !== null) out.push(condition["article-of-own"]);
  if (article.isReport) out.push(condition["article-is-report"]);
  if (article.hasOnePlace) out.push(condition["article-of-one-place"]);
  if (drafts.length === 0) out.push(condition["first-of-sentence"]);
  if (memory === null) out.push(condition["first-of-paragraph"]);
  if (isQuote(scene.extraction.folded, sentence.start)) out.push(condition["in-quote"]);
  if (inClause.some(({ type }) => type === "self")) out.push(condition["self-in-clause"]);
  out.push(...conditionsOfSaying(question));
  const last = drafts.at(-1);
  if (last !== undefined) {
    const isNew = place.earlier.some(
      (it) => it.start >= last.evidence.end && isTopic(clauseSubject(it, scene), last.named.subject, scene),
    );
    if (isNew) out.push(condition["subject-since-last"]);
    const since = [...inClause, ...inSentence].filter((it) => it.start >= last.evidence.end);
    if (since.length > 0) out.push(condition["named-since-last"]);
    const before = scene.bearers.length > 0 ? last.named.subject : null;
    const kind = [...inClause, ...inSentence].find((it) => it.name === before)?.type;
    if (kind !== undefined && since.some(({ type }) => type === kind))
      out.push(condition["another-since-last"]);
    if (last.evidence.end >= place.clause.start) out.push(condition["same-clause-as-last"]);
    else if (/[；。！？]/.test(scene.extraction.folded.slice(last.evidence.end, place.clause.start)))
      out.push(condition["other-statement-than-last"]);
  }
  return out;
}

/** Of what the clause says something, and where what is measured stands. */
function conditionsOfSaying({ named, place, scene }: Pick<Question, "named" | "place" | "scene">): number[] {
  const { clause, match } = place;
  const { text } = scene.extraction;
  const { indicator } = named;
  const own = clauseSubject({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  if (own === null) return [condition["says-of-nobody"], ...follows()];
  const said = text.slice(own.start, own.end);
  const isIndicator = indicator !== null && (said.endsWith(indicator) || indicator.endsWith(said));
  return [condition[isIndicator ? "says-of-indicator" : "says-of-another"], ...follows()];

  function follows(): number[] {
    if (indicator === null || named.inherited) return [];
    const after = text.slice(match.span.end, match.span.end + indicator.length + 2);
    return after.includes(indicator) ? [condition["indicator-follows"]] : [];
  }
}

/** Whether a clause says something of somebody, other than of whom was spoken before. */
function isTopic(subject: Span | null, before: string | null, { extraction, words }: PageContext): boolean {
  if (subject === null) return false;
  const said = extraction.text.slice(subject.start, subject.end);
  return said !== before && !words.figureEnding.test(said);
}
