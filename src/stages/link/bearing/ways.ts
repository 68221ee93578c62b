import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import { namesFigure } from "../naming/figure-nouns.ts";
import { LONGEST_PAGE } from "../naming/noun-runs.ts";
import type { Scene } from "../scene.ts";
import { isNominal } from "../skeleton.ts";
import { neighbours, offerBearer, offerBearers } from "./bearer-conditions.ts";
import { clauseSubject } from "./clause-subject.ts";
import { subjectField } from "./field.ts";
import { industryOf } from "./industry.ts";
import { clausesBefore, type NounFacts, runsIn, subjectOfArticle } from "./nouns.ts";
import { type Option, offer, type Question, sinceLast, type WayToBear } from "./question.ts";

const { way, condition } = subjectField;

/** What the phrase of the indicator begins with. */
const phrase: WayToBear = (question) => {
  const { named } = question;
  if (named.subject === null) return [];
  const { article, scene } = question;
  const name = scene.words.anaphors.has(named.subject)
    ? (article.body?.name ?? named.subject)
    : named.subject;
  const { clause, match } = question.place;
  const at = scene.extraction.text.slice(clause.start, match.span.start).lastIndexOf(named.subject);
  const start = clause.start + at;
  const where =
    at < 0
      ? [condition["above-clause"]]
      : [
          condition["in-clause"],
          ...neighbours({ start, end: start + named.subject.length }, clause.start, {
            ...scene,
            folded: scene.extraction.folded,
          }),
        ];
  return [offer(question, named.inherited ? way["with-indicator"] : way.phrase, name, where)];
};

/** The industry or group that opens the indicator; the rest is what is measured. */
const industry: WayToBear = (question) => {
  const { named, scene } = question;
  const parted = named.indicator === null ? null : industryOf(named.indicator, scene);
  if (parted === null) return [];
  const option = offer(question, way.industry, parted.subject, [condition["is-industry"]]);
  return [{ ...option, value: parted }];
};

/** Who is named in the clause and in the sentence. */
const said: WayToBear = (question) => {
  const { inClause, inSentence } = question;
  const isArea = (type: string) => type === "place" || type === "collective" || type === "group";
  const here = inClause
    .slice(0, MOST)
    .flatMap((it, rank) =>
      offerBearers(question, it, isArea(it.type) ? way["clause-place"] : way["clause-body"], rank),
    );
  const above = inSentence
    .slice(0, MOST)
    .flatMap((it, rank) =>
      offerBearers(question, it, isArea(it.type) ? way["sentence-place"] : way["sentence-body"], rank),
    );
  return [...here, ...above];
};

const MOST = 3;

/** 文旅产业｜贡献了全县四成以上的税收: who contributes bears the share, not the place of the whole. */
function contributor(question: Question, opening: Span | null): Option[] | null {
  const { place, scene } = question;
  const { folded, text } = scene.extraction;
  if (opening === null || place.match.rule.kind !== "share") return null;
  const who = scene.words.contributes.exec(folded.slice(opening.start, place.match.span.end))?.[1];
  if (who === undefined) return null;
  const name = text.slice(opening.start, opening.start + who.length);
  return [{ ...offer(question, way["clause-nouns"], name, []), settled: true }];
}

/** 符合条件的海外人才｜可获得…: of what the clause, those before it and those of the sentences before say something. */
const subjects: WayToBear = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier, sentence } = place;
  const own = clauseSubject({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  const out = contributor(question, own) ?? offerSubject(question, way["clause-nouns"], own, []);
  let back = 0;
  let found = 0;
  const offerEarlier = (span: Span, which: number) => {
    back++;
    if (found >= SUBJECTS) return;
    const subject = clauseSubject(span, scene);
    const names = offerSubject(question, which, subject, [
      back === 1 ? condition["one-clause-back"] : condition["more-clauses-back"],
      ...(found === 0 ? [condition["nearest-subject"]] : []),
    ]);
    // 产量｜上升: what is measured is nobody whose figures others could be.
    const topics = names.filter(({ key }) => !scene.words.figureEnding.test(key));
    out.push(...topics);
    if (topics.length > 0) found++;
  };
  for (const it of earlier.toReversed()) offerEarlier(it, way["earlier-nouns"]);
  for (const it of clausesBefore(sentence.start, scene)) offerEarlier(it, way["paragraph-nouns"]);
  return out;
};

/** So many subjects of clauses before are offered. */
const SUBJECTS = 4;

/** An attribute of so many letters is long. */
const LONG_ATTRIBUTE = 6;

/** The nouns of a subject: without the indicator that they end with, or what 的 makes the bearer of their last noun. */
function offerSubject(
  question: Question,
  which: number,
  span: Span | null,
  conditions: readonly number[],
): Option[] {
  if (span === null) return [];
  const { scene, named } = question;
  const { text } = scene.extraction;
  const said = text.slice(span.start, span.end);
  const { indicator } = named;
  const bearer = (length: number, why: number) => {
    const cut = said.slice(0, length).endsWith(scene.words.possessive) ? length - 1 : length;
    return cut < 2
      ? []
      : offerNouns(question, which, { start: span.start, end: span.start + cut }, [
          ...conditions,
          why,
          ...around(span, question),
        ]);
  };
  if (indicator !== null && said.length > indicator.length && said.endsWith(indicator))
    return bearer(said.length - indicator.length, condition["without-indicator"]);
  const whole = offerNouns(question, which, span, [...conditions, ...around(span, question)]);
  const de = said.lastIndexOf(scene.words.possessive);
  const { skeleton } = scene;
  // 随船下行的｜样品: said of the thing itself, which has a name without it.
  const head = said.length - de - 1;
  const bare =
    de >= LONG_ATTRIBUTE && head >= 2
      ? offerNouns(question, which, { start: span.start + de + 1, end: span.end }, [
          ...conditions,
          condition["without-attribute"],
          ...around(span, question),
        ])
      : [];
  const isBorne = de >= 2 && isNominal(skeleton.partOf(skeleton.wordAt(span.start + de - 1)));
  return isBorne && namesFigure(said.slice(de + 1), scene)
    ? bearer(de, condition["bears-by-de"])
    : [...whole, ...bare];
}

/** Of what the first sentence of the article says something. */
const opening: WayToBear = (question) => {
  const { place, scene, article } = question;
  const lead = subjectOfArticle(article.start, scene);
  return lead === null || lead.start >= place.sentence.start
    ? []
    : offerSubject(question, way["article-nouns"], lead, []);
};

const around = (span: Span, { place, scene }: Question) => [
  sinceLast(span, place),
  ...neighbours(span, place.sentence.start, { ...scene, folded: scene.extraction.folded }),
];

function offerNouns(question: Question, which: number, span: Span, conditions: readonly number[]): Option[] {
  const { scene, named, place } = question;
  const facts = nounFacts(span, scene);
  if (facts === null || scene.words.anaphors.has(facts.text)) return [];
  const { text } = facts;
  // What is measured, or the first part of one compound that names it, is not whose it is.
  const isPart = named.indicator?.startsWith(text) === true && !named.inherited;
  if (isPart && named.indicator![text.length] !== scene.words.possessive) return [];
  const out = [...conditions, ...facts.conditions];
  if (named.indicator?.includes(text) === true && text !== named.indicator)
    out.push(condition["inside-indicator"]);
  else if (named.indicator !== null && text.endsWith(named.indicator))
    out.push(condition["ends-in-indicator"]);
  // 新能源汽车｜增长78.8%: right before the number, so whose it is where the indicator was said before.
  const isDirect = span.end >= place.from && nothingBetween(span.end, place.match.span.start, scene);
  if (isDirect) out.push(condition[named.inherited ? "direct-of-inherited" : "direct-of-own"]);
  return [offer(question, which, text, out)];
}

/** Nouns of the text, and what holds of them whatever claim asks; null for what is too short to be a name. */
function nounFacts(span: Span, { nouns, words, extraction, readWords }: Scene): NounFacts | null {
  const key = span.start * LONGEST_PAGE + span.end;
  const known = nouns.get(key);
  if (known !== undefined) return known;
  const text = withoutNumber(extraction.text.slice(span.start, span.end));
  const made = text.length < SHORTEST ? null : { text, conditions: conditionsOf(text) };
  nouns.set(key, made);
  return made;

  function conditionsOf(name: string): number[] {
    const head = readWords(name).at(-1)?.text ?? "";
    const entry = words.nounUnits.get(head);
    const out: number[] = [];
    if (words.industry.test(head)) out.push(condition["ends-in-bearer"]);
    else if (entry === undefined) out.push(condition["ends-in-unknown"]);
    else {
      const level = Number(entry.money) + Number(entry.percent) + Number(entry.measure);
      out.push(level > Number(entry.count) ? condition["ends-in-measure"] : condition["ends-in-counted"]);
    }
    out.push(name.length <= 4 ? condition["short-name"] : condition["long-name"]);
    const ends = /[，。；：！？”\n]/.exec(extraction.folded.slice(span.end, span.end + 16))?.index ?? 16;
    if (words.saying.test(extraction.folded.slice(span.end, span.end + ends))) out.push(condition.speaks);
    return out;
  }
}

const SHORTEST = 2;

/** 进出口总值 of 进出口总值14: nouns run up to a number that they are cut in. */
function withoutNumber(text: string): string {
  let end = text.length;
  while (end > 0 && /[\d.,]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Whether only adverbs, verbs and particles stand between. */
function nothingBetween(from: number, to: number, scene: Scene): boolean {
  return from <= to && to - from <= 12 && runsIn({ start: from, end: to }, scene).length === 0;
}

/** The last person named before the number. */
const person: WayToBear = (question) => {
  const { place, scene } = question;
  const named = inside(scene.people, { start: place.sentence.start, end: place.match.span.start }).at(-1);
  if (named === undefined) return [];
  const conditions = [...around(named, question)];
  const rest = scene.extraction.folded.slice(named.end, Math.min(named.end + 16, place.match.span.start));
  if (scene.words.saying.test(rest)) conditions.push(condition.speaks);
  return [offer(question, way.person, scene.extraction.text.slice(named.start, named.end), conditions)];
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
  if (article.body !== null) out.push(offerBearer(question, article.body, way["article-body"], 0));
  if (article.place !== null) out.push(offerBearer(question, article.place, way["article-place"], 0));
  if (article.own !== null) out.push(offer(question, way["article-self"], article.own.name, []));
  return out;
};

/** Nobody. */
const none: WayToBear = (question) => [offer(question, way.none, null, [])];

/** The ways to find whose a figure is, nearest first: of equals the first counts. */
export const WAYS: readonly WayToBear[] = [
  phrase,
  industry,
  said,
  subjects,
  person,
  before,
  opening,
  main,
  none,
];
