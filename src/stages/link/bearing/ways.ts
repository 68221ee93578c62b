import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import { LONGEST_PAGE, openingNouns } from "../naming/noun-runs.ts";
import type { Scene } from "../scene.ts";
import { neighbours, offerBearer } from "./bearer-conditions.ts";
import { subjectField } from "./field.ts";
import { industryOf } from "./industry.ts";
import { type NounFacts, openingOfArticle, openingsBefore, runsIn } from "./nouns.ts";
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
  return [offer(question, named.inherited ? way["with-indicator"] : way.phrase, name, [])];
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
  const { scene } = question;
  const here = inClause
    .filter((it) => isArea(it.type) || !housesObserver(it, scene))
    .slice(0, MOST)
    .map((it, rank) =>
      offerBearer(question, it, isArea(it.type) ? way["clause-place"] : way["clause-body"], rank),
    );
  const above = inSentence
    .filter((it) => isArea(it.type) || !housesObserver(it, scene))
    .slice(0, MOST)
    .map((it, rank) =>
      offerBearer(question, it, isArea(it.type) ? way["sentence-place"] : way["sentence-body"], rank),
    );
  return [...here, ...above];
};

const MOST = 3;

/** 某证券｜分析师｜某某认为: the house of who watches others from outside bears nothing of what is said. */
function housesObserver({ end }: Span, { people, extraction, words }: Scene): boolean {
  const person = people.find((it) => it.start >= end);
  if (person === undefined || person.start - end > LONGEST_ROLE) return false;
  return words.observers.test(extraction.folded.slice(end, person.start));
}

const LONGEST_ROLE = 12;

/** What the clause opens with, and what the clauses before it do. */
const openings: WayToBear = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier } = place;
  const offerOpening = (span: Span | null, which: number, back: number): Option[] => {
    if (span === null) return [];
    const distance =
      back === 0 ? [] : [back === 1 ? condition["one-clause-back"] : condition["more-clauses-back"]];
    return offerNouns(question, which, span, [...distance, ...around(span, question)]);
  };
  const here = openingNouns({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  const before = earlier.slice(-CLAUSES).reverse();
  return [
    ...(contributor(question, here) ?? offerOpening(here, way["clause-nouns"], 0)),
    ...before.flatMap((it, k) => offerOpening(openingNouns(it, scene), way["earlier-nouns"], k + 1)),
  ];
};

const CLAUSES = 4;

/** 文旅产业｜贡献了全县四成以上的税收: who contributes bears the share, not the place of the whole. */
function contributor(question: Question, opening: Span | null): Option[] | null {
  const { place, scene } = question;
  const { folded, text } = scene.extraction;
  if (opening === null || place.match.rule.kind !== "share") return null;
  const who = scene.words.contributes.exec(folded.slice(opening.start, place.match.span.start))?.[1];
  if (who === undefined) return null;
  const name = text.slice(opening.start, opening.start + who.length);
  return [{ ...offer(question, way["clause-nouns"], name, []), settled: true }];
}

/** 专项行动中｜五省市工商机关｜共查获…: nouns inside the clause or the one before it that a verb or 的 follows. */
const inner: WayToBear = (question) => {
  const { place, scene } = question;
  const { clause, match, earlier } = place;
  const offerRuns = (span: Span, which: number): Option[] =>
    runsIn(span, scene)
      .slice(-RUNS)
      .flatMap((run) => offerNouns(question, which, run, around(run, question)));
  const before = earlier.at(-1);
  return [
    ...offerRuns({ start: clause.start, end: Math.max(clause.start, match.span.start) }, way["clause-run"]),
    ...(before === undefined ? [] : offerRuns(before, way["earlier-run"])),
  ];
};

const RUNS = 4;

/** What the sentences before open with, and the article. */
const above: WayToBear = (question) => {
  const { place, scene, article } = question;
  const spans = openingsBefore(place.sentence.start, SENTENCES, scene);
  const out = spans.flatMap((span, k) =>
    offerNouns(question, way["paragraph-nouns"], span, [
      k === 0 ? condition["one-clause-back"] : condition["more-clauses-back"],
      ...around(span, question),
    ]),
  );
  const lead = openingOfArticle(article.start, scene);
  if (lead !== null && lead.start < place.sentence.start)
    out.push(...offerNouns(question, way["article-nouns"], lead, around(lead, question)));
  return out;
};

const SENTENCES = 3;

const around = (span: Span, { place, scene }: Question) => [
  sinceLast(span, place),
  ...neighbours(span, place.sentence.start, { ...scene, folded: scene.extraction.folded }),
];

function offerNouns(question: Question, which: number, span: Span, conditions: readonly number[]): Option[] {
  const { scene, named, place } = question;
  const facts = nounFacts(span, scene);
  if (facts === null || isSpeaker(span, scene)) return [];
  const { text } = facts;
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

/** 某证券分析师某某｜认为: nouns that end with a person who speaks name the speaker, whose figures these are not. */
function isSpeaker({ start, end }: Span, { people, extraction, words }: Scene): boolean {
  const named = inside(people, { start, end }).at(-1);
  return (
    named !== undefined &&
    named.end === end &&
    named.start > start &&
    words.saying.test(extraction.folded.slice(end, end + LONGEST_SAYING))
  );
}

const LONGEST_SAYING = 8;

/** Nouns of the text, and what holds of them whatever claim asks; null for what is too short to be a name. */
function nounFacts(span: Span, { nouns, words, extraction, readWords }: Scene): NounFacts | null {
  const key = span.start * LONGEST_PAGE + span.end;
  const known = nouns.get(key);
  if (known !== undefined) return known;
  // 农户｜户均: by what is divided, not whose.
  const text = withoutNumber(extraction.text.slice(span.start, span.end)).replace(words.averagedTail, "");
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
  openings,
  inner,
  person,
  before,
  above,
  main,
  none,
];
