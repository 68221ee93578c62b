import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import { type Candidate, type Choice, choose } from "../choosing/choose.ts";
import type { Named } from "../draft.ts";
import { openingNouns } from "../naming/noun-runs.ts";
import { whose } from "../naming/subjects.ts";
import type { Place } from "../place.ts";
import { isQuote } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { isNominal } from "../skeleton.ts";
import type { Article, Bearer } from "./bearers.ts";
import { subjectField } from "./field.ts";
import { industryOf } from "./industry.ts";

/** Whose a figure is: the name, and what is left of the indicator without it. */
export interface Bearing {
  readonly subject: string | null;
  readonly indicator: string | null;
}

export type SubjectChoice = Choice<Bearing>;
type Option = Candidate<Bearing>;

const { way, condition } = subjectField;

/** Chooses whose the figure of a claim is among all that its sentence and its article name. */
export function chooseSubject(named: Named, place: Place, scene: Scene): SubjectChoice {
  const question = ask(named, place, scene);
  const candidates = WAYS.flatMap((find) => find(question));
  candidates.push(offer(question, way.none, null, []));
  return choose(candidates, scene.weights.subject);
}

interface Question {
  readonly named: Named;
  readonly place: Place;
  readonly scene: Scene;
  readonly article: Article;
  /** Who is named in the clause before the number, and in the sentence before the clause; nearest first. */
  readonly inClause: readonly Bearer[];
  readonly inSentence: readonly Bearer[];
  readonly shared: readonly number[];
}

function ask(named: Named, place: Place, scene: Scene): Question {
  const { clause, match, sentence } = place;
  const article = scene.articleAt(match.span.start);
  const inClause = inside(scene.bearers, { start: clause.start, end: match.span.end }).toReversed();
  const inSentence = inside(scene.bearers, { start: sentence.start, end: clause.start }).toReversed();
  const shared = conditionsOf(named, place, scene, article, inClause, inSentence);
  return { named, place, scene, article, inClause, inSentence, shared };
}

type WayToBear = (question: Question) => Option[];

/** What the phrase of the indicator begins with. */
const phrase: WayToBear = (question) => {
  const { named } = question;
  if (named.subject === null) return [];
  const { article, scene } = question;
  const name = scene.words.anaphors.has(named.subject)
    ? (article.body?.name ?? named.subject)
    : named.subject;
  return [offer(question, named.inherited ? way["with-indicator"] : way.phrase, name, [])];
};

/** The industry or group that opens the indicator; the rest is what is measured. */
const industry: WayToBear = (question) => {
  const { named, scene } = question;
  const parted = named.indicator === null ? null : industryOf(named.indicator, scene);
  if (parted === null) return [];
  const conditions = [...question.shared, condition["is-industry"]];
  return [{ value: parted, key: parted.subject, way: way.industry, conditions }];
};

/** Who is named in the clause and in the sentence. */
const said: WayToBear = (question) => [
  ...question.inClause
    .slice(0, MOST)
    .map((it, rank) =>
      bearer(
        question,
        it,
        it.type === "place" || it.type === "collective" ? way["clause-place"] : way["clause-body"],
        rank,
      ),
    ),
  ...question.inSentence
    .slice(0, MOST)
    .map((it, rank) =>
      bearer(
        question,
        it,
        it.type === "place" || it.type === "collective" ? way["sentence-place"] : way["sentence-body"],
        rank,
      ),
    ),
];

const MOST = 3;

/** What the clause opens with, and what the clauses before it do. */
const openings: WayToBear = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier } = place;
  const offerNouns = (span: Span | null, which: number, back: number): Option[] => {
    if (span === null) return [];
    const conditions = [...nounConditions(span, question)];
    if (back > 0) conditions.push(back === 1 ? condition["one-clause-back"] : condition["more-clauses-back"]);
    return [offer(question, which, scene.extraction.text.slice(span.start, span.end), conditions)];
  };
  const here = openingNouns({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  const before = earlier.slice(-2).reverse();
  return [
    ...offerNouns(here, way["clause-nouns"], 0),
    ...before.flatMap((it, k) => offerNouns(openingNouns(it, scene), way["earlier-nouns"], k + 1)),
  ];
};

function nounConditions(span: Span, { place, scene, named }: Question): number[] {
  const { words, extraction } = scene;
  const text = extraction.text.slice(span.start, span.end);
  const head = scene.readWords(text).at(-1)?.text ?? "";
  const entry = words.nounUnits.get(head);
  const out: number[] = [sinceLast(span, place)];
  if (words.industry.test(head)) out.push(condition["ends-in-bearer"]);
  else if (entry === undefined) out.push(condition["ends-in-unknown"]);
  else {
    const level = Number(entry.money) + Number(entry.percent) + Number(entry.measure);
    out.push(level > Number(entry.count) ? condition["ends-in-measure"] : condition["ends-in-counted"]);
  }
  if (text === named.indicator) out.push(condition["is-indicator"]);
  else if (named.indicator?.includes(text) === true) out.push(condition["inside-indicator"]);
  out.push(text.length <= 4 ? condition["short-name"] : condition["long-name"]);
  return out;
}

const sinceLast = ({ start }: Span, { drafts, sentence }: Place) =>
  start >= (drafts.at(-1)?.evidence.end ?? sentence.start)
    ? condition["since-last-claim"]
    : condition["before-last-claim"];

/** The last person named before the number. */
const person: WayToBear = (question) => {
  const { place, scene } = question;
  const said = inside(scene.people, { start: place.sentence.start, end: place.match.span.start }).at(-1);
  if (said === undefined) return [];
  const conditions = [condition["is-person"], sinceLast(said, place)];
  const rest = scene.extraction.folded.slice(said.end, Math.min(said.end + 16, place.match.span.start));
  if (scene.words.saying.test(rest)) conditions.push(condition.speaks);
  return [offer(question, way.person, scene.extraction.text.slice(said.start, said.end), conditions)];
};

/** Whose the figures before were. */
const before: WayToBear = (question) => {
  const { drafts, memory, topic } = question.place;
  const out: Option[] = [];
  const last = drafts.at(-1);
  if (last?.named.subject != null) out.push(offer(question, way["last-claim"], last.named.subject, []));
  if (memory?.named.subject != null)
    out.push(offer(question, way["paragraph-claim"], memory.named.subject, []));
  if (topic !== null) out.push(offer(question, way.topic, topic, []));
  return out;
};

/** Whom the article is about. */
const main: WayToBear = (question) => {
  const { article } = question;
  const out: Option[] = [];
  if (article.body !== null) out.push(bearer(question, article.body, way["article-body"], 0));
  if (article.place !== null) out.push(bearer(question, article.place, way["article-place"], 0));
  return out;
};

/** The ways to find whose a figure is, nearest first: of equals the first counts. */
const WAYS: readonly WayToBear[] = [phrase, industry, said, openings, person, before, main];

function offer(
  { named, shared, place }: Question,
  which: number,
  subject: string | null,
  conditions: readonly number[],
): Option {
  const all = [...shared, ...conditions];
  const last = place.drafts.at(-1)?.named.subject ?? place.memory?.named.subject ?? null;
  if (subject !== null && subject === last) all.push(condition["same-as-last"]);
  if (subject !== null && subject === place.topic) all.push(condition["same-as-topic"]);
  const { indicator } = named;
  return {
    value: { subject, indicator: withoutBearer(indicator, subject) },
    key: subject ?? "",
    way: which,
    conditions: all,
  };
}

/** 江苏外贸进出口额 of 江苏 is 外贸进出口额. */
function withoutBearer(indicator: string | null, subject: string | null): string | null {
  if (indicator === null || subject === null || !indicator.startsWith(subject)) return indicator;
  return indicator.length - subject.length >= 2 ? indicator.slice(subject.length) : indicator;
}

function bearer(question: Question, it: Bearer, which: number, rank: number): Option {
  const { scene, place, article, named } = question;
  const { skeleton, words, extraction } = scene;
  const { folded } = extraction;
  const conditions: number[] = [TYPES[it.type]];
  const here = it.start >= place.sentence.start && it.end <= place.match.span.end;
  conditions.push(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
  if (here) {
    conditions.push(sinceLast(it, place));
    const next = folded[it.end] ?? "";
    const after = skeleton.partOf(skeleton.wordAt(Math.min(it.end, folded.length - 1)));
    if (next === words.possessive) conditions.push(condition["before-de"]);
    else if (words.joint.test(next) || next === "、") conditions.push(condition["before-joint"]);
    else if (after === "symbol") conditions.push(condition["before-comma"]);
    else if (isNominal(after) || after === "adjective") conditions.push(condition["before-noun"]);
    else if (after === "verb") conditions.push(condition["before-verb"]);
    else if (after === "adverb") conditions.push(condition["before-adverb"]);
    const previous =
      it.start > place.sentence.start ? skeleton.partOf(skeleton.wordAt(it.start - 1)) : "symbol";
    const earlier = folded[it.start - 1] ?? "";
    if (earlier === words.possessive) conditions.push(condition["after-de"]);
    else if (words.joint.test(earlier) || earlier === "、") conditions.push(condition["after-joint"]);
    else if (previous === "preposition") conditions.push(condition["after-preposition"]);
    else if (previous === "verb") conditions.push(condition["after-verb"]);
    if (it.start <= place.clause.start) conditions.push(condition["opens-clause"]);
    if (it.start <= place.sentence.start + 2) conditions.push(condition["opens-sentence"]);
    const ends = /[，。；：！？”\n]/.exec(folded.slice(it.end, it.end + 16))?.index ?? 16;
    if (words.saying.test(folded.slice(it.end, it.end + ends))) conditions.push(condition.speaks);
    if (words.notTopicAfter.test(folded.slice(it.end, it.end + 12)) || words.watchers.test(it.name))
      conditions.push(condition.watches);
  }
  const count = article.counts.get(it.key) ?? 0;
  conditions.push(
    count <= 1
      ? condition["mentioned-once"]
      : count === 2
        ? condition["mentioned-twice"]
        : condition["mentioned-often"],
  );
  if (it.key === article.body?.key || it.key === article.place?.key)
    conditions.push(condition["most-mentioned"]);
  if (article.first.has(it.key)) conditions.push(condition["named-first"]);
  if (article.titled.has(it.key)) conditions.push(condition["in-title"]);
  if (named.subject === it.name) conditions.push(condition["is-phrase"]);
  const resolved = it.type === "self" ? whose(it, scene) : it.name;
  // 公司 of an article that names one body is that body.
  const isBare = it.type === "self" && scene.words.anaphors.has(resolved ?? "");
  const name = isBare ? (article.body?.name ?? resolved) : resolved;
  return offer(question, which, name, conditions);
}

const TYPES: Readonly<Record<Bearer["type"], number>> = {
  collective: condition["is-collective"],
  self: condition["is-self"],
  place: condition["is-place"],
  company: condition["is-company"],
  government: condition["is-government"],
  media: condition["is-media"],
  institution: condition["is-institution"],
};

const OF: Readonly<Record<string, number>> = {
  money: condition["of-money"],
  measure: condition["of-measure"],
  percent: condition["of-percent"],
  points: condition["of-points"],
  basispoints: condition["of-points"],
};

/** What holds of a claim, whoever bears its figure. */
function conditionsOf(
  named: Named,
  { match, drafts, memory, sentence }: Place,
  scene: Scene,
  article: Article,
  inClause: readonly Bearer[],
  inSentence: readonly Bearer[],
): number[] {
  const { words } = scene;
  const out = [condition.always, condition[`kind-${match.rule.kind}` as "kind-level"]];
  const mark = match.marks.amount?.at(-1);
  const dimension = mark?.type === "quantity" ? mark.quantity.dimension : "none";
  if (mark?.type === "quantity" && dimension === "count")
    out.push(words.attending.test(mark.quantity.unit) ? condition["of-people"] : condition["of-count"]);
  else out.push(OF[dimension] ?? condition["of-other"]);
  const { indicator } = named;
  if (indicator === null) out.push(condition["indicator-none"]);
  else {
    if (named.inherited) out.push(condition["indicator-inherited"]);
    if (words.traded.test(indicator)) out.push(condition["indicator-traded"]);
    const read = scene.readWords(indicator);
    const entry = words.nounUnits.get(read.at(-1)?.text ?? "");
    if (entry !== undefined && Number(entry.count) > Number(entry.money) + Number(entry.percent))
      out.push(condition["indicator-counted"]);
    else if (entry !== undefined) out.push(condition["indicator-measure"]);
    if (read.length > 1 && (read[0]!.part === "place" || read[0]!.part === "name"))
      out.push(condition["indicator-has-bearer"]);
  }
  if (named.subject !== null) out.push(condition["phrase-bearer"]);
  else if (inClause.length > 0) out.push(condition["clause-bearer"]);
  else out.push(inSentence.length > 0 ? condition["sentence-bearer"] : condition["no-bearer"]);
  if (article.body !== null) out.push(condition["article-of-body"]);
  if (article.place !== null) out.push(condition["article-of-place"]);
  if (drafts.length === 0) out.push(condition["first-of-sentence"]);
  if (memory === null) out.push(condition["first-of-paragraph"]);
  if (isQuote(scene.extraction.folded, sentence.start)) out.push(condition["in-quote"]);
  return out;
}
