import type { Span } from "../../../model/span.ts";
import { isQuote } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { clauseSubject } from "./clause-subject.ts";
import { subjectField } from "./field.ts";
import type { Question } from "./question.ts";

const { condition } = subjectField;

const OF: Readonly<Record<string, number>> = {
  money: condition["of-money"],
  measure: condition["of-measure"],
  percent: condition["of-percent"],
  points: condition["of-points"],
  basispoints: condition["of-points"],
};

/** What holds of a claim, whoever bears its figure. */
export function conditionsOfClaim(question: Omit<Question, "shared" | "ofNames">): number[] {
  const { named, place, scene, article, inClause, inSentence } = question;
  const { match, drafts, memory, sentence } = place;
  const { words } = scene;
  const out = [condition.always, condition[`kind-${match.rule.kind}` as "kind-level"]];
  const mark = match.marks.amount?.at(-1);
  const dimension = mark?.type === "quantity" ? mark.quantity.dimension : "none";
  if (mark?.type === "quantity" && dimension === "count")
    out.push(words.attending.test(mark.quantity.unit) ? condition["of-people"] : condition["of-count"]);
  else out.push(OF[dimension] ?? condition["of-other"]);
  out.push(...conditionsOfIndicator(question));
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
  const own = clauseSubject(
    { start: place.clause.start, end: Math.max(place.clause.start, match.span.start) },
    scene,
  );
  const said = own === null ? null : scene.extraction.text.slice(own.start, own.end);
  if (said === null) out.push(condition["says-of-nobody"]);
  else {
    const isIndicator =
      named.indicator !== null && (said.endsWith(named.indicator) || named.indicator.endsWith(said));
    out.push(condition[isIndicator ? "says-of-indicator" : "says-of-another"]);
  }
  if (named.indicator !== null && !named.inherited) {
    const { text } = scene.extraction;
    const { end } = match.span;
    if (text.slice(end, end + named.indicator.length + 2).includes(named.indicator))
      out.push(condition["indicator-follows"]);
  }
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

/** Whether a clause says something of somebody, other than of whom was spoken before. */
function isTopic(subject: Span | null, before: string | null, { extraction, words }: Scene): boolean {
  if (subject === null) return false;
  const said = extraction.text.slice(subject.start, subject.end);
  return said !== before && !words.figureEnding.test(said);
}

function conditionsOfIndicator({ named, scene }: Omit<Question, "shared" | "ofNames">): number[] {
  const { words } = scene;
  const { indicator } = named;
  if (indicator === null) return [condition["indicator-none"]];
  const out: number[] = [];
  if (named.inherited) out.push(condition["indicator-inherited"]);
  if (words.traded.test(indicator)) out.push(condition["indicator-traded"]);
  if (words.figuresOfFirms.test(indicator)) out.push(condition["figure-of-firms"]);
  if (words.figuresOfPlaces.test(indicator)) out.push(condition["figure-of-places"]);
  const read = scene.readWords(indicator);
  const entry = words.nounUnits.get(read.at(-1)?.text ?? "");
  if (entry !== undefined && Number(entry.count) > Number(entry.money) + Number(entry.percent))
    out.push(condition["indicator-counted"]);
  else if (entry !== undefined) out.push(condition["indicator-measure"]);
  if (read.length > 1 && (read[0]!.part === "place" || read[0]!.part === "name"))
    out.push(condition["indicator-has-bearer"]);
  if (read.length === 1) out.push(condition["indicator-one-word"]);
  return out;
}
